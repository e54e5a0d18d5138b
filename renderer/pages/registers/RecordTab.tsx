import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Row } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useShortcut } from '#renderer/app/useShortcut.ts'
import type { Labels } from '#renderer/forms/fieldText.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { RecordView } from '#renderer/forms/RecordView.tsx'
import { useRecordForm } from '#renderer/forms/useRecordForm.ts'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import type { Failure } from '#shared/base/result.ts'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { useSaving } from './useSaving.tsx'

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '14px 16px 20px' },
  notice: { marginBottom: '12px' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  unsaved: { color: tokens.colorStatusWarningForeground3, marginLeft: 'auto' },
})

type Stored = Row & { labels: Labels }

interface RecordTabProps {
  register: Register
  stored: Stored
  canWrite: boolean
}

export function RecordTab(props: RecordTabProps) {
  const styles = useStyles()
  const { register, stored, canWrite } = props
  if (!canWrite) {
    return (
      <ScrollRegion className={styles.scroll} label={registerText.record.tabs.fields}>
        <RecordView register={register} record={stored} labels={stored.labels} />
      </ScrollRegion>
    )
  }
  return <RecordEditor {...props} />
}

/**
 * The form over a stored record. While something is typed and not saved, the record that it was begun upon stays
 * the base: if somebody else saves meanwhile, saving will say so and show both.
 */
function RecordEditor({ register, stored }: RecordTabProps) {
  const styles = useStyles()
  const { tell } = useActs()
  const [base, setBase] = useState(stored)
  const [seen, setSeen] = useState(stored)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRecordForm(register, base, {
    name: `${register.name}/${stored.id}`,
    labels: stored.labels,
    failure,
  })
  const saving = useSaving(register, setFailure)
  if (seen !== stored) {
    setSeen(stored)
    if (!form.isChanged) setBase(stored)
  }
  const text = registerText.record

  const save = async () => {
    form.insist()
    if (busy || !form.isChanged || Object.keys(form.reading.problems).length > 0) return
    setFailure(null)
    setBusy(true)
    const outcome = await saving.save({ id: base.id, revision: base.revision }, form.reading.changed)
    setBusy(false)
    if (outcome.kind === 'failed') return
    const { labels } = form
    // What is stored now is on its way; until it comes, what was saved stands.
    if (outcome.kind === 'settled') setBase({ ...outcome.row, labels } as Stored)
    else setBase({ ...base, ...form.reading.changed, revision: outcome.revision, labels } as Stored)
    form.reset()
    if (outcome.kind === 'saved') tell(text.saved)
  }
  useShortcut('Ctrl+S', () => void save())

  return (
    <>
      <div className={styles.scroll}>
        {failure && (
          <MessageBar intent="error" layout="multiline" className={styles.notice}>
            <MessageBarBody>{failure.message}</MessageBarBody>
          </MessageBar>
        )}
        {form.isChanged && base.revision !== stored.revision && !busy && (
          <MessageBar intent="warning" layout="multiline" className={styles.notice}>
            <MessageBarBody>{text.changedElsewhere}</MessageBarBody>
          </MessageBar>
        )}
        <RecordForm register={register} {...form} />
      </div>
      <div className={styles.foot}>
        <Button appearance="primary" disabledFocusable={!form.isChanged || busy} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button
          disabledFocusable={!form.isChanged || busy}
          onClick={() => {
            form.reset()
            setBase(stored)
            setFailure(null)
          }}
        >
          {text.discard}
        </Button>
        {form.isChanged && <span className={styles.unsaved}>{text.unsaved}</span>}
      </div>
      {saving.conflictDialog}
    </>
  )
}

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Row } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useShortcut } from '#renderer/app/useShortcut.ts'
import type { Labels } from '#renderer/forms/fieldText.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { RecordView } from '#renderer/forms/RecordView.tsx'
import { useRecordForm } from '#renderer/forms/useRecordForm.ts'
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
  onSaved: () => Promise<void>
}

export function RecordTab(props: RecordTabProps) {
  const styles = useStyles()
  const { register, stored, canWrite } = props
  if (!canWrite) {
    return (
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={registerText.record.tabs.fields}>
        <RecordView register={register} record={stored} labels={stored.labels} />
      </div>
    )
  }
  return <RecordEditor {...props} />
}

/**
 * The form over a stored record. While something is typed and not saved, the record that it was begun upon stays
 * the base: if somebody else saves meanwhile, saving will say so and show both.
 */
function RecordEditor({ register, stored, onSaved }: RecordTabProps) {
  const styles = useStyles()
  const { tell } = useActs()
  const [base, setBase] = useState(stored)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRecordForm(register, base, {
    name: `${register.name}/${stored.id}`,
    labels: stored.labels,
    failure,
  })
  const saving = useSaving(register, setFailure)
  if (!form.isChanged && !busy && base !== stored) setBase(stored)
  const text = registerText.record

  const save = async () => {
    form.insist()
    if (busy || !form.isChanged || Object.keys(form.reading.problems).length > 0) return
    setFailure(null)
    setBusy(true)
    const outcome = await saving.save({ id: base.id, revision: base.revision }, form.reading.changed)
    if (outcome.kind !== 'failed') {
      await onSaved()
      form.reset()
      if (outcome.kind === 'saved') tell(text.saved)
    }
    setBusy(false)
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

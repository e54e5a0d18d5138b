import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { Suspense, useState } from 'react'
import { registerApi, type Row, type WritableRegister } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { hashOf } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { registerOf } from '#shared/registers/all.ts'
import { appText } from '#shared/text/app.ts'
import { drawerText } from '#shared/text/drawer.ts'
import { registerWords } from '#shared/text/register-pages.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { partSummaries } from './ownTabs.ts'
import { Part } from './Part.tsx'
import { PartDialog } from './PartDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-start', gap: '12px', padding: '10px 16px 4px' },
  about: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', flexGrow: 1, paddingTop: '2px' },
  act: { flexShrink: 0 },
  count: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: '0 16px 24px', overflowY: 'auto' },
})

/** Whoever comes here by the keyboard goes on from here. */
const focusAtOnce = (button: HTMLButtonElement | null): void => button?.focus()

const mostShown = 500
const text = registerText.parts

interface PartsTabProps {
  name: WritableRegister
  /** The field of the part that names the whole. */
  reference: string
  /** The whole. */
  record: Row
  canWrite: boolean
}

/** The records of another register that are parts of this one: read, added, opened and taken out here. */
export function PartsTab({ name, reference, record, canWrite }: PartsTabProps) {
  const styles = useStyles()
  const register = registerOf(name)
  const Summary = partSummaries[name]
  const [open, setOpen] = useState<Row | 'new' | null>(null)
  const [removing, setRemoving] = useState<Row | null>(null)
  const { list } = registerApi(name)
  const { answer, reload } = useAnswer(
    () => list({ filter: [{ field: reference, op: 'eq', value: record.id }], limit: mostShown }),
    `${name} ${record.id}`,
  )
  useChanged(name, reload)

  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        heading={registerText.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: reload }}
      />
    )
  }
  const { rows, total, labels } = answer.value
  return (
    <>
      {Summary && (
        <Suspense fallback={null}>
          <Summary whole={record.id} />
        </Suspense>
      )}
      <div className={styles.bar}>
        <span className={styles.about}>
          <span className={styles.count}>{text.count(formatNumber(total), register.one)}</span>
          <Link href={hashOf({ page: name, record: null })}>
            {drawerText.openRegister(appText.pages[name])}
          </Link>
        </span>
        {canWrite && (
          <Button
            className={styles.act}
            ref={focusAtOnce}
            size="small"
            icon={<AddRegular />}
            onClick={() => setOpen('new')}
          >
            {text.add(register.one)}
          </Button>
        )}
      </div>
      {rows.length === 0 && <StatePage kind="empty" heading={registerWords[name].empty.heading} text="" />}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Part
              register={register}
              row={row}
              labels={labels}
              leftOut={reference}
              onOpen={canWrite ? () => setOpen(row) : null}
              onRemove={canWrite ? () => setRemoving(row) : null}
            />
          </li>
        ))}
      </ul>
      {open && (
        <PartDialog
          register={register}
          reference={reference}
          whole={record.id}
          row={open === 'new' ? null : open}
          labels={labels}
          onClose={() => setOpen(null)}
        />
      )}
      {removing && (
        <RemoveDialog
          register={register}
          rows={[removing]}
          onClose={() => setRemoving(null)}
          onRemoved={() => setRemoving(null)}
        />
      )}
    </>
  )
}

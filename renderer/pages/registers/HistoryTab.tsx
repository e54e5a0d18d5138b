import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { useActs } from '#renderer/app/acts.ts'
import { showValue, type Labels } from '#renderer/forms/fieldText.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { HistoryEntry } from '#shared/contract/ledger.ts'
import { headingOf, type FieldValue, type Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatInstant } from '#shared/vietnamese/dates.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '14px 16px 24px', overflowY: 'auto' },
  entry: {
    position: 'relative',
    padding: '0 0 18px 18px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground,
    },
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  when: { fontWeight: tokens.fontWeightSemibold },
  who: { color: tokens.colorNeutralForeground2 },
  reason: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  table: { width: '100%', marginTop: '6px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  headCell: {
    textAlign: 'left',
    padding: '3px 6px 3px 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 6px 4px 0',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  old: { color: tokens.colorNeutralForeground3 },
  acts: { display: 'flex', gap: '8px', marginTop: '6px' },
})

interface HistoryTabProps {
  register: Register
  id: string
  canWrite: boolean
}

/** Every commit that touched the record, newest first; each can be taken back. */
export function HistoryTab({ register, id, canWrite }: HistoryTabProps) {
  const styles = useStyles()
  const { answer, reload } = useAnswer(
    () => api.call('ledger.history', { register: register.name, id }),
    `${register.name} ${id}`,
  )
  useChanged(register.name, reload)

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
  return (
    <ol className={styles.list}>
      {answer.value.entries.map((entry) => (
        <Entry
          key={entry.commit}
          entry={entry}
          register={register}
          labels={answer.value.labels}
          canWrite={canWrite}
        />
      ))}
    </ol>
  )
}

interface EntryProps {
  entry: HistoryEntry
  register: Register
  labels: Labels
  canWrite: boolean
}

const text = registerText.history

function Entry({ entry, register, labels, canWrite }: EntryProps) {
  const styles = useStyles()
  const { undoCommit, tell } = useActs()
  // The values of a new record fill a page; what was changed later is what people look for.
  const [shown, setShown] = useState(entry.kind === 'update')
  const fields = changedFields(entry, register, labels)
  const undo = async () => {
    if (await undoCommit(entry.commit)) tell(text.undone)
  }
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.when}>{formatInstant(entry.at)}</span>
        <Badge appearance="tint" color={entry.kind === 'remove' ? 'danger' : 'informative'}>
          {actLabel(entry)}
        </Badge>
        {entry.undoneBy && (
          <Badge appearance="outline" color="warning">
            {text.undoneMark}
          </Badge>
        )}
      </div>
      <div className={styles.who}>{text.by(entry.person, entry.station)}</div>
      {entry.reason && <p className={styles.reason}>{text.reason(entry.reason)}</p>}
      {shown && fields.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.headCell}>{text.field}</th>
              {entry.kind !== 'create' && <th className={styles.headCell}>{text.old}</th>}
              <th className={styles.headCell}>{text.new}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.key}>
                <th scope="row" className={styles.cell}>
                  {field.label}
                </th>
                {entry.kind !== 'create' && (
                  <td className={mergeClasses(styles.cell, styles.old)}>{field.old || text.nothing}</td>
                )}
                <td className={styles.cell}>{field.new || text.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.acts}>
        {fields.length > 0 && entry.kind !== 'update' && (
          <Button size="small" appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? text.hide : text.show}
          </Button>
        )}
        {canWrite && !entry.undoneBy && (
          <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => void undo()}>
            {text.undo}
          </Button>
        )}
      </div>
    </li>
  )
}

function actLabel(entry: HistoryEntry): string {
  if (entry.undoes) return text.undoesMark
  const act = entry.act.split('.')[1] ?? ''
  if (act in text.acts) return text.acts[act as keyof typeof text.acts]
  return text.kinds[entry.kind]
}

interface ChangedField {
  key: string
  label: string
  old: string
  new: string
}

/** The changes that a person can see: a field kept beside another (the precision of a day) is shown with that one. */
function changedFields(entry: HistoryEntry, register: Register, labels: Labels): ChangedField[] {
  const before = Object.fromEntries(entry.changes.map((change) => [change.field, change.old as FieldValue]))
  const after = Object.fromEntries(entry.changes.map((change) => [change.field, change.new as FieldValue]))
  return Object.entries(register.fields).flatMap(([key, field]) => {
    if (field.hidden || !(key in after)) return []
    return [
      {
        key,
        label: headingOf(field),
        old: showValue(key, field, before, labels),
        new: showValue(key, field, after, labels),
      },
    ]
  })
}

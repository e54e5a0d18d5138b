import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons'
import { useCallback, useRef, useState } from 'react'
import { registerApi } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { cutOf } from '#shared/rules/scenarios.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { CutDialog } from './CutDialog.tsx'
import type { ProcedureBook } from './procedureBook.ts'
import type { KeptCut, Scenario } from './scenario.ts'
import { sentenceOf } from './sentences.ts'
import type { Simulation } from './useReplayed.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '12px', margin: '16px 0 4px' },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 6px 6px 12px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  sentence: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

const text = laboratoryPageText.cuts
type Found = Simulation['cuts'][number]

interface CutListProps {
  scenario: Scenario
  book: ProcedureBook
  /** What each proposal came to, by its id; null while that is not known. */
  found: ReadonlyMap<string, Found> | null
  canWrite: boolean
  label: string
}

/** The proposals of a scenario as plain sentences, each with what it came to. */
export function CutList({ scenario, book, found, canWrite, label }: CutListProps) {
  const styles = useStyles()
  const { tell, warn, remember } = useActs()
  const add = useRef<HTMLButtonElement | null>(null)
  // Fluent's Button is typed for callback refs only under React 19.
  const holdAdd = useCallback((button: HTMLButtonElement | null) => {
    add.current = button
  }, [])
  const [editing, setEditing] = useState<KeptCut | 'new' | null>(null)
  const remove = async (cut: KeptCut) => {
    const done = await registerApi('scenarioCuts').remove([cut.id], text.removeReason)
    if (!done.ok) {
      warn(done.error)
      return
    }
    remember(done.value.commit)
    tell(text.removed, { commit: done.value.commit })
    // The button that was pressed goes with its proposal.
    add.current?.focus()
  }
  return (
    <section aria-label={label}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{text.heading}</h3>
        {canWrite && (
          <Button ref={holdAdd} size="small" icon={<AddRegular />} onClick={() => setEditing('new')}>
            {text.add}
          </Button>
        )}
      </div>
      {scenario.cuts.length > 0 && (
        <ul className={styles.list}>
          {scenario.cuts.map((cut) => (
            <Item
              key={cut.id}
              cut={cut}
              book={book}
              found={found?.get(cut.id) ?? null}
              canWrite={canWrite}
              onEdit={() => setEditing(cut)}
              onRemove={() => void remove(cut)}
            />
          ))}
        </ul>
      )}
      {editing && (
        <CutDialog
          scenario={scenario}
          cut={editing === 'new' ? null : editing}
          book={book}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

interface ItemProps {
  cut: KeptCut
  book: ProcedureBook
  found: Found | null
  canWrite: boolean
  onEdit: () => void
  onRemove: () => void
}

function Item({ cut, book, found, canWrite, onEdit, onRemove }: ItemProps) {
  const styles = useStyles()
  // In which unit a step is counted is known once the proposal has been tried.
  const sentence = cut.kind === 'step' && found ? found.said : sentenceOf(cut, book)
  const name = book.get(cut.procedure ?? '')?.name
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span className={styles.sentence}>{sentence}</span>
        {name !== undefined && <span className={styles.quiet}>{name}</span>}
        {cut.note !== null && <span className={styles.quiet}>{cut.note}</span>}
        {cutOf(cut) === null && <span className={styles.quiet}>{text.incomplete}</span>}
        {found && <span className={styles.quiet}>{foundInWords(cut, found)}</span>}
      </div>
      {canWrite && (
        <>
          <Tooltip content={text.edit(sentence)} relationship="label">
            <Button appearance="subtle" icon={<EditRegular />} onClick={onEdit} />
          </Tooltip>
          <Tooltip content={text.remove(sentence)} relationship="label">
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove} />
          </Tooltip>
        </>
      )}
    </li>
  )
}

function foundInWords({ kind }: KeptCut, { touched, unrecorded }: Found): string {
  const changed = touched > 0 ? text.touched(formatNumber(touched)) : text.touchedNone
  const said = kind === 'limit' && touched === 0 ? text.onlyLimit : changed
  const left = unrecorded > 0 ? `; ${text.unrecorded(formatNumber(unrecorded))}` : ''
  return `${said}${left}.`
}

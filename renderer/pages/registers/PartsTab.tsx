import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { registerApi, type Row, type WritableRegister } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { showValue, titleOf, type Labels } from '#renderer/forms/fieldText.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { registerOf } from '#shared/registers/all.ts'
import { headingOf, visibleFields, type Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { registerWords } from '#shared/text/register-pages.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { PartDialog } from './PartDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', padding: '10px 16px 4px' },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: '0 16px 24px', overflowY: 'auto' },
  item: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '8px 4px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  clickable: { cursor: 'pointer' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 14px',
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  fact: { overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground3 },
  warning: {
    display: 'block',
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
  },
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
      <div className={styles.bar}>
        <span className={styles.count}>{text.count(formatNumber(total), register.one)}</span>
        {canWrite && (
          <Button ref={focusAtOnce} size="small" icon={<AddRegular />} onClick={() => setOpen('new')}>
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

interface PartProps {
  register: Register
  row: Row
  labels: Labels
  leftOut: string
  onOpen: (() => void) | null
  onRemove: (() => void) | null
}

/** Its title, then what is known of it. Enter opens it, Delete takes it out. */
function Part({ register, row, labels, leftOut, onOpen, onRemove }: PartProps) {
  const styles = useStyles()
  const facts = visibleFields(register).flatMap(([key, field]) => {
    const shown = key === leftOut || key === register.title ? '' : showValue(key, field, row, labels)
    return shown === '' ? [] : [{ key, label: headingOf(field), shown }]
  })
  const findings = register.check(row)
  const content = (
    <>
      <span className={styles.title}>{titleOf(register, row, labels)}</span>
      <span className={styles.facts}>
        {facts.map(({ key, label, shown }) => (
          <span key={key} className={styles.fact}>
            <span className={styles.label}>{label}:</span> {shown}
          </span>
        ))}
      </span>
      {findings.map((finding) => (
        <span key={finding.code} className={styles.warning}>
          {finding.message}
        </span>
      ))}
    </>
  )
  if (!onOpen) return <div className={styles.item}>{content}</div>
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, styles.clickable)}
      aria-keyshortcuts="Enter Delete"
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== 'Delete') return
        event.preventDefault()
        onRemove?.()
      }}
    >
      {content}
    </button>
  )
}

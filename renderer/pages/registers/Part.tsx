import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Row } from '#renderer/api/registers.ts'
import { showValue, titleOf, type Labels } from '#renderer/forms/fieldText.ts'
import { headingOf, visibleFields, type Register } from '#shared/registers/register.ts'

const useStyles = makeStyles({
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

interface PartProps {
  register: Register
  row: Row
  labels: Labels
  leftOut: string
  onOpen: (() => void) | null
  onRemove: (() => void) | null
}

/** Its title, then what is known of it. Enter opens it, Delete takes it out. */
export function Part({ register, row, labels, leftOut, onOpen, onRemove }: PartProps) {
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

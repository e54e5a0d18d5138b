import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Hindrance } from '#shared/contract/documents.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'

const useStyles = makeStyles({
  tab: { padding: '12px 16px 24px' },
  about: { margin: '0 0 10px', color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '8px',
    alignItems: 'start',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: '18px', marginTop: '1px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  level: { display: 'block', fontWeight: tokens.fontWeightSemibold },
})

const text = documentPageText.hindrances

interface HindrancesProps {
  hindrances: readonly Hindrance[]
  /** Leads to a passage. */
  onPassage: (key: string) => void
}

/** What must be dealt with before the document is released, and what should be looked at. */
export function Hindrances({ hindrances, onPassage }: HindrancesProps) {
  const styles = useStyles()
  if (hindrances.length === 0) {
    return <StatePage kind="empty" heading={text.none.heading} text={text.none.text} />
  }
  const errorsFirst = hindrances.toSorted((one, other) => one.level.localeCompare(other.level))
  return (
    <div className={styles.tab}>
      <p className={styles.about}>{text.explained}</p>
      <ul className={styles.list} aria-label={text.label}>
        {errorsFirst.map((hindrance) => (
          <Item
            key={`${hindrance.code} ${hindrance.passage} ${hindrance.message}`}
            hindrance={hindrance}
            onPassage={onPassage}
          />
        ))}
      </ul>
    </div>
  )
}

function Item({ hindrance, onPassage }: { hindrance: Hindrance; onPassage: (key: string) => void }) {
  const styles = useStyles()
  const { level, message, passage } = hindrance
  const Icon = level === 'error' ? ErrorCircleFilled : WarningFilled
  return (
    <li className={styles.item}>
      <Icon className={mergeClasses(styles.icon, styles[level])} />
      <span>
        <span className={mergeClasses(styles.level, styles[level])}>{text.levels[level]}</span>
        {message}
      </span>
      {passage !== null && (
        <Button size="small" onClick={() => onPassage(passage)}>
          {text.toPassage}
        </Button>
      )}
    </li>
  )
}

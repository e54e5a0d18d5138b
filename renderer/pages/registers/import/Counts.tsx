import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PlannedCounts } from '#shared/contract/import.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  counts: { display: 'flex', gap: '6px', flexWrap: 'wrap', margin: 0 },
  count: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    padding: '5px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0, order: -1 },
  label: { color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorBrandForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  careful: { color: tokens.colorStatusWarningForeground3 },
})

const text = importWizardText.preview

/** How many rows do what, and what comes with them into other registers. */
export function Counts({ counts }: { counts: PlannedCounts }) {
  const styles = useStyles()
  const tones = [
    { label: text.counts.create, count: counts.created, tone: styles.good },
    { label: text.counts.update, count: counts.updated, tone: styles.good },
    { label: text.counts.unchanged, count: counts.unchanged, tone: undefined },
    { label: text.counts.rejected, count: counts.rejected, tone: styles.bad },
    { label: text.counts.warned, count: counts.warned, tone: styles.careful },
    ...Object.entries(counts.alongside).map(([name, count]) => ({
      label: text.alongside(registerOf(name as RegisterName).many),
      count,
      tone: styles.good,
    })),
  ]
  return (
    <dl className={styles.counts}>
      {tones.map(({ label, count, tone }) => (
        <div key={label} className={styles.count}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.figure, count > 0 && tone)}>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

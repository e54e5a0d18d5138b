import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { TermDay } from './term.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'left',
    padding: '4px 8px 4px 0',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: '4px 8px 4px 0',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  why: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
})

const text = dossierPageText.list

/** The days of a limit one under the other. */
export function DayList({ days }: { days: readonly TermDay[] }) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label={text.label}>
      <thead>
        <tr>
          {[text.date, text.counted, text.why].map((heading) => (
            <th key={heading} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, nth, why }) => (
          <tr key={date}>
            <td className={styles.cell}>{formatDay(date)}</td>
            <td className={styles.cell}>{nth === null ? text.no : text.yes(formatNumber(nth))}</td>
            <td className={mergeClasses(styles.cell, styles.why)}>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

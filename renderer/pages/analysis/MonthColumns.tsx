import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { onTimeWords } from './comparison.ts'
import { DossierCount } from './DossierCount.tsx'
import { usePatterns, type Pattern } from './patterns.ts'
import { daysOfMonth, withoutGaps } from './months.ts'
import type { Span } from './period.ts'
import type { Analysis } from './sortProcedures.ts'
import { Swatch } from './Swatch.tsx'
import { useTableStyles } from './tableStyles.ts'
import type { DossierList } from './useDossierList.ts'

const columnHeight = 150

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
  },
  swatched: { display: 'flex', alignItems: 'center', gap: '6px' },
  months: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '16px 0',
    margin: 0,
    padding: '10px 12px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  month: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    width: '84px',
    textAlign: 'center',
  },
  plot: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    alignItems: 'center',
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  column: { display: 'flex', flexDirection: 'column', width: '44px' },
  count: { fontWeight: tokens.fontWeightSemibold },
  rate: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
})

const text = analysisPageText.months
const parts = ['noDeadline', 'late', 'onTime'] as const
const patternOf: Record<(typeof parts)[number], Pattern> = {
  noDeadline: 'empty',
  late: 'crossed',
  onTime: 'solid',
}

interface MonthColumnsProps {
  analysis: Analysis
  list: DossierList
}

/** What was resolved in each month, and how much of it on time: columns of which each says its figures in words too. */
export function MonthColumns({ analysis, list }: MonthColumnsProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const months = withoutGaps(analysis.months)
  const most = Math.max(1, ...months.map(({ indicators }) => indicators.resolved))
  return (
    <>
      <ul className={styles.legend}>
        {parts.toReversed().map((part) => (
          <li key={part} className={styles.swatched}>
            <Swatch pattern={patternOf[part]} />
            {text[part]}
          </li>
        ))}
      </ul>
      <ol className={styles.months} aria-label={text.label}>
        {months.map((month) => (
          <Month key={month.month} month={month} within={analysis} most={most} list={list} />
        ))}
      </ol>
      <p className={table.note}>{text.about}</p>
    </>
  )
}

interface MonthProps {
  month: Analysis['months'][number]
  within: Span
  /** The resolved dossiers of the month that had most. */
  most: number
  list: DossierList
}

function Month({ month: { month, indicators }, within, most, list }: MonthProps) {
  const styles = useStyles()
  const patterns = usePatterns()
  const { resolved, early, onTime, late, noDeadline } = indicators
  const name = formatDay(`${month}-01`, 'month')
  const countOf = { onTime: early + onTime, late, noDeadline }
  const part = { what: 'resolved', ...daysOfMonth(month, within) } as const
  return (
    <li className={styles.month}>
      <div className={styles.plot} style={{ height: `${columnHeight + 24}px` }}>
        <span className={styles.count}>
          <DossierCount count={resolved} part={part} whose={text.month(name)} list={list} />
        </span>
        <div className={styles.column} aria-hidden="true">
          {parts
            .filter((each) => countOf[each] > 0)
            .map((each) => (
              <span
                key={each}
                className={mergeClasses(patterns.filling, patterns[patternOf[each]])}
                style={{ height: `${(countOf[each] / most) * columnHeight}px` }}
                title={`${text[each]}: ${analysisPageText.count(formatNumber(countOf[each]))}`}
              />
            ))}
        </div>
      </div>
      <span>{name}</span>
      <span className={styles.rate}>{onTimeWords(indicators)}</span>
    </li>
  )
}

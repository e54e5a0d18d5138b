import { mergeClasses } from '@fluentui/react-components'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { daysWords, tooFewWords } from './comparison.ts'
import type { AnalysedProcedure, DayStatistics } from './sortProcedures.ts'
import { useTableStyles } from './tableStyles.ts'

const text = analysisPageText.table

interface LimitCellProps {
  limit: AnalysedProcedure['legal']
  isFirst?: boolean
}

/** What a procedure may take, with its unit. */
export function LimitCell({ limit, isFirst = false }: LimitCellProps) {
  const table = useTableStyles()
  return (
    <td className={mergeClasses(table.cell, table.number, isFirst && table.first)}>
      {limit === null ? analysisPageText.none : daysWords(limit.days, limit.unit)}
    </td>
  )
}

interface ActualCellsProps {
  days: readonly { unit: DayUnit; value: DayStatistics }[]
  resolved: number
  minimum: number
  isSum?: boolean
}

/** What cases took: median, middle half and 90th percentile, a line for each unit; of too few cases how many. */
export function ActualCells({ days, resolved, minimum, isSum = false }: ActualCellsProps) {
  const table = useTableStyles()
  const number = mergeClasses(table.cell, isSum && table.sum, table.number)
  if (days.length === 0) {
    return (
      <td className={mergeClasses(number, table.across, table.first, table.quiet)} colSpan={3}>
        {tooFewWords(resolved, minimum)}
      </td>
    )
  }
  const lines = (write: (value: DayStatistics, unit: DayUnit) => string) =>
    days.map(({ unit, value }) => <div key={unit}>{write(value, unit)}</div>)
  return (
    <>
      <td className={mergeClasses(number, table.first)}>
        {lines(({ median }, unit) => daysWords(median, unit))}
      </td>
      <td className={number}>
        {lines(({ q1, q3 }, unit) => text.middle(formatNumber(q1, 1), daysWords(q3, unit)))}
      </td>
      <td className={number}>{lines(({ p90 }, unit) => daysWords(p90, unit))}</td>
    </>
  )
}

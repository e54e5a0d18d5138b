import { mergeClasses } from '@fluentui/react-components'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { ActualCells } from './cells.tsx'
import { cutWords, daysWords, onTimeWords } from './comparison.ts'
import { DossierCount } from './DossierCount.tsx'
import type { Analysis } from './sortProcedures.ts'
import { useTableStyles } from './tableStyles.ts'
import type { DossierList } from './useDossierList.ts'

const text = analysisPageText.table
const units: DayUnit[] = ['day', 'workingDay']

interface SumRowsProps {
  analysis: Analysis
  list: DossierList
}

/** Under the table: the sums of the list's limits by unit with its cut, and all cases of the period. */
export function SumRows({ analysis: { listCut, total, minimum }, list }: SumRowsProps) {
  const table = useTableStyles()
  const name = mergeClasses(table.cell, table.sum)
  const number = mergeClasses(name, table.number)
  const days = units.flatMap((unit) => {
    const value = total.days[unit]
    return value === null ? [] : [{ unit, value }]
  })
  const of = { whose: analysisPageText.link.whole, list }
  return (
    <>
      {listCut.map((cut) => (
        <ListCutRow key={cut.unit} cut={cut} />
      ))}
      <tr>
        <th className={name} scope="row">
          {text.total}
        </th>
        <td className={mergeClasses(number, table.across, table.first, table.quiet)} colSpan={3}>
          {analysisPageText.none}
        </td>
        <td className={mergeClasses(number, table.first, table.quiet)}>{analysisPageText.none}</td>
        <ActualCells days={days} resolved={total.resolved} minimum={minimum} isSum />
        <td className={mergeClasses(number, table.first)}>
          <DossierCount count={total.resolved} part={{ what: 'resolved' }} {...of} />
        </td>
        <td className={number}>{onTimeWords(total)}</td>
        <td className={number}>
          <DossierCount count={total.late} part={{ what: 'late' }} {...of} />
        </td>
      </tr>
    </>
  )
}

/** The cut of a list is that of its sums; the mean of the cuts stands beside it under its own name. */
function ListCutRow({ cut }: { cut: Analysis['listCut'][number] }) {
  const table = useTableStyles()
  const name = mergeClasses(table.cell, table.sum)
  const number = mergeClasses(name, table.number)
  return (
    <tr>
      <th className={name} scope="row">
        {text.listCut(formatNumber(cut.procedures), cut.unit)}
      </th>
      <td className={mergeClasses(number, table.first)}>{daysWords(cut.legalDays, cut.unit)}</td>
      <td className={mergeClasses(number, table.quiet)}>{analysisPageText.none}</td>
      <td className={number}>{daysWords(cut.committedDays, cut.unit)}</td>
      <td className={mergeClasses(number, table.first)}>
        {cutWords(cut.cut)}
        {cut.meanOfCuts !== null && (
          <span className={table.second}>{text.meanOfCuts(cutWords(cut.meanOfCuts))}</span>
        )}
      </td>
      <td className={mergeClasses(number, table.across, table.first, table.quiet)} colSpan={3}>
        {analysisPageText.none}
      </td>
      <td className={mergeClasses(number, table.across, table.first, table.quiet)} colSpan={3}>
        {analysisPageText.none}
      </td>
    </tr>
  )
}

import { mergeClasses } from '@fluentui/react-components'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { daysWords, onTimeWords } from './comparison.ts'
import { agencyAsWritten } from './dossierList.ts'
import { DossierCount } from './DossierCount.tsx'
import type { Analysis } from './sortProcedures.ts'
import { useTableStyles } from './tableStyles.ts'
import type { DossierList } from './useDossierList.ts'

const text = analysisPageText.agencies
const units: DayUnit[] = ['day', 'workingDay']
type AgencyColumn = keyof typeof text.columns

const columns = Object.keys(text.columns) as AgencyColumn[]
const widthOf: Partial<Record<AgencyColumn, string>> = { agency: 'auto', median: '15%' }
const usualWidth = '11%'

interface AgencyTableProps {
  analysis: Analysis
  list: DossierList
}

/** The agencies, those that resolved most first. */
export function AgencyTable({ analysis, list }: AgencyTableProps) {
  const table = useTableStyles()
  return (
    <>
      <table className={table.table} aria-label={text.table}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: widthOf[column] ?? usualWidth }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                className={mergeClasses(table.head, column !== 'agency' && table.number)}
                scope="col"
              >
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {analysis.agencies.map((row) => (
            <AgencyRow key={row.agency} row={row} list={list} />
          ))}
        </tbody>
      </table>
      <p className={table.note}>{text.note}</p>
    </>
  )
}

function AgencyRow({ row, list }: { row: Analysis['agencies'][number]; list: DossierList }) {
  const table = useTableStyles()
  const { agency: name, indicators } = row
  const number = mergeClasses(table.cell, table.number)
  const agency = agencyAsWritten(name)
  const medians = units.flatMap((unit) => {
    const days = indicators.days[unit]
    return days === null ? [] : [daysWords(days.median, unit)]
  })
  const counted = (what: 'received' | 'resolved' | 'late' | 'openLate') => (
    <DossierCount count={indicators[what]} part={{ what, agency }} whose={name} list={list} />
  )
  return (
    <tr>
      <th className={table.cell} scope="row">
        {name}
      </th>
      <td className={number}>{counted('received')}</td>
      <td className={number}>{counted('resolved')}</td>
      <td className={number}>
        {indicators.resolved === 0 ? analysisPageText.none : onTimeWords(indicators)}
      </td>
      <td className={number}>{counted('late')}</td>
      <td className={number}>
        {medians.length === 0
          ? analysisPageText.figures.tooFew
          : medians.map((median) => <div key={median}>{median}</div>)}
      </td>
      <td className={number}>{formatNumber(indicators.open)}</td>
      <td className={number}>{counted('openLate')}</td>
    </tr>
  )
}

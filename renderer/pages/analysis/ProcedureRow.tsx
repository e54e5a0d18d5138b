import { mergeClasses } from '@fluentui/react-components'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { ActualCells, LimitCell } from './cells.tsx'
import { cutWords, onTimeWords } from './comparison.ts'
import { DossierCount } from './DossierCount.tsx'
import { actualDays, type AnalysedProcedure } from './sortProcedures.ts'
import { useTableStyles } from './tableStyles.ts'
import type { DossierList } from './useDossierList.ts'

interface ProcedureRowProps {
  procedure: AnalysedProcedure
  minimum: number
  list: DossierList
}

/** One procedure of the table. */
export function ProcedureRow({ procedure, minimum, list }: ProcedureRowProps) {
  const table = useTableStyles()
  const { code, name, cut, indicators } = procedure
  const number = mergeClasses(table.cell, table.number)
  const of = { whose: name, list }
  const codes = [code]
  return (
    <tr>
      <th className={table.cell} scope="row">
        {name}
        {code !== name && <span className={table.second}>{code}</span>}
      </th>
      <LimitCell limit={procedure.legal} isFirst />
      <LimitCell limit={procedure.provincial} />
      <LimitCell limit={procedure.committed} />
      <td className={mergeClasses(number, table.first)}>{cutWords(cut)}</td>
      <ActualCells days={actualDays(procedure)} resolved={indicators.resolved} minimum={minimum} />
      <td className={mergeClasses(number, table.first)}>
        <DossierCount count={indicators.resolved} part={{ what: 'resolved', codes }} {...of} />
      </td>
      <td className={number}>
        {indicators.resolved === 0 ? analysisPageText.none : onTimeWords(indicators)}
      </td>
      <td className={number}>
        <DossierCount count={indicators.late} part={{ what: 'late', codes }} {...of} />
      </td>
    </tr>
  )
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { LeftOut } from './LeftOut.tsx'
import { ProcedureRow } from './ProcedureRow.tsx'
import { SumRows } from './SumRows.tsx'
import {
  nextSorting,
  sortProcedures,
  startSorting,
  type Analysis,
  type ProcedureColumn,
  type Sorting,
} from './sortProcedures.ts'
import { useTableStyles } from './tableStyles.ts'
import type { DossierList } from './useDossierList.ts'

const useStyles = makeStyles({
  sorter: {
    display: 'inline-flex',
    alignItems: 'flex-end',
    gap: '2px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  arrow: { flexShrink: 0, fontSize: '14px', marginBottom: '3px' },
  headings: { position: 'sticky', top: 0, zIndex: 1 },
})

const text = analysisPageText.table

/** The columns with their widths; the first of a group is set off from what stands before it. */
const columns: { name: ProcedureColumn; width: string; isFirst?: boolean }[] = [
  { name: 'name', width: 'auto' },
  { name: 'legal', width: '7%', isFirst: true },
  { name: 'provincial', width: '7%' },
  { name: 'committed', width: '7%' },
  { name: 'cut', width: '7.2%', isFirst: true },
  { name: 'median', width: '7.8%', isFirst: true },
  { name: 'middle', width: '9.4%' },
  { name: 'p90', width: '8%' },
  { name: 'resolved', width: '7%', isFirst: true },
  { name: 'onTime', width: '7.8%' },
  { name: 'late', width: '6%' },
]

interface ProcedureTableProps {
  analysis: Analysis
  list: DossierList
}

/** The procedures: what each may take by law, by the province, by commitment, and what it took. */
export function ProcedureTable({ analysis, list }: ProcedureTableProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const [sorting, setSorting] = useState(startSorting)
  const { procedures, minimum } = analysis
  return (
    <>
      <table className={table.table} aria-label={text.label}>
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={{ width }} />
          ))}
        </colgroup>
        <thead className={styles.headings}>
          <tr>
            <Heading column="name" sorting={sorting} onSort={setSorting} rows={2} />
            <GroupHeading columns={3}>{text.groups.limits}</GroupHeading>
            <Heading column="cut" sorting={sorting} onSort={setSorting} rows={2} />
            <GroupHeading columns={3}>{text.groups.actual}</GroupHeading>
            <GroupHeading columns={3}>{text.groups.outcome}</GroupHeading>
          </tr>
          <tr>
            {columns
              .filter(({ name }) => name !== 'name' && name !== 'cut')
              .map(({ name }) => (
                <Heading key={name} column={name} sorting={sorting} onSort={setSorting} />
              ))}
          </tr>
        </thead>
        <tbody>
          {sortProcedures(procedures, sorting).map((procedure) => (
            <ProcedureRow key={procedure.code} procedure={procedure} minimum={minimum} list={list} />
          ))}
        </tbody>
        <tfoot>
          <SumRows analysis={analysis} list={list} />
        </tfoot>
      </table>
      <LeftOut leftOut={analysis.leftOut} />
      {text.notes.map((note) => (
        <p key={note} className={table.note}>
          {note}
        </p>
      ))}
    </>
  )
}

function GroupHeading({ columns: span, children }: { columns: number; children: ReactNode }) {
  const table = useTableStyles()
  return (
    <th className={mergeClasses(table.head, table.group)} colSpan={span} scope="colgroup">
      {children}
    </th>
  )
}

interface HeadingProps {
  column: ProcedureColumn
  sorting: Sorting
  onSort: (sorting: Sorting) => void
  rows?: number
}

/** The heading of a column, by which the table is sorted. */
function Heading({ column, sorting, onSort, rows = 1 }: HeadingProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const isSorted = sorting.column === column
  const order = sorting.isDescending ? 'descending' : 'ascending'
  const Arrow = sorting.isDescending ? ArrowDownRegular : ArrowUpRegular
  const isFirst = columns.some(({ name, isFirst: starts }) => name === column && starts === true)
  return (
    <th
      className={mergeClasses(table.head, column !== 'name' && table.number, isFirst && table.first)}
      scope="col"
      rowSpan={rows}
      aria-sort={isSorted ? order : undefined}
    >
      <button type="button" className={styles.sorter} onClick={() => onSort(nextSorting(sorting, column))}>
        {text.columns[column]}
        {isSorted && <Arrow className={styles.arrow} />}
      </button>
    </th>
  )
}

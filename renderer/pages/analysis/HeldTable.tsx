import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { holders, type Holder } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { DossierCount } from './DossierCount.tsx'
import { byLength, heldDays, heldWords, type HeldDays } from './heldDays.ts'
import { usePatterns, type Pattern } from './patterns.ts'
import type { Analysis } from './sortProcedures.ts'
import { Swatch } from './Swatch.tsx'
import { useTableStyles } from './tableStyles.ts'
import type { DossierList } from './useDossierList.ts'

const useStyles = makeStyles({
  about: { margin: '0 0 8px' },
  heading: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: '4px' },
  bar: { display: 'flex', height: '18px', marginTop: '1px' },
})

const text = analysisPageText.held

const patternOf: Record<Holder, Pattern> = {
  agency: 'solid',
  otherAgency: 'hatched',
  investor: 'dotted',
  publication: 'empty',
}

interface Row extends HeldDays {
  key: string
  name: string
  /** Beside the name; the total has none. */
  code: string | null
  resolved: number
}

interface HeldTableProps {
  analysis: Analysis
  list: DossierList
}

/** Where the days of the dossiers go: a bar for each procedure, and beside it the figures of which it is made. */
export function HeldTable({ analysis, list }: HeldTableProps) {
  const table = useTableStyles()
  const styles = useStyles()
  const { minimum, total: all } = analysis
  const rows = analysis.procedures
    .filter(({ indicators }) => indicators.resolved > 0)
    .map(({ code, name, indicators }): Row => {
      const { resolved } = indicators
      return Object.assign(heldDays(indicators, minimum), { key: code, name, code, resolved })
    })
    .sort(byLength)
  if (rows.length === 0) return <p>{text.empty}</p>
  const total = {
    key: 'total',
    name: text.total,
    code: null,
    resolved: all.resolved,
    ...heldDays(all, minimum),
  }
  const longest = Math.max(0, ...[total, ...rows].map(({ isMean, sum }) => (isMean ? sum : 0)))
  return (
    <>
      <p className={styles.about}>{text.about(formatNumber(minimum))}</p>
      <table className={table.table} aria-label={text.label}>
        <colgroup>
          <col />
          <col style={{ width: '6.5%' }} />
          <col style={{ width: '30%' }} />
          {holders.map(({ value }) => (
            <col key={value} style={{ width: '9%' }} />
          ))}
          <col style={{ width: '8%' }} />
        </colgroup>
        <HeldHead />
        <tbody>
          {rows.map((row) => (
            <HeldRow key={row.key} row={row} longest={longest} list={list} />
          ))}
        </tbody>
        <tfoot>
          <HeldRow row={total} longest={longest} list={list} />
        </tfoot>
      </table>
    </>
  )
}

/** The headings of the holders are the legend of the bars. */
function HeldHead() {
  const table = useTableStyles()
  const styles = useStyles()
  const number = mergeClasses(table.head, table.number)
  return (
    <thead>
      <tr>
        <th className={table.head} scope="col">
          {text.procedure}
        </th>
        <th className={number} scope="col">
          {text.resolved}
        </th>
        <th className={mergeClasses(table.head, table.first)} scope="col">
          {text.bar}
        </th>
        {holders.map(({ value, label }, at) => (
          <th key={value} className={mergeClasses(number, at === 0 && table.first)} scope="col">
            <span className={styles.heading}>
              <Swatch pattern={patternOf[value]} />
              {label}
            </span>
          </th>
        ))}
        <th className={number} scope="col">
          {text.sum}
        </th>
      </tr>
    </thead>
  )
}

interface HeldRowProps {
  row: Row
  longest: number
  list: DossierList
}

function HeldRow({ row, longest, list }: HeldRowProps) {
  const table = useTableStyles()
  const isTotal = row.code === null
  const cell = mergeClasses(table.cell, isTotal && table.sum)
  const number = mergeClasses(cell, table.number)
  return (
    <tr>
      <th className={cell} scope="row">
        {row.name}
        {row.code !== null && row.code !== row.name && <span className={table.second}>{row.code}</span>}
      </th>
      <td className={number}>
        <DossierCount
          count={row.resolved}
          part={{ what: 'resolved', ...(row.code === null ? {} : { codes: [row.code] }) }}
          whose={isTotal ? analysisPageText.link.whole : row.name}
          list={list}
        />
      </td>
      <td className={mergeClasses(cell, table.first, !row.isMean && table.quiet)}>
        {row.isMean ? <Bar days={row.days} longest={longest} /> : text.tooFew}
      </td>
      {holders.map(({ value }, at) => (
        <td key={value} className={mergeClasses(number, at === 0 && table.first)}>
          {heldWords(row.days[value], row)}
        </td>
      ))}
      <td className={number}>{heldWords(row.sum, row)}</td>
    </tr>
  )
}

/** What the figures beside it say, as lengths: for the eye alone. */
function Bar({ days, longest }: { days: Record<Holder, number>; longest: number }) {
  const styles = useStyles()
  const patterns = usePatterns()
  return (
    <div className={styles.bar} aria-hidden="true">
      {holders
        .filter(({ value }) => days[value] > 0)
        .map(({ value, label }) => (
          <span
            key={value}
            className={mergeClasses(patterns.filling, patterns[patternOf[value]])}
            style={{ width: `${(days[value] / longest) * 100}%` }}
            title={`${label}: ${text.days(formatNumber(days[value], 1))}`}
          />
        ))}
    </div>
  )
}

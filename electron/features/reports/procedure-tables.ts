import { cutsText as text } from '#shared/text/procedure-report.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Cell, ChartBlock, Table, TableRow } from '#electron/print/document.ts'
import type { TimeLimit } from '#shared/rules/procedures.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import { figureCell } from './figure-book.ts'
import { formatTenths, holders, tenths, units } from './procedure-figures.ts'
import type { CutsReport, ReportedProcedure } from './procedure-records.ts'
import { limitKinds, procedureId } from './procedure-time.ts'

/** The main table and the charts of the report on the cutting of procedures. */

const { columns } = text
const left = (widthMm: number) => ({ widthMm, align: 'left' as const })
const center = (widthMm: number) => ({ widthMm, align: 'center' as const })
const right = (widthMm: number) => ({ widthMm, align: 'right' as const })

/** By law, published, committed and really; how much is cut; the dossiers and how many were in time. */
export function mainTable(report: CutsReport): Table {
  const { procedures } = report
  return {
    kind: 'table',
    caption: text.mainTable,
    sizePt: 11,
    columns: [center(9), left(48), ...[15, 15, 15, 17, 15, 15, 16].map(right)],
    header: headings(),
    rows: [...procedures.map((procedure, at) => rowOf(procedure, at + 1)), ...sumRows(report)],
    notes: notesOf(report),
  }
}

function headings(): Cell[][] {
  const tall = (label: string): Cell => ({ text: label, rowSpan: 2 })
  return [
    [
      ...[columns.order, columns.procedure].map(tall),
      { text: columns.limits, colSpan: 4 },
      ...[columns.cut, columns.cases, columns.rate].map(tall),
    ],
    [columns.legal, columns.provincial, columns.committed, columns.actual].map((label) => ({ text: label })),
  ]
}

function rowOf(procedure: ReportedProcedure, number: number): TableRow {
  const id = procedureId(procedure)
  const { code, name, indicators, cut } = procedure
  return {
    kind: 'data',
    cells: [
      { text: String(number) },
      { text: code === '' || code === name ? name : `${code}. ${name}`, verbatim: true },
      ...limitCells(procedure),
      medianCell(indicators, id, 'median'),
      cut === null ? nothing : figureCell(writeTenths(cut * 100), `${id}.cut`),
      figureCell(formatNumber(indicators.resolved), `${id}.resolved`),
      rateCell(indicators, id),
    ],
  }
}

export const nothing: Cell = { text: '' }

/** The three limits of a procedure; those counted in working days bear a mark. */
export function limitCells(procedure: ReportedProcedure): Cell[] {
  return limitKinds.map((kind) => {
    const limit = procedure[kind]
    return limit === null ? nothing : figureCell(writeLimit(limit), `${procedureId(procedure)}.${kind}`)
  })
}

function writeLimit({ days, unit }: TimeLimit): string {
  return unit === 'day' ? formatNumber(days) : `${formatNumber(days)} (*)`
}

/** Median or p90 in the unit in which there are enough cases. */
export function medianCell(indicators: Indicators, id: string, measure: 'median' | 'p90'): Cell {
  const unit = units.find((each) => indicators.days[each] !== null)
  const statistics = unit && indicators.days[unit]
  if (!unit || !statistics) return nothing
  const written = writeTenths(statistics[measure])
  return figureCell(unit === 'day' ? written : `${written} (*)`, `${id}.${measure}.${unit}`)
}

/** The rate, or "3/4" where there are too few for one. */
export function rateCell(indicators: Indicators, id: string): Cell {
  const { early, onTime, late, onTimeRate } = indicators
  if (onTimeRate !== null) return figureCell(writeTenths(onTimeRate * 100), `${id}.onTimeRate`)
  const rated = early + onTime + late
  return rated === 0
    ? nothing
    : figureCell(`${formatNumber(early + onTime)}/${formatNumber(rated)}`, `${id}.good`)
}

/** In a column: always one digit behind the comma. */
export function writeTenths(value: number): string {
  const written = formatTenths(value)
  return written.includes(',') ? written : `${written},0`
}

/** The sums of the limits by unit, where there are two; and the sum of all dossiers. */
function sumRows({ listCut, total }: CutsReport): TableRow[] {
  const sums = listCut.map(({ unit, legalDays, committedDays, cut, procedures }) => ({
    label: text.sumOfUnit(procedures, unit),
    cells: [
      figureCell(writeLimit({ days: legalDays, unit }), `list.${unit}.legal`),
      nothing,
      figureCell(writeLimit({ days: committedDays, unit }), `list.${unit}.committed`),
      nothing,
      cut === null ? nothing : figureCell(writeTenths(cut * 100), `list.${unit}.cut`),
    ],
  }))
  const cases = [figureCell(formatNumber(total.resolved), 'total.resolved'), rateCell(total, 'total')]
  const [only] = sums
  if (only && sums.length === 1) {
    const [legal = nothing, provincial = nothing, committed = nothing, , cut = nothing] = only.cells
    const median = medianCell(total, 'total', 'median')
    const cells = [legal, provincial, committed, median, cut, ...cases]
    return [{ kind: 'total', cells: [{ text: text.sum, colSpan: 2 }, ...cells] }]
  }
  const none = Array.from({ length: 5 }, () => nothing)
  return [
    ...sums.map(({ label, cells }): TableRow => ({
      kind: 'total',
      cells: [{ text: label, colSpan: 2 }, ...cells, nothing, nothing],
    })),
    { kind: 'total', cells: [{ text: text.sum, colSpan: 2 }, ...none, ...cases] },
  ]
}

function notesOf(report: CutsReport): string[] {
  const { period, procedures, listCut, minimum } = report
  const [only] = listCut
  const isFew = procedures.some(({ indicators }) => indicators.resolved > 0 && indicators.resolved < minimum)
  return [
    text.source(formatDay(period.from), formatDay(period.to)),
    ...(procedures.some(isInWorkingDays) ? [text.workingMark] : []),
    ...(only && listCut.length === 1 && only.procedures < procedures.length
      ? [text.sumNote(only.procedures)]
      : []),
    ...(isFew ? [text.fewNote(minimum)] : []),
  ]
}

/** Whether anything of a procedure is counted in working days. */
export function isInWorkingDays(procedure: ReportedProcedure): boolean {
  return (
    limitKinds.some((kind) => procedure[kind]?.unit === 'workingDay') ||
    procedure.indicators.days.workingDay !== null
  )
}

type Draw = (number: number) => ChartBlock

/** So many procedures have room in a chart. */
const mostCharted = 8

/** The procedures with the most dossiers, in the order of their codes. */
function mostUsed(
  procedures: readonly ReportedProcedure[],
  isThere: (procedure: ReportedProcedure) => boolean,
): ReportedProcedure[] {
  return procedures
    .filter((procedure) => procedure.code !== '' && isThere(procedure))
    .toSorted((a, b) => b.indicators.resolved - a.indicators.resolved || (a.code < b.code ? -1 : 1))
    .slice(0, mostCharted)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** By law, committed and really, in days; null where no procedure has two of them. */
export function chartOfLimits({ procedures }: CutsReport): Draw | null {
  const shown = mostUsed(
    procedures,
    ({ legal, committed }) => legal?.unit === 'day' && committed?.unit === 'day',
  )
  if (shown.length === 0) return null
  const actual = shown.map(({ indicators: { days } }) => days.day && tenths(days.day.median))
  const isActual = actual.some((days) => days !== null)
  return () => ({
    kind: 'chart',
    caption: text.limitsChart(isActual),
    unit: text.unitNames.day,
    categories: shown.map(({ code }) => code),
    series: [
      { name: columns.legal, values: shown.map(({ legal }) => legal?.days ?? null) },
      { name: columns.committed, values: shown.map(({ committed }) => committed?.days ?? null) },
      ...(isActual ? [{ name: columns.actual, values: actual }] : []),
    ],
  })
}

/** Where the days of the resolved dossiers went; null where there were none. */
export function chartOfHeld({ procedures }: CutsReport): Draw | null {
  const shown = mostUsed(procedures, ({ indicators }) =>
    holders.some((holder) => indicators.held[holder] > 0),
  )
  if (shown.length === 0) return null
  return (number) => ({
    kind: 'chart',
    caption: text.heldChart(number),
    unit: text.unitNames.day,
    categories: shown.map(({ code }) => code),
    stacked: true,
    series: holders
      .map((holder) => ({
        name: columns.holders[holder],
        values: shown.map(({ indicators }) => indicators.held[holder] || null),
      }))
      .filter(({ values }) => values.some((days) => days !== null)),
  })
}

import { cutsFigureText, cutsText as text } from '#shared/text/procedure-report.ts'
import { unknownAgencyText } from '#shared/text/analysis.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Cell, Section, Table } from '#electron/print/document.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import { figureCell } from './figure-book.ts'
import type { CutsWriting } from './procedure-cuts.ts'
import {
  delayers,
  enterCounts,
  enterDelay,
  enterHeld,
  holders,
  idPart,
  type Count,
} from './procedure-figures.ts'
import { writeSpan } from './procedure-period.ts'
import type { CutsReport } from './procedure-records.ts'
import {
  isInWorkingDays,
  limitCells,
  medianCell,
  nothing,
  rateCell,
  writeTenths,
} from './procedure-tables.ts'
import { procedureId } from './procedure-time.ts'
import type { DelayDays } from './procedure-dossiers.ts'

const { columns } = text
const left = (widthMm: number) => ({ widthMm, align: 'left' as const })
const center = (widthMm: number) => ({ widthMm, align: 'center' as const })
const right = (widthMm: number) => ({ widthMm, align: 'right' as const })

/** What the annexes count, in the order of their columns. */
const counted = [
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'open',
  'openLate',
] as const satisfies Count[]
const handled = counted.map((count) => columns[count])

/** Every procedure: its four limits, its dossiers and whose delay it was. */
export function annexOfProcedures({ report }: CutsWriting): Section {
  const tall = (label: string): Cell => ({ text: label, rowSpan: 2 })
  const limits = [columns.legal, columns.provincial, columns.committed, columns.median, columns.p90]
  const table: Table = {
    kind: 'table',
    caption: null,
    sizePt: 9,
    columns: [
      center(8),
      left(15),
      left(40),
      ...[11, 11, 11, 12, 12, 12].map(right),
      ...[12, 12, 11, 11, 11, 13, 11, 13].map(right),
      ...[12, 12, 12].map(right),
    ],
    header: [
      [
        ...[columns.order, columns.code, columns.procedure].map(tall),
        { text: columns.limits, colSpan: 5 },
        tall(columns.cut),
        { text: columns.handled, colSpan: 7 },
        tall(columns.rate),
        { text: columns.delay, colSpan: 3 },
      ],
      [...limits, ...handled, ...delayers.map((holder) => columns.holders[holder])].map((label) => ({
        text: label,
      })),
    ],
    rows: report.procedures.map((procedure, at) => {
      const { code, name, indicators, cut, delay } = procedure
      const id = procedureId(procedure)
      return {
        kind: 'data' as const,
        cells: [
          { text: String(at + 1) },
          { text: code },
          { text: name, verbatim: true as const },
          ...limitCells(procedure),
          medianCell(indicators, id, 'median'),
          medianCell(indicators, id, 'p90'),
          cut === null ? nothing : figureCell(writeTenths(cut * 100), `${id}.cut`),
          ...handledCells(indicators, id),
          ...delayCells(delay, id),
        ],
      }
    }),
    notes: notesOf(report, report.procedures),
  }
  table.rows.push({ kind: 'total', cells: [{ text: text.sum, colSpan: 3 }, ...sumCells(report)] })
  return annex(text.annexes.procedures(writeSpan(report.period)), 'I', table)
}

function sumCells({ total, delay }: CutsReport): Cell[] {
  return [
    nothing,
    nothing,
    nothing,
    medianCell(total, 'total', 'median'),
    medianCell(total, 'total', 'p90'),
    nothing,
    ...handledCells(total, 'total'),
    ...delayCells(delay, 'total'),
  ]
}

function handledCells(indicators: Indicators, id: string): Cell[] {
  const cells = counted.map((count) => figureCell(formatNumber(indicators[count]), `${id}.${count}`))
  return [...cells, rateCell(indicators, id)]
}

function delayCells(delay: DelayDays, id: string): Cell[] {
  return delayers.map((holder) => figureCell(formatNumber(delay[holder]), `${id}.delay.${holder}`))
}

/** Every agency: its dossiers, where their days went and whose delay it was. */
export function annexOfAgencies(writing: CutsWriting): Section {
  const { report } = writing
  const tall = (label: string): Cell => ({ text: label, rowSpan: 2 })
  const table: Table = {
    kind: 'table',
    caption: null,
    sizePt: 9,
    columns: [
      center(8),
      left(52),
      ...[13, 13, 12, 12, 12, 14, 12, 14].map(right),
      ...[15, 15, 14, 14].map(right),
      ...[14, 14, 14].map(right),
    ],
    header: [
      [
        ...[columns.order, columns.agency].map(tall),
        { text: columns.handled, colSpan: 7 },
        tall(columns.rate),
        { text: columns.held, colSpan: 4 },
        { text: columns.delay, colSpan: 3 },
      ],
      [
        ...handled,
        ...holders.map((holder) => columns.holders[holder]),
        ...delayers.map((holder) => columns.holders[holder]),
      ].map((label) => ({ text: label })),
    ],
    rows: enterAgencies(writing).map(({ id, name, indicators, delay }, at) => ({
      kind: 'data',
      cells: [
        { text: String(at + 1) },
        { text: name, verbatim: true },
        ...handledCells(indicators, id),
        ...heldCells(indicators, id),
        ...delayCells(delay, id),
      ],
    })),
    notes: notesOf(report, report.agencies),
  }
  const { total, delay } = report
  const sums = [...handledCells(total, 'total'), ...heldCells(total, 'total'), ...delayCells(delay, 'total')]
  table.rows.push({ kind: 'total', cells: [{ text: text.sum, colSpan: 2 }, ...sums] })
  return annex(text.annexes.agencies(writeSpan(report.period)), 'II', table)
}

function heldCells(indicators: Indicators, id: string): Cell[] {
  return holders.map((holder) => figureCell(formatNumber(indicators.held[holder]), `${id}.held.${holder}`))
}

function enterAgencies({ report, book }: CutsWriting) {
  const entering = { book, cases: report.cases }
  return report.agencies.map(({ name: given, place, indicators, delay }) => {
    const id = `agency.${given === '' ? 'none' : idPart(given)}`
    const name = given === '' ? unknownAgencyText : given
    const label = cutsFigureText.scopes.agency(name)
    const of = { id, label, period: report.period, indicators, procedure: null, agency: place }
    enterCounts(entering, of)
    enterHeld(entering, of)
    enterDelay(entering, of, delay)
    return { id, name, indicators, delay }
  })
}

function notesOf(
  { period, procedures, minimum }: CutsReport,
  rows: readonly { indicators: Indicators }[],
): string[] {
  const isFew = rows.some(({ indicators }) => indicators.resolved > 0 && indicators.onTimeRate === null)
  return [
    text.source(formatDay(period.from), formatDay(period.to)),
    ...(rows === procedures && procedures.some(isInWorkingDays) ? [text.workingMark] : []),
    ...(isFew ? [text.fewNote(minimum)] : []),
  ]
}

function annex(title: string, numeral: string, table: Table): Section {
  return { orientation: 'landscape', blocks: [{ kind: 'annexTitle', title, numeral }, table] }
}

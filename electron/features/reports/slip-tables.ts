import { calendarDays } from '#shared/registers/calendar-days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import type { DayRange } from '#shared/rules/day-ranges.ts'
import type { CalendarDay } from '#shared/rules/working-calendar.ts'
import { slipText as text } from '#shared/text/due-slip.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Cell, Table } from '#electron/print/document.ts'
import { figureCell } from './figure-book.ts'

const { columns } = text
const left = (widthMm: number) => ({ widthMm, align: 'left' as const })
const center = (widthMm: number) => ({ widthMm, align: 'center' as const })

/** Something that is known of a dossier. */
export interface Fact {
  label: string
  value: Cell
  isWhatMatters?: boolean
}

/** What is known of a dossier, a row for each fact. */
export function tableOfFacts(
  facts: readonly Fact[],
  { notes, sizePt }: { notes: readonly string[]; sizePt: number },
): Table {
  return {
    kind: 'table',
    caption: null,
    sizePt,
    columns: [left(46), left(119)],
    header: [],
    rows: facts.map(({ label, value, isWhatMatters = false }) => ({
      kind: isWhatMatters ? 'total' : 'data',
      cells: [{ text: label }, value],
    })),
    notes: [...notes],
  }
}

/** The days of the limit in ranges, and how many of them count. */
export function tableOfRanges(ranges: readonly DayRange[], sizePt: number): Table {
  const sum = (key: 'days' | 'counted') =>
    formatNumber(ranges.reduce((total, range) => total + range[key], 0))
  return {
    kind: 'table',
    caption: text.rangesTable,
    sizePt,
    columns: [center(46), center(16), center(19), left(84)],
    header: [[columns.range, columns.days, columns.counted, columns.why].map((label) => ({ text: label }))],
    rows: [
      ...ranges.map(({ from, to, days, counted, why }) => ({
        kind: 'data' as const,
        cells: [
          { text: from === to ? formatDay(from) : text.range(formatDay(from), formatDay(to)) },
          { text: formatNumber(days) },
          { text: formatNumber(counted) },
          { text: why, verbatim: true as const },
        ],
      })),
      {
        kind: 'total',
        cells: [
          { text: text.sum },
          figureCell(sum('days'), 'days'),
          figureCell(sum('counted'), 'counted'),
          { text: '' },
        ],
      },
    ],
    notes: [],
  }
}

/** The days of the calendar that are not what their weekday says, each with what decides it. */
export function tableOfDaysOff(
  days: readonly CalendarDay[],
  { unit, sizePt }: { unit: DayUnit | null; sizePt: number },
): Table {
  const kinds = new Map<string, string>(
    calendarDays.fields.kind.options.map(({ value, label }) => [value, label]),
  )
  return {
    kind: 'table',
    caption: text.offTable,
    sizePt,
    columns: [center(25), left(50), left(32), left(58)],
    header: [[columns.date, columns.name, columns.kind, columns.document].map((label) => ({ text: label }))],
    rows: days.map(({ date, name, kind, document }) => ({
      kind: 'data',
      cells: [
        { text: formatDay(date) },
        { text: name, verbatim: true },
        { text: kinds.get(kind) ?? '' },
        { text: document ?? text.byLaw, verbatim: true },
      ],
    })),
    notes: unit === 'day' ? [text.countedThough] : [],
  }
}

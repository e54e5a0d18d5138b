import { lastDayOfMonth, partsOfDay, sameDaysEarlier, type Day } from '#shared/base/days.ts'
import type { ReportOptions } from '#shared/contract/reports.ts'
import { cutsText } from '#shared/text/procedure-report.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** Some days, both ends in it. */
export interface Period {
  from: Day
  to: Day
}

/** The time that a report is about, and those that it is compared with. */
export interface ReportPeriod extends Period {
  /** "quý III năm 2026 (từ ngày 01/07/2026 đến hết ngày 30/09/2026)": as a sentence goes on. */
  written: string
  /** The same where the days were said before. */
  named: string
  /** The same part of the period before; null of a year, whose period before is the same time last year. */
  before: Period | null
  lastYear: Period
}

export type PeriodKind = NonNullable<ReportOptions['period']>

const months: Record<PeriodKind, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

/** The period of a kind from its first day to the day of the figures. */
export function periodOf(kind: PeriodKind, asOf: Day): ReportPeriod {
  const { year, month } = partsOfDay(asOf)
  const length = months[kind]
  const first = month - ((month - 1) % length)
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  const own = { from, to: asOf }
  const name = isEndOfMonth(asOf) ? nameOf(kind, { first, month, year }) : null
  return {
    ...own,
    written: cutsText.inPeriod(name, writeSpan(own)),
    named: name ?? writeSpan(own),
    before: kind === 'year' ? null : sameDaysEarlier(own, length),
    lastYear: sameDaysEarlier(own, 12),
  }
}

/** "từ ngày 01/07/2026 đến hết ngày 30/09/2026" */
export function writeSpan({ from, to }: Period): string {
  return cutsText.span(formatDay(from), formatDay(to))
}

function isEndOfMonth(day: Day): boolean {
  const { year, month } = partsOfDay(day)
  return lastDayOfMonth(year, month) === day
}

const numerals = ['I', 'II', 'III', 'IV'] as const

/** How a period is called that ends with a month; null where it is only a part of one. */
function nameOf(
  kind: PeriodKind,
  { first, month, year }: { first: number; month: number; year: number },
): string | null {
  const { periods } = cutsText
  const isWhole = month - first + 1 === months[kind]
  if (kind === 'year') return isWhole ? periods.year(year) : periods.untilMonth(month, year)
  if (!isWhole) return null
  if (kind === 'month') return periods.month(month, year)
  if (kind === 'quarter') return periods.quarter(numerals[Math.floor((first - 1) / 3)] ?? '', year)
  return periods.halfYear(first === 1 ? 1 : 2, year)
}

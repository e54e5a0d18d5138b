import {
  addDays,
  addMonths,
  lastDayOfMonth,
  partsOfDay,
  sameDaysEarlier,
  type Day,
} from '#shared/base/days.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** A period, both days in it. */
export interface Span {
  from: Day
  to: Day
}

export type PeriodKind = keyof typeof analysisPageText.period.kinds

/** How many months a period of a kind has; two days that somebody chose have no such number. */
const monthsIn = { month: 1, quarter: 3, half: 6, year: 12 } as const
type FixedKind = keyof typeof monthsIn

/** As far back as the list of periods goes; what is older is asked for by its days. */
const listedMonths = { month: 36, quarter: 48, half: 60, year: 120 } as const

const text = analysisPageText.period

export function isFixed(kind: PeriodKind): kind is FixedKind {
  return kind !== 'days'
}

/** The whole month, quarter, half or year in which a day lies. */
export function periodAround(kind: FixedKind, day: Day): Span {
  const months = monthsIn[kind]
  const { year, month } = partsOfDay(day)
  const last = Math.ceil(month / months) * months
  return {
    from: `${lastDayOfMonth(year, last - months + 1).slice(0, 8)}01`,
    to: lastDayOfMonth(year, last),
  }
}

/** The periods of a kind that can be chosen, the one of today first. */
export function periodsUpTo(kind: FixedKind, today: Day): Span[] {
  const spans = []
  for (let back = 0; back < listedMonths[kind]; back += monthsIn[kind])
    spans.push(periodAround(kind, addMonths(today, -back)))
  return spans
}

/** What a period of a kind is called: "Tháng 09/2026", "Quý III/2026", "6 tháng đầu năm 2026", "Năm 2026". */
export function nameOfPeriod(kind: PeriodKind, { from, to }: Span): string {
  switch (kind) {
    case 'month':
      return text.month(formatDay(to, 'month'))
    case 'quarter':
      return formatDay(to, 'quarter')
    case 'half':
      return text.half(partsOfDay(to).month === 6 ? 1 : 2, formatDay(to, 'year'))
    case 'year':
      return text.year(formatDay(to, 'year'))
    case 'days':
      return text.days(formatDay(from), formatDay(to))
  }
}

/** The days that are asked about: a period that has not ended goes up to today, so that nothing is late by then. */
export function askedDays({ from, to }: Span, today: Day): Span {
  return from <= today && today < to ? { from, to: today } : { from, to }
}

/**
 * The period before: the whole one, or of one that has not ended as much as has passed of this. Two days that somebody
 * chose are compared with as many days before.
 */
export function periodBefore(kind: PeriodKind, asked: Span): Span {
  if (isFixed(kind)) return sameDaysEarlier(asked, monthsIn[kind])
  const end = addDays(asked.from, -1)
  const length = (Date.parse(asked.to) - Date.parse(asked.from)) / dayMs
  return { from: addDays(end, -length), to: end }
}

const dayMs = 24 * 60 * 60 * 1000

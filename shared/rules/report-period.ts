import { partsOfDay, type Day } from '#shared/base/days.ts'

/** How long a period is that ends with a day: it begins with the month, quarter, half-year or year of that day. */
export type ReportPeriod = 'month' | 'quarter' | 'halfYear' | 'year'

const months: Readonly<Record<ReportPeriod, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

/** The first day of the period in which a day lies. */
export function startOfPeriod(period: ReportPeriod, day: Day): Day {
  const { year, month } = partsOfDay(day)
  const first = month - ((month - 1) % months[period])
  return `${year}-${String(first).padStart(2, '0')}-01`
}

import { addMonths, lastDayOfMonth, type Day } from '#shared/base/days.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import type { Span } from './period.ts'
import type { Analysis } from './sortProcedures.ts'

type Month = Analysis['months'][number]

const nothing: Indicators = {
  received: 0,
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  noDeadline: 0,
  withdrawn: 0,
  open: 0,
  openLate: 0,
  onTimeRate: null,
  days: { day: null, workingDay: null },
  held: { agency: 0, otherAgency: 0, investor: 0, publication: 0 },
}

/** The months from the first to the last in which something happened, also those between in which nothing did. */
export function withoutGaps(months: readonly Month[]): Month[] {
  const known = new Map(months.map(({ month, indicators }) => [month, indicators]))
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const all: Month[] = []
  for (let month = first; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7))
    all.push({ month, indicators: known.get(month) ?? nothing })
  return all
}

/** The days of a month that lie in a period. */
export function daysOfMonth(month: string, { from, to }: Span): Span {
  const first: Day = `${month}-01`
  const last = lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
  return { from: first < from ? from : first, to: to < last ? to : last }
}

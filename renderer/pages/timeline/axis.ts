import { addDays, lastDayOfMonth, partsOfDay, type Day } from '#shared/base/days.ts'

/** Days on a line of pixels. */
export interface Axis {
  width: number
  /** The place of a day, in pixels from the left. */
  at(day: Day): number
  years: { year: number; from: number; to: number }[]
  /** Where quarters begin that do not begin a year. */
  quarters: number[]
}

const dayMs = 24 * 60 * 60 * 1000
const narrowestYear = 84
const longestSpanYears = 60

/** An axis of whole years over all days, at least as wide as the place that there is for it. */
export function axisOf(days: readonly Day[], today: Day, room: number): Axis {
  const sorted = [...days, today].toSorted()
  const thisYear = partsOfDay(today).year
  // A mistyped year must not squeeze all others into a corner.
  const first = Math.max(partsOfDay(sorted[0] ?? today).year, thisYear - longestSpanYears / 2)
  const last = Math.min(partsOfDay(sorted.at(-1) ?? today).year, thisYear + longestSpanYears / 2)
  const start = `${first}-01-01`
  const end = addDays(lastDayOfMonth(last, 12), 1)
  const width = Math.max(room, (last - first + 1) * narrowestYear)
  const span = time(end) - time(start)
  const at = (day: Day): number => Math.max(0, Math.min(width, ((time(day) - time(start)) / span) * width))
  const years = Array.from({ length: last - first + 1 }, (_, nth) => {
    const year = first + nth
    return { year, from: at(`${year}-01-01`), to: at(addDays(`${year}-12-31`, 1)) }
  })
  const quarters = years.flatMap(({ year }) => ['04', '07', '10'].map((month) => at(`${year}-${month}-01`)))
  return { width, at, years, quarters }
}

function time(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((time(to) - time(from)) / dayMs)
}

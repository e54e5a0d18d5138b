/** A calendar day as `YYYY-MM-DD`. Days have no time zone; instants are UTC ISO text. */
export type Day = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const vietnamOffsetMs = 7 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/** True for a real day of the calendar between 1900 and 2199, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = dayPattern.exec(text)
  if (!match) return false
  const year = Number(match[1])
  if (year < 1900 || year > 2199) return false
  return makeDay(year, Number(match[2]), Number(match[3])) === text
}

/** The day of a year, month (1-12) and day of month; null where the calendar has no such day. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  const time = Date.UTC(year, month - 1, dayOfMonth)
  const date = new Date(time)
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth)
    return null
  return date.toISOString().slice(0, 10)
}

/** The day that it is in Vietnam (UTC+7, no summer time) at an instant. */
export function dayInVietnam(instant: Date): Day {
  return new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 10)
}

/** The first instant after a day in Vietnam has ended, as UTC ISO text. */
export function endOfDayInVietnam(day: Day): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs - vietnamOffsetMs).toISOString()
}

/** The day that lies a number of days after (or before) another. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}

/** The same day of the month some months later; the last day of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const count = year * 12 + month - 1 + months
  const last = lastDayOfMonth(Math.floor(count / 12), (count % 12) + 1)
  return `${last.slice(0, 8)}${String(Math.min(dayOfMonth, Number(last.slice(8)))).padStart(2, '0')}`
}

/** The same days some months before, both ends in them; what ends with a month ends with the earlier one, too. */
export function sameDaysEarlier(
  { from, to }: { from: Day; to: Day },
  months: number,
): { from: Day; to: Day } {
  const end = addMonths(to, -months)
  const endsWithMonth = monthEndOf(to) === to
  return { from: addMonths(from, -months), to: endsWithMonth ? monthEndOf(end) : end }
}

function monthEndOf(day: Day): Day {
  const { year, month } = partsOfDay(day)
  return lastDayOfMonth(year, month)
}

/** Year, month (1-12) and day of month of a day. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  }
}

/** How exactly a day is known: a plan may be known to the quarter only. */
export const dayPrecisions = ['day', 'month', 'quarter', 'year'] as const
export type DayPrecision = (typeof dayPrecisions)[number]

/** The last day of a month (1-12), as which a month or quarter is stored beside its precision. */
export function lastDayOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

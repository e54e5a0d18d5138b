import type { Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { clockText } from '#shared/text/clock.ts'
import type { ExplainedDay } from './clock.ts'
import { numberOfDay, weekdayOf } from './day-number.ts'

/** Days that follow each other and are alike, as one row of a table. */
export interface DayRange {
  from: Day
  to: Day
  /** How many days of the calendar, and how many of them count. */
  days: number
  counted: number
  why: string
}

type Likeness = 'counted' | 'weekend' | `why ${string}`

interface Stretch extends DayRange {
  likeness: Likeness
  /** Which of the counted days the last one is. */
  nth: number
}

/**
 * The days of a time limit with those together that follow each other and are alike: days that count, the days of a
 * weekend, days with the same reason. `weeks` puts days together that only weekends lie between.
 */
export function foldDays(days: readonly ExplainedDay[], unit: DayUnit, weeks = false): DayRange[] {
  const stretches: Stretch[] = []
  let nth = 0
  for (const day of days) {
    if (day.counted) nth += 1
    const likeness = likenessOf(day, { unit, nth })
    const last = stretches.at(-1)
    if (last?.likeness === likeness) extend(last, day, nth)
    else stretches.push(begin(day, { likeness, nth }))
  }
  const folded = weeks ? joinWeeks(stretches) : stretches
  return folded.map((stretch) => rangeOf(stretch, unit))
}

function likenessOf(
  { date, counted, why }: ExplainedDay,
  { unit, nth }: { unit: DayUnit; nth: number },
): Likeness {
  const plain = clockText.sentence(unit === 'day' ? clockText.day(nth) : clockText.workingDay(nth))
  if (counted) return why === plain ? 'counted' : `why ${why}`
  const weekend = clockText.sentence(clockText.weekend(weekdayOf(numberOfDay(date))))
  return why === weekend ? 'weekend' : `why ${why}`
}

function begin({ date, counted, why }: ExplainedDay, known: { likeness: Likeness; nth: number }): Stretch {
  return { from: date, to: date, days: 1, counted: counted ? 1 : 0, why, ...known }
}

function extend(stretch: Stretch, day: ExplainedDay, nth: number): void {
  stretch.to = day.date
  stretch.days += 1
  stretch.nth = nth
  if (day.counted) stretch.counted += 1
}

/** Counted days with nothing between them but weekends, as one stretch. */
function joinWeeks(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const [before, last] = joined.slice(-2)
    if (stretch.likeness === 'counted' && last?.likeness === 'weekend' && before?.likeness === 'counted') {
      joined.pop()
      before.to = stretch.to
      before.days += last.days + stretch.days
      before.counted += stretch.counted
      before.nth = stretch.nth
    } else joined.push({ ...stretch })
  }
  return joined
}

function rangeOf({ from, to, days, counted, why, likeness, nth }: Stretch, unit: DayUnit): DayRange {
  const said = { from, to, days, counted }
  if (days === 1) return { ...said, why }
  if (likeness === 'weekend') return { ...said, why: clockText.sentence(clockText.weekendDays) }
  if (likeness !== 'counted') return { ...said, why }
  const words = (unit === 'day' ? clockText.days : clockText.workingDays)(nth - counted + 1, nth)
  const whole = counted === days ? words : clockText.exceptWeekends(words, days - counted)
  return { ...said, why: clockText.sentence(whole) }
}

import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A time, by day numbers, in which somebody else than the agency held a dossier; infinite while it lasts. */
export interface Held {
  holder: Holder
  from: number
  to: number
}

/** Where the days of a dossier went, from the day after receipt to the day of return. */
export interface CaseDays {
  /** Days that the agencies used, in the unit of the procedure: without pauses and times of notice. */
  used: number
  /** Days of the calendar, by who held the dossier. */
  held: Record<Holder, number>
}

/**
 * Counts the days of a case. Steps say who held the dossier; a pause, given after them, takes its days from the clock.
 * A day that nobody is named for is the agency's.
 */
export function countCaseDays(
  calendar: WorkingCalendar,
  times: {
    received: number
    returned: number
    unit: DayUnit
    steps: readonly Held[]
    pauses: readonly Held[]
  },
): CaseDays {
  const { received, returned, unit, steps, pauses } = times
  const worked = (day: number): number =>
    unit === 'day' ? 1 : calendar.workedThrough(day) - calendar.workedThrough(day - 1)
  const held: Record<Holder, number> = { agency: 0, otherAgency: 0, investor: 0, publication: 0 }
  if (steps.length === 0 && pauses.length === 0) {
    held.agency = Math.max(0, returned - received)
    const used =
      unit === 'day' ? held.agency : calendar.workedThrough(returned) - calendar.workedThrough(received)
    return { used: Math.max(0, used), held }
  }
  let used = 0
  for (let day = received + 1; day <= returned; day += 1) {
    const pause = pauses.findLast(({ from, to }) => from <= day && day <= to)
    const step = pause ?? steps.findLast(({ from, to }) => from < day && day <= to)
    const holder = step?.holder ?? 'agency'
    held[holder] += 1
    if (pause === undefined && holder !== 'publication') used += worked(day)
  }
  return { used, held }
}

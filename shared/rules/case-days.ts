import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { pauseOn, stopsOf, type ClockRules } from './clock.ts'
import type { HeldPause } from './delay.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A step, by day numbers, in which somebody held a dossier; infinite while it lasts. */
interface Held {
  holder: Holder
  from: number
  to: number
}

/** Where the days of a dossier went, from the first day that counts to the day of return. */
export interface CaseDays {
  /** Days that the agencies used, in the unit of the procedure: without pauses and times of notice. */
  used: number
  /** Days of the calendar, by who held the dossier. */
  held: Record<Holder, number>
}

/** What the days of a case are counted by. */
export interface CaseTimes {
  received: number
  returned: number
  unit: DayUnit
  /** The rules of the day of receipt. */
  rules: ClockRules
  /** Days of the calendar that the procedure has for its notice, for a dossier that has no step of it. */
  noticeDays: number
  steps: readonly Held[]
  pauses: readonly HeldPause[]
}

/**
 * Counts the days of a case. Steps say who held the dossier; a pause, given after them, takes its days from the clock.
 * A notice that no step tells of takes the first days on which the clock runs. A day that nobody is named for is the
 * agency's.
 */
export function countCaseDays(calendar: WorkingCalendar, times: CaseTimes): CaseDays {
  const { received, returned, unit, rules, steps } = times
  const first = received + (rules.firstDay === 'included' ? 0 : 1)
  const worked = (after: number, through: number): number =>
    unit === 'day' ? through - after : calendar.workedThrough(through) - calendar.workedThrough(after)
  const held: Record<Holder, number> = { agency: 0, otherAgency: 0, investor: 0, publication: 0 }
  if (returned < first) return { used: 0, held }
  let notice = steps.some(({ holder }) => holder === 'publication') ? 0 : times.noticeDays
  if (steps.length === 0 && times.pauses.length === 0) {
    held.publication = Math.min(notice, returned - first + 1)
    held.agency = returned - first + 1 - held.publication
    return { used: worked(first - 1 + held.publication, returned), held }
  }
  const stops = stopsOf(rules, times.pauses)
  let used = 0
  for (let day = first; day <= returned; day += 1) {
    const pause = pauseOn(stops, day)
    const isNotice = pause === undefined && notice > 0
    if (isNotice) notice -= 1
    const holder = isNotice ? 'publication' : ((pause ?? stepOn(steps, day, received))?.holder ?? 'agency')
    held[holder] += 1
    if (pause === undefined && holder !== 'publication') used += worked(day - 1, day)
  }
  return { used, held }
}

/** The step at which a dossier lay: from the day after the one on which it came there, or from that of receipt. */
function stepOn(steps: readonly Held[], day: number, received: number): Held | undefined {
  return steps.findLast(({ from, to }) => (from < day || day === received) && day <= to)
}

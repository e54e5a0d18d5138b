import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { pauseOn, stopsOf, type ClockRules, type Stop } from './clock.ts'
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
 * A notice that no step tells of takes the first days on which the clock runs, where the dossier took longer than it: one
 * that came back sooner cannot have waited for it. A day that nobody is named for is the agency's.
 */
export function countCaseDays(calendar: WorkingCalendar, times: CaseTimes): CaseDays {
  const { received, returned, unit, rules, steps } = times
  const first = received + (rules.firstDay === 'included' ? 0 : 1)
  const worked = (after: number, through: number): number =>
    unit === 'day' ? through - after : calendar.workedThrough(through) - calendar.workedThrough(after)
  const held: Record<Holder, number> = { agency: 0, otherAgency: 0, investor: 0, publication: 0 }
  if (returned < first) return { used: 0, held }
  if (steps.length === 0 && times.pauses.length === 0) {
    held.publication = noticeOf(times, [])
    held.agency = returned - first + 1 - held.publication
    return { used: worked(first - 1 + held.publication, returned), held }
  }
  let used = 0
  eachCaseDay(times, (day, { pause, step, isNotice }) => {
    held[isNotice ? 'publication' : ((pause ?? step)?.holder ?? 'agency')] += 1
    if (pause === undefined && !isNotice) used += worked(day - 1, day)
  })
  return { used, held }
}

/** What a day of a case was: stopped by a pause, at a step, a day of notice. */
interface CaseDay {
  pause: HeldPause | undefined
  step: Held | undefined
  isNotice: boolean
}

/** Goes through the days of a case, from the first that counts to that of return. The same object is given each time. */
export function eachCaseDay(
  times: Omit<CaseTimes, 'unit'>,
  visit: (day: number, found: Readonly<CaseDay>) => void,
): void {
  const { received, returned, rules, steps } = times
  const stops = stopsOf(rules, times.pauses)
  let notice = noticeOf(times, stops)
  const found: CaseDay = { pause: undefined, step: undefined, isNotice: false }
  for (let day = received + (rules.firstDay === 'included' ? 0 : 1); day <= returned; day += 1) {
    if (stops.length > 0) found.pause = pauseOn(stops, day)
    if (steps.length > 0) found.step = stepOn(steps, day, received)
    const isOfProcedure = found.pause === undefined && notice > 0
    if (isOfProcedure) notice -= 1
    found.isNotice = isOfProcedure || (found.pause === undefined && found.step?.holder === 'publication')
    visit(day, found)
  }
}

/** The days of the notice that a dossier waited for without a step that tells of it. */
function noticeOf(times: Omit<CaseTimes, 'unit'>, stops: readonly Stop[]): number {
  const { received, returned, rules, noticeDays, steps } = times
  if (noticeDays === 0 || steps.some(({ holder }) => holder === 'publication')) return 0
  const first = received + (rules.firstDay === 'included' ? 0 : 1)
  let ran = returned - first + 1
  if (stops.length > 0)
    for (let day = first; day <= returned; day += 1) if (pauseOn(stops, day) !== undefined) ran -= 1
  return ran > noticeDays ? noticeDays : 0
}

/** The step at which a dossier lay: from the day after the one on which it came there, or from that of receipt. */
function stepOn(steps: readonly Held[], day: number, received: number): Held | undefined {
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at]
    if (step && isHeldOn(step, day, received)) return step
  }
  return undefined
}

/** Whether a step held a dossier on a day: days are numbers. */
export function isHeldOn({ from, to }: Held, day: number, received: number): boolean {
  return (from < day || day === received) && day <= to
}

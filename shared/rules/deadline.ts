import type { Day } from '#shared/base/days.ts'
import { dueDay, type ClockRules, type Pause, type Term } from './clock.ts'
import { numberOfDay } from './day-number.ts'
import type { TimeLimit } from './procedures.ts'
import { workingDaysBetween, type WorkingCalendar } from './working-calendar.ts'

/** By what the days of a dossier are counted. */
export interface Clock {
  calendar: WorkingCalendar
  /** The rules that hold for what begins on a day. */
  rulesOn: (day: Day) => ClockRules
}

/** What the clock of a dossier goes by. */
export interface DossierTimes {
  receivedOn: Day
  /** The day that was promised; null where none was. */
  dueOn: Day | null
  /** The promise is the program's own: it follows the calendar. */
  dueByClock: boolean
  returnedOn: Day | null
  pauses: readonly Pause[]
}

/** The day that is promised on the day of receipt, by the limit of the procedure. */
export function promisedDay({ calendar, rulesOn }: Clock, receivedOn: Day, limit: TimeLimit): Day | null {
  return dueDay(calendar, rulesOn(receivedOn), { from: receivedOn, days: limit.days, unit: limit.unit })
}

/**
 * The time limit of a dossier. A promise on a receipt counts as it was given: as the days from receipt to it, in the
 * unit of the procedure; else the limit of the procedure counts. Null where neither is known.
 */
export function termOf(clock: Clock, times: DossierTimes, limit: TimeLimit | null): Term | null {
  const { receivedOn: from, dueOn, dueByClock } = times
  const pauses = endedByReturn(times)
  if (dueOn === null || dueByClock) return limit === null ? null : { ...limit, from, pauses }
  const own = limit !== null && promisedDay(clock, from, limit) === dueOn
  if (own) return { ...limit, from, pauses }
  const unit = limit?.unit === 'workingDay' && isWorked(clock, dueOn) ? 'workingDay' : 'day'
  return { from, days: daysBetween(clock, { from, to: dueOn, unit }), unit, pauses }
}

/** A result that is returned ends whatever it waited for. */
function endedByReturn({ pauses, returnedOn }: DossierTimes): readonly Pause[] {
  if (returnedOn === null) return pauses
  const isOver = ({ to }: Pause): boolean => to !== null && to <= returnedOn
  return pauses
    .filter(({ from }) => from <= returnedOn)
    .map((pause) => (isOver(pause) ? pause : { from: pause.from, to: returnedOn, reason: pause.reason }))
}

/** The day until which a dossier must be done; null while its clock stands still, and where no limit is known. */
export function deadlineOf(clock: Clock, times: DossierTimes, limit: TimeLimit | null): Day | null {
  const term = termOf(clock, times, limit)
  return term === null ? null : dueDay(clock.calendar, clock.rulesOn(term.from), term)
}

function isWorked({ calendar }: Clock, day: Day): boolean {
  const number = numberOfDay(day)
  return calendar.workedThrough(number) > calendar.workedThrough(number - 1)
}

/** As many days as must be counted from one day so that the count ends on the other. */
function daysBetween(
  { calendar, rulesOn }: Clock,
  { from, to, unit }: { from: Day; to: Day; unit: Term['unit'] },
): number {
  const afterFirst =
    unit === 'day' ? numberOfDay(to) - numberOfDay(from) : workingDaysBetween(calendar, from, to)
  const isFirstCounted = rulesOn(from).firstDay === 'included'
  return afterFirst + (isFirstCounted && (unit === 'day' || isWorked({ calendar, rulesOn }, from)) ? 1 : 0)
}

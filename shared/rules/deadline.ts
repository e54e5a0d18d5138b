import type { Day } from '#shared/base/days.ts'
import { dueDay, stopsOf, type ClockRules, type Pause, type Term } from './clock.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import type { TimeLimit } from './procedures.ts'
import { nextWorked, workingDaysBetween, type WorkingCalendar } from './working-calendar.ts'

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
 * Whether a promise is that of the procedure's limit: the day on which the limit ends, or any until the one to which
 * that is moved where it is not worked.
 */
export function isPromisedBy(clock: Clock, { receivedOn, dueOn }: DossierTimes, limit: TimeLimit): boolean {
  const term = { from: receivedOn, days: limit.days, unit: limit.unit }
  const last = dueDay(clock.calendar, { ...clock.rulesOn(receivedOn), lastDay: 'asItFalls' }, term)
  const promised = promisedDay(clock, receivedOn, limit)
  if (dueOn === null || last === null || promised === null) return false
  return last <= dueOn && dueOn <= promised
}

/**
 * The time limit of a dossier. A promise on a receipt counts as it was given: as the days from receipt to it, in the
 * unit of the procedure; else the limit of the procedure counts. Null where neither is known.
 */
export function termOf(clock: Clock, times: DossierTimes, limit: TimeLimit | null): Term | null {
  const { receivedOn: from, dueOn, dueByClock } = times
  const pauses = endedByReturn(times.pauses, times.returnedOn)
  if (dueOn === null || dueByClock) return limit === null ? null : { ...limit, from, pauses }
  if (limit !== null && isPromisedBy(clock, times, limit)) return { ...limit, from, pauses }
  const given = { from, to: dueOn, pauses }
  const unit = limit?.unit === 'workingDay' && !isAsItFalls(clock, given) ? 'workingDay' : 'day'
  const to = unit === 'day' ? dueOn : dayOfNumber(nextWorked(clock.calendar, numberOfDay(dueOn)))
  return { from, days: daysBetween(clock, { from, to, unit }), unit, pauses }
}

/** Whether a promised day that is not worked stays as it is: by the rules, and where no pause stops a day before. */
function isAsItFalls(
  clock: Clock,
  { from, to, pauses }: { from: Day; to: Day; pauses: readonly Pause[] },
): boolean {
  const rules = clock.rulesOn(from)
  if (rules.lastDay === 'nextWorkingDay' || isWorked(clock, to)) return false
  const [first, last] = [numberOfDay(from), numberOfDay(to)]
  return !stopsOf(rules, pauses).some((stop) => stop.from <= last && stop.to >= first)
}

/** The pauses of a dossier: a result that is returned ends whatever it waited for. */
export function endedByReturn<P extends Pause>(pauses: readonly P[], returnedOn: Day | null): readonly P[] {
  if (returnedOn === null) return pauses
  const isOver = ({ to }: Pause): boolean => to !== null && to <= returnedOn
  return pauses
    .filter(({ from }) => from <= returnedOn)
    .map((pause) => (isOver(pause) ? pause : Object.assign({}, pause, { to: returnedOn })))
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

import type { Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { clockText } from '#shared/text/clock.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import { describeDay, nextWorked, type DescribedDay, type WorkingCalendar } from './working-calendar.ts'

/** How the law lets days be counted; the caller takes the rules that hold on the day of receipt. */
export interface ClockRules {
  /** Whether the day on which a time limit begins is its first day already. */
  firstDay: 'excluded' | 'included'
  /** Where a time limit ends whose last day is not worked. */
  lastDay: 'nextWorkingDay' | 'asItFalls'
  /** Whether the day on which a pause begins is still counted. */
  pauseStart: 'stopped' | 'counted'
  /** Whether the day on which a pause ends is counted again. */
  pauseEnd: 'stopped' | 'counted'
}

/** A time in which the clock stands still; `to` is the day on which what was missing came in. */
export interface Pause {
  from: Day
  to: Day | null
  reason: string
}

/** A time limit: so many days from a day on. Pauses may overlap and be in any order. */
export interface Term {
  from: Day
  /** A whole number; 0 is due on the day itself. */
  days: number
  unit: DayUnit
  pauses?: readonly Pause[]
}

/** One day of a time limit, with the reason why it counts or does not. */
export interface ExplainedDay {
  date: Day
  /** True on the days that use up the time limit, and on no other. */
  counted: boolean
  why: string
}

/** Days, by their numbers, on which the clock stands still for a pause; `to` is infinite while it is open. */
export interface Stop<P extends Pause = Pause> {
  from: number
  to: number
  pause: P
}

/** The day on which a time limit ends; null while a pause that has no end keeps it from ending. */
export function dueDay(calendar: WorkingCalendar, rules: ClockRules, term: Term): Day | null {
  const stops = term.pauses?.length ? stopsOf(rules, term.pauses) : []
  const end = endOf(calendar, rules, term, stops)
  return end === null ? null : dayOfNumber(end.due)
}

/** The day that uses up the last of the term, and the day on which it is due: the same or a later one. */
function endOf(
  calendar: WorkingCalendar,
  rules: ClockRules,
  term: Term,
  stops: readonly Stop[],
): { last: number; due: number } | null {
  const last = term.days === 0 ? numberOfDay(term.from) : lastCounted(calendar, rules, term, stops)
  if (last === null) return null
  const fitting = (day: number): number =>
    rules.lastDay === 'nextWorkingDay' ? nextWorked(calendar, day) : day
  let due = fitting(last)
  for (const stop of stops) {
    if (due < stop.from || due > stop.to) continue
    if (stop.to === Infinity) return null
    due = fitting(stop.to + 1)
  }
  return { last, due }
}

function lastCounted(
  calendar: WorkingCalendar,
  rules: ClockRules,
  term: Term,
  stops: readonly Stop[],
): number | null {
  const inDays = term.unit === 'day'
  const ahead = (day: number, count: number): number =>
    inDays ? day + count : calendar.nthWorked(calendar.workedThrough(day) + count)
  const between = (after: number, through: number): number =>
    inDays ? through - after : calendar.workedThrough(through) - calendar.workedThrough(after)
  let reached = numberOfDay(term.from) - (rules.firstDay === 'included' ? 1 : 0)
  let left = term.days
  for (const stop of stops) {
    if (stop.to <= reached) continue
    if (stop.from > ahead(reached, left)) break
    if (stop.to === Infinity) return null
    if (stop.from > reached) left -= between(reached, stop.from - 1)
    reached = stop.to
  }
  return ahead(reached, left)
}

/**
 * What each pause stops, in the order in which they begin; a pause that stops no day is left out. The rules are those
 * of the day on which the time limit begins, whenever the pause does.
 */
export function stopsOf<P extends Pause>(rules: ClockRules, pauses: readonly P[]): Stop<P>[] {
  return pauses
    .map((pause) => ({
      from: numberOfDay(pause.from) + (rules.pauseStart === 'counted' ? 1 : 0),
      to: pause.to === null ? Infinity : numberOfDay(pause.to) - (rules.pauseEnd === 'counted' ? 1 : 0),
      pause,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from || (a.pause.reason < b.pause.reason ? -1 : 1))
}

/** The pause that stops a day; of several the one that began last. */
export function pauseOn<P extends Pause>(stops: readonly Stop<P>[], day: number): P | undefined {
  return stops.findLast(({ from, to }) => from <= day && day <= to)?.pause
}

/**
 * The same with every day from the beginning to the due day. While a pause keeps the term from ending, the days reach
 * up to the day `through`, and at least to the first day that a pause without end stops.
 */
export function explainDueDay(
  calendar: WorkingCalendar,
  rules: ClockRules,
  { through, ...term }: Term & { through?: Day },
): { dueOn: Day | null; days: ExplainedDay[] } {
  const stops = stopsOf(rules, term.pauses ?? [])
  const end = endOf(calendar, rules, term, stops)
  const start = numberOfDay(term.from)
  const begins = start + (rules.firstDay === 'excluded' && term.days > 0 ? 1 : 0)
  const endless = stops.filter(({ to }) => to === Infinity).map(({ from }) => from)
  const last =
    end?.due ??
    Math.max(begins, Math.min(...endless), through === undefined ? -Infinity : numberOfDay(through))
  const days: ExplainedDay[] = []
  let used = 0
  for (let day = start; day <= last; day += 1) {
    const known = describeDay(calendar, dayOfNumber(day))
    const stopping = day < begins ? [] : stops.filter(({ from, to }) => from <= day && day <= to)
    const counts = day >= begins && (term.unit === 'day' || known.isWorking)
    const counted = counts && stopping.length === 0 && used < term.days
    if (counted) used += 1
    const words =
      stopping.length > 0
        ? clockText.paused([...new Set(stopping.map(({ pause }) => pause.reason))].filter(Boolean))
        : whyRunning(known, {
            unit: term.unit,
            nth: counted ? used : null,
            isReceipt: day === start,
            isBefore: day < begins,
            isLast: day === end?.last,
            isDue: day === end?.due,
          })
    days.push({ date: known.date, counted, why: clockText.sentence(words) })
  }
  return { dueOn: end === null ? null : dayOfNumber(end.due), days }
}

/** What a day is in a term that runs. */
interface Place {
  unit: DayUnit
  /** Which day of the term it is; null where it does not count. */
  nth: number | null
  isReceipt: boolean
  /** The day of receipt, where counting begins with the next one. */
  isBefore: boolean
  /** The day that uses up the term, which may be due later. */
  isLast: boolean
  isDue: boolean
}

function whyRunning(known: DescribedDay, place: Place): string {
  if (place.isBefore) return clockText.received
  const end = place.isLast && !place.isDue ? clockText.lastDayOff(whyOff(known)) : null
  if (place.nth !== null) {
    const counted = whyCounted(known, place.nth, place)
    return end === null ? counted : `${counted}. ${clockText.sentence(end)}`
  }
  if (end !== null) return end
  if (place.isDue) return (place.isReceipt ? clockText.receivedDue : whyDue(known)) + stillWorking(known)
  return place.isReceipt ? clockText.receivedOff(whyOff(known)) : whyOff(known)
}

function whyCounted(known: DescribedDay, nth: number, { unit, isReceipt, isDue }: Place): string {
  const plain = unit === 'day' ? clockText.day(nth) : clockText.workingDay(nth)
  const counted = isReceipt ? clockText.receivedCounted(plain) : plain
  const words = isDue ? clockText.countedDue(counted) : counted
  if (unit === 'day') return isDue ? words + stillWorking(known) : words
  return known.entry?.kind === 'swapWork' ? clockText.madeUp(known.entry, words) : words + stillWorking(known)
}

function whyDue({ isWorking, entry }: DescribedDay): string {
  if (!isWorking) return clockText.due
  return entry?.kind === 'swapWork'
    ? clockText.madeUp(entry, clockText.nextWorkingDay)
    : clockText.nextWorkingDay
}

function whyOff({ entry, weekday, proposal }: DescribedDay): string {
  const words = entry ? clockText.off(entry) : clockText.weekend(weekday)
  return proposal?.kind === 'swapWork' ? words + clockText.stillOff(proposal) : words
}

/** What is to be said where a day off is only proposed. */
function stillWorking({ isWorking, proposal }: DescribedDay): string {
  return isWorking && proposal && proposal.kind !== 'swapWork' ? clockText.stillWorking(proposal) : ''
}

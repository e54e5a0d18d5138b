import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { dueDay, pauseOn, stopsOf, type ClockRules, type Pause, type Stop } from './clock.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import type { Clock } from './deadline.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A step of a dossier: in whose hands, from when to when, and how long it might take. */
export interface HeldStep {
  holder: Holder
  from: Day
  to: Day | null
  days: number | null
  dayUnit: DayUnit | null
}

/** A time in which the clock of a dossier stood still, and for whom it waited. */
export interface HeldPause extends Pause {
  holder: Holder
}

/** Who kept a dossier beyond its deadline, and for how many days of the calendar. */
export interface Delay {
  holder: Exclude<Holder, 'publication'>
  days: number
}

interface LateDossier {
  receivedOn: Day
  deadlineOn: Day
  /** The day of return; today for what is open. */
  until: Day
  steps: readonly HeldStep[]
  pauses: readonly HeldPause[]
}

/**
 * Whose delay it was. Of the days after the deadline those on which the clock stood still are laid to whom it waited
 * for; the others first to the steps that took longer than they might, in the order in which they did; what is left to
 * those who held the dossier on these days, and where that is not known to the agency. A time of notice is nobody's
 * delay.
 */
export function delayOf({ calendar, rulesOn }: Clock, dossier: LateDossier): Delay[] {
  const { receivedOn, deadlineOn, until, steps, pauses } = dossier
  if (steps.length === 0 && pauses.length === 0) {
    const days = numberOfDay(until) - numberOfDay(deadlineOn)
    return days > 0 ? [{ holder: 'agency', days }] : []
  }
  const rules = rulesOn(receivedOn)
  const stops = stopsOf(rules, pauses)
  const shares = new Map<Delay['holder'], number>()
  const give = (holder: Delay['holder'], days: number): void => {
    if (days > 0) shares.set(holder, (shares.get(holder) ?? 0) + days)
  }
  const running: Day[] = []
  for (const day of daysBetween(deadlineOn, until)) {
    const pause = pauseOn(stops, numberOfDay(day))
    if (pause) give(holding(pause), 1)
    else running.push(day)
  }
  const inOrder = steps.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const step of inOrder) {
    if (step.holder === 'publication') continue
    const days = Math.min(running.length, overrun(step, { calendar, rules, until, pauses, stops }))
    give(step.holder, days)
    running.splice(0, days)
  }
  for (const day of running) give(holding(inOrder.findLast(holds(day))), 1)
  return [...shares].map(([holder, days]) => ({ holder, days })).sort((a, b) => b.days - a.days)
}

/** The days after one day up to and including another. */
function daysBetween(after: Day, through: Day): Day[] {
  const first = numberOfDay(after) + 1
  const count = Math.max(0, numberOfDay(through) - first + 1)
  return Array.from({ length: count }, (_, at) => dayOfNumber(first + at))
}

/** The steps that took longer than they might, each with by how many days of the calendar, in their order. */
export function overrunsOf<S extends HeldStep>(
  { calendar, rulesOn }: Clock,
  { receivedOn, until, pauses, steps }: Omit<LateDossier, 'deadlineOn' | 'steps'> & { steps: readonly S[] },
): { step: S; days: number }[] {
  const rules = rulesOn(receivedOn)
  const times = { calendar, rules, until, pauses, stops: stopsOf(rules, pauses) }
  return steps
    .filter(({ holder }) => holder !== 'publication')
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((step) => ({ step, days: overrun(step, times) }))
    .filter(({ days }) => days > 0)
}

/** What the steps of a dossier are counted by; the rules are those of the day of receipt. */
interface StepTimes extends Pick<LateDossier, 'until' | 'pauses'> {
  calendar: WorkingCalendar
  rules: ClockRules
  stops: readonly Stop[]
}

/** By how many days of the calendar a step took longer than it might, while the clock ran. */
function overrun(step: HeldStep, { calendar, rules, until, pauses, stops }: StepTimes): number {
  if (step.days === null) return 0
  const { from, days, dayUnit } = step
  const term = { from, days, unit: dayUnit ?? 'day', pauses }
  const due = dueDay(calendar, rules, term)
  if (due === null) return 0
  const end = step.to !== null && step.to < until ? step.to : until
  return daysBetween(due, end).filter((day) => !pauseOn(stops, numberOfDay(day))).length
}

function holds(day: Day): (step: HeldStep) => boolean {
  return ({ from, to }) => from <= day && (to === null || to >= day)
}

function holding(held: { holder: Holder } | undefined): Delay['holder'] {
  return held === undefined || held.holder === 'publication' ? 'agency' : held.holder
}

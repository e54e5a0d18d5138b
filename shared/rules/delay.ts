import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { dueDay, type Pause } from './clock.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import type { Clock } from './deadline.ts'

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
export function delayOf(clock: Clock, { deadlineOn, until, steps, pauses }: LateDossier): Delay[] {
  const shares = new Map<Delay['holder'], number>()
  const give = (holder: Delay['holder'], days: number): void => {
    if (days > 0) shares.set(holder, (shares.get(holder) ?? 0) + days)
  }
  const running: Day[] = []
  for (const day of daysBetween(deadlineOn, until)) {
    const pause = pauseOn(clock, pauses, day)
    if (pause) give(holding(pause), 1)
    else running.push(day)
  }
  const inOrder = steps.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const step of inOrder) {
    if (step.holder === 'publication') continue
    const days = Math.min(running.length, overrun(clock, step, { until, pauses }))
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

/** By how many days of the calendar a step took longer than it might, while the clock ran. */
function overrun(
  clock: Clock,
  step: HeldStep,
  { until, pauses }: Pick<LateDossier, 'until' | 'pauses'>,
): number {
  if (step.days === null) return 0
  const { from, days, dayUnit } = step
  const term = { from, days, unit: dayUnit ?? 'day', pauses }
  const due = dueDay(clock.calendar, clock.rulesOn(from), term)
  if (due === null) return 0
  const end = step.to !== null && step.to < until ? step.to : until
  return daysBetween(due, end).filter((day) => !pauseOn(clock, pauses, day)).length
}

/** The pause that stops a day, by the rules of the day on which it begins. */
function pauseOn({ rulesOn }: Clock, pauses: readonly HeldPause[], day: Day): HeldPause | undefined {
  return pauses.find(({ from, to }) => {
    const { pauseStart, pauseEnd } = rulesOn(from)
    const isBegun = pauseStart === 'counted' ? from < day : from <= day
    return isBegun && (to === null || (pauseEnd === 'counted' ? day < to : day <= to))
  })
}

function holds(day: Day): (step: HeldStep) => boolean {
  return ({ from, to }) => from <= day && (to === null || to >= day)
}

function holding(held: { holder: Holder } | undefined): Delay['holder'] {
  return held === undefined || held.holder === 'publication' ? 'agency' : held.holder
}

import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { dueDay } from './clock.ts'
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
}

/**
 * Whose delay it was. The days after the deadline are first laid to the steps that took longer than they might, in
 * the order in which they did; what is left to those who held the dossier on these days, and where that is not known
 * to the agency. A time of notice is nobody's delay.
 */
export function delayOf(clock: Clock, { deadlineOn, until, steps }: LateDossier): Delay[] {
  const late = numberOfDay(until) - numberOfDay(deadlineOn)
  if (late <= 0) return []
  const shares = new Map<Delay['holder'], number>()
  const give = (holder: Delay['holder'], days: number): void => {
    if (days > 0) shares.set(holder, (shares.get(holder) ?? 0) + days)
  }
  const inOrder = steps.toSorted((a, b) => a.from.localeCompare(b.from))
  let left = late
  for (const step of inOrder) {
    if (step.holder === 'publication') continue
    const days = Math.min(left, overrun(clock, step, until))
    give(step.holder, days)
    left -= days
  }
  const last = numberOfDay(until)
  for (let day = last - left + 1; day <= last; day += 1) give(holderOn(inOrder, dayOfNumber(day)), 1)
  return [...shares].map(([holder, days]) => ({ holder, days })).sort((a, b) => b.days - a.days)
}

/** By how many days of the calendar a step took longer than it might. */
function overrun({ calendar, rulesOn }: Clock, step: HeldStep, until: Day): number {
  if (step.days === null) return 0
  const unit = step.dayUnit ?? 'day'
  const due = dueDay(calendar, rulesOn(step.from), { from: step.from, days: step.days, unit })
  const end = step.to !== null && step.to < until ? step.to : until
  return due === null ? 0 : Math.max(0, numberOfDay(end) - numberOfDay(due))
}

function holderOn(steps: readonly HeldStep[], day: Day): Delay['holder'] {
  const step = steps.findLast(({ from, to }) => from <= day && (to === null || to >= day))
  return step === undefined || step.holder === 'publication' ? 'agency' : step.holder
}

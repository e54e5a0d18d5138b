import type { Indicators } from '#shared/contract/analysis.ts'
import { addDayCount, dayStatistics, noDayCounts, type DayCounts } from '#shared/rules/day-counts.ts'
import { never, outcomes, type Cases } from './cases.ts'

/** What happened to some dossiers in a period, as it is being counted. */
export interface Tally {
  received: number
  byOutcome: number[]
  open: number
  openLate: number
  days: DayCounts
  workingDays: DayCounts
  agency: number
  otherAgency: number
  investor: number
  publication: number
}

export function newTally(): Tally {
  return {
    received: 0,
    byOutcome: outcomes.map(() => 0),
    open: 0,
    openLate: 0,
    days: noDayCounts(),
    workingDays: noDayCounts(),
    agency: 0,
    otherAgency: 0,
    investor: 0,
    publication: 0,
  }
}

const withdrawn = outcomes.indexOf('withdrawn')

/** A dossier and how often it counts: once, or once less. */
interface Counting {
  key: number
  times: 1 | -1
}

/** A dossier that was returned in the period, to the tally. */
export function addReturned(tally: Tally, cases: Cases, { key, times }: Counting): void {
  const outcome = cases.outcome[key] ?? 0
  tally.byOutcome[outcome] = (tally.byOutcome[outcome] ?? 0) + times
  if (outcome === withdrawn) return
  addDayCount(cases.isWorkingDays[key] === 1 ? tally.workingDays : tally.days, cases.used[key] ?? 0, times)
  tally.agency += times * (cases.heldByAgency[key] ?? 0)
  tally.otherAgency += times * (cases.heldByOther[key] ?? 0)
  tally.investor += times * (cases.heldByInvestor[key] ?? 0)
  tally.publication += times * (cases.publication[key] ?? 0)
}

/** A dossier that was open when the period ended. */
export function addOpen(tally: Tally, cases: Cases, { key, end, times }: Counting & { end: number }): void {
  tally.open += times
  const deadline = cases.deadline[key] ?? never
  if (deadline < end) tally.openLate += times
}

/** Whether a tally counts no dossier. */
export function isEmpty({ received, open, byOutcome }: Tally): boolean {
  return received === 0 && open === 0 && byOutcome.every((count) => count === 0)
}

/** What a tally says; rates and percentiles only where there are enough cases. */
export function indicatorsOf(tally: Tally, minimum: number): Indicators {
  const of = (outcome: (typeof outcomes)[number]): number => tally.byOutcome[outcomes.indexOf(outcome)] ?? 0
  const [early, onTime, late] = [of('early'), of('onTime'), of('late')]
  const rated = early + onTime + late
  const statistics = (days: DayCounts) => (days.total < minimum ? null : dayStatistics(days))
  return {
    received: tally.received,
    resolved: rated + of('none'),
    early,
    onTime,
    late,
    noDeadline: of('none'),
    withdrawn: of('withdrawn'),
    open: tally.open,
    openLate: tally.openLate,
    onTimeRate: rated < minimum ? null : (early + onTime) / rated,
    days: { day: statistics(tally.days), workingDay: statistics(tally.workingDays) },
    held: {
      agency: tally.agency,
      otherAgency: tally.otherAgency,
      investor: tally.investor,
      publication: tally.publication,
    },
  }
}

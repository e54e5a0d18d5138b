import type { Replayed } from '#shared/contract/laboratory.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { addDayCount, dayStatistics, noDayCounts, type DayCounts } from '#shared/rules/day-counts.ts'
import type { ReplayedCase } from '#shared/rules/replay.ts'
import { outcomes } from '../analysis/index.ts'

/** How some dossiers came out, as they are being counted. */
export interface Column {
  byOutcome: number[]
  days: DayCounts
  workingDays: DayCounts
  through: DayCounts
}

export const columnNames = ['asWas', 'sameWork', 'shortened'] as const
export type Columns = Record<(typeof columnNames)[number], Column>

function newColumn(): Column {
  return {
    byOutcome: outcomes.map(() => 0),
    days: noDayCounts(),
    workingDays: noDayCounts(),
    through: noDayCounts(),
  }
}

export function newColumns(): Columns {
  return { asWas: newColumn(), sameWork: newColumn(), shortened: newColumn() }
}

/** What a column counts of a dossier. */
export interface CountedCase {
  /** The place of its outcome in `outcomes`. */
  outcome: number
  used: number
  unit: DayUnit
  through: number
}

/** The place of a replayed dossier's outcome. */
export function outcomePlaceOf({ returned, deadline }: Pick<ReplayedCase, 'returned' | 'deadline'>): number {
  if (deadline === null) return outcomes.indexOf('none')
  if (returned === deadline) return outcomes.indexOf('onTime')
  return outcomes.indexOf(returned < deadline ? 'early' : 'late')
}

export function addCase(column: Column, { outcome, used, unit, through }: CountedCase): void {
  column.byOutcome[outcome] = (column.byOutcome[outcome] ?? 0) + 1
  addDayCount(unit === 'workingDay' ? column.workingDays : column.days, used)
  addDayCount(column.through, through)
}

/** Adds what one column counts to another. */
export function addColumn(to: Column, from: Column): void {
  for (const [place, count] of from.byOutcome.entries())
    to.byOutcome[place] = (to.byOutcome[place] ?? 0) + count
  for (const name of ['days', 'workingDays', 'through'] as const) {
    for (const [days, count = 0] of from[name].counts.entries())
      if (count > 0) to[name].counts[days] = (to[name].counts[days] ?? 0) + count
    to[name].total += from[name].total
    to[name].sum += from[name].sum
  }
}

/** What a column says; rates and percentiles only where there are enough cases. */
export function replayedOf(
  column: Column,
  { minimum, cost }: { minimum: number; cost: number | null },
): Replayed {
  const of = (outcome: (typeof outcomes)[number]): number => column.byOutcome[outcomes.indexOf(outcome)] ?? 0
  const [early, onTime, late, noDeadline] = [of('early'), of('onTime'), of('late'), of('none')]
  const rated = early + onTime + late
  const statistics = (days: DayCounts) => (days.total < minimum ? null : dayStatistics(days))
  return {
    resolved: rated + noDeadline,
    early,
    onTime,
    late,
    noDeadline,
    onTimeRate: rated < minimum ? null : (early + onTime) / rated,
    days: { day: statistics(column.days), workingDay: statistics(column.workingDays) },
    through: statistics(column.through),
    cost,
  }
}

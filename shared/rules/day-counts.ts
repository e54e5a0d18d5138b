/**
 * How often each number of days occurred: all that exact percentiles need, in a few hundred numbers however many cases
 * there are.
 */
export interface DayCounts {
  counts: number[]
  total: number
  sum: number
}

export function noDayCounts(): DayCounts {
  return { counts: [], total: 0, sum: 0 }
}

/** Counts a number of days once, or takes it out again. */
export function addDayCount(to: DayCounts, days: number, times: 1 | -1 = 1): void {
  to.counts[days] = (to.counts[days] ?? 0) + times
  to.total += times
  to.sum += times * days
}

/** What is said of a number of cases' days. */
export interface DayStatistics {
  count: number
  min: number
  /** The first quartile, and the third: between them lies the middle half. */
  q1: number
  median: number
  q3: number
  p90: number
  max: number
  mean: number
}

/** Null where there is no case. Percentiles are those of a spreadsheet's PERCENTILE.INC. */
export function dayStatistics(days: DayCounts): DayStatistics | null {
  if (days.total === 0) return null
  const at = (part: number): number => percentile(days, part)
  return {
    count: days.total,
    min: at(0),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    p90: at(0.9),
    max: at(1),
    mean: days.sum / days.total,
  }
}

/** Between the two cases next to a rank the value is taken in proportion. */
function percentile(days: DayCounts, part: number): number {
  const rank = (days.total - 1) * part
  const lower = valueAt(days, Math.floor(rank))
  const upper = valueAt(days, Math.ceil(rank))
  return lower + (upper - lower) * (rank - Math.floor(rank))
}

/** The days of the case that stands at a place, from 0, in the order of days. */
function valueAt({ counts }: DayCounts, place: number): number {
  let passed = 0
  for (let days = 0; days < counts.length; days += 1) {
    passed += counts[days] ?? 0
    if (passed > place) return days
  }
  throw new Error('no case stands at this place')
}

import type { Day } from '#shared/base/days.ts'

interface Limit {
  value: number
  /** The first and the last day on which it holds; null where it still does. */
  from: Day
  to: Day | null
  source: string
}

/** What the law limits in a project, with the time for which each limit holds. Areas in m², shares from 0 to 1. */
const limits = {
  smallestFlatM2: [{ value: 25, from: '2024-08-01', to: null, source: 'Nghị định 100/2024/NĐ-CP, Điều 27' }],
  largestFlatM2: [{ value: 70, from: '2024-08-01', to: null, source: 'Nghị định 100/2024/NĐ-CP, Điều 27' }],
  /** Flats that may be larger than the largest size. */
  largerFlatsShare: [
    { value: 0.1, from: '2024-08-01', to: null, source: 'Nghị định 100/2024/NĐ-CP, Điều 27' },
  ],
  /** Of the residential land of a commercial project, for social housing. */
  socialLandShare: [
    { value: 0.2, from: '2024-08-01', to: null, source: 'Nghị định 100/2024/NĐ-CP, Điều 17' },
  ],
  /** A longer delay against the approved schedule asks for the decision to be changed. */
  delayMonths: [
    { value: 12, from: '2025-07-01', to: null, source: 'Nghị định 192/2025/NĐ-CP, Điều 10 khoản 2 điểm d' },
  ],
} as const satisfies Record<string, readonly Limit[]>

/** The limit that holds on a day; null where none is known for it. Without a day, the one that holds now. */
export function limitOn(name: keyof typeof limits, day: Day | null): Limit | null {
  const versions: readonly Limit[] = limits[name]
  if (day === null) return versions.find(({ to }) => to === null) ?? null
  return versions.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}

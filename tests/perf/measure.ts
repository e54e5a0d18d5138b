import { performance } from 'node:perf_hooks'

/** Milliseconds that a piece of work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The value below which a share (0 to 1) of the measurements lie. */
export function quantile(measured: readonly number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (measured: readonly number[]): number => quantile(measured, 0.5)

/** Measures two pieces of work turn by turn, so that what slows the machine slows both. Medians in milliseconds. */
export async function sideBySide(
  rounds: number,
  ours: () => unknown,
  bare: () => unknown,
): Promise<{ ours: number; bare: number }> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await timeOf(bare))
    times.ours.push(await timeOf(ours))
  }
  return { ours: median(times.ours), bare: median(times.bare) }
}

/** One line of the bench. */
export interface Line {
  measure: string
  goal: string
  found: string
  met: boolean | null
}

interface Compared {
  ours: number
  bare: number
  most: number
  by: string
}

/** How often what the program does takes as long as the bare library. */
export function ratioLine(measure: string, { ours, bare, most, by }: Compared): Line {
  const ratio = ours / bare
  return {
    measure,
    goal: `at most ${most} x bare ${by}`,
    found: `${ratio.toFixed(2)} x (${ours.toFixed(0)} ms / ${bare.toFixed(0)} ms)`,
    met: ratio <= most,
  }
}

export function printLines(lines: readonly Line[]): void {
  const widths = [68, 30, 60]
  const row = (cells: string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')
  console.log(row(['measure', 'goal', 'found']) + ' | met')
  for (const line of lines) {
    const met = line.met === null ? '-' : line.met ? 'yes' : 'NO'
    console.log(`${row([line.measure, line.goal, line.found])} | ${met}`)
  }
}

import { expect } from 'vitest'
import type { Page } from './ruler.ts'

/** Nothing on some pages leaves the margins but page numbers and foot; no two words overlap. */
export function expectWithinMargins(
  pages: readonly Page[],
  margins: { top: number; bottom: number; left: number; right: number },
): void {
  for (const { words, width, height } of pages) {
    const text = words.filter(
      ({ top, bottom }) => top > margins.top - 1 && bottom < height - margins.bottom + 3,
    )
    for (const word of text) {
      expect(word.left, word.text).toBeGreaterThan(margins.left - 0.5)
      expect(word.right, word.text).toBeLessThan(width - margins.right + 0.5)
      expect(word.bottom, word.text).toBeLessThan(height - margins.bottom + 0.5)
    }
    const overlaps = words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.3)
        .filter((other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.3)
        .map((other) => `${one.text} / ${other.text}`),
    )
    expect(overlaps).toEqual([])
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '#electron/print/render.ts'
import { resourcesFolder } from './fixtures.ts'
import { drawPage, measurePages, saved, type Drawn } from './ruler.ts'
import { sampleDocuments } from './sample-documents.ts'

/**
 * Whole pages against the pages that were looked at and found right. A golden page is text: a cell of 2 mm is one
 * digit, 0 for paper and f for ink, so that a change can be read in a diff. After looking at the new pages:
 * `UPDATE_GOLDENS=1 npx vitest run --project office tests/print/golden.test.ts`
 */

const goldens = fileURLToPath(new URL('goldens', import.meta.url))
const found = fileURLToPath(new URL('../../out/goldens', import.meta.url))
const updating = process.env['UPDATE_GOLDENS'] === '1'

/** Pixels a cell: ten are a millimetre. */
const cell = 20
/**
 * Cells may differ by so many levels, and so many cells by more: another poppler smooths letters otherwise, and the
 * content hash at the foot changes with the model.
 */
const tolerance = { levels: 2, cells: 6 }

/** A page as rows of digits. The letters of a page are thin: a cell full of text is half as dark as one of ink. */
function gridOf(drawn: Drawn): string[] {
  const rows: string[] = []
  for (let y = 0; y + cell <= drawn.height; y += cell) {
    let row = ''
    for (let x = 0; x + cell <= drawn.width; x += cell) row += levelOf(drawn, x, y).toString(16)
    rows.push(row)
  }
  return rows
}

function levelOf(drawn: Drawn, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + cell; y++) for (let x = left; x < left + cell; x++) sum += drawn.ink(x, y)
  return Math.round((sum / (cell * cell) / 255) * 15)
}

/** Cells that differ by more than the tolerance, as "row 12, column 40: 3 -> 9". */
function compare(golden: readonly string[], page: readonly string[]): string[] {
  if (golden.length !== page.length) return [`${golden.length} rows became ${page.length}`]
  return page.flatMap((row, y) =>
    Array.from(row).flatMap((digit, x) => {
      const before = golden[y]?.charAt(x) ?? ''
      const moved = Math.abs(parseInt(digit, 16) - parseInt(before, 16))
      return moved <= tolerance.levels ? [] : [`row ${y + 1}, column ${x + 1}: ${before} -> ${digit}`]
    }),
  )
}

function save(folder: string, name: string, rows: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `${rows.join('\n')}\n`)
}

describe('pages look as the ones that were found right', () => {
  test.for(Object.entries(sampleDocuments))('%s', async ([name, document]) => {
    const file = saved((await renderPdf(document, resourcesFolder)).bytes)
    const pages = measurePages(file).map((_page, at) => gridOf(drawPage(file, at + 1)))
    for (const [at, rows] of pages.entries()) {
      const page = `${name}-p${at + 1}.txt`
      if (updating) save(goldens, page, rows)
      const golden = readFileSync(join(goldens, page), 'utf8').trimEnd().split('\n')
      const differences = compare(golden, rows)
      if (differences.length > tolerance.cells) save(found, page, rows)
      expect(
        differences.length > tolerance.cells ? differences.slice(0, 20) : [],
        `${differences.length} cells of ${page} differ; what was found is in out/goldens`,
      ).toEqual([])
    }
    expect(existsSync(join(goldens, `${name}-p${pages.length + 1}.txt`)), 'a page is missing').toBe(false)
  })
})

test('a line that moves or is missing is seen', () => {
  const blank = Array.from({ length: 148 }, () => '0'.repeat(105))
  const written = blank.with(20, `${'0'.repeat(30)}${'5'.repeat(40)}${'0'.repeat(35)}`)
  expect(compare(written, written)).toEqual([])
  expect(compare(written, blank).length).toBeGreaterThan(tolerance.cells)
  expect(compare(written, blank.with(22, written[20] ?? '')).length).toBeGreaterThan(tolerance.cells)
})

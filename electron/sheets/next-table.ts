import { countingWords } from '#shared/text/sheet-words.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { headingTextOf } from './heading-cells.ts'
import { readHeading, type KnownHeadings } from './heading-words.ts'
import type { Headings } from './headings.ts'
import { headingTexts, isHeadingAgain } from './rows.ts'
import type { Cell, SheetContent, SheetRow } from './sheet-content.ts'

/** A sheet with more breaks than these is one table with holes. */
const breaksToLookAt = 200

/**
 * The number of the row in which another table begins under the first one; undefined where none does. Only rows after
 * a break can begin one: after an empty row, or one that is nearly so.
 */
export function findNextTable(
  { rows }: SheetContent,
  { columns, firstDataRow }: Pick<Headings, 'columns' | 'firstDataRow'>,
  known: KnownHeadings,
): number | undefined {
  const own = headingTexts(columns)
  const fieldOf = new Map(columns.map(({ index, field }) => [index, field]))
  let breaks = 0
  for (let at = 1; at < rows.length && breaks < breaksToLookAt; at++) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (!before || !row || row.number <= firstDataRow || !isBreak(before, row)) continue
    breaks++
    const texts = textsOf(row)
    if (texts === null || isHeadingAgain(row.cells, own)) continue
    const fields = texts.flatMap(([column, text]) => {
      const scores = known.scoresOf([readHeading(text)])
      return scores.size > 0 && !scores.has(fieldOf.get(column) ?? '') ? [column] : []
    })
    const isCounted = texts.some(([, text]) => isCountingWord(text))
    if (fields.length >= (isCounted ? 1 : 2) || (isCounted && texts.length > 2)) return startOf(rows, at)
  }
  return undefined
}

function isBreak(before: SheetRow, row: SheetRow): boolean {
  return row.number > before.number + 1 || filledIn(before.cells) <= 1
}

function filledIn(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell !== null && cell !== '').length
}

/** The texts of a row by column; null for a row that holds anything else, or less than two. */
function textsOf({ cells }: SheetRow): [column: number, text: string][] | null {
  const texts: [number, string][] = []
  for (const [column, cell] of cells.entries()) {
    if (cell === null) continue
    const text = typeof cell === 'string' ? headingTextOf(cell) : ''
    if (!/\p{L}/u.test(text)) return null
    texts.push([column, text])
  }
  return texts.length > 1 ? texts : null
}

function isCountingWord(text: string): boolean {
  return countingWords.includes(fold(text).replace(/\.$/, ''))
}

/** The title lines right above the headings belong to their table. */
function startOf(rows: readonly SheetRow[], at: number): number {
  let first = at
  for (; first > 0; first--) {
    const [before, row] = [rows[first - 1], rows[first]]
    if (!before || !row || before.number !== row.number - 1 || filledIn(before.cells) !== 1) break
  }
  return rows[first]?.number ?? 0
}

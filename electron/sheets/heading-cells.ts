import type { Cell, SheetContent, SheetRow } from './sheet-content.ts'

const longestHeading = 300

/** A cell as a heading; longer texts are none. */
export function headingTextOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.length > longestHeading ? '' : cell.trim()
  return typeof cell === 'number' ? String(cell) : ''
}

/**
 * The texts over each column, from the top. A merged heading stands over all its columns; one that was not merged
 * stands over the columns at its right that only have something in the row below.
 */
export function textsOfColumns(rows: readonly SheetRow[], { merges, rows: all }: SheetContent): string[][] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const covered = coveredCells(rows, merges, all)
  const texts: string[][] = Array.from({ length: width }, () => [])
  for (const [depth, row] of rows.entries()) {
    const below = rows[depth + 1]
    let spreading = ''
    for (let column = 0; column < width; column++) {
      const merged = covered.get(`${row.number}:${column}`)
      const own = merged ?? headingTextOf(row.cells[column] ?? null)
      const hasBelow = below !== undefined && headingTextOf(below.cells[column] ?? null) !== ''
      if (own !== '' || merged !== undefined) spreading = merged === undefined && hasBelow ? own : ''
      else if (!hasBelow) spreading = ''
      const text = own === '' ? spreading : own
      const above = texts[column]
      if (text !== '' && above && above.at(-1) !== text) above.push(text)
    }
  }
  return texts
}

/** The text of every heading cell that lies in a merged range: that of the range's first cell. */
function coveredCells(
  rows: readonly SheetRow[],
  merges: SheetContent['merges'],
  all: readonly SheetRow[],
): Map<string, string> {
  const covered = new Map<string, string>()
  const first = rows[0]?.number ?? 0
  const last = rows.at(-1)?.number ?? 0
  for (const merge of merges) {
    if (merge.lastRow < first || merge.firstRow > last) continue
    const origin = all.find((row) => row.number === merge.firstRow)
    const text = headingTextOf(origin?.cells[merge.firstColumn] ?? null)
    const lastColumn = Math.min(merge.lastColumn, merge.firstColumn + 500)
    for (let row = Math.max(merge.firstRow, first); row <= Math.min(merge.lastRow, last); row++) {
      for (let column = merge.firstColumn; column <= lastColumn; column++)
        covered.set(`${row}:${column}`, text)
    }
  }
  return covered
}

/** True for a row that only counts the columns. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  let last = 0
  let counted = 0
  for (const cell of cells) {
    const text = headingTextOf(cell).replace(/[()[\]\s]/g, '')
    if (text === '' || /^[A-E]$/i.test(text)) continue
    const [, number] = /^(\d{1,2})(?:=.*)?$/.exec(text) ?? []
    if (number === undefined || Number(number) <= last) return false
    last = Number(number)
    counted++
  }
  return counted >= 3 && last <= counted + 2
}

import type { Table } from './document.ts'
import { linesOf, type LaidOut } from './laid-out.ts'
import { captionRow, type RowMark } from './table.ts'

/**
 * Rows that have to begin a new page: a caption or group heading whose next row stands on the next page, and the last
 * row of a table that would otherwise leave its total or its note alone on a page.
 */
export function findStrandedRows(laidOut: LaidOut, tables: readonly Table[]): RowMark[] {
  const pages = pagesOfRows(laidOut)
  return tables.flatMap((table, number) => {
    const pageOf = (row: number) => pages.get(keyOf({ table: number, row }))
    const moves = new Set<number>()
    for (let row = captionRow; row < table.rows.length; row++) {
      const here = pageOf(row)
      const next = pageOf(row + 1)
      if (here === undefined || next === undefined || here === next) continue
      if (leadsOn(table, row)) moves.add(row)
      else if (belongsToRowBefore(table, row + 1)) moves.add(firstToMove(table, row))
    }
    return [...moves].map((row) => ({ table: number, row }))
  })
}

function leadsOn(table: Table, row: number): boolean {
  return row === captionRow || table.rows[row]?.kind === 'group'
}

function belongsToRowBefore(table: Table, row: number): boolean {
  return row === table.rows.length || table.rows[row]?.kind === 'total'
}

/** The row that a total or note takes with it to the next page: one with figures, and the heading right above it. */
function firstToMove(table: Table, row: number): number {
  let first = row
  while (first > 0 && table.rows[first]?.kind === 'total') first -= 1
  return first > 0 && table.rows[first - 1]?.kind === 'group' ? first - 1 : first
}

function keyOf({ table, row }: RowMark): string {
  return `${table}:${row}`
}

function pagesOfRows(laidOut: LaidOut): Map<string, number> {
  const pages = new Map<string, number>()
  for (const { page, inlines } of linesOf(laidOut)) {
    const mark = inlines[0]?.rowMark
    if (mark && !pages.has(keyOf(mark))) pages.set(keyOf(mark), page)
  }
  return pages
}

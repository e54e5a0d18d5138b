import type { Table } from './document.ts'
import { captionRow, type RowMark } from './table.ts'

/**
 * Rows that have to begin a new page: a caption or group heading whose next row stands on the next page, and the last
 * row of a table that would otherwise leave its total or its note alone on a page.
 */
export function findStrandedRows(laidOut: unknown, tables: readonly Table[]): RowMark[] {
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

/** The laid out pages as pdfmake leaves them on its document: the part that is read here. */
interface LaidOut {
  ['_pdfMakePages']: { items: { type: string; item: { inlines?: { rowMark?: RowMark }[] } }[] }[]
}

function pagesOfRows(laidOut: unknown): Map<string, number> {
  const pages = new Map<string, number>()
  ;(laidOut as LaidOut)['_pdfMakePages'].forEach((page, number) => {
    for (const { type, item } of page.items) {
      const mark = type === 'line' ? item.inlines?.[0]?.rowMark : undefined
      if (mark && !pages.has(keyOf(mark))) pages.set(keyOf(mark), number)
    }
  })
  return pages
}

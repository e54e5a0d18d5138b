import { sheetText } from '#shared/text/sheets.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { tidyText } from './coerce.ts'
import { readHeading } from './heading-words.ts'
import type { HeadingColumn, Headings } from './headings.ts'
import { classifyRows, type ClassifiedRow } from './rows.ts'
import type { Cell, SheetContent } from './sheet-content.ts'
import { writeSheet, type CellToWrite, type ColumnToWrite } from './write-workbook.ts'

/** A row that was not taken, and why. */
interface RejectedRow {
  /** The number of the row in the user's sheet. */
  row: number
  reasons: readonly { message: string }[]
}

export interface RejectedRows {
  content: SheetContent
  headings: Headings
  rejected: readonly RejectedRow[]
}

/**
 * Writes the rows that were not taken into a workbook of their own: the user's columns as they were, the number of
 * the row and the reasons. Corrected, the file can be imported as it is; headings of groups stay over their rows.
 */
export async function writeRejectedRows(
  file: string,
  { content, headings, rejected }: RejectedRows,
): Promise<void> {
  const added = new Set([sheetText.row, sheetText.reasons].map(fold))
  const kept = headings.columns.filter(({ heading, field }) => field !== null || !added.has(fold(heading)))
  const wanted = new Set(rejected.map(({ row }) => row))
  const sample = content.rows.filter(({ number }) => wanted.has(number)).slice(0, 200)
  const columns: ColumnToWrite[] = [
    ...kept.map((column) => ({
      heading: headingWithUnit(column),
      width: widthOf(
        sample.map(({ cells }) => cells[column.index] ?? null),
        column.heading,
      ),
      holds: 'mixed' as const,
    })),
    { heading: sheetText.row, width: 8, holds: 'mixed' },
    { heading: sheetText.reasons, width: 60, holds: 'reason' },
  ]
  const reasons = new Map(
    rejected.map(({ row, reasons: why }) => [row, why.map(({ message }) => message).join('\n')]),
  )
  const rows = rowsToWrite(classifyRows(content, headings), { kept, reasons })
  await writeSheet(file, { sheetName: content.sheet, columns, rows })
}

/** A unit that stood over the table goes into the heading, which now stands alone. */
function headingWithUnit({ heading, unit }: HeadingColumn): string {
  return unit === null || readHeading(heading).unit !== null ? heading : `${heading} (${unit})`
}

function widthOf(cells: readonly Cell[], heading: string): number {
  const lengths = cells.map((cell) => tidyText(cell).length)
  return Math.min(40, Math.max(8, Math.min(heading.length, 16), ...lengths) + 2)
}

function* rowsToWrite(
  classified: Iterable<ClassifiedRow>,
  { kept, reasons }: { kept: readonly HeadingColumn[]; reasons: ReadonlyMap<number, string> },
): Generator<CellToWrite[]> {
  let group: readonly Cell[] | undefined
  for (const { row, kind } of classified) {
    if (kind === 'group') group = row.cells
    const why = reasons.get(row.number)
    if (why === undefined) continue
    if (group) yield kept.map(({ index }) => cellToWrite(group?.[index] ?? null))
    group = undefined
    yield [...kept.map(({ index }) => cellToWrite(row.cells[index] ?? null)), row.number, why]
  }
}

function cellToWrite(cell: Cell): CellToWrite {
  return typeof cell === 'object' && cell?.kind === 'error' ? cell.shown : cell
}

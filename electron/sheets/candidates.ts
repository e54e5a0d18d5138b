import { importedFields, type AnyRecord, type Register } from '#shared/registers/register.ts'
import { columnReader, type CellFinding, type ColumnReader } from './coerce.ts'
import type { Headings } from './headings.ts'
import { classifyRows } from './rows.ts'
import type { SheetContent, SheetRow } from './sheet-content.ts'

/** A row of a sheet as a record of a register might be. */
export interface Candidate {
  /** The number of the row in the user's sheet. */
  row: number
  /** By field key, for every field that has a column: null where the cell is empty. Absent where it is wrong. */
  values: AnyRecord
  /** What stands in the way of the row. */
  problems: readonly FieldFinding[]
  /** What was read but should be looked at. */
  warnings: readonly FieldFinding[]
  /** The text of the group heading above the row. */
  group?: string
}

interface FieldFinding extends CellFinding {
  field: string
}

interface Column {
  index: number
  field: string
  precisionIn: string | undefined
  read: ColumnReader
}

const nothing: readonly FieldFinding[] = []

/** Reads the data under the headings, row by row, into typed values. What is wrong is said for each cell. */
export function* readCandidates(
  content: SheetContent,
  headings: Headings,
  register: Register,
): Generator<Candidate> {
  const columns = columnsOf(content, headings, register)
  for (const { row, kind, group } of classifyRows(content, headings)) {
    if (kind === 'data') yield readRow(row, columns, group)
  }
}

function columnsOf(content: SheetContent, { columns, firstDataRow }: Headings, register: Register): Column[] {
  const fields = new Map(importedFields(register))
  return columns.flatMap(({ index, field: key, unit }) => {
    const field = key === null ? undefined : fields.get(key)
    if (key === null || !field) return []
    const precisionIn = field.type === 'day' ? field.precisionIn : undefined
    const countsThousands = hasLargeNumbers(content, index, firstDataRow)
    return [{ index, field: key, precisionIn, read: columnReader(field, { unit, countsThousands }) }]
  })
}

const rowsToJudge = 500

/** True where the plain numbers of a column are thousands: then "20.332" in it leaves no doubt either. */
function hasLargeNumbers({ rows }: SheetContent, column: number, firstRow: number): boolean {
  let large = 0
  let small = 0
  for (const { number, cells } of rows.slice(0, rowsToJudge)) {
    const cell = cells[column]
    if (number < firstRow || typeof cell !== 'number' || cell === 0) continue
    if (Math.abs(cell) >= 1000) large++
    else small++
  }
  return large >= 3 && large > 4 * small
}

function readRow(
  { number, cells }: SheetRow,
  columns: readonly Column[],
  group: string | undefined,
): Candidate {
  const values: AnyRecord = {}
  let problems: FieldFinding[] | undefined
  let warnings: FieldFinding[] | undefined
  for (const { index, field, precisionIn, read } of columns) {
    const coerced = read(cells[index] ?? null)
    if ('problem' in coerced) {
      problems ??= []
      problems.push({ field, ...coerced.problem })
      continue
    }
    values[field] = coerced.value
    if (precisionIn !== undefined) values[precisionIn] = coerced.precision ?? null
    if (coerced.warning) {
      warnings ??= []
      warnings.push({ field, ...coerced.warning })
    }
  }
  const candidate = { row: number, values, problems: problems ?? nothing, warnings: warnings ?? nothing }
  return group === undefined ? candidate : { ...candidate, group }
}

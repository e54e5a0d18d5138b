import { importedFields, type AnyRecord, type Field, type Register } from '#shared/registers/register.ts'
import { cellProblem } from '#shared/text/sheets.ts'
import { columnReader, type ColumnReader } from './coerce.ts'
import { quoted, type CellFinding } from './coerced.ts'
import {
  dayLearner,
  numberLearner,
  type DayHabits,
  type HabitLearner,
  type NumberHabits,
} from './column-habits.ts'
import type { Headings } from './headings.ts'
import { isInOldFont, type OldFont } from './old-fonts.ts'
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

/** How many rows under the headings are no records, by what they are. */
export interface LeftOutRows {
  groups: number
  totals: number
  /** Headings that are written again on the next page. */
  headings: number
  /** Notes, places, dates and signatures under the table. */
  footers: number
}

export function noRowsLeftOut(): LeftOutRows {
  return { groups: 0, totals: 0, headings: 0, footers: 0 }
}

/**
 * Reads the data under the headings, row by row, into typed values. What is wrong is said for each cell. Rows that
 * are no records are counted in `leftOut` as they are passed.
 */
export function* readCandidates(
  content: SheetContent,
  headings: Headings,
  register: Register,
  leftOut: LeftOutRows = noRowsLeftOut(),
): Generator<Candidate> {
  const columns = columnsOf(content, headings, register)
  for (const { row, kind, group } of classifyRows(content, headings)) {
    if (kind === 'data') yield readRow(row, columns, group)
    else if (kind !== 'blank') leftOut[countedAs[kind]]++
  }
}

const countedAs = { group: 'groups', total: 'totals', heading: 'headings', footer: 'footers' } as const

function columnsOf(content: SheetContent, headings: Headings, register: Register): Column[] {
  const { columns, firstDataRow, endsBefore = Infinity } = headings
  const fields = new Map(importedFields(register))
  const found = columns.flatMap(({ index, field: key, unit }) => {
    const field = key === null ? undefined : fields.get(key)
    return key === null || !field ? [] : [{ index, key, field, unit, learner: learnerOf(field) }]
  })
  const learning = found.flatMap(({ index, learner }) => (learner ? [{ index, learner }] : []))
  for (const { number, cells } of content.rows) {
    if (number < firstDataRow || number >= endsBefore) continue
    for (const { index, learner } of learning) learner.see(cells[index] ?? null)
  }
  return found.map(({ index, key, field, unit, learner }) => {
    const read = columnReader(field, { unit, ...learner?.habits() })
    return {
      index,
      field: key,
      precisionIn: field.type === 'day' ? field.precisionIn : undefined,
      read: content.oldFont ? sayingOldFont(field, content.oldFont, read) : read,
    }
  })
}

function learnerOf({ type }: Field): HabitLearner<NumberHabits | DayHabits> | null {
  if (type === 'day') return dayLearner()
  return type === 'integer' || type === 'decimal' || type === 'money' ? numberLearner() : null
}

/** Text that was typed with a font from before Unicode is not taken for what it looks like. */
function sayingOldFont(field: Field, font: OldFont, read: ColumnReader): ColumnReader {
  return (cell) => {
    if (typeof cell !== 'string' || !isInOldFont(cell, font)) return read(cell)
    const message = cellProblem.OLD_FONT(field.label, quoted(cell), font)
    return { problem: { code: 'OLD_FONT', message } }
  }
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

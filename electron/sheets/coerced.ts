import type { FieldValue } from '#shared/registers/register.ts'
import { cellProblem } from '#shared/text/sheets.ts'
import { formatDay, type WrittenDay } from '#shared/vietnamese/dates.ts'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { decimalOf } from '#shared/vietnamese/numbers.ts'
import type { DayHabits, NumberHabits } from './column-habits.ts'
import type { Cell, DayCell } from './sheet-content.ts'

/** Something to say about a cell. */
export interface CellFinding {
  code: string
  message: string
}

/** What a cell gives to its field: a value (null where it is empty), or what is wrong with it. */
export type Coerced =
  { value: FieldValue; precision?: WrittenDay['precision']; warning?: CellFinding } | { problem: CellFinding }

/** What the column around a cell says about it. */
export interface ColumnContext extends Partial<NumberHabits & DayHabits> {
  /** The unit that its heading names, in the program's spelling; null where it names none. */
  unit?: string | null
}

/** A cell with something in it that is no error. */
export type FilledCell = string | number | boolean | DayCell

export const empty: Coerced = { value: null }
/** A dash says that there is nothing to say. */
export const dash = /^[-–—]+$/

/** What is wrong with a cell, in its sentence. */
export function problem<C extends keyof typeof cellProblem>(
  code: C,
  ...params: Parameters<(typeof cellProblem)[C]>
): Coerced {
  const write = cellProblem[code] as (...given: Parameters<(typeof cellProblem)[C]>) => string
  return { problem: { code, message: write(...params) } }
}

/** The same with something to look at; what is wrong stays wrong. */
export function warned(coerced: Coerced, warning: CellFinding): Coerced {
  return 'problem' in coerced ? coerced : { ...coerced, warning }
}

/** A cell as a person reads it: on both ends without spaces, composed, line breaks kept. */
export function tidyText(cell: Cell): string {
  switch (typeof cell) {
    case 'string':
      return toNfc(cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell).trim()
    case 'number':
      return decimalOf(cell).replace('.', ',')
    case 'boolean':
      return cell ? 'TRUE' : 'FALSE'
    default:
      if (cell === null) return ''
      return cell.kind === 'day' ? formatDay(cell.day, cell.precision) : cell.shown
  }
}

/** A text for a message: short and on one line. */
export function quoted(cell: FilledCell): string {
  const text = tidyText(cell).replace(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

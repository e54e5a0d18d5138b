import { isDay, partsOfDay } from '#shared/base/days.ts'
import type { DayField } from '#shared/registers/register.ts'
import { cellWarning } from '#shared/text/sheets.ts'
import { formatDay, readDay, type DayProblem, type WrittenDay } from '#shared/vietnamese/dates.ts'
import { dayOfSerial } from './cell-formats.ts'
import {
  dash,
  empty,
  problem,
  quoted,
  warned,
  type Coerced,
  type ColumnContext,
  type FilledCell,
} from './coerced.ts'
import { couldBeMonthFirst } from './column-habits.ts'

/** Reads a day. Day and month are never swapped: where a column has both orders, that is said or refused. */
export function readDayCell(field: DayField, cell: FilledCell, context: ColumnContext): Coerced {
  const read = writtenDay(cell)
  if (read === null) return empty
  if (typeof read === 'string') return dayProblem(field, cell, read)
  if (field.precisionIn === undefined && read.precision !== 'day') {
    return problem('DAY_NOT_EXACT', field.label, quoted(cell))
  }
  const value: Coerced =
    field.precisionIn === undefined ? { value: read.day } : { value: read.day, precision: read.precision }
  return typeof cell === 'string'
    ? checkOrder(field, cell, { value, context, read })
    : checkSwap(field, cell, { value, context, read })
}

interface ReadValue {
  value: Coerced
  context: ColumnContext
  read: WrittenDay
}

/** "2/5/2026" under "2/13/2026" was not meant as the second of May. */
function checkOrder(field: DayField, cell: string, { value, context, read }: ReadValue): Coerced {
  const { monthFirst = 'never' } = context
  if (monthFirst === 'never' || !couldBeMonthFirst(cell)) return value
  if (monthFirst === 'often') return problem('MONTH_FIRST', field.label, quoted(cell))
  const message = cellWarning.MAYBE_MONTH_FIRST(field.label, quoted(cell), formatDay(read.day))
  return warned(value, { code: 'MAYBE_MONTH_FIRST', message })
}

/** A workbook made by opening text with another country's settings has day and month swapped where it can. */
function checkSwap(field: DayField, cell: FilledCell, { value, context, read }: ReadValue): Coerced {
  if (context.maybeSwapped !== true || typeof cell !== 'object' || read.precision !== 'day') return value
  const { dayOfMonth, month } = partsOfDay(read.day)
  if (dayOfMonth === month) return value
  const message = cellWarning.MAYBE_SWAPPED(field.label, formatDay(read.day))
  return warned(value, { code: 'MAYBE_SWAPPED', message })
}

function writtenDay(cell: FilledCell): WrittenDay | DayProblem | null {
  if (typeof cell === 'object') return { day: cell.day, precision: cell.precision }
  if (typeof cell === 'boolean') return 'NOT_A_DAY'
  if (typeof cell === 'number') return Number.isInteger(cell) ? readDay(String(cell)) : 'NOT_A_DAY'
  const text = cell.trim()
  return text === '' || dash.test(text) ? null : readDay(text)
}

function dayProblem(field: DayField, cell: FilledCell, code: DayProblem): Coerced {
  const meant = typeof cell === 'number' && code === 'NOT_A_DAY' ? dayOfSerial(cell) : null
  if (meant !== null && isDay(meant))
    return problem('NUMBER_NOT_DAY', field.label, quoted(cell), formatDay(meant))
  if (code === 'NOT_A_DAY') return problem(code, field.label, quoted(cell), field.precisionIn !== undefined)
  return problem(code, field.label, quoted(cell))
}

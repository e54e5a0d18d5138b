import type { DayPrecision } from '#shared/base/days.ts'
import { headingOf, type Field, type FieldValue } from '#shared/registers/register.ts'
import { sheetText } from '#shared/text/sheets.ts'
import { decimalInUnit } from '#shared/vietnamese/money.ts'
import type { CellToWrite, ColumnToWrite } from './write-workbook.ts'

const pixelsPerCharacter = 7.5
const usualWidth = 150
const widestColumn = 60

/** The column of a sheet that holds a field, for templates and exports: import finds it again by its heading. */
export function columnOfField(field: Field): ColumnToWrite {
  const width = Math.min(widestColumn, Math.round((field.width ?? usualWidth) / pixelsPerCharacter))
  const column: ColumnToWrite = { heading: headingOf(field), width, holds: holdsOf(field) }
  if (field.type === 'choice') return { ...column, choices: field.options.map((option) => option.label) }
  if (field.type === 'flag') return { ...column, choices: Object.values(sheetText.flag) }
  return column
}

function holdsOf(field: Field): ColumnToWrite['holds'] {
  switch (field.type) {
    case 'text':
      return field.isCode ? 'code' : 'text'
    case 'integer':
      return field.isYear ? 'mixed' : 'integer'
    case 'day':
    case 'decimal':
      return field.type
    case 'money':
      return 'decimal'
    case 'choice':
    case 'reference':
    case 'flag':
      return 'text'
  }
}

/** What stands beside a value in its record. */
export interface BesideValue {
  /** How exactly a day is known. */
  precision?: DayPrecision
  /** The title of the record that a reference points at. */
  title?: string
}

/** The cell that holds a field's value: read again by import it gives the same value. */
export function cellOfField(field: Field, value: FieldValue, beside: BesideValue = {}): CellToWrite {
  if (value === null) return null
  switch (field.type) {
    case 'money':
      return Number(decimalInUnit(Number(value), field.shownIn))
    case 'day':
      return { kind: 'day', day: String(value), precision: beside.precision ?? 'day' }
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value)
    case 'reference':
      return beside.title ?? null
    case 'flag':
      return value ? sheetText.flag.true : sheetText.flag.false
    case 'text':
    case 'integer':
    case 'decimal':
      return value
  }
}

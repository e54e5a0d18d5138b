import type { DayPrecision } from '#shared/base/days.ts'
import { refuse } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import {
  exampleField,
  visibleFields,
  writtenFields,
  type AnyRecord,
  type Field,
  type Register,
} from '#shared/registers/register.ts'
import { templateText } from '#shared/text/sheets.ts'
import { cellOfField, columnOfField } from '#electron/sheets/field-cells.ts'
import { writeCsv } from '#electron/sheets/write-csv.ts'
import { writeSheet, type CellToWrite } from '#electron/sheets/write-workbook.ts'
import type { Act } from '../act.ts'
import { listRecords, readRecords } from './list.ts'
import { writtenReferences } from './references.ts'

export interface ExportRequest extends ListQuery {
  file: string
  format: 'xlsx' | 'csv'
}

/** Writes the records of a search and filter, in order; imported again the file changes nothing. */
export async function exportRecords(
  act: Act,
  name: RegisterName,
  request: ExportRequest,
): Promise<{ rows: number }> {
  const register = registerOf(name)
  const columns = visibleFields(register).map(([, field]) => columnOfField(field))
  const counted = { rows: 0 }
  const rows = exportedRows(act, name, { request, counted })
  if (request.format === 'csv') writeCsv(request.file, { columns, rows })
  else await writeSheet(request.file, { sheetName: sheetNameOf(register), columns, rows })
  return counted
}

function* exportedRows(
  act: Act,
  name: RegisterName,
  { request, counted }: { request: ExportRequest; counted: { rows: number } },
): Generator<CellToWrite[]> {
  const register = registerOf(name)
  const { total } = listRecords(act.db, name, { ...request, limit: 0 })
  for (const block of readRecords(act.db, name, request)) {
    if (act.signal.aborted) throw refuse('STOPPED')
    const labels = writtenReferences(act.db, name, block)
    for (const record of block) yield cellsOf(register, record, labels)
    counted.rows += block.length
    act.progress(counted.rows, total, 'writing')
  }
}

function cellsOf(
  register: Register,
  record: AnyRecord,
  labels: Readonly<Record<string, string>>,
): CellToWrite[] {
  return visibleFields(register).map(([key, field]) => {
    const value = record[key] ?? null
    if (field.type === 'reference') return cellOfField(field, value, { title: labels[String(value)] ?? '' })
    if (field.type !== 'day' || field.precisionIn === undefined) return cellOfField(field, value)
    const precision = record[field.precisionIn]
    return cellOfField(field, value, { precision: (precision ?? 'day') as DayPrecision })
  })
}

/** Writes a workbook to fill in: headings, formats, drop-down lists, and one example row that import leaves out. */
export async function writeTemplate(name: RegisterName, file: string): Promise<{ file: string }> {
  const register = registerOf(name)
  const fields = writtenFields(register)
  const example = fields.map(([key, field]) =>
    key === exampleField(register) ? templateText.example : cellOfField(field, exampleOf(field)),
  )
  await writeSheet(file, {
    sheetName: sheetNameOf(register),
    title: templateText.title(register.many),
    columns: fields.map(([, field]) => columnOfField(field)),
    rows: [example],
  })
  return { file }
}

function sheetNameOf(register: Register): string {
  return register.many.charAt(0).toLocaleUpperCase('vi') + register.many.slice(1)
}

/** A value that shows how a field is written. */
function exampleOf(field: Field): AnyRecord[string] {
  switch (field.type) {
    case 'text':
      return field.required ? templateText.example : null
    case 'integer':
    case 'decimal':
      return Math.min(field.max, 100)
    case 'money':
      return 100_000_000_000
    case 'day':
      return templateText.exampleDay
    case 'choice':
      return field.options[0]?.value ?? null
    case 'flag':
      return false
    case 'reference':
      return null
  }
}

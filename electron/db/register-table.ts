import {
  columnOf,
  type AnyRecord,
  type Field,
  type FieldValue,
  type Register,
} from '#shared/registers/register.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { searchWords } from '#shared/vietnamese/search.ts'
import { sortKey } from '#shared/vietnamese/sort-key.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { ReadableDb, SqlValue } from './database.ts'

/** How one field of a register is stored. */
export interface StoredField {
  key: string
  field: Field
  column: string
  /** The column that the field is sorted by: its own, or a machine-made one in Vietnamese order. */
  sortColumn: string
  /** The machine-made column that keeps the values of a unique field apart, without case and accents. */
  uniqueColumn: string | null
}

/** How a register is stored: derived from its description, and compared with the real table by a test. */
export interface StoredRegister {
  register: Register
  table: string
  searchTable: string
  fields: readonly StoredField[]
  /** Columns that are made from a field's value, to sort by it or to keep values apart. */
  machineMade: readonly { key: string; column: string; make: (value: string) => string }[]
  /** Every column that a row is written with, after `key`, in the order of {@link rowOf}. */
  columns: readonly string[]
}

const cache = new Map<RegisterName, StoredRegister>()

export function storedRegister(name: RegisterName): StoredRegister {
  let stored = cache.get(name)
  if (!stored) {
    stored = describeStorage(registerOf(name))
    cache.set(name, stored)
  }
  return stored
}

function describeStorage(register: Register): StoredRegister {
  const fields = Object.entries(register.fields).map(([key, field]) => {
    const column = columnOf(key)
    const uniqueColumn = field.type === 'text' && field.unique ? `${column}_key` : null
    return {
      key,
      field,
      column,
      sortColumn: isSortedAsVietnamese(field) ? `${column}_sort` : (uniqueColumn ?? column),
      uniqueColumn,
    }
  })
  const machineMade = fields.flatMap(({ key, column, sortColumn, uniqueColumn }) => [
    ...(sortColumn === `${column}_sort` ? [{ key, column: sortColumn, make: sortKey }] : []),
    ...(uniqueColumn ? [{ key, column: uniqueColumn, make: fold }] : []),
  ])
  return {
    register,
    table: register.table,
    searchTable: `${register.table}_search`,
    fields,
    machineMade,
    columns: [
      'id',
      'revision',
      ...fields.map((f) => f.column),
      ...machineMade.map((f) => f.column),
      'search_text',
    ],
  }
}

/** Long texts are read, not put in order: they have no sort column. */
function isSortedAsVietnamese(field: Field): boolean {
  return field.type === 'text' && !field.isCode && !field.multiline
}

/** A record with what its row says beside its values. */
export interface RecordToStore {
  id: string
  revision: string
  record: AnyRecord
}

/** The values of a row in the order of {@link StoredRegister.columns}. */
export function rowOf(stored: StoredRegister, { id, revision, record }: RecordToStore): SqlValue[] {
  const row: SqlValue[] = [id, revision]
  for (const { key } of stored.fields) row.push(storedValue(record[key] ?? null))
  for (const { key, make } of stored.machineMade) {
    const value = record[key] ?? null
    row.push(value === null ? null : make(String(value)))
  }
  row.push(searchTextOf(stored, record))
  return row
}

function storedValue(value: FieldValue): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value
}

/** The words by which a record is found, folded, with a space before and after each. */
export function searchTextOf(stored: StoredRegister, record: AnyRecord): string {
  let text = ''
  for (const { key, field } of stored.fields) {
    const value = field.searched ? record[key] : null
    if (value !== null && value !== undefined) text += ` ${String(value)}`
  }
  return ` ${searchWords(text).join(' ')} `
}

/** The row of a record, as it is stored. */
export function findRow(
  db: ReadableDb,
  stored: StoredRegister,
  id: string,
): Readonly<Record<string, unknown>> | undefined {
  return db.firstOf(`SELECT * FROM ${stored.table} WHERE id = ?`, id)
}

/** The record that a row holds. */
export function recordFromRow(stored: StoredRegister, row: Readonly<Record<string, unknown>>): AnyRecord {
  const record: AnyRecord = {}
  for (const { key, field, column } of stored.fields) {
    const value = row[column] as FieldValue
    record[key] = field.type === 'flag' && value !== null ? value === 1 : value
  }
  return record
}

import { sql } from 'kysely'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Register } from '#shared/registers/register.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister } from '#electron/db/register-table.ts'
import { rowFrom, type Row } from './list.ts'

/** What a row is found by, or null where a part of it is missing. */
export function identityOf(register: Register, values: Readonly<AnyRecord>): string | null {
  const parts = register.identifiedBy.map((key) => values[key])
  if (parts.length === 0 || parts[0] === null || parts[0] === undefined) return null
  return parts.map((part) => fold(String(part ?? ''))).join('\u001f')
}

const lookUpAtOnce = 500

/** The stored records that others mean, by their identity. */
export function findExisting(
  db: ReadableDb,
  name: RegisterName,
  records: readonly Readonly<AnyRecord>[],
): Map<string, Row> {
  const stored = storedRegister(name)
  const first = stored.fields.find((field) => field.key === stored.register.identifiedBy[0])
  if (!first) return new Map()
  const column = first.uniqueColumn ?? first.column
  const wanted = new Set(
    records.flatMap((record) => {
      const value = record[first.key]
      if (value === null || value === undefined) return []
      return [first.uniqueColumn ? fold(String(value)) : String(value)]
    }),
  )
  const existing = new Map<string, Row>()
  const keys = [...wanted]
  for (let at = 0; at < keys.length; at += lookUpAtOnce) {
    const some = keys.slice(at, at + lookUpAtOnce)
    const rows = db.all(
      sql<
        Record<string, unknown>
      >`SELECT * FROM ${sql.table(stored.table)} WHERE ${sql.ref(column)} IN (${sql.join(some)})`.compile(
        queries,
      ),
    )
    for (const row of rows) {
      const record = rowFrom(stored, row)
      const key = identityOf(stored.register, record)
      if (key !== null) existing.set(key, record)
    }
  }
  return existing
}

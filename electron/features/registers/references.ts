import { sql } from 'kysely'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Field, ReferenceField, Register } from '#shared/registers/register.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister } from '#electron/db/register-table.ts'

/** A reference field that finds its record from the name as written. */
type WrittenReference = [key: string, field: ReferenceField & { writtenIn: string }]

function writtenReferences(register: Register): WrittenReference[] {
  return Object.entries(register.fields).filter(
    (entry: [string, Field]): entry is WrittenReference =>
      entry[1].type === 'reference' && entry[1].writtenIn !== undefined,
  )
}

/** A record as it would be, and the values that made it so. */
interface RecordChange {
  record: AnyRecord
  given: Readonly<Record<string, unknown>>
}

/**
 * Finds the records that the names as written mean, where `given` changes a name and does not itself choose the
 * record. A name that means nothing, or two things, leaves the reference empty: the name as written is kept.
 */
export function resolveReferences(db: ReadableDb, register: Register, change: RecordChange): AnyRecord {
  const { record, given } = change
  const resolved = { ...record }
  for (const [key, field] of writtenReferences(register)) {
    if (given[key] !== undefined || given[field.writtenIn] === undefined) continue
    const written = record[field.writtenIn]
    resolved[key] =
      typeof written === 'string'
        ? (referenceFinder(db, field.register as RegisterName)(written) ?? null)
        : null
  }
  return resolved
}

/** Finds records of a register by their title as people write it; current ones only. Null where it is not clear. */
export function referenceFinder(db: ReadableDb, target: RegisterName): (written: string) => string | null {
  const version = db.version()
  let known = finders.get(db)
  if (known?.version !== version) {
    known = { version, byTarget: new Map() }
    finders.set(db, known)
  }
  let titles = known.byTarget.get(target)
  if (!titles) {
    titles = readTitles(db, target)
    known.byTarget.set(target, titles)
  }
  const found = titles
  return (written) => found.get(fold(written)) ?? null
}

const finders = new WeakMap<
  ReadableDb,
  { version: string; byTarget: Map<RegisterName, Map<string, string | null>> }
>()

function readTitles(db: ReadableDb, target: RegisterName): Map<string, string | null> {
  const stored = storedRegister(target)
  const title = stored.fields.find((f) => f.key === stored.register.title)
  if (!title) throw new Error(`register ${target} has no title field`)
  const expires = stored.fields.some((f) => f.key === 'validTo')
  const rows = db.all(
    sql<{
      id: string
      title: string
    }>`SELECT id, ${sql.ref(title.column)} AS title FROM ${sql.table(stored.table)}
      ${expires ? sql`WHERE valid_to IS NULL` : sql``}`.compile(queries),
  )
  const titles = new Map<string, string | null>()
  for (const row of rows) titles.set(fold(row.title), titles.has(fold(row.title)) ? null : row.id)
  return titles
}

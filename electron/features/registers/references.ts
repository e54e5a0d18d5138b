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

/** Finds what references mean, for one act: what it read of the other registers serves all its records. */
export interface References {
  /**
   * The record with the references that its names as written mean, where `given` changes a name and does not itself
   * choose the record. A name that means nothing, or two things, leaves the reference empty: the name is kept.
   */
  resolve(change: RecordChange): AnyRecord
  /** The record of a register that has a title, as people write it; current ones only. Null where it is not clear. */
  find(target: string, written: string): string | null
}

export function openReferences(db: ReadableDb, register: Register): References {
  const written = writtenReferences(register)
  const titles = new Map<string, Map<string, string | null>>()
  const find: References['find'] = (target, name) => {
    let known = titles.get(target)
    if (!known) {
      known = readTitles(db, target as RegisterName)
      titles.set(target, known)
    }
    return known.get(fold(name)) ?? null
  }
  return {
    find,
    resolve({ record, given }) {
      const resolved = { ...record }
      for (const [key, field] of written) {
        if (given[key] !== undefined || given[field.writtenIn] === undefined) continue
        const name = record[field.writtenIn]
        resolved[key] = typeof name === 'string' ? find(field.register, name) : null
      }
      return resolved
    },
  }
}

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

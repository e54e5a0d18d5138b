import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Finding } from '#shared/registers/register.ts'
import { versionText } from '#shared/text/registers.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister } from '#electron/db/register-table.ts'

interface Version {
  id: string
  validFrom: Day | null
  validTo: Day | null
}

interface Asked {
  /** Null for a record that is not stored yet. */
  id: string | null
  record: Readonly<AnyRecord>
  /** Records that the same act changes: what is stored of them says nothing. */
  beside?: ReadonlySet<string> | undefined
}

/** On one day a thing has one version: says which other version holds at a time at which this one would, too. */
export function overlapsOf(db: ReadableDb, name: RegisterName, { id, record, beside }: Asked): Finding[] {
  const { versioned } = registerOf(name)
  const thing = versioned ? record[versioned.by] : null
  if (!versioned || typeof thing !== 'string') return []
  const { by, from, to } = versioned
  const column = (key: string) =>
    sql.ref(storedRegister(name).fields.find((field) => field.key === key)?.column ?? key)
  const others = db.all(
    sql<Version>`
      SELECT id, ${column(from)} AS "validFrom", ${column(to)} AS "validTo" FROM ${sql.table(storedRegister(name).table)}
      WHERE fold(${column(by)}) = ${fold(thing)} AND id IS NOT ${id}`.compile(queries),
  )
  const own = { validFrom: dayOf(record[from]), validTo: dayOf(record[to]) }
  return others
    .filter((other) => meet(own, other) && !beside?.has(other.id))
    .map((other) => overlap(from, versionText.overlaps(thing, other)))
}

function overlap(field: string, message: string): Finding {
  return { level: 'error', field, code: 'VERSIONS_OVERLAP', message, source: versionText.overlapSource }
}

type Time = Omit<Version, 'id'>

function meet(a: Time, b: Time): boolean {
  const startsBy = (one: Time, other: Time): boolean =>
    one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo
  return startsBy(a, b) && startsBy(b, a)
}

function dayOf(value: AnyRecord[string] | undefined): Day | null {
  return typeof value === 'string' ? value : null
}

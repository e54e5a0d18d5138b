import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Field, ReferenceField, Register } from '#shared/registers/register.ts'
import { validOn } from '#shared/rules/validity.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister, type StoredRegister } from '#electron/db/register-table.ts'

/** A reference field that finds its record from the name as written. */
type NamedReference = [key: string, field: ReferenceField & { writtenIn: string }]

function namedReferences(register: Register): NamedReference[] {
  return Object.entries(register.fields).filter(
    (entry: [string, Field]): entry is NamedReference =>
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
  /**
   * The record of a register that has a code or a title, or both as {@link writtenReference} puts them; current ones
   * only, or of a record with versions the one that holds on a day. Null where it is not clear.
   */
  find(target: string, written: string, day?: Day | null): string | null
}

export function openReferences(db: ReadableDb, register: Register): References {
  const written = namedReferences(register)
  const names = new Map<string, Names>()
  const find: References['find'] = (target, name, day = null) => {
    let known = names.get(target)
    if (!known) {
      known = readNames(db, target as RegisterName)
      names.set(target, known)
    }
    return findByName(known, name, day)
  }
  return {
    find,
    resolve({ record, given }) {
      const resolved = { ...record }
      for (const [key, field] of written) {
        if (given[key] !== undefined || given[field.writtenIn] === undefined) continue
        const name = record[field.writtenIn]
        const day = field.asOf === undefined ? null : (record[field.asOf] as Day | null)
        resolved[key] = typeof name === 'string' ? find(field.register, name, day) : null
      }
      return resolved
    },
  }
}

/** The records of a register by what people write for them, folded; several where two are written alike. */
interface Names {
  codes: Map<string, Named[]>
  titles: Map<string, Named[]>
  isVersioned: boolean
}

interface Named {
  id: string
  /** The same for all versions of one thing. */
  thing: string
  validFrom: Day | null
  validTo: Day | null
}

/** The code decides: a title beside it may have been changed since the paper was written. */
function findByName({ codes, titles, isVersioned }: Names, written: string, day: Day | null): string | null {
  const whole = fold(written)
  const found = codes.get(whole) ?? titles.get(whole) ?? codes.get(beforeDash(whole)) ?? []
  if (!isVersioned) return found.length === 1 ? (found[0]?.id ?? null) : null
  return versionOn(found, day)?.id ?? null
}

function beforeDash(whole: string): string {
  return (whole.split(/ [–—-] /)[0] ?? '').trim()
}

/** Two things may have one title: then the one is meant of which a version holds on the day, else neither. */
function versionOn(found: readonly Named[], day: Day | null): Named | undefined {
  if (found.length < 2) return found[0]
  const holding = day === null ? [] : found.filter((version) => validOn([version], day) !== null)
  const meant = holding.length > 0 ? holding : found
  if (new Set(meant.map(({ thing }) => thing)).size > 1) return undefined
  return day === null ? latest(meant) : nearest(meant, day)
}

/** The version in force now and from now on: the one that began last. */
function latest(versions: readonly Named[]): Named | undefined {
  return versions.toSorted(byBeginning).at(-1)
}

/** The last that had begun on a day, or the first of all. */
function nearest(versions: readonly Named[], day: Day): Named | undefined {
  const inOrder = versions.toSorted(byBeginning)
  return inOrder.findLast(({ validFrom }) => (validFrom ?? '') <= day) ?? inOrder[0]
}

function byBeginning(a: Named, b: Named): number {
  return (a.validFrom ?? '').localeCompare(b.validFrom ?? '')
}

function readNames(db: ReadableDb, target: RegisterName): Names {
  const stored = storedRegister(target)
  const { title, code } = nameColumns(stored)
  const expires = stored.fields.some((f) => f.key === 'validTo')
  const isVersioned = stored.register.versioned !== undefined
  const validity = expires ? sql`valid_from, valid_to` : sql`NULL AS valid_from, NULL AS valid_to`
  const rows = db.iterate(
    sql<ValidNameRow>`
      SELECT id, ${sql.ref(title)} AS title, ${code === null ? sql`NULL` : sql.ref(code)} AS code, ${validity}
      FROM ${sql.table(stored.table)} ${expires && !isVersioned ? sql`WHERE valid_to IS NULL` : sql``}`.compile(
      queries,
    ),
  )
  const names: Names = { codes: new Map(), titles: new Map(), isVersioned }
  for (const row of rows) {
    const thing = fold(row.code ?? row.id)
    const named = { id: row.id, thing, validFrom: row.valid_from, validTo: row.valid_to }
    addNamed(names.titles, row.title ?? '', named)
    if (row.code !== null) addNamed(names.codes, row.code, named)
  }
  return names
}

function addNamed(names: Map<string, Named[]>, written: string, named: Named): void {
  const folded = fold(written)
  const same = names.get(folded)
  if (same) same.push(named)
  else names.set(folded, [named])
}

interface NameRow {
  id: string
  title: string | null
  code: string | null
}

interface ValidNameRow extends NameRow {
  valid_from: Day | null
  valid_to: Day | null
}

/** The columns by which people name a record; a code only where no two records, or only their versions, share one. */
function nameColumns(stored: StoredRegister): { title: string; code: string | null } {
  const title = stored.fields.find(({ key }) => key === stored.register.title)
  if (!title) throw new Error(`register ${stored.register.name} has no title field`)
  const code = stored.fields.find(
    ({ key, field }) =>
      field.type === 'text' && field.isCode && (field.unique || key === stored.register.versioned?.by),
  )
  return { title: title.column, code: code && code !== title ? code.column : null }
}

/** How a sheet names a record that another one refers to, so that import finds just that record again. */
function writtenReference({ code, title }: Omit<NameRow, 'id'>): string {
  return code === null ? (title ?? '') : `${code} – ${title ?? ''}`
}

/** What a sheet writes for the records that others refer to, by id. */
export function writtenReferences(
  db: ReadableDb,
  name: RegisterName,
  records: readonly AnyRecord[],
): Record<string, string> {
  const written: Record<string, string> = {}
  for (const { key, field } of storedRegister(name).fields) {
    if (field.type !== 'reference') continue
    const ids = new Set(records.flatMap((record) => (typeof record[key] === 'string' ? [record[key]] : [])))
    if (ids.size === 0) continue
    const target = storedRegister(field.register as RegisterName)
    const { title, code } = nameColumns(target)
    const found = db.all(
      sql<NameRow>`SELECT id, ${sql.ref(title)} AS title, ${code === null ? sql`NULL` : sql.ref(code)} AS code
        FROM ${sql.table(target.table)} WHERE id IN (${sql.join([...ids])})`.compile(queries),
    )
    for (const row of found) written[row.id] = writtenReference(row)
  }
  return written
}

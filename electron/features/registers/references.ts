import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Field, ReferenceField, Register } from '#shared/registers/register.ts'
import { validOn } from '#shared/rules/validity.ts'
import { foldedVersionSuffix, versionSuffix } from '#shared/text/sheets.ts'
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

/** A reference field that means one of several versions: the one that holds on a day of its record. */
type DatedReference = [key: string, field: ReferenceField & { asOf: string }]

function datedReferences(register: Register): DatedReference[] {
  return Object.entries(register.fields).filter(
    (entry: [string, Field]): entry is DatedReference =>
      entry[1].type === 'reference' && entry[1].asOf !== undefined,
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
   * choose the record. A name that means nothing, or two things, leaves the reference empty: the name is kept. Of what
   * has versions the one that holds on the record's day, where `given` changes either of them.
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
  const dated = datedReferences(register)
  const names = new Map<string, Names>()
  const namesIn = (target: string): Names => {
    let known = names.get(target)
    if (!known) {
      known = readNames(db, target as RegisterName)
      names.set(target, known)
    }
    return known
  }
  const find: References['find'] = (target, name, day = null) => findByName(namesIn(target), name, day)
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
      for (const [key, field] of dated) {
        if (given[key] === undefined && given[field.asOf] === undefined) continue
        const [id, day] = [resolved[key], resolved[field.asOf]]
        if (typeof id !== 'string' || typeof day !== 'string') continue
        resolved[key] = versionOf(namesIn(field.register), id, day)
      }
      return resolved
    },
  }
}

/** The records of a register by what people write for them, folded; several where two are written alike. */
interface Names {
  codes: Map<string, Named[]>
  titles: Map<string, Named[]>
  /** The versions of each thing, and each by its id; null where a record is the whole thing. */
  versions: { of: Map<string, Named[]>; byId: Map<string, Named> } | null
}

interface Named {
  id: string
  /** The same for all versions of one thing. */
  thing: string
  /** Of a version, folded: how a sheet names just that one. */
  written: string
  validFrom: Day | null
  validTo: Day | null
}

/** The code decides: a title beside it may have been changed since the paper was written. */
function findByName({ codes, titles, versions }: Names, written: string, day: Day | null): string | null {
  const whole = fold(written)
  const exact = codes.get(whole) ?? titles.get(whole)
  if (!versions) return onlyOne(exact ?? codes.get(beforeDash(whole)))?.id ?? null
  const suffix = exact ? undefined : foldedVersionSuffix.exec(whole)?.[0]
  if (suffix === undefined) return versionOn(exact ?? codes.get(beforeDash(whole)) ?? [], day)?.id ?? null
  const bare = whole.slice(0, -suffix.length).trim()
  const found = codes.get(bare) ?? titles.get(bare) ?? codes.get(beforeDash(bare)) ?? []
  return versionNamed(found, whole, suffix)?.id ?? null
}

function onlyOne(found: readonly Named[] = []): Named | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** The version that a sheet names by its days, whatever its title was then: no other one will do. */
function versionNamed(found: readonly Named[], whole: string, suffix: string): Named | undefined {
  return (
    found.find(({ written }) => written === whole) ??
    onlyOne(found.filter((version) => fold(versionSuffix(version)) === suffix))
  )
}

/** Of the versions of the thing that a record is one of, the one that holds on a day. */
function versionOf({ versions }: Names, id: string, day: Day): string {
  const named = versions?.byId.get(id)
  if (!versions || !named || validOn([named], day)) return id
  return versionOn(versions.of.get(named.thing) ?? [], day)?.id ?? id
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
  const expires = hasValidity(stored)
  const isVersioned = stored.register.versioned !== undefined
  const rows = db.iterate(
    sql<NameRow>`
      SELECT ${namesOf(stored)} FROM ${sql.table(stored.table)} ${expires && !isVersioned ? sql`WHERE valid_to IS NULL` : sql``}`.compile(
      queries,
    ),
  )
  const versions: Names['versions'] = isVersioned ? { of: new Map(), byId: new Map() } : null
  const names: Names = { codes: new Map(), titles: new Map(), versions }
  for (const row of rows) {
    const { id, title, code, validFrom, validTo } = row
    const thing = fold(code ?? id)
    const written = isVersioned ? fold(writtenVersion(row)) : ''
    const named = { id, thing, written, validFrom, validTo }
    addNamed(names.titles, title ?? '', named)
    if (code !== null) addNamed(names.codes, code, named)
    versions?.byId.set(id, named)
    if (versions) addNamed(versions.of, thing, named)
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
  validFrom: Day | null
  validTo: Day | null
}

function hasValidity({ fields }: StoredRegister): boolean {
  return fields.some(({ key }) => key === 'validTo')
}

/** What is read of a record to name it. */
function namesOf(stored: StoredRegister): RawBuilder<unknown> {
  const { title, code } = nameColumns(stored)
  const validity = hasValidity(stored)
    ? sql`valid_from AS "validFrom", valid_to AS "validTo"`
    : sql`NULL AS "validFrom", NULL AS "validTo"`
  return sql`id, ${sql.ref(title)} AS title, ${code === null ? sql`NULL` : sql.ref(code)} AS code, ${validity}`
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
function writtenReference({ code, title }: NameRow): string {
  return code === null ? (title ?? '') : `${code} – ${title ?? ''}`
}

/** The same of one version of a thing. */
function writtenVersion(row: NameRow): string {
  return `${writtenReference(row)}${versionSuffix(row)}`
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
    const write = target.register.versioned ? writtenVersion : writtenReference
    const found = db.all(
      sql<NameRow>`SELECT ${namesOf(target)} FROM ${sql.table(target.table)} WHERE id IN (${sql.join([...ids])})`.compile(
        queries,
      ),
    )
    for (const row of found) written[row.id] = write(row)
  }
  return written
}

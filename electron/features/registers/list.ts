import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Field } from '#shared/registers/register.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { findRow, recordFromRow, storedRegister, type StoredRegister } from '#electron/db/register-table.ts'
import { conditionAfter } from './after.ts'
import {
  findKeys,
  filterConditions,
  amongKeys,
  foundByReading,
  orderOf,
  orderSql,
  wordsOf,
  type Condition,
  type OrderBy,
} from './list-query.ts'

export interface ListRequest extends ListQuery {
  offset?: number | undefined
  limit?: number | undefined
  /** Rows that follow this record in the order; goes before `offset`. */
  after?: string | undefined
}

export type Row = AnyRecord & { id: string; revision: string }

const defaultLimit = 100

/** One page of a register, and how many records there are in all. */
export function listRecords(
  db: ReadableDb,
  name: RegisterName,
  request: ListRequest,
): { rows: Row[]; total: number } {
  const stored = storedRegister(name)
  const selection = selectionOf(db, stored, request)
  const page = { offset: request.offset ?? 0, limit: request.limit ?? defaultLimit, after: request.after }
  const order = orderOf(stored, request.sort)
  const { rows, total } = isWalked(db, stored, { selection, page })
    ? walkOrder(db, stored, { selection, order, page })
    : pickFromResult(db, stored, { selection, order, page })
  return { rows: rows.map((row) => rowFrom(stored, row)), total }
}

/** A row as the page knows it. */
export function rowFrom(stored: StoredRegister, row: Readonly<Record<string, unknown>>): Row {
  return { ...recordFromRow(stored, row), id: row['id'] as string, revision: row['revision'] as string }
}

/** Every record of a search and filter in order, a block at a time. */
export function* readRecords(db: ReadableDb, name: RegisterName, query: ListQuery): Generator<Row[]> {
  const block = 1000
  for (let offset = 0; ; offset += block) {
    const { rows } = listRecords(db, name, { ...query, offset, limit: block })
    if (rows.length > 0) yield rows
    if (rows.length < block) return
  }
}

/** One record. Answers `NOT_FOUND`. */
export function getRecord(db: ReadableDb, name: RegisterName, id: string): Row {
  const stored = storedRegister(name)
  const row = findRow(db, stored, id)
  if (!row) throw refuse('NOT_FOUND', { what: registerOf(name).one })
  return rowFrom(stored, row)
}

/** The records in which a field has a value, in the order in which they came. */
export function idsWhere(
  db: ReadableDb,
  name: RegisterName,
  { field, value }: { field: string; value: string },
): string[] {
  const stored = storedRegister(name)
  const column = stored.fields.find(({ key }) => key === field)?.column
  if (column === undefined) throw new Error(`register ${name} has no field ${field}`)
  const query = sql<{ id: string }>`
    SELECT id FROM ${sql.table(stored.table)} WHERE ${sql.ref(column)} = ${value} ORDER BY key`
  return db.all(query.compile(queries)).map(({ id }) => id)
}

/** The records in which a field has a value, in the order in which they came. */
export function recordsWhere(
  db: ReadableDb,
  name: RegisterName,
  by: { field: string; value: string },
): Row[] {
  return idsWhere(db, name, by).map((id) => getRecord(db, name, id))
}

/** What a search and filter select. */
interface Selection {
  words: readonly string[]
  filters: readonly Condition[]
  /** Names the selection, to remember what was found out about it. */
  key: string
  /** The keys of what the search index finds; null where nothing is searched. */
  found: Uint32Array | null
}

interface Page {
  offset: number
  limit: number
  after: string | undefined
}

interface Wanted {
  selection: Selection
  order: readonly OrderBy[]
  page: Page
}

function selectionOf(db: ReadableDb, stored: StoredRegister, request: ListRequest): Selection {
  const words = wordsOf(request.search)
  const key = JSON.stringify([stored.table, words, request.filter ?? []])
  // A search for signs only ("*") finds nothing; it is not the same as no search.
  const nothing = words.length === 0 && (request.search ?? '').trim() !== ''
  const filters = nothing ? [sql`0`] : filterConditions(stored, request.filter)
  const found =
    words.length === 0
      ? null
      : remembered(db, JSON.stringify([stored.table, words]), () => findKeys(db, stored, words))
  return { words, filters, key: nothing ? `${key} nothing` : key, found }
}

/** How many records a search and filter select, and the sums of the fields whose sum means something. */
export function totalsOf(
  db: ReadableDb,
  name: RegisterName,
  query: Pick<ListQuery, 'search' | 'filter'>,
): { count: number; sums: Record<string, number> } {
  const stored = storedRegister(name)
  const { words, filters, found } = selectionOf(db, stored, query)
  const isMany = found !== null && found.length > manyFound && !isPart(stored)
  const search = found === null ? [] : [isMany ? foundByReading(words) : amongKeys(found)]
  const summed = stored.fields.filter(({ field }) => field.summed)
  const sums = summed.map(({ key, column, field }) => sql`${sumSql(column, field)} AS ${sql.ref(key)}`)
  const row = db.first(
    sql<Record<string, number>>`
      SELECT ${sql.join([sql`count(*) AS "how many"`, ...sums])} FROM ${sql.table(stored.table)}
      ${whereOf([...search, ...filters])}`.compile(queries),
  )
  return {
    count: row?.['how many'] ?? 0,
    sums: Object.fromEntries(summed.map(({ key }) => [key, row?.[key] ?? 0])),
  }
}

/** Decimals are added as whole numbers of their last digit, so that the sum is exact. */
function sumSql(column: string, field: Field): Condition {
  if (field.type !== 'decimal') return sql`sum(${sql.ref(column)})`
  const scale = 10 ** field.decimals
  return sql`sum(CAST(round(${sql.ref(column)} * ${scale}) AS INTEGER)) * 1.0 / ${scale}`
}

/** Above this many found records a whole result is not put in order for one page of it. */
const manyFound = 20_000

/**
 * SQLite's planner cannot know how many rows a condition leaves, so the way is chosen here. Where much matches, the
 * order's index is walked and what does not match is dropped; else the whole result is put in order once.
 */
function isWalked(
  db: ReadableDb,
  stored: StoredRegister,
  { selection, page }: Omit<Wanted, 'order'>,
): boolean {
  if (selection.found !== null && (selection.found.length <= manyFound || isPart(stored))) return false
  const total = countSelected(db, stored, selection)
  const all = remembered(db, stored.table, () => countWhere(db, stored, []))
  return ((page.offset + page.limit) / Math.max(1, total)) * all < total * 2
}

/** A part is also found by the words of its whole, which its own search text does not hold. */
function isPart({ register }: StoredRegister): boolean {
  return register.partOf !== undefined
}

function countSelected(
  db: ReadableDb,
  stored: StoredRegister,
  { words, filters, key, found }: Selection,
): number {
  if (filters.length === 0 && found !== null) return found.length
  const reading = words.length > 0 ? [foundByReading(words)] : []
  return remembered(db, `${key} total`, () => countWhere(db, stored, [...filters, ...reading]))
}

function countWhere(db: ReadableDb, stored: StoredRegister, conditions: readonly Condition[]): number {
  const query = sql<{
    n: number
  }>`SELECT count(*) AS n FROM ${sql.table(stored.table)} ${whereOf(conditions)}`
  return db.first(query.compile(queries))?.n ?? 0
}

/** Filled values in order first, then the empty ones, each part by its own statement: so a plain index serves both. */
function walkOrder(db: ReadableDb, stored: StoredRegister, { selection, order, page }: Wanted): Found {
  const total = countSelected(db, stored, selection)
  if (page.limit === 0) return { rows: [], total }
  const reading = selection.words.length > 0 ? [foundByReading(selection.words)] : []
  // The plus sign keeps the planner from choosing an index of a condition over that of the order.
  const conditions = [...selection.filters, ...reading].map((condition) => sql`+(${condition})`)
  if (page.after !== undefined) conditions.push(conditionAfter(db, { stored, order, id: page.after }))
  const column = sql.ref(order[0]?.column ?? 'key')
  const filled = [sql`${column} IS NOT NULL`, ...conditions]
  const offset = page.after === undefined ? page.offset : 0
  const rows = fetchPart(db, stored, { conditions: filled, order, offset, limit: page.limit })
  if (rows.length === page.limit) return { rows, total }
  const empty = {
    conditions: [sql`${column} IS NULL`, ...conditions],
    order,
    offset: rows.length > 0 ? 0 : Math.max(0, offset - countWhere(db, stored, filled)),
    limit: page.limit - rows.length,
  }
  return { rows: [...rows, ...fetchPart(db, stored, empty)], total }
}

interface Found {
  rows: Record<string, unknown>[]
  total: number
}

interface Part {
  conditions: readonly Condition[]
  order: readonly OrderBy[]
  offset: number
  limit: number
}

function fetchPart(db: ReadableDb, stored: StoredRegister, part: Part): Record<string, unknown>[] {
  const query = sql<Record<string, unknown>>`
    SELECT ${columnsOf(stored)} FROM ${sql.table(stored.table)} ${whereOf(part.conditions)}
    ORDER BY ${orderSql(part.order, 'byIndex')} LIMIT ${part.limit} OFFSET ${part.offset}`
  return db.all(query.compile(queries))
}

/** The whole result is put in order once and remembered by its keys; a page is a slice of it. */
function pickFromResult(db: ReadableDb, stored: StoredRegister, { selection, order, page }: Wanted): Found {
  const keys = remembered(db, `${selection.key} ${JSON.stringify(order)}`, () =>
    orderedKeys(db, stored, { selection, order }),
  )
  const start = page.after === undefined ? page.offset : keys.indexOf(keyOf(db, stored, page.after)) + 1
  const wanted = keys.slice(start, start + page.limit)
  if (wanted.length === 0) return { rows: [], total: keys.length }
  const query = sql<Record<string, unknown>>`
    SELECT key, ${columnsOf(stored)} FROM ${sql.table(stored.table)} WHERE key IN (${sql.join([...wanted])})`
  const rows = new Map(db.all(query.compile(queries)).map((row) => [row['key'], row] as const))
  return { rows: Array.from(wanted, (key) => rows.get(key) ?? {}), total: keys.length }
}

function orderedKeys(
  db: ReadableDb,
  stored: StoredRegister,
  { selection, order }: Omit<Wanted, 'page'>,
): Uint32Array {
  const { found, filters } = selection
  const search = found === null ? [] : [amongKeys(found)]
  const query = sql`
    SELECT key FROM ${sql.table(stored.table)} ${whereOf([...search, ...filters])} ORDER BY ${orderSql(order, 'byValue')}`
  return db.numbers(query.compile(queries))
}

function keyOf(db: ReadableDb, stored: StoredRegister, id: string): number {
  const query = sql<{ key: number }>`SELECT key FROM ${sql.table(stored.table)} WHERE id = ${id}`
  const row = db.first(query.compile(queries))
  if (!row) throw refuse('NOT_FOUND', { what: stored.register.one })
  return row.key
}

function columnsOf(stored: StoredRegister): Condition {
  return sql.join(['id', 'revision', ...stored.fields.map((f) => f.column)].map((name) => sql.ref(name)))
}

type Answer = number | Uint32Array
const answers = new WeakMap<ReadableDb, { version: string; known: Map<string, Answer> }>()
/** Enough for the windows of one person; each result of 100,000 records weighs 400 kB. */
const mostAnswers = 24

/** What was found out stays true until somebody commits. */
function remembered<T extends Answer>(db: ReadableDb, key: string, find: () => T): T {
  const version = db.version()
  let memory = answers.get(db)
  if (memory?.version !== version) {
    memory = { version, known: new Map() }
    answers.set(db, memory)
  }
  let answer = memory.known.get(key) as T | undefined
  if (answer === undefined) {
    answer = find()
    memory.known.set(key, answer)
    const oldest = memory.known.keys().next()
    if (memory.known.size > mostAnswers && !oldest.done) memory.known.delete(oldest.value)
  }
  return answer
}

function whereOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`` : sql`WHERE ${sql.join([...conditions], sql` AND `)}`
}

/** The titles of the records that rows refer to, by id. */
export function labelsOf(
  db: ReadableDb,
  name: RegisterName,
  records: readonly AnyRecord[],
): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const { key, field } of storedRegister(name).fields) {
    if (field.type !== 'reference') continue
    const ids = new Set(records.flatMap((record) => (typeof record[key] === 'string' ? [record[key]] : [])))
    if (ids.size === 0) continue
    const target = storedRegister(field.register as RegisterName)
    const title = target.fields.find((f) => f.key === target.register.title)
    if (!title) throw new Error(`register ${field.register} has no title field`)
    const found = db.all(
      sql<{
        id: string
        label: string
      }>`SELECT id, ${sql.ref(title.column)} AS label FROM ${sql.table(target.table)}
        WHERE id IN (${sql.join([...ids])})`.compile(queries),
    )
    for (const { id, label } of found) labels[id] = label
  }
  return labels
}

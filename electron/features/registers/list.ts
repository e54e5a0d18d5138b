import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { recordFromRow, storedRegister, type StoredRegister } from '#electron/db/register-table.ts'
import { conditionAfter } from './after.ts'
import {
  countFound,
  filterConditions,
  foundByIndex,
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
  const wanted = selectionOf(db, stored, request)
  const page = { offset: request.after ? 0 : (request.offset ?? 0), limit: request.limit ?? defaultLimit }
  const order = orderOf(stored, request.sort)
  const byOrder = isWalkedByOrder(wanted, page, countAll(db, stored))
  const conditions = byOrder ? wanted.byReading : wanted.byIndex
  if (request.after !== undefined) conditions.push(conditionAfter(db, { stored, order, id: request.after }))
  const rows = page.limit === 0 ? [] : fetchPage(db, { stored, conditions, order, byOrder, ...page })
  return { rows: rows.map((row) => rowFrom(stored, row)), total: wanted.total }
}

function rowFrom(stored: StoredRegister, row: Record<string, unknown>): Row {
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
  const row = db.first<Record<string, unknown>>(
    sql<Record<string, unknown>>`SELECT * FROM ${sql.table(stored.table)} WHERE id = ${id}`.compile(queries),
  )
  if (!row) throw refuse('NOT_FOUND', { what: registerOf(name).one })
  return rowFrom(stored, row)
}

/** What a search and filter select: the same rows, reached in two ways. */
interface Selection {
  total: number
  byIndex: Condition[]
  byReading: Condition[]
}

function selectionOf(db: ReadableDb, stored: StoredRegister, request: ListRequest): Selection {
  const filters = filterConditions(stored, request.filter)
  const words = wordsOf(request.search)
  if (words.length === 0 && request.search?.trim())
    return { total: 0, byIndex: [sql`0`], byReading: [sql`0`] }
  const byIndex = words.length > 0 ? [foundByIndex(stored, words), ...filters] : [...filters]
  const byReading = words.length > 0 ? [...filters, foundByReading(words)] : [...filters]
  const key = JSON.stringify([stored.table, words, request.filter ?? []])
  const total = remembered(db, key, () => countSelected(db, stored, { words, filters }))
  return { total, byIndex, byReading }
}

/** Above this many found words, looking at each row is cheaper than fetching each found row for a further filter. */
const manyFound = 20_000

function countSelected(
  db: ReadableDb,
  stored: StoredRegister,
  wanted: { words: readonly string[]; filters: Condition[] },
): number {
  const { words, filters } = wanted
  if (words.length === 0) return countWhere(db, stored, filters)
  const found = countFound(db, stored, words)
  if (filters.length === 0 || found === 0) return found
  const search = found > manyFound ? foundByReading(words) : foundByIndex(stored, words)
  return countWhere(db, stored, [search, ...filters])
}

function countAll(db: ReadableDb, stored: StoredRegister): number {
  return remembered(db, stored.table, () => countWhere(db, stored, []))
}

function countWhere(db: ReadableDb, stored: StoredRegister, conditions: readonly Condition[]): number {
  const query = sql<{
    n: number
  }>`SELECT count(*) AS n FROM ${sql.table(stored.table)} ${whereOf(conditions)}`
  return db.first(query.compile(queries))?.n ?? 0
}

const totals = new WeakMap<ReadableDb, { version: string; counts: Map<string, number> }>()

/** A count stays true until somebody commits. */
function remembered(db: ReadableDb, key: string, count: () => number): number {
  const version = db.version()
  let known = totals.get(db)
  if (known?.version !== version) {
    known = { version, counts: new Map() }
    totals.set(db, known)
  }
  let total = known.counts.get(key)
  if (total === undefined) {
    total = count()
    known.counts.set(key, total)
  }
  return total
}

/**
 * SQLite's planner does not know how many rows a condition leaves, so the way is chosen here: walking the order's
 * index and dropping what does not match is cheap where much matches; else the few rows are fetched and sorted.
 */
function isWalkedByOrder(
  selection: Selection,
  page: { offset: number; limit: number },
  all: number,
): boolean {
  if (selection.total === 0) return false
  const walked = ((page.offset + page.limit) / selection.total) * all
  return walked < selection.total * 2
}

interface PageQuery {
  stored: StoredRegister
  conditions: readonly Condition[]
  order: readonly OrderBy[]
  byOrder: boolean
  offset: number
  limit: number
}

/** Filled values in order first, then the empty ones, each part by its own statement: so a plain index serves both. */
function fetchPage(db: ReadableDb, page: PageQuery): Record<string, unknown>[] {
  const column = sql.ref(page.order[0]?.column ?? 'key')
  const { byOrder } = page
  // A plus sign keeps the planner from an index: of the conditions when the order's is walked, of the order otherwise.
  const conditions = byOrder ? page.conditions.map((condition) => sql`+(${condition})`) : page.conditions
  const filled = [sql`${column} IS NOT NULL`, ...conditions]
  const rows = fetchPart(db, { ...page, conditions: filled })
  if (rows.length === page.limit) return rows
  const offset = rows.length > 0 ? 0 : Math.max(0, page.offset - countWhere(db, page.stored, filled))
  const empty = {
    ...page,
    conditions: [sql`${column} IS NULL`, ...conditions],
    offset,
    limit: page.limit - rows.length,
  }
  return [...rows, ...fetchPart(db, empty)]
}

function fetchPart(db: ReadableDb, page: PageQuery): Record<string, unknown>[] {
  const { stored, order } = page
  const columns = sql.join(
    ['id', 'revision', ...stored.fields.map((f) => f.column)].map((name) => sql.ref(name)),
  )
  const table = sql.table(stored.table)
  const query = sql<Record<string, unknown>>`
    SELECT ${columns} FROM ${table} ${whereOf(page.conditions)}
    ORDER BY ${orderSql(order, page.byOrder)} LIMIT ${page.limit} OFFSET ${page.offset}`
  return db.all(query.compile(queries))
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

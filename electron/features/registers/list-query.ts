import { sql, type RawBuilder } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { searchWords } from '#shared/vietnamese/search.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister, type StoredField, type StoredRegister } from '#electron/db/register-table.ts'

/** A condition of SQL. */
export type Condition = RawBuilder<unknown>

/** One field of an order; empty values come last in both directions, as in a spreadsheet. */
export interface OrderBy {
  column: string
  direction: 'asc' | 'desc'
}

type Filter = NonNullable<ListQuery['filter']>[number]

function fieldNamed(stored: StoredRegister, key: string): StoredField {
  const field = stored.fields.find((candidate) => candidate.key === key)
  if (!field) throw refuse('INVALID_INPUT', { problems: [{ field: key, message: 'không có trường này' }] })
  return field
}

/** The conditions of a list's filters. */
export function filterConditions(stored: StoredRegister, filters: readonly Filter[] = []): Condition[] {
  return filters.map((filter) => filterCondition(fieldNamed(stored, filter.field), filter))
}

function filterCondition(stored: StoredField, filter: Filter): Condition {
  const column = sql.ref(stored.column)
  const value = filter.value
  switch (filter.op) {
    case 'empty':
      return value === false ? sql`${column} IS NOT NULL` : sql`${column} IS NULL`
    case 'contains':
      return contains(stored, String(comparable(stored, value) ?? ''))
    case 'in':
      return sql`${column} IN (${sql.join(listOf(filter, value).map((item) => comparable(stored, item)))})`
    case 'between': {
      const [from, to] = listOf(filter, value, 2)
      return sql`${comparison(stored)} BETWEEN ${comparable(stored, from)} AND ${comparable(stored, to)}`
    }
    case 'eq':
      return sql`${column} IS ${comparable(stored, value)}`
    case 'ne':
      return sql`${column} IS NOT ${comparable(stored, value)}`
    default:
      return sql`${comparison(stored)} ${comparisons[filter.op]} ${comparable(stored, value)}`
  }
}

/** Our own function costs a call for each row: where the search text can tell that a row does not match, it says so first. */
function contains(stored: StoredField, part: string): Condition {
  const exact = sql`instr(fold(${sql.ref(stored.column)}), ${fold(part)}) > 0`
  const words = searchWords(part)
  if (!stored.field.searched || words.length === 0) return exact
  return sql`(instr(search_text, ${words.join(' ')}) > 0 AND ${exact})`
}

const comparisons = { lt: sql`<`, le: sql`<=`, gt: sql`>`, ge: sql`>=` } as const

/** Text is compared in Vietnamese order. */
function comparison(stored: StoredField): RawBuilder<unknown> {
  return stored.field.type === 'text' ? sql`fold(${sql.ref(stored.column)})` : sql`${sql.ref(stored.column)}`
}

function comparable(stored: StoredField, value: unknown): string | number | null {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value === null || value === undefined) return null
  throw refuse('INVALID_INPUT', { problems: [{ field: stored.key, message: 'giá trị lọc không đúng kiểu' }] })
}

function listOf(filter: Filter, value: unknown, length?: number): unknown[] {
  if (Array.isArray(value) && (length === undefined || value.length === length)) return value
  throw refuse('INVALID_INPUT', {
    problems: [
      {
        field: filter.field,
        message: length ? `cần một danh sách ${length} giá trị` : 'cần một danh sách giá trị',
      },
    ],
  })
}

/** The words that are searched; a word matches where one in the record begins with it. */
export function wordsOf(search: string | undefined): string[] {
  return search === undefined ? [] : searchWords(search)
}

/**
 * The keys of the records that the words are found in, by the search index. A part is also found by the words of the
 * record that it is a part of: the obstacles of a project by the project's name.
 */
export function findKeys(db: ReadableDb, stored: StoredRegister, words: readonly string[]): Uint32Array {
  const own = sql`SELECT rowid FROM ${matching(stored, words)}`
  const { register, table } = stored
  const field = register.partOf === undefined ? undefined : register.fields[register.partOf]
  if (field?.type !== 'reference') return db.numbers(own.compile(queries))
  const whole = storedRegister(field.register as RegisterName)
  const column = sql.ref(fieldNamed(stored, register.partOf ?? '').column)
  const through = sql`
    SELECT key FROM ${sql.table(table)} WHERE ${column} IN
      (SELECT id FROM ${sql.table(whole.table)} WHERE key IN (SELECT rowid FROM ${matching(whole, words)}))`
  return db.numbers(sql`${own} UNION ${through}`.compile(queries))
}

function matching(stored: StoredRegister, words: readonly string[]): Condition {
  return sql`${sql.table(stored.searchTable)} WHERE ${sql.ref(stored.searchTable)} MATCH ${matchOf(words)}`
}

/** Among the records with these keys: the way for few records. */
export function amongKeys(keys: Uint32Array): Condition {
  return sql`key IN (SELECT value FROM json_each(${`[${keys.join(',')}]`}))`
}

/** Found by looking at each row's search text: the way for many records, of which only a page is wanted. */
export function foundByReading(words: readonly string[]): Condition {
  return sql`(${sql.join(
    words.map((word) => sql`instr(search_text, ${` ${word}`}) > 0`),
    sql` AND `,
  )})`
}

/** Words hold letters and digits only, so the quotes cannot be broken out of. */
function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ')
}

/** The order of a list: as asked, else the register's own; the row key makes it complete. */
export function orderOf(stored: StoredRegister, sort: ListQuery['sort']): OrderBy[] {
  const asked =
    sort && sort.length > 0 ? sort : [{ field: stored.register.sortedBy, direction: 'asc' as const }]
  return asked.map(({ field, direction }) => ({ column: fieldNamed(stored, field).sortColumn, direction }))
}

/**
 * SQL of an order. By an index, the first column's empty values are fetched apart (see list.ts), so that its plain
 * index serves; by value, and for every further column, they are put last here.
 */
export function orderSql(order: readonly OrderBy[], way: 'byIndex' | 'byValue'): RawBuilder<unknown> {
  const parts = order.flatMap(({ column, direction }, at) => {
    const ref = sql.ref(column)
    if (at === 0 && way === 'byIndex') return [directed(ref, direction)]
    return [sql`${ref} IS NULL`, directed(ref, direction)]
  })
  parts.push(directed(sql.ref('key'), order[0]?.direction ?? 'asc'))
  return sql.join(parts)
}

function directed(column: RawBuilder<unknown>, direction: 'asc' | 'desc'): RawBuilder<unknown> {
  return direction === 'asc' ? sql`${column} ASC` : sql`${column} DESC`
}

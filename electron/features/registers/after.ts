import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { StoredRegister } from '#electron/db/register-table.ts'
import type { Condition, OrderBy } from './list-query.ts'

type Value = string | number | null

/** The rows that follow a record in an order: reading on by key costs the same on the last page as on the first. */
export function conditionAfter(
  db: ReadableDb,
  place: { stored: StoredRegister; order: readonly OrderBy[]; id: string },
): Condition {
  const { stored, order, id } = place
  const columns = sql.join(['key', ...order.map((o) => o.column)].map((name) => sql.ref(name)))
  const row = db.first(
    sql<Record<string, Value>>`SELECT ${columns} FROM ${sql.table(stored.table)} WHERE id = ${id}`.compile(
      queries,
    ),
  )
  if (!row) throw refuse('NOT_FOUND', { what: stored.register.one })
  const complete = [...order, { column: 'key', direction: order[0]?.direction ?? ('asc' as const) }]
  return follows(complete, row)
}

/** Beyond in the first column, or equal there and beyond in the rest. Empty values stand after all others. */
function follows(order: readonly OrderBy[], row: Record<string, Value>): Condition {
  const [first, ...rest] = order
  if (!first) return sql`0`
  const column = sql.ref(first.column)
  const value = row[first.column] ?? null
  const beyond =
    value === null
      ? sql`0`
      : sql`(${column} IS NULL OR ${first.direction === 'asc' ? sql`${column} > ${value}` : sql`${column} < ${value}`})`
  return sql`(${beyond} OR (${column} IS ${value} AND ${follows(rest, row)}))`
}

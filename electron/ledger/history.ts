import { sql } from 'kysely'
import type { CommitSummary, HistoryEntry } from '#shared/contract/ledger.ts'
import { endOfDayInVietnam, type Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { findRow, recordFromRow, storedRegister } from '#electron/db/register-table.ts'
import { hashSorted, noParent } from './chain.ts'
import type { FieldChanges } from './ledger.ts'
import { undoOf } from './undo.ts'

/** A record as it is now, or null. */
export function currentRecord(db: ReadableDb, register: RegisterName, id: string): AnyRecord | null {
  const stored = storedRegister(register)
  const row = findRow(db, stored, id)
  return row ? recordFromRow(stored, row) : null
}

/** The commits that touched a record, newest first. */
export function listHistory(db: ReadableDb, register: RegisterName, id: string): HistoryEntry[] {
  const rows = db.all(
    queries
      .selectFrom('ledger_change as h')
      .innerJoin('ledger_commit as c', 'c.seq', 'h.seq')
      .select([
        'c.id',
        'c.made_at',
        'c.person_name',
        'c.station',
        'c.act',
        'c.reason',
        'c.undoes',
        'h.kind',
        'h.fields',
      ])
      .where('h.record', '=', id)
      .where('h.register', '=', register)
      .orderBy('h.seq', 'desc')
      .orderBy('h.ord', 'desc'),
  )
  return rows.map((row) => ({
    commit: row.id,
    at: row.made_at,
    person: row.person_name,
    station: row.station,
    act: row.act,
    reason: row.reason,
    kind: row.kind,
    revision: row.id,
    changes: Object.entries(JSON.parse(row.fields) as FieldChanges).map(([field, [old, now]]) => ({
      field,
      old,
      new: now,
    })),
    undoes: row.undoes,
    undoneBy: undoOf(db, row.id),
  }))
}

/** The commits before a sequence number (all where none is given), newest first. */
export function listCommits(db: ReadableDb, limit: number, before?: number): CommitSummary[] {
  let query = queries.selectFrom('ledger_commit').selectAll().orderBy('seq', 'desc').limit(limit)
  if (before !== undefined) query = query.where('seq', '<', before)
  return db.all(query).map((row) => ({
    commit: row.id,
    number: row.seq,
    at: row.made_at,
    person: row.person_name,
    station: row.station,
    act: row.act,
    reason: row.reason,
    records: row.change_count,
    undoes: row.undoes,
    undoneBy: undoOf(db, row.id),
    hash: row.hash,
  }))
}

/** A record as it stood, with its id. */
export interface RecordThen {
  id: string
  record: AnyRecord
}

/** The last commit of the file, 0 where there is none: what is made from the ledger can name the state it knew. */
export function lastSeq(db: ReadableDb): number {
  return Number(db.firstOf('SELECT max(seq) AS last FROM ledger_commit')?.['last'] ?? 0)
}

/** For what is known today, whatever day it speaks of. */
export const lastDay: Day = '2199-12-31'

/**
 * The records of a register as they stood when a day ended in Vietnam: what is there now, with every later change
 * taken back. `until` is the last commit that is taken account of. In no particular order.
 */
export function recordsAsOf(
  db: ReadableDb,
  register: RegisterName,
  day: Day,
  until: number = Number.MAX_SAFE_INTEGER,
): RecordThen[] {
  const stored = storedRegister(register)
  const now = db.all<Record<string, unknown>>(queries.selectFrom(stored.table as never).selectAll())
  const records = new Map(now.map((row) => [row['id'] as string, recordFromRow(stored, row)]))
  const later = queries
    .selectFrom('ledger_change as h')
    .innerJoin('ledger_commit as c', 'c.seq', 'h.seq')
    .select(['h.record', 'h.kind', 'h.fields'])
    .where('h.register', '=', register)
    .where((e) => e.or([e('c.made_at', '>=', endOfDayInVietnam(day)), e('c.seq', '>', until)]))
    .orderBy('h.seq', 'desc')
    .orderBy('h.ord', 'desc')
  for (const change of db.iterate(later)) takeBack(records, change)
  return [...records].map(([id, record]) => ({ id, record }))
}

function takeBack(
  records: Map<string, AnyRecord>,
  change: { record: string; kind: string; fields: string },
): void {
  if (change.kind === 'create') {
    records.delete(change.record)
    return
  }
  const before = Object.entries(JSON.parse(change.fields) as FieldChanges).map(
    ([key, [old]]) => [key, old] as const,
  )
  records.set(change.record, { ...records.get(change.record), ...Object.fromEntries(before) })
}

/**
 * One hash over all that the ledger holds, or held after a commit: the last link of the chain, or of all chains where
 * stations have met.
 */
export function ledgerHead(db: ReadableDb, until: number = Number.MAX_SAFE_INTEGER): string {
  // Beside a max() SQLite takes the other columns from the row where the most was found.
  const last = sql<{ station: string; hash: string }>`
    SELECT station, hash, max(number) FROM ledger_commit WHERE seq <= ${until} GROUP BY station`
  const heads = db.all(last.compile(queries))
  const [only] = heads
  if (!only) return noParent
  return heads.length === 1 ? only.hash : hashSorted(heads.map((head) => `${head.station}:${head.hash}`))
}

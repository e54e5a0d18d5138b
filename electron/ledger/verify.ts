import { sql } from 'kysely'
import { registerNames, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister } from '#electron/db/register-table.ts'
import { hashChanges, hashCommit, noParent } from './chain.ts'
import { currentRecord, ledgerHead } from './history.ts'
import type { FieldChanges } from './ledger.ts'
import { findBrokenContent } from './verify-contents.ts'

export interface Verification {
  commits: number
  ok: boolean
  head: string
  /** The first commit, in order of arrival, from which on the ledger cannot be trusted. */
  firstBroken?: { commit: string; why: string }
}

/**
 * Goes through the whole ledger: every link of every chain, and then whether the registers hold exactly what the
 * commits say, so that a row changed behind the ledger's back is found too, and the content of every attached file.
 */
export function verifyLedger(db: ReadableDb): Verification {
  const chain = verifyChains(db)
  const broken = chain.broken ?? verifyRegisters(db) ?? findBrokenContent(db)
  const answer = { commits: chain.commits, ok: broken === null, head: ledgerHead(db) }
  return broken === null ? answer : { ...answer, firstBroken: broken }
}

type Broken = { commit: string; why: string }

function verifyChains(db: ReadableDb): { commits: number; broken: Broken | null } {
  const heads = new Map<string, { number: number; hash: string }>()
  let commits = 0
  for (const commit of db.iterate(queries.selectFrom('ledger_commit').selectAll().orderBy('seq'))) {
    commits += 1
    const head = heads.get(commit.station) ?? { number: 0, hash: noParent }
    if (commit.number !== head.number + 1)
      return { commits, broken: { commit: commit.id, why: 'thiếu lần ghi đứng trước' } }
    if (commit.parent_hash !== head.hash)
      return { commits, broken: { commit: commit.id, why: 'không nối với lần ghi đứng trước' } }
    const { seq, hash, ...said } = commit
    if (hash !== hashCommit(said, changesHashOf(db, seq))) {
      return { commits, broken: { commit: commit.id, why: 'nội dung đã bị sửa sau khi ghi' } }
    }
    heads.set(commit.station, { number: commit.number, hash })
  }
  const orphan = db.first(
    queries
      .selectFrom('ledger_change as h')
      .leftJoin('ledger_commit as c', 'c.seq', 'h.seq')
      .select('h.record')
      .where('c.seq', 'is', null),
  )
  return { commits, broken: orphan ? { commit: '', why: 'có thay đổi không thuộc lần ghi nào' } : null }
}

function changesHashOf(db: ReadableDb, seq: number): string {
  const hash = hashChanges()
  for (const change of db.iterate(
    queries.selectFrom('ledger_change').selectAll().where('seq', '=', seq).orderBy('ord'),
  )) {
    hash.add(change)
  }
  return hash.digest()
}

function verifyRegisters(db: ReadableDb): Broken | null {
  for (const name of registerNames) {
    const broken = verifyRegister(db, name)
    if (broken) return broken
  }
  return null
}

/** Replays a register record by record and compares each with its row. */
function verifyRegister(db: ReadableDb, name: RegisterName): Broken | null {
  let alive = 0
  for (const replayed of replayRecords(db, name)) {
    if (!agrees(db, name, replayed)) return { commit: replayed.commit, why: behindTheBack }
    if (replayed.record) alive += 1
  }
  const rows = db.first(
    sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(storedRegister(name).table)}`.compile(queries),
  )
  return rows?.n === alive ? null : { commit: '', why: behindTheBack }
}

/** What the commits say of each record, one record after the other. */
function* replayRecords(db: ReadableDb, name: RegisterName): Generator<Replayed> {
  const changes = queries
    .selectFrom('ledger_change as h')
    .innerJoin('ledger_commit as c', 'c.seq', 'h.seq')
    .select(['h.record', 'h.kind', 'h.fields', 'c.id as commit'])
    .where('h.register', '=', name)
    .orderBy('h.record')
    .orderBy('h.seq')
    .orderBy('h.ord')
  let replayed: Replayed | null = null
  for (const change of db.iterate(changes)) {
    if (replayed && replayed.id !== change.record) {
      yield replayed
      replayed = null
    }
    replayed = replay(replayed, change)
  }
  if (replayed) yield replayed
}

const behindTheBack = 'bản ghi hiện tại khác với nội dung trong sổ'

interface Replayed {
  id: string
  commit: string
  /** Null once removed. */
  record: AnyRecord | null
}

function replay(
  before: Replayed | null,
  change: { record: string; kind: string; fields: string; commit: string },
): Replayed {
  if (change.kind === 'remove') return { id: change.record, commit: change.commit, record: null }
  const now = Object.entries(JSON.parse(change.fields) as FieldChanges).map(
    ([key, [, value]]) => [key, value] as const,
  )
  return {
    id: change.record,
    commit: change.commit,
    record: { ...before?.record, ...Object.fromEntries(now) },
  }
}

function agrees(db: ReadableDb, name: RegisterName, replayed: Replayed): boolean {
  const current = currentRecord(db, name, replayed.id)
  if (!current || !replayed.record) return current === replayed.record
  const said = replayed.record
  return Object.keys(current).every((key) => (current[key] ?? null) === (said[key] ?? null))
}

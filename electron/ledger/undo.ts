import { refuse } from '#shared/base/result.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, FieldValue } from '#shared/registers/register.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { ChangeTable, CommitTable } from '#electron/db/schema.ts'
import { currentRecord } from './history.ts'
import type { ChangeDraft, FieldChanges } from './ledger.ts'

const changesBetweenProgress = 1000

/** The commit that is to be taken back: the one that is named, or else the author's last one. */
export function commitToUndo(
  db: ReadableDb,
  named: string | undefined,
  author: { person: string; station: string },
): CommitTable {
  return named === undefined ? lastCommitOf(db, author) : commitOf(db, named)
}

/**
 * The changes that take a commit back, in reverse order. A commit that is taken back already is `NOTHING_TO_UNDO`; a
 * record whose fields a later commit changed again is a `CONFLICT`. `onLooked` is told now and then how many changes
 * have been looked at; what it throws ends it.
 */
export function undoingChanges(
  db: ReadableDb,
  commit: CommitTable,
  onLooked: (count: number) => void,
): ChangeDraft[] {
  if (isUndone(db, commit.id)) throw refuse('NOTHING_TO_UNDO')
  const done = db.all(
    queries.selectFrom('ledger_change').selectAll().where('seq', '=', commit.seq).orderBy('ord', 'desc'),
  )
  const conflicts: { register: string; id: string; fields: string[] }[] = []
  const changes = done.map((change, at) => {
    if (at % changesBetweenProgress === 0) onLooked(at)
    const undoing = undoingChange(db, change)
    if (undoing.conflict.length > 0)
      conflicts.push({ register: change.register, id: change.record, fields: undoing.conflict })
    return undoing.draft
  })
  if (conflicts.length > 0) throw refuse('CONFLICT', { records: conflicts })
  return changes
}

/** True where a later commit took this one back and was not itself taken back. */
function isUndone(db: ReadableDb, commit: string): boolean {
  return undoOf(db, commit) !== null
}

/** The commit that took this one back and stands, or null. */
export function undoOf(db: ReadableDb, commit: string): string | null {
  const undoing = db.all(queries.selectFrom('ledger_commit').select('id').where('undoes', '=', commit))
  return undoing.find(({ id }) => !isUndone(db, id))?.id ?? null
}

function commitOf(db: ReadableDb, id: string): CommitTable {
  const commit = db.first(queries.selectFrom('ledger_commit').selectAll().where('id', '=', id))
  if (!commit) throw refuse('NOT_FOUND', { what: 'lần ghi' })
  return commit
}

/** The author's last act on this station that still stands. An undo is not an act of its own. */
function lastCommitOf(db: ReadableDb, author: { person: string; station: string }): CommitTable {
  const own = queries
    .selectFrom('ledger_commit')
    .selectAll()
    .where('person', '=', author.person)
    .where('station', '=', author.station)
    .where('undoes', 'is', null)
    .orderBy('seq', 'desc')
  for (const commit of db.iterate(own)) {
    if (!isUndone(db, commit.id)) return commit
  }
  throw refuse('NOTHING_TO_UNDO')
}

interface Undoing {
  draft: ChangeDraft
  /** Fields that were changed again since. */
  conflict: string[]
}

function undoingChange(db: ReadableDb, change: ChangeTable): Undoing {
  const register = change.register as RegisterName
  const id = change.record
  const fields = JSON.parse(change.fields) as FieldChanges
  const current = currentRecord(db, register, id)
  const before = Object.fromEntries(Object.entries(fields).map(([key, [old]]) => [key, old]))
  if (change.kind === 'remove') {
    return { draft: { kind: 'create', register, id, values: before }, conflict: current ? ['id'] : [] }
  }
  const conflict = changedSince(current, fields, change.kind === 'create')
  if (change.kind === 'create') return { draft: { kind: 'remove', register, id }, conflict }
  return { draft: { kind: 'update', register, id, revision: null, values: before }, conflict }
}

/** A created record must stand exactly as it was created; of an updated one only the fields that the act touched. */
function changedSince(current: AnyRecord | null, fields: FieldChanges, whole: boolean): string[] {
  if (!current) return ['id']
  const keys = whole ? Object.keys(current) : Object.keys(fields)
  const made = (key: string): FieldValue => fields[key]?.[1] ?? null
  return keys.filter((key) => (current[key] ?? null) !== made(key))
}

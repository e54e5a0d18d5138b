import { sql } from 'kysely'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { lastSeq } from '#electron/ledger/history.ts'
import { dossiersChangedSince } from '../deadlines/index.ts'
import { noCases, readCases, type Cases } from './cases.ts'
import { changeCounted } from './kept-counts.ts'
import { storedCases } from './stored-cases.ts'

interface Known {
  cases: Cases
  seq: number
}

const known = new WeakMap<ReadableDb, Known>()

/** More changed dossiers than this are read all anew. */
const fewDossiers = 20_000

/**
 * The columns of all dossiers as they are now. What has changed since they were last asked for is read from the
 * ledger and brought up; where the calendar, the rules or the procedures have changed, everything is read anew.
 */
export function knownCases(db: ReadableDb): Cases {
  const seq = lastSeq(db)
  const before = known.get(db)
  if (before?.seq === seq) return before.cases
  const changed = before ? changedDossiers(db, before.seq) : null
  const cases = before && changed ? before.cases : noCases()
  changeCounted(cases, keysOf(db, changed ?? []), () => readCases(cases, storedCases(db, changed)))
  known.set(db, { cases, seq })
  return cases
}

function keysOf(db: ReadableDb, ids: readonly string[]): number[] {
  if (ids.length === 0) return []
  const rows = db.all(
    sql<{ key: number }>`
      SELECT key FROM dossier WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.compile(
      queries,
    ),
  )
  return rows.map(({ key }) => key)
}

/** The ids of the dossiers that commits after one have touched; null where that does not suffice. */
function changedDossiers(db: ReadableDb, since: number): string[] | null {
  const wide = db.firstOf(
    `SELECT 1 AS there FROM ledger_change WHERE seq > ? AND (
       register IN ('calendarDays', 'clockRules', 'procedures', 'procedureSteps')
       OR (register = 'dossiers' AND kind = 'remove')) LIMIT 1`,
    since,
  )
  if (wide) return null
  const changed = dossiersChangedSince(db, since, fewDossiers + 1)
  return changed === null || changed.length > fewDossiers ? null : changed
}

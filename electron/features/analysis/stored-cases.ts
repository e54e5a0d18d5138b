import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { Holder } from '#shared/registers/day-units.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { openDossierClock } from '../deadlines/index.ts'
import { openHeld, type CaseRow, type CaseSource, type HeldTimes } from './cases.ts'

/** Dossiers as they are stored now: all of them, or those with some ids. */
export function storedCases(db: ReadableDb, ids: readonly string[] | null): CaseSource {
  const chosen =
    ids === null ? sql`` : sql`WHERE d.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
  return {
    last: Number(db.firstOf('SELECT max(key) AS last FROM dossier')?.['last'] ?? 0),
    open: openDossierClock(db),
    held: readHeld(db, chosen),
    rows: db.iterate(
      sql<CaseRow>`
        SELECT d.key, d.id, d.received_on AS "receivedOn", d.returned_on AS "returnedOn", d.due_on AS "dueOn",
          d.due_by_clock AS "dueByClock", d.deadline_on AS "deadlineOn", d.outcome, d.procedure, d.agency
        FROM dossier d ${chosen}`.compile(queries),
    ),
  }
}

/** The times in which a dossier lay elsewhere, by its key. */
function readHeld(db: ReadableDb, chosen: ReturnType<typeof sql>): Map<number, HeldTimes> {
  const { held, of } = openHeld()
  const pauses = db.iterate(
    sql<{ key: number; from: Day; to: Day | null; cause: string | null; reason: string | null }>`
      SELECT d.key, p."from", p."to", p.cause, p.reason FROM dossier_pause p JOIN dossier d ON d.id = p.dossier
      ${chosen}`.compile(queries),
  )
  for (const { key, from, to, cause, reason } of pauses)
    of(key).pauses.push({ holder: waitsFor({ cause, reason }), from, to, reason: reason ?? '' })
  const steps = db.iterate(
    sql<{ key: number; from: Day; to: Day | null; holder: Holder }>`
      SELECT d.key, s."from", s."to", s.holder FROM dossier_step s JOIN dossier d ON d.id = s.dossier
      ${chosen}`.compile(queries),
  )
  for (const { key, from, to, holder } of steps)
    of(key).steps.push({ holder, from: numberOfDay(from), to: to === null ? Infinity : numberOfDay(to) })
  // Few steps each are sorted here in no time, all of them together in the database are not.
  for (const { steps: theirs } of held.values()) theirs.sort((a, b) => a.from - b.from)
  return held
}

import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { recordFromRow, storedRegister } from '#electron/db/register-table.ts'
import { keptTimes, openDossierClock } from '../deadlines/index.ts'
import type { Act } from '../act.ts'
import { readPauses } from './pauses.ts'

interface Changed {
  id: string
  revision: string
  code: string
  procedure: string
  dueBefore: Day | null
  dueAfter: Day | null
  deadlineBefore: Day | null
  deadlineAfter: Day | null
  dueByClock: boolean
}

/** The open dossiers whose times would be others by the calendar, the rules and the limits of today. */
export function changedDeadlines(db: ReadableDb): Changed[] {
  const stored = storedRegister('dossiers')
  const open = openDossierClock(db)
  const rows = db.all(
    sql<
      Record<string, unknown>
    >`SELECT * FROM dossier WHERE returned_on IS NULL ORDER BY deadline_on, key`.compile(queries),
  )
  const pauses = readPauses(
    db,
    rows.map((row) => String(row['id'])),
  )
  return rows.flatMap((row) => {
    const id = String(row['id'])
    const record = recordFromRow(stored, row)
    const stops = (pauses.get(id) ?? []).map(({ from, to, reason }) => ({ from, to, reason: reason ?? '' }))
    const now = keptTimes(open, record, stops)
    if (now.dueOn === record['dueOn'] && now.deadlineOn === record['deadlineOn']) return []
    const procedure = open.procedures.get(String(record['procedure']))
    return [
      {
        id,
        revision: String(row['revision']),
        code: String(record['code']),
        procedure: procedure?.name ?? textOf(record, 'procedureAsWritten'),
        dueBefore: dayOf(record, 'dueOn'),
        dueAfter: now.dueOn,
        deadlineBefore: dayOf(record, 'deadlineOn'),
        deadlineAfter: now.deadlineOn,
        dueByClock: now.dueByClock,
      },
    ]
  })
}

/** Keeps the times of open dossiers as they are by the calendar of today; one commit, which can be taken back. */
export function recomputeDeadlines(act: Act, reason: string): { changed: number; commit: string | null } {
  const changed = changedDeadlines(act.db)
  const { commit } = act.ledger.commit({
    act: 'dossiers.recomputeDeadlines',
    reason,
    changes: changed.map(({ id, revision, dueAfter, deadlineAfter, dueByClock }) => ({
      kind: 'update',
      register: 'dossiers',
      id,
      revision,
      values: { dueOn: dueAfter, deadlineOn: deadlineAfter, dueByClock },
    })),
  })
  return { changed: changed.length, commit }
}

function dayOf(record: AnyRecord, key: string): Day | null {
  return (record[key] ?? null) as Day | null
}

function textOf(record: AnyRecord, key: string): string {
  return String(record[key] ?? '')
}

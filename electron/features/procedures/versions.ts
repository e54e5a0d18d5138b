import { sql } from 'kysely'
import { addDays, type Day } from '#shared/base/days.ts'
import { refuse } from '#shared/base/result.ts'
import { partsOf, type RegisterName } from '#shared/registers/all.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import type { Act } from '../act.ts'
import { getRecord, overlapsOf, recordsWhere } from '../registers/index.ts'

interface NewVersion {
  id: string
  revision: string
  validFrom: Day
}

/**
 * Makes the next version of a procedure: a copy with its parts that holds from a day on, as long as the old one would
 * have, while the old one ends the day before. Dossiers received since go by the copy, which allows as much: nothing
 * of their times changes. All in one commit. Answers `NOT_FOUND`, `STALE`, `VERSION_NOT_LATER`, `INVALID_RECORD`.
 */
export function newVersion(
  act: Act,
  { id, revision, validFrom }: NewVersion,
): { id: string; commit: string } {
  const { id: _id, revision: _revision, ...old } = getRecord(act.db, 'procedures', id)
  const began = old['validFrom']
  if (typeof began === 'string' && began >= validFrom)
    throw refuse('VERSION_NOT_LATER', { began: formatDay(began), validFrom: formatDay(validFrom) })
  const ends = typeof old['validTo'] === 'string' ? old['validTo'] : null
  const dayBefore = addDays(validFrom, -1)
  const made = newId()
  const copy = {
    ...old,
    validFrom,
    validTo: ends !== null && ends >= validFrom ? ends : null,
    verification: 'unverified',
  }
  const problems = overlapsOf(act.db, 'procedures', { id: null, record: copy, beside: new Set([id]) })
  if (problems.length > 0) throw refuse('INVALID_RECORD', { problems })
  // One that has ended earlier does not hold again.
  const validTo = ends !== null && ends < dayBefore ? ends : dayBefore
  const changes: ChangeDraft[] = [
    { kind: 'update', register: 'procedures', id, revision, values: { validTo } },
    { kind: 'create', register: 'procedures', id: made, values: copy },
    ...dossiersSince(act.db, id, validFrom).map((dossier): ChangeDraft => ({
      kind: 'update',
      register: 'dossiers',
      id: dossier,
      revision: null,
      values: { procedure: made },
    })),
    ...partsOf('procedures').flatMap(({ name }) => partChanges(act.db, name, { from: id, to: made })),
  ]
  const { commit } = act.ledger.commit({ act: 'procedures.newVersion', changes })
  if (commit === null) throw new Error('a new version made no commit')
  return { id: made, commit }
}

/** Parts are copied, but what is still to be done about the procedure goes over: it must not stand in two plans. */
function partChanges(
  db: ReadableDb,
  register: RegisterName,
  { from, to }: { from: string; to: string },
): ChangeDraft[] {
  const parts = recordsWhere(db, register, { field: 'procedure', value: from })
  if (register === 'cuttingMeasures') {
    return parts
      .filter(({ state }) => state === 'proposed' || state === 'approved')
      .map(({ id, revision }) => ({ kind: 'update', register, id, revision, values: { procedure: to } }))
  }
  return parts.map(({ id: _part, revision: _seen, ...part }): ChangeDraft => {
    const values = Object.assign({}, part, { procedure: to })
    return { kind: 'create', register, values }
  })
}

function dossiersSince(db: ReadableDb, procedure: string, day: Day): string[] {
  const query = sql<{ id: string }>`
    SELECT id FROM dossier WHERE procedure = ${procedure} AND received_on >= ${day} ORDER BY key`
  return db.all(query.compile(queries)).map(({ id }) => id)
}

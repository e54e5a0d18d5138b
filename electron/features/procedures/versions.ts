import { addDays, type Day } from '#shared/base/days.ts'
import { refuse } from '#shared/base/result.ts'
import { partsOf } from '#shared/registers/all.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import type { Act } from '../act.ts'
import { getRecord, recordsWhere } from '../registers/index.ts'

interface NewVersion {
  id: string
  revision: string
  validFrom: Day
}

/**
 * Makes the next version of a procedure: a copy with its parts that holds from a day on, while the old one ends the
 * day before, if it had not ended; both in one commit. Answers `NOT_FOUND`, `STALE`, `VERSION_NOT_LATER`, `DUPLICATE`.
 */
export function newVersion(
  act: Act,
  { id, revision, validFrom }: NewVersion,
): { id: string; commit: string } {
  const { id: _id, revision: _revision, ...old } = getRecord(act.db, 'procedures', id)
  const began = old['validFrom']
  if (typeof began === 'string' && began >= validFrom)
    throw refuse('VERSION_NOT_LATER', { began: formatDay(began), validFrom: formatDay(validFrom) })
  const dayBefore = addDays(validFrom, -1)
  const ended = old['validTo']
  // One that has ended earlier does not hold again.
  const validTo = typeof ended === 'string' && ended < dayBefore ? ended : dayBefore
  const made = newId()
  const changes: ChangeDraft[] = [
    { kind: 'update', register: 'procedures', id, revision, values: { validTo } },
    {
      kind: 'create',
      register: 'procedures',
      id: made,
      values: { ...old, validFrom, validTo: null, verification: 'unverified' },
    },
    ...partsOf('procedures').flatMap(({ name, reference }) =>
      recordsWhere(act.db, name, { field: reference, value: id }).map(
        ({ id: _part, revision: _seen, ...part }): ChangeDraft => ({
          kind: 'create',
          register: name,
          values: { ...part, [reference]: made },
        }),
      ),
    ),
  ]
  const { commit } = act.ledger.commit({ act: 'procedures.newVersion', changes })
  if (commit === null) throw new Error('a new version made no commit')
  return { id: made, commit }
}

import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { Day } from '#shared/base/days.ts'
import type { HeldPause } from '#shared/rules/delay.ts'
import { checkPeriod } from '#shared/rules/dossier-parts.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'

/** A pause as it crosses the wire beside its dossier. */
export interface WrittenPause {
  from: Day
  to: Day | null
  reason: string | null
}

/** A pause with whatever its register says of it. */
export interface StoredPause extends WrittenPause {
  id: string
  revision: string
  dossier: string
  cause: string | null
}

/** The pauses of some dossiers in their order, by dossier. */
export function readPauses(db: ReadableDb, dossiers: readonly string[]): Map<string, StoredPause[]> {
  const found = new Map<string, StoredPause[]>()
  if (dossiers.length === 0) return found
  const rows = db.all(
    sql<StoredPause>`
      SELECT id, revision, dossier, "from", "to", cause, reason FROM dossier_pause
      WHERE dossier IN (SELECT value FROM json_each(${JSON.stringify(dossiers)})) ORDER BY "from"`.compile(
      queries,
    ),
  )
  for (const row of rows) {
    const pauses = found.get(row.dossier)
    if (pauses) pauses.push(row)
    else found.set(row.dossier, [row])
  }
  return found
}

/** Pauses with for whom each of them waits. */
export function heldPauses(pauses: readonly Omit<StoredPause, 'id' | 'revision' | 'dossier'>[]): HeldPause[] {
  return pauses.map((pause) => ({
    from: pause.from,
    to: pause.to,
    reason: pause.reason ?? '',
    holder: waitsFor(pause),
  }))
}

/** Records with their pauses beside them. */
export function withPauses<R extends { id: string }>(
  db: ReadableDb,
  rows: readonly R[],
): (R & { pauses: WrittenPause[] })[] {
  const pauses = readPauses(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    pauses: (pauses.get(row.id) ?? []).map(({ from, to, reason }) => ({ from, to, reason })),
  }))
}

interface GivenPause {
  from: Day
  to?: Day | null | undefined
  reason?: string | null | undefined
}

/** What makes the pauses of a dossier those that were given: known by the day on which each begins. */
export function pauseChanges(
  db: ReadableDb,
  dossier: string,
  given: readonly GivenPause[] | undefined,
): ChangeDraft[] {
  if (given === undefined) return []
  requireSound(given)
  const stored = readPauses(db, [dossier]).get(dossier) ?? []
  const kept = new Set(given.map(({ from }) => from))
  const gone = stored.filter(({ from }) => !kept.has(from))
  return [
    ...gone.map(({ id }): ChangeDraft => ({ kind: 'remove', register: 'dossierPauses', id })),
    ...given.map(({ from, to = null, reason = null }): ChangeDraft => {
      const before = stored.find((pause) => pause.from === from)
      const values = { dossier, from, to, reason }
      if (!before) return { kind: 'create', register: 'dossierPauses', values }
      return { kind: 'update', register: 'dossierPauses', id: before.id, revision: before.revision, values }
    }),
  ]
}

function requireSound(given: readonly GivenPause[]): void {
  const problems = given.flatMap(({ from, to = null }, at) => [
    ...checkPeriod({ from, to }, 'Ngày kết thúc tạm dừng trước ngày bắt đầu').map(({ code, message }) => ({
      field: 'pauses',
      code,
      message,
    })),
    ...(given.findIndex((other) => other.from === from) < at
      ? [
          {
            field: 'pauses',
            code: 'PAUSED_TWICE',
            message: `Hai lần tạm dừng cùng bắt đầu ngày ${formatDay(from)}`,
          },
        ]
      : []),
  ])
  if (problems.length > 0) throw refuse('INVALID_RECORD', { problems })
}

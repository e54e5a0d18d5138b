import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { HeldPause, HeldStep } from '#shared/rules/delay.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'

/** A step of a dossier with its name and who held it. */
interface LainStep extends HeldStep {
  name: string
  heldBy: string | null
}

/** Where a dossier lay: for whom it waited, and its steps in their order with what they might take. */
export interface Lain {
  pauses: HeldPause[]
  steps: LainStep[]
}

/** Where some dossiers lay, by the keys of their rows; one that lay nowhere else is not in it. */
export function readLain(db: ReadableDb, keys: readonly number[]): Map<number, Lain> {
  const found = new Map<number, Lain>()
  const of = (key: number): Lain => {
    const known = found.get(key)
    if (known) return known
    const made: Lain = { pauses: [], steps: [] }
    found.set(key, made)
    return made
  }
  const chosen = sql`d.key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`
  const pauses = db.iterate(
    sql<{ key: number; from: Day; to: Day | null; cause: string | null; reason: string | null }>`
      SELECT d.key, p."from", p."to", p.cause, p.reason FROM dossier d JOIN dossier_pause p ON p.dossier = d.id
      WHERE ${chosen}`.compile(queries),
  )
  for (const { key, from, to, ...said } of pauses)
    of(key).pauses.push({ holder: waitsFor(said), from, to, reason: said.reason ?? '' })
  const steps = db.iterate(
    sql<LainStep & { key: number }>`
      SELECT d.key, s.name, s.held_by AS "heldBy", s.holder, s."from", s."to", s.days, s.day_unit AS "dayUnit"
      FROM dossier d JOIN dossier_step s ON s.dossier = d.id WHERE ${chosen} ORDER BY s."from"`.compile(
      queries,
    ),
  )
  for (const { key, ...step } of steps) of(key).steps.push(step)
  return found
}

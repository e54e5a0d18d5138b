import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import type { HeldStep } from '#shared/rules/delay.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { holdingText } from '#shared/text/dossiers.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { readPauses } from './pauses.ts'

/** Who holds a dossier, as far as that is written down. */
export interface Holding {
  holder: Holder
  heldBy: string
  heldSince: Day
  /** Whether a pause is open, even one that is written down ahead. */
  isPaused: boolean
}

/** A step of a dossier with the name of who holds it. */
export interface WrittenStep extends HeldStep {
  dossier: string
  name: string
  heldBy: string | null
}

/** The steps of some dossiers in their order, by dossier. */
export function readSteps(db: ReadableDb, dossiers: readonly string[]): Map<string, WrittenStep[]> {
  const found = new Map<string, WrittenStep[]>()
  if (dossiers.length === 0) return found
  const rows = db.all(
    sql<WrittenStep & { days: number | null; dayUnit: DayUnit | null }>`
      SELECT dossier, name, holder, held_by AS "heldBy", "from", "to", days, day_unit AS "dayUnit" FROM dossier_step
      WHERE dossier IN (SELECT value FROM json_each(${JSON.stringify(dossiers)})) ORDER BY "from"`.compile(
      queries,
    ),
  )
  for (const row of rows) {
    const steps = found.get(row.dossier)
    if (steps) steps.push(row)
    else found.set(row.dossier, [row])
  }
  return found
}

interface Held {
  id: string
  agency: string | null
  receivedOn: Day
}

/** Who holds each of some open dossiers on a day: whom a pause waits for, else the step it lies at, else the agency. */
export function holdings(db: ReadableDb, dossiers: readonly Held[], asOf: Day): Map<string, Holding> {
  const ids = dossiers.map(({ id }) => id)
  const [pauses, steps] = [readPauses(db, ids), readSteps(db, ids)]
  const isOpen = ({ from, to }: { from: Day; to: Day | null }) => from <= asOf && (to === null || to > asOf)
  return new Map(
    dossiers.map(({ id, agency, receivedOn }): [string, Holding] => {
      const isPaused = pauses.get(id)?.some(({ to }) => to === null) ?? false
      const pause = pauses.get(id)?.findLast(isOpen)
      if (pause) {
        const holder = waitsFor(pause)
        const heldBy = pause.reason ?? holdingText.waitsFor[holder]
        return [id, { holder, heldBy, heldSince: pause.from, isPaused }]
      }
      const step = steps.get(id)?.findLast(isOpen)
      if (step) {
        const heldBy = step.heldBy ?? step.name
        return [id, { holder: step.holder, heldBy, heldSince: step.from, isPaused }]
      }
      return [id, { holder: 'agency', heldBy: agency ?? '', heldSince: receivedOn, isPaused }]
    }),
  )
}

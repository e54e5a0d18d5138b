import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import type { HeldStep } from '#shared/rules/delay.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { holdingText } from '#shared/text/dossiers.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { readPauses, type StoredPause } from './pauses.ts'

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

/** Who holds each of some open dossiers on a day. */
export function holdings(db: ReadableDb, dossiers: readonly Held[], asOf: Day): Map<string, Holding> {
  const ids = dossiers.map(({ id }) => id)
  const [pauses, steps] = [readPauses(db, ids), readSteps(db, ids)]
  return new Map(
    dossiers.map((dossier): [string, Holding] => {
      const lain = { pauses: pauses.get(dossier.id) ?? [], steps: steps.get(dossier.id) ?? [] }
      return [dossier.id, holdingOf(dossier, lain, asOf)]
    }),
  )
}

/** Where a dossier lay. */
interface Lain {
  pauses: readonly Pick<StoredPause, 'from' | 'to' | 'cause' | 'reason'>[]
  steps: readonly WrittenStep[]
}

/** Who holds a dossier on a day: whom a pause waits for, else the step it lies at, else the agency. */
export function holdingOf({ agency, receivedOn }: Omit<Held, 'id'>, lain: Lain, asOf: Day): Holding {
  const isOpen = ({ from, to }: { from: Day; to: Day | null }) => from <= asOf && (to === null || to > asOf)
  const isPaused = lain.pauses.some(({ to }) => to === null)
  const pause = lain.pauses.findLast(isOpen)
  if (pause) {
    const holder = waitsFor(pause)
    return { holder, heldBy: pause.reason ?? holdingText.waitsFor[holder], heldSince: pause.from, isPaused }
  }
  const step = lain.steps.findLast(isOpen)
  if (step) return { holder: step.holder, heldBy: step.heldBy ?? step.name, heldSince: step.from, isPaused }
  return { holder: 'agency', heldBy: agency ?? '', heldSince: receivedOn, isPaused }
}

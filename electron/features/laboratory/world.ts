import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import type { Activity } from '#shared/rules/compliance-cost.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import type { Clock } from '#shared/rules/deadline.ts'
import type { HeldPause } from '#shared/rules/delay.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import type { PastStep } from '#shared/rules/replay.ts'
import { validOn } from '#shared/rules/validity.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { knownCases, never, type Cases } from '../analysis/index.ts'
import { openDossierClock, type ProcedureTime } from '../deadlines/index.ts'

/** A version of a procedure with all that a proposal may be about. */
export interface Version extends Pick<ProcedureTime, 'id' | 'code' | 'name' | 'limit' | 'noticeDays'> {
  validFrom: Day | null
  validTo: Day | null
  steps: readonly VersionStep[]
  papers: readonly string[]
  activities: readonly NamedActivity[]
}

export interface VersionStep {
  name: string
  holder: Holder
  days: number | null
  dayUnit: DayUnit | null
}

export interface NamedActivity extends Activity {
  name: string
}

/** A step of a dossier with what proposals ask of it. */
export interface RecordedStep extends PastStep {
  name: string
  heldBy: string | null
  days: number | null
  dayUnit: DayUnit | null
}

/** Where a dossier lay: its steps from the first, and its pauses. */
export interface CaseParts {
  steps: readonly RecordedStep[]
  pauses: readonly HeldPause[]
}

/**
 * All that a simulation looks at. It asks for nothing else, so that it runs on a past state of the ledger just as it does
 * on what the registers hold now.
 */
export interface World {
  cases: Cases
  clock: Clock
  versions: readonly Version[]
  /** The steps and pauses of the dossiers that were returned in a period, by their key in the columns. */
  partsOf: (from: Day, to: Day) => ReadonlyMap<number, CaseParts>
  /** What an hour is worth on a day, in đồng; null where nobody has said. */
  hourlyWageOn: (day: Day) => number | null
}

/** The world as the registers hold it now. */
export function worldNow(db: ReadableDb): World {
  const { clock, procedures } = openDossierClock(db)
  const cases = knownCases(db)
  return {
    cases,
    clock,
    versions: readVersions(db, procedures),
    partsOf: (from, to) => readParts(db, { cases, first: numberOfDay(from), last: numberOfDay(to) }),
    hourlyWageOn: (day) => validOn(readWages(db), day)?.value ?? null,
  }
}

type Validity = Pick<Version, 'validFrom' | 'validTo'>

function readVersions(db: ReadableDb, procedures: ReadonlyMap<string, ProcedureTime>): Version[] {
  const rows = db.all(
    sql<Validity & { id: string }>`
      SELECT id, valid_from AS "validFrom", valid_to AS "validTo" FROM procedure ORDER BY code, valid_from`.compile(
      queries,
    ),
  )
  const steps = Map.groupBy(
    db.all(
      sql<VersionStep & { procedure: string }>`
        SELECT procedure, name, holder, days, day_unit AS "dayUnit" FROM procedure_step
        ORDER BY position`.compile(queries),
    ),
    ({ procedure }) => procedure,
  )
  const papers = Map.groupBy(
    db.all(
      sql<{ procedure: string; name: string }>`SELECT procedure, name FROM procedure_paper`.compile(queries),
    ),
    ({ procedure }) => procedure,
  )
  const activities = Map.groupBy(
    db.all(
      sql<NamedActivity & { procedure: string }>`
        SELECT procedure, name, hours_before AS "hoursBefore", fees_before AS "feesBefore",
          other_before AS "otherBefore", hours_after AS "hoursAfter", fees_after AS "feesAfter",
          other_after AS "otherAfter" FROM compliance_activity`.compile(queries),
    ),
    ({ procedure }) => procedure,
  )
  return rows.flatMap(({ id, validFrom, validTo }) => {
    const procedure = procedures.get(id)
    if (!procedure) return []
    const parts = {
      steps: steps.get(id) ?? [],
      papers: papers.get(id)?.map(({ name }) => name) ?? [],
      activities: activities.get(id) ?? [],
    }
    return [Object.assign({ validFrom, validTo }, procedure, parts)]
  })
}

function readWages(db: ReadableDb): (Validity & { value: number | null })[] {
  return db.all(
    sql<Validity & { value: number | null }>`
      SELECT value, valid_from AS "validFrom", valid_to AS "validTo" FROM cost_parameter
      WHERE item = 'hourlyWage'`.compile(queries),
  )
}

interface PauseRow {
  key: number
  from: Day
  to: Day | null
  cause: string | null
  reason: string | null
}

interface StepRow extends VersionStep {
  key: number
  heldBy: string | null
  from: Day
  to: Day | null
}

interface GrowingParts {
  steps: RecordedStep[]
  pauses: HeldPause[]
}

/**
 * The days of return are in the columns already: that the database need not fetch a dossier for each of its parts makes
 * the reading twice as fast.
 */
function readParts(
  db: ReadableDb,
  { cases, first, last }: { cases: Cases; first: number; last: number },
): Map<number, CaseParts> {
  const isWanted = (key: number): boolean => {
    const returned = cases.returned[key] ?? never
    return first <= returned && returned <= last
  }
  const parts = new Map<number, GrowingParts>()
  const of = (key: number): GrowingParts => {
    let found = parts.get(key)
    if (!found) {
      found = { steps: [], pauses: [] }
      parts.set(key, found)
    }
    return found
  }
  const pauses = db.iterate(
    sql<PauseRow>`
      SELECT d.key, p."from", p."to", p.cause, p.reason
      FROM dossier_pause p JOIN dossier d ON d.id = p.dossier`.compile(queries),
  )
  for (const { key, from, to, cause, reason } of pauses) {
    if (!isWanted(key)) continue
    of(key).pauses.push({ holder: waitsFor({ cause, reason }), from, to, reason: reason ?? '' })
  }
  const steps = db.iterate(
    sql<StepRow>`
      SELECT d.key, s.name, s.holder, s.held_by AS "heldBy", s."from", s."to", s.days, s.day_unit AS "dayUnit"
      FROM dossier_step s JOIN dossier d ON d.id = s.dossier`.compile(queries),
  )
  for (const { key, from, to, name, holder, heldBy, days, dayUnit } of steps) {
    if (!isWanted(key)) continue
    const until = to === null ? Infinity : numberOfDay(to)
    of(key).steps.push({ name, holder, heldBy, from: numberOfDay(from), to: until, days, dayUnit })
  }
  for (const { steps: theirs } of parts.values()) theirs.sort((a, b) => a.from - b.from)
  return parts
}

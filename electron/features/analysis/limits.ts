import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { limitsOf, type TimeLimit, type TimeLimits } from '#shared/rules/procedures.ts'
import { validOn } from '#shared/rules/validity.ts'
import { leftOutText, unknownProcedureText } from '#shared/text/analysis.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { Cases } from './cases.ts'
import { indicatorsOf, newTally, type Tally } from './tally.ts'

type Analysis = OutputOf<'procedures.analysis'>

/** The version of a procedure that holds on a day, with what it may take. */
interface Version {
  code: string
  name: string
  agency: string
  legal: TimeLimit | null
  provincial: TimeLimit | null
  committed: TimeLimit | null
}

/** A version as it is stored. */
export interface StoredVersion extends TimeLimits {
  code: string
  name: string
  agency: string | null
  validFrom: Day | null
  validTo: Day | null
}

/** All versions of all procedures. */
export function storedVersions(db: ReadableDb): StoredVersion[] {
  return db.all(
    sql<StoredVersion>`
      SELECT code, name, agency, valid_from AS "validFrom", valid_to AS "validTo", legal_days AS "legalDays",
        day_unit AS "dayUnit", provincial_days AS "provincialDays", provincial_day_unit AS "provincialDayUnit",
        committed_days AS "committedDays", committed_day_unit AS "committedDayUnit"
      FROM procedure ORDER BY code, valid_from`.compile(queries),
  )
}

/** Of some versions those in force on a day, in the order of the procedures. */
export function versionsOn(rows: readonly StoredVersion[], day: Day): Version[] {
  return [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, versions]) => {
    const version = validOn(versions, day)
    if (!version) return []
    return [{ code, name: version.name, agency: version.agency ?? '', ...limitsOf(version) }]
  })
}

interface CountedCases {
  cases: Cases
  tallies: ReadonlyMap<number, Tally>
  minimum: number
  /** What procedures are called that are not in force. */
  stored?: readonly StoredVersion[]
}

/** Every procedure in force and every other that had dossiers: its limits, and what happened to its dossiers. */
export function analysedProcedures(
  versions: readonly Version[],
  { cases, tallies, minimum, stored = [] }: CountedCases,
): Analysis['procedures'] {
  const known = new Set(versions.map(({ code }) => code))
  const others = [...tallies.keys()]
    .map((place) => cases.codes[place] ?? '')
    .filter((code) => !known.has(code))
    .map((code) => versionOutOfForce(code, stored))
  return [...versions, ...others].map((version) => {
    const tally = tallies.get(cases.codes.indexOf(version.code)) ?? newTally()
    const indicators = indicatorsOf(tally, minimum)
    const { code, name, agency, legal, provincial, committed } = version
    const mean = legal === null ? null : (indicators.days[legal.unit]?.mean ?? null)
    return {
      code,
      name,
      agency,
      legal,
      provincial,
      committed,
      cut: cutOf(legal, committed),
      actualCut: legal === null || mean === null || legal.days === 0 ? null : 1 - mean / legal.days,
      indicators,
    }
  })
}

/** What dossiers name and the catalogue does not have in force. */
function versionOutOfForce(code: string, stored: readonly StoredVersion[]): Version {
  const name = stored.findLast((version) => version.code === code)?.name ?? (code || unknownProcedureText)
  return { code, name, agency: '', legal: null, provincial: null, committed: null }
}

function cutOf(legal: TimeLimit | null, committed: TimeLimit | null): number | null {
  if (legal === null || committed === null || legal.unit !== committed.unit || legal.days === 0) return null
  return 1 - committed.days / legal.days
}

/** The cut of the list, apart by unit: days and working days are not added up. */
export function listCutOf(versions: readonly Version[]): Pick<Analysis, 'listCut' | 'leftOut'> {
  const leftOut = versions.flatMap((version) => {
    const why = whyLeftOut(version)
    return why === null ? [] : [{ code: version.code, name: version.name, why }]
  })
  const compared = versions.filter((version) => whyLeftOut(version) === null)
  const units: DayUnit[] = ['day', 'workingDay']
  const listCut = units.flatMap((unit) => {
    const same = compared.filter(({ legal }) => legal?.unit === unit)
    if (same.length === 0) return []
    const legalDays = same.reduce((sum, { legal }) => sum + (legal?.days ?? 0), 0)
    const committedDays = same.reduce((sum, { committed }) => sum + (committed?.days ?? 0), 0)
    const cuts = same.flatMap(({ legal, committed }) => cutOf(legal, committed) ?? [])
    return [
      {
        unit,
        procedures: same.length,
        legalDays,
        committedDays,
        cut: legalDays === 0 ? null : 1 - committedDays / legalDays,
        meanOfCuts: cuts.length === 0 ? null : cuts.reduce((sum, cut) => sum + cut, 0) / cuts.length,
      },
    ]
  })
  return { listCut, leftOut }
}

function whyLeftOut({ legal, committed }: Version): string | null {
  if (legal === null) return leftOutText.noLegalDays
  if (committed === null) return leftOutText.noCommittedDays
  return legal.unit === committed.unit ? null : leftOutText.otherUnit
}

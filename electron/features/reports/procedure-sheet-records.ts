import { partsOfDay, type Day } from '#shared/base/days.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { complianceCost, type Activity, type ComplianceCost } from '#shared/rules/compliance-cost.ts'
import type { TimeLimits } from '#shared/rules/procedures.ts'
import { validOn } from '#shared/rules/validity.ts'
import { costText } from '#shared/text/procedures.ts'
import { lastSeq } from '#electron/ledger/history.ts'
import {
  caseBookAt,
  countPeriod,
  indicatorsOf,
  newTally,
  usualMinimum,
  type CaseBook,
} from '../analysis/index.ts'
import { knownRecords, procedureOn, type KnownRecord } from './dossier-records.ts'
import type { LedgerState } from './load.ts'

/** A procedure in the version that holds on a day, with its parts and what happened to its dossiers in the year. */
export interface SheetProcedure {
  version: KnownRecord & TimeLimits
  steps: KnownRecord[]
  papers: KnownRecord[]
  measures: KnownRecord[]
  cost: SheetCost
  cases: CaseBook
  /** Where the columns of dossiers have the procedure; -1 where it has none. */
  place: number
  results: Indicators
  period: { from: Day; to: Day }
}

/** What it costs those who go through it; null where something is missing. */
interface SheetCost {
  cost: ComplianceCost | null
  missing: string[]
  /** Where the hourly income comes from. */
  wageSource: string | null
  activities: KnownRecord[]
}

/** Reads a procedure by its code as the ledger knew it. Answers `NOT_FOUND`. */
export function sheetProcedure(state: LedgerState, code: string | undefined, asOf: Day): SheetProcedure {
  const version = procedureOn(state, code, asOf) as SheetProcedure['version']
  const versions = knownRecords(state, 'procedures').filter((each) => each['code'] === code)
  const ids = new Set(versions.map(({ id }) => id))
  const period = { from: `${partsOfDay(asOf).year}-01-01`, to: asOf }
  const cases = caseBookAt(state.db, state.until ?? lastSeq(state.db))
  const place = cases.cases.codes.indexOf(String(version['code']))
  return {
    version,
    steps: partsOf(state, 'procedureSteps', new Set([version.id])).sort(
      (a, b) => Number(a['position']) - Number(b['position']),
    ),
    papers: partsOf(state, 'procedurePapers', new Set([version.id])),
    // What is in force stays with the version that it changed; what is still planned goes over to the next one.
    measures: partsOf(state, 'cuttingMeasures', ids),
    cost: costOf(state, version, asOf),
    cases,
    place,
    results: resultsOf(cases, place, period),
    period,
  }
}

function partsOf(
  state: LedgerState,
  register: 'procedureSteps' | 'procedurePapers' | 'cuttingMeasures' | 'complianceActivities',
  procedures: ReadonlySet<string>,
): KnownRecord[] {
  return knownRecords(state, register).filter(({ procedure }) => procedures.has(String(procedure)))
}

function resultsOf({ cases }: CaseBook, place: number, { from, to }: { from: Day; to: Day }): Indicators {
  if (place < 0) return indicatorsOf(newTally(), usualMinimum)
  const counted = countPeriod(cases, {
    span: { from: numberOfDay(from), to: numberOfDay(to) },
    chosen: { procedures: new Set([place]), agency: null },
    withParts: false,
    monthOf: () => 0,
  })
  return indicatorsOf(counted.total, usualMinimum)
}

type Wage = KnownRecord & { validFrom: Day | null; validTo: Day | null }

function costOf(state: LedgerState, version: KnownRecord, asOf: Day): SheetCost {
  const wages = knownRecords(state, 'costParameters').filter(({ item }) => item === 'hourlyWage')
  const wage = validOn(wages as Wage[], asOf)
  const hourlyWage = numberIn(wage, 'value')
  const casesPerYear = numberIn(version, 'casesPerYear')
  const activities = partsOf(state, 'complianceActivities', new Set([version.id]))
  const missing = [
    ...(hourlyWage === null ? [costText.noWage] : []),
    ...(casesPerYear === null ? [costText.noCases] : []),
    ...(activities.length === 0 ? [costText.noActivities] : []),
  ]
  const known = { missing, activities, wageSource: wage && textIn(wage, 'document') }
  if (hourlyWage === null || casesPerYear === null || activities.length === 0) return { ...known, cost: null }
  const cost = complianceCost(activities as unknown as Activity[], { hourlyWage, casesPerYear })
  return { ...known, cost }
}

/** A text of a record; null where it has none. */
export function textIn(record: KnownRecord, key: string): string | null {
  const value = record[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number of a record; null where it has none, and where there is no record. */
export function numberIn(record: KnownRecord | null, key: string): number | null {
  const value = record?.[key]
  return typeof value === 'number' ? value : null
}

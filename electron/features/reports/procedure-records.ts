import type { OutputOf } from '#shared/contract/contract.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { validOn } from '#shared/rules/validity.ts'
import { lastSeq } from '#electron/ledger/history.ts'
import {
  analysedProcedures,
  caseBookAt,
  countPeriod,
  indicatorsOf,
  listCutOf,
  usualMinimum,
  versionsOn,
  type CaseBook,
} from '../analysis/index.ts'
import { knownRecords } from './dossier-records.ts'
import { compareText, sheetOf, type Drawing } from './load.ts'
import type { Sheet, WrittenReport } from './paper.ts'
import { writeCutsReport } from './procedure-cuts.ts'
import { delaysIn, noDelay, type DelayDays, type Delays } from './procedure-dossiers.ts'
import { periodOf, type Period, type ReportPeriod } from './procedure-period.ts'
import { plansOf, type Plans, type StoredProcedure } from './procedure-plans.ts'
import { playScenarios, type PlayedScenario } from './scenario-world.ts'

type Analysis = OutputOf<'procedures.analysis'>

/** A procedure with what it may take, what happened to its dossiers and whose delay it was. */
export type ReportedProcedure = Analysis['procedures'][number] & {
  /** Where the columns of dossiers have it. */
  place: number
  /** The version that held on the last day; none of what is not in force. */
  version: StoredProcedure | null
  delay: DelayDays
}

interface ReportedAgency {
  name: string
  place: number
  indicators: Indicators
  delay: DelayDays
}

/** What the report on the cutting of procedures is written from. */
export interface CutsReport extends Sheet, Pick<Analysis, 'listCut' | 'leftOut'> {
  period: ReportPeriod
  /** Fewer cases than this carry no rate and no percentile. */
  minimum: number
  cases: CaseBook
  total: Indicators
  /** Null where the period before is the same time last year. */
  before: Indicators | null
  lastYear: Indicators
  delay: DelayDays
  procedures: readonly ReportedProcedure[]
  agencies: readonly ReportedAgency[]
  plans: Plans
  proposals: readonly PlayedScenario[]
}

/** Writes the report on the cutting of procedures from the records as the ledger holds them. */
export function drawCuts(drawing: Drawing): WrittenReport {
  const { state, asOf, options } = drawing
  const period = periodOf(options.period ?? 'year', asOf)
  const cases = caseBookAt(state.db, state.until ?? lastSeq(state.db))
  const stored = knownRecords(state, 'procedures')
    .map((record) => record as unknown as StoredProcedure)
    .sort((a, b) => compareText(a.code, b.code))
  return writeCutsReport({
    ...sheetOf(drawing),
    period,
    minimum: usualMinimum,
    cases,
    ...countedIn(cases, period, stored),
    plans: plansOf(state, stored, period),
    proposals: playScenarios(state, ({ state: standing }) => standing === 'proposed'),
  })
}

/** What happened to the dossiers of the period, of the one before it and of the same time last year. */
function countedIn(book: CaseBook, period: ReportPeriod, stored: readonly StoredProcedure[]) {
  const { cases } = book
  const count = ({ from, to }: Period, withParts: boolean) =>
    countPeriod(cases, {
      span: { from: numberOfDay(from), to: numberOfDay(to) },
      chosen: { procedures: null, agency: null },
      withParts,
      monthOf: () => 0,
    })
  const whole = (days: Period): Indicators => indicatorsOf(count(days, false).total, usualMinimum)
  const counted = count(period, true)
  const delays = delaysIn(book, period)
  const versions = versionsOn(stored, period.to)
  return {
    total: indicatorsOf(counted.total, usualMinimum),
    before: period.before && whole(period.before),
    lastYear: whole(period.lastYear),
    delay: delays.total,
    procedures: analysedProcedures(versions, { cases, tallies: counted.procedures, minimum: usualMinimum })
      .map((procedure) => withDelay(procedure, { cases, delays, stored, period }))
      // In force by code, then what dossiers name beside them; what nobody knows comes last.
      .sort((a, b) => Number(a.version === null) - Number(b.version === null) || lastIfEmpty(a.code, b.code)),
    agencies: [...counted.agencies]
      .map(([place, tally]) => ({
        name: cases.agencies[place] ?? '',
        place,
        indicators: indicatorsOf(tally, usualMinimum),
        delay: delays.agencies.get(place) ?? noDelay(),
      }))
      .sort((a, b) => b.indicators.resolved - a.indicators.resolved || compareText(a.name, b.name)),
    ...listCutOf(versions),
  }
}

function lastIfEmpty(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || compareText(a, b)
}

interface Beside {
  cases: CaseBook['cases']
  delays: Delays
  stored: readonly StoredProcedure[]
  period: Period
}

function withDelay(
  procedure: Analysis['procedures'][number],
  { cases, delays, stored, period }: Beside,
): ReportedProcedure {
  const place = cases.codes.indexOf(procedure.code)
  const version = versionOf(stored, procedure.code, period)
  return Object.assign({}, procedure, { place, version, delay: delays.procedures.get(place) ?? noDelay() })
}

/** The version that holds on the last day of the period. */
function versionOf(stored: readonly StoredProcedure[], code: string, { to }: Period): StoredProcedure | null {
  const versions = stored.filter((version) => version.code === code)
  return validOn(versions, to)
}

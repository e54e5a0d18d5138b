import type { Day } from '#shared/base/days.ts'
import { cuttingMeasures } from '#shared/registers/cutting-measures.ts'
import { complianceCost, type Activity } from '#shared/rules/compliance-cost.ts'
import type { TimeLimits } from '#shared/rules/procedures.ts'
import { validOn } from '#shared/rules/validity.ts'
import { knownRecords } from './dossier-records.ts'
import type { LedgerState } from './load.ts'
import type { Period } from './procedure-period.ts'

/** A version of a procedure as far as the report looks at it. */
export interface StoredProcedure extends TimeLimits {
  id: string
  code: string
  name: string
  agency: string | null
  casesPerYear: number | null
  verification: string | null
  validFrom: Day | null
  validTo: Day | null
}

/** A cutting measure with the code of its procedure. */
export interface ReportedMeasure {
  id: string
  code: string
  content: string
  kind: keyof typeof kindLabels
  document: string | null
  plannedOn: Day | null
}

const { options } = cuttingMeasures.fields.kind
export const kindLabels = Object.fromEntries(
  options.map(({ value, label }) => [value, label.toLocaleLowerCase('vi')]),
) as Record<(typeof options)[number]['value'], string>

/** What a procedure costs those who go through it in a year, in đồng. */
interface ReportedCost {
  procedure: StoredProcedure
  before: number
  after: number
}

/** A paper that a procedure asks for, or asked for. */
export interface ListedPaper {
  id: string
  code: string
  name: string
  state: string | null
}

/** What is cut beside time: measures, papers, costs. */
export interface Plans {
  /** Measures that hold on the last day, those of them that began in the period, and those approved in it. */
  inForce: readonly ReportedMeasure[]
  begun: readonly ReportedMeasure[]
  approved: readonly ReportedMeasure[]
  /** Planned before the last day, and not in force. */
  overdue: readonly ReportedMeasure[]
  papers: readonly ListedPaper[]
  hourlyWage: number | null
  costs: readonly ReportedCost[]
}

type StoredMeasure = Omit<ReportedMeasure, 'code'> & {
  procedure: string
  state: string
  documentOn: Day | null
  inForceOn: Day | null
}

/** The cutting plans as they are known; days say what of them had come by the end of the period. */
export function plansOf(state: LedgerState, stored: readonly StoredProcedure[], period: Period): Plans {
  const codes = new Map(stored.map(({ id, code }) => [id, code]))
  const measures = knownRecords(state, 'cuttingMeasures')
    .map((record) => record as unknown as StoredMeasure)
    .map((measure) => Object.assign(measure, { code: codes.get(measure.procedure) ?? '' }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const isIn = (day: Day | null): boolean => day !== null && period.from <= day && day <= period.to
  const inForce = measures.filter(
    ({ state: standing, inForceOn }) => standing === 'inForce' && (inForceOn ?? '') <= period.to,
  )
  const versions = [...new Set(codes.values())].flatMap((code) => {
    const version = validOn(
      stored.filter((each) => each.code === code),
      period.to,
    )
    return version ?? []
  })
  return {
    inForce,
    begun: inForce.filter(({ inForceOn }) => isIn(inForceOn)),
    approved: measures.filter(
      ({ state: standing, documentOn }) => standing === 'approved' && isIn(documentOn),
    ),
    overdue: measures
      .filter(({ state: standing, plannedOn }) => {
        const isPending = standing === 'proposed' || standing === 'approved'
        return isPending && plannedOn !== null && plannedOn < period.to
      })
      .sort((a, b) => ((a.plannedOn ?? '') < (b.plannedOn ?? '') ? -1 : 1)),
    papers: papersOf(state, versions),
    ...costsOf(state, versions, period),
  }
}

function papersOf(state: LedgerState, versions: readonly StoredProcedure[]): ListedPaper[] {
  const codes = new Map(versions.map(({ id, code }) => [id, code]))
  return knownRecords(state, 'procedurePapers').flatMap((record) => {
    const { id, procedure, name, state: standing } = record as unknown as ListedPaper & { procedure: string }
    const code = codes.get(procedure)
    return code === undefined ? [] : [{ id, code, name, state: standing }]
  })
}

interface Wage {
  value: number | null
  validFrom: Day | null
  validTo: Day | null
}

/** What is known of the costs: nothing without an hourly income, and of no procedure that lacks its cases a year. */
function costsOf(state: LedgerState, versions: readonly StoredProcedure[], { to }: Period) {
  const wages = knownRecords(state, 'costParameters').filter(({ item }) => item === 'hourlyWage')
  const hourlyWage = validOn(wages as unknown as Wage[], to)?.value ?? null
  if (hourlyWage === null) return { hourlyWage, costs: [] }
  const activities = Map.groupBy(
    knownRecords(state, 'complianceActivities') as unknown as (Activity & { procedure: string })[],
    ({ procedure }) => procedure,
  )
  const costs = versions.flatMap((procedure): ReportedCost[] => {
    const own = activities.get(procedure.id)
    const { casesPerYear } = procedure
    if (own === undefined || casesPerYear === null) return []
    const { before, after } = complianceCost(own, { hourlyWage, casesPerYear })
    return [{ procedure, before, after }]
  })
  return { hourlyWage, costs }
}

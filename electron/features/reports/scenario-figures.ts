import type { Replayed } from '#shared/contract/laboratory.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { scenarioText as text } from '#shared/text/scenario-report.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { CaseBook } from '../analysis/index.ts'
import type { FigureBook } from './figure-book.ts'
import { casesBehind } from './procedure-dossiers.ts'
import { idPart, writeCases, writeDays, writePercent } from './procedure-figures.ts'
import { writeSpan } from './procedure-period.ts'
import type { PlayedScenario } from './scenario-world.ts'

/** As it was, or under a scenario. */
const ways = ['asWas', 'sameWork', 'shortened'] as const
export type Way = (typeof ways)[number]

/** What is said of the dossiers of a scenario: measures by the last part of their ids. */
export type ScenarioMeasure = keyof typeof text.rows

interface Value {
  value: number
  written: string
  unit: string
}

/** The value of a measure as it is written; null where too little is known. */
export function measured(replayed: Replayed, measure: ScenarioMeasure): Value | null {
  const { days, through, cost, onTimeRate } = replayed
  const counted = (value: number): Value => ({ value, written: writeCases(value), unit: text.unitOf.cases })
  const lasted = (value: number | undefined, unit: DayUnit): Value | null =>
    value === undefined ? null : { value, written: writeDays(value, unit), unit: text.unitOf[unit] }
  switch (measure) {
    case 'resolved':
    case 'early':
    case 'onTime':
    case 'late':
      return counted(replayed[measure])
    case 'onTimeRate':
      return onTimeRate === null
        ? null
        : { value: onTimeRate * 100, written: writePercent(onTimeRate), unit: text.unitOf.percent }
    case 'median.day':
      return lasted(days.day?.median, 'day')
    case 'p90.day':
      return lasted(days.day?.p90, 'day')
    case 'median.workingDay':
      return lasted(days.workingDay?.median, 'workingDay')
    case 'p90.workingDay':
      return lasted(days.workingDay?.p90, 'workingDay')
    case 'through':
      return lasted(through?.median, 'day')
    case 'cost':
      return cost === null
        ? null
        : { value: cost, written: `${formatNumber(cost)} ${text.unitOf.dong}`, unit: text.unitOf.dong }
  }
}

export const measures = Object.keys(text.rows) as ScenarioMeasure[]

/** The id of a figure of a scenario. */
export function scenarioFigure({ id }: { id: string }, way: Way, measure: ScenarioMeasure): string {
  return `scenario.${idPart(id)}.${way}.${measure}`
}

/** Enters what a scenario would have made of its dossiers, each way beside how it was. */
export function enterScenario(book: FigureBook, cases: CaseBook, scenario: PlayedScenario): void {
  const { result, from, to, name } = scenario
  if (result === null) return
  const period = { from, to }
  const places = result.procedures.map(({ code }) => cases.cases.codes.indexOf(code))
  const records = () =>
    places.flatMap((procedure) => casesBehind(cases, 'resolved', { period, procedure, agency: null }))
  for (const way of ways)
    for (const measure of measures) {
      const value = measured(result[way], measure)
      if (value === null) continue
      book.add({
        ...value,
        id: scenarioFigure(scenario, way, measure),
        label: text.label(text.rows[measure], name, text.ways[way]),
        formula: text.formulas[way](writeSpan(period)),
        period,
        basis: reportBasis('procedureCut', to),
        count: result[way].resolved,
        records,
      })
    }
}

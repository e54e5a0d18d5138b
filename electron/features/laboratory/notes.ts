import type { Cut } from '#shared/contract/laboratory.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { laboratoryNotes as notes, saidText } from '#shared/text/laboratory.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ParsedInput } from '../act.ts'
import { outcomes } from '../analysis/index.ts'
import type { Columns } from './columns.ts'
import { isForPaper, type Cost } from './cost.ts'
import { isSameName } from './names.ts'
import { limitDaysOf, limitsUnder, type Plan, type StepPlan } from './plan.ts'
import type { Plans } from './plans.ts'

/** A proposal as a sentence says it. */
export function saidOf(cut: Cut, plans: Plans): string {
  if ('agency' in cut) return saidText.agency(cut.agency, cut.within, cut.procedure ?? null)
  const { procedure: code } = cut
  if ('paper' in cut) return saidText.dropPaper(cut.paper, code)
  const plan = plans.inForce(code)
  const unit = plan.version?.limit?.unit ?? 'day'
  if (!('step' in cut)) return saidText.limit(-cut.days, unit, code)
  if ('drop' in cut) return saidText.dropStep(cut.step, code)
  const own = plan.steps.find(({ name }) => isSameName(name, cut.step))?.own
  return saidText.step(-cut.days, own?.dayUnit ?? unit, { step: cut.step, code })
}

/** What is known of the dossiers of one procedure once they have been played. */
interface Result {
  code: string
  plan: Plan
  columns: Columns
  dossiers: number
  touched: readonly number[]
  unrecorded: readonly number[]
  otherUnit: number
  cost: Cost | null
}

interface Known {
  results: readonly Result[]
  /** By the place of the proposal: dossiers of other procedures that do not record what it is about. */
  elsewhere: readonly number[]
  hourlyWage: number | null
  minimum: number
}

/** What the data cannot say, in sentences. */
export function notesOf({ to, cuts }: ParsedInput<'procedures.simulate'>, known: Known): string[] {
  const { results, elsewhere, minimum } = known
  const all = [
    ...(results.every(({ dossiers }) => dossiers === 0) ? [notes.noCases] : fewCases(results, minimum)),
    ...results.flatMap(({ code, plan }) => aboutLimits(code, plan)),
    ...cuts.flatMap((cut, at) => [...aboutCut(cut, at, results), ...aboutOthers(cut, elsewhere[at] ?? 0)]),
    ...aboutCost(known, formatDay(to)),
  ]
  return [...new Set(all)]
}

function fewCases(results: readonly Result[], minimum: number): string[] {
  const codesWhere = (isOne: (dossiers: number) => boolean): string[] =>
    results.flatMap(({ code, dossiers }) => (code !== '' && isOne(dossiers) ? [code] : []))
  const empty = codesWhere((dossiers) => dossiers === 0)
  const few = codesWhere((dossiers) => dossiers > 0 && dossiers < minimum)
  const none = results.reduce(
    (sum, { columns }) => sum + (columns.asWas.byOutcome[outcomes.indexOf('none')] ?? 0),
    0,
  )
  return [
    ...(empty.length > 0 ? [notes.noCasesOf(empty)] : []),
    ...(few.length > 0 ? [notes.fewCases(few, minimum)] : []),
    ...(none > 0 ? [notes.noDeadline(none, dossiersOf(results))] : []),
  ]
}

function dossiersOf(results: readonly Result[]): number {
  return results.reduce((sum, { dossiers }) => sum + dossiers, 0)
}

function aboutLimits(code: string, plan: Plan): string[] {
  const { limit, isUsedUp } = limitsUnder(plan)
  const cut = plan.limit.places.length + plan.steps.length
  if (cut === 0) return []
  if (limit === null) return [notes.noLimit(code)]
  return [
    ...plan.steps.flatMap((step) => aboutStep(step, code, { limit })),
    ...(isUsedUp ? [notes.limitUsedUp(code, limit.days, limit.unit)] : []),
  ]
}

function aboutStep(
  step: StepPlan,
  code: string,
  { limit }: { limit: { days: number; unit: DayUnit } },
): string[] {
  const { name, own, cut } = step
  if (own === null)
    return [cut === Infinity ? notes.stepDaysUnknown(name, code) : notes.stepUnknown(name, code)]
  const unit = own.dayUnit ?? limit.unit
  if (own.holder !== 'publication' && unit !== limit.unit) return [notes.stepOtherUnit(name, code)]
  if (own.days === null) return cut === Infinity ? [notes.stepDaysUnknown(name, code)] : []
  const isLess = cut !== Infinity && limitDaysOf(step, limit) < cut
  return isLess ? [notes.stepShorter(name, code, { days: own.days, unit })] : []
}

/** What the dossiers do not record of what a proposal is about. */
function aboutCut(cut: Cut, at: number, results: readonly Result[]): string[] {
  const about = results.filter(({ code }) => cut.procedure === undefined || cut.procedure === code)
  const sum = (of: (result: Result) => number): number => about.reduce((so, result) => so + of(result), 0)
  const [all, touched] = [dossiersOf(about), sum((result) => result.touched[at] ?? 0)]
  const unrecorded = sum((result) => result.unrecorded[at] ?? 0)
  const otherUnit = sum((result) => result.otherUnit)
  if ('agency' in cut)
    return [
      ...(touched === 0 ? [notes.nothingOfAgency(cut.agency, cut.within)] : []),
      ...(unrecorded > 0 ? [notes.noSuchAgency(unrecorded, all, cut.agency)] : []),
    ]
  if ('paper' in cut)
    return [
      ...(touched === 0 && all > 0 ? [notes.nothingOfPaper(cut.paper, cut.procedure)] : []),
      ...(unrecorded > 0 ? [notes.noSuchPaper(unrecorded, all, cut.paper)] : []),
      ...noActivityFor(cut.paper, about),
    ]
  if ('step' in cut) return unrecorded > 0 ? [notes.noSuchStep(unrecorded, all, cut.step)] : []
  return otherUnit > 0 ? [notes.otherUnit(otherUnit, all)] : []
}

function aboutOthers(cut: Cut, unrecorded: number): string[] {
  return 'agency' in cut && unrecorded > 0 ? [notes.noSuchAgencyElsewhere(unrecorded, cut.agency)] : []
}

function noActivityFor(paper: string, about: readonly Result[]): string[] {
  return about.flatMap(({ code, plan }) => {
    const activities = plan.version?.activities ?? []
    const isNamed = activities.some((activity) => isForPaper(activity, { name: paper }))
    return activities.length === 0 || isNamed ? [] : [notes.noActivityForPaper(paper, code)]
  })
}

function aboutCost({ results, hourlyWage }: Known, day: string): string[] {
  const without = results.filter(({ dossiers, plan }) => dossiers > 0 && !plan.version?.activities.length)
  const codes = without.flatMap(({ code }) => (code === '' ? [] : [code]))
  return [
    ...(hourlyWage === null && dossiersOf(results) > 0 ? [notes.noWage(day)] : []),
    ...(codes.length > 0 ? [notes.noActivities(codes)] : []),
  ]
}

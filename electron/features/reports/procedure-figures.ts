import { reportBasis } from '#shared/rules/report-bases.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import type { Delay } from '#shared/rules/delay.ts'
import { cutsFigureText as text, cutsText } from '#shared/text/procedure-report.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { contentOf } from '#electron/db/contents.ts'
import type { CaseBook } from '../analysis/index.ts'
import type { FigureBook } from './figure-book.ts'
import { casesBehind, type CaseScope, type DelayDays, type Happening } from './procedure-dossiers.ts'
import { writeSpan } from './procedure-period.ts'

/** Figures over dossiers: what is counted in a period, of all of them, of a procedure or of an agency. */

/** What some dossiers are known by in the book, and what happened to them. */
export interface Counted extends CaseScope {
  /** The first part of its figures' ids: `total`, `procedure.P01`. */
  id: string
  label: string
  indicators: Indicators
}

/** With what figures are entered. */
export interface Entering {
  book: FigureBook
  cases: CaseBook
}

const counts = [
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'noDeadline',
  'withdrawn',
  'open',
  'openLate',
] as const satisfies readonly Happening[]
export type Count = (typeof counts)[number]

export const units = ['day', 'workingDay'] as const satisfies readonly DayUnit[]
export const holders = [
  'agency',
  'otherAgency',
  'investor',
  'publication',
] as const satisfies readonly Holder[]
export const delayers = ['agency', 'otherAgency', 'investor'] as const satisfies readonly Delay['holder'][]

/** A part of an id that a code or name stands for: letters that sentences can bind. */
export function idPart(code: string): string {
  if (/^[A-Za-z0-9.-]+$/.test(code)) return code
  return `x${contentOf(Buffer.from(code)).sha256.slice(0, 12)}`
}

/** Enters every count of some dossiers, their rate and the percentiles of their days. */
export function enterCounts(entering: Entering, counted: Counted): void {
  const { indicators } = counted
  for (const count of counts) enterCount(entering, counted, { count, value: indicators[count] })
  const { early, onTime, late } = indicators
  enterCount(entering, counted, { count: 'good', value: early + onTime })
  enterCount(entering, counted, { count: 'rated', value: early + onTime + late })
  enterRate(entering, counted)
  for (const unit of units) enterDays(entering, counted, unit)
}

function enterCount(
  { book, cases }: Entering,
  counted: Counted,
  { count, value }: { count: Count | 'good' | 'rated'; value: number },
): void {
  const { period } = counted
  book.add({
    id: `${counted.id}.${count}`,
    label: text.label(text.measures[count], counted.label),
    written: writeCases(value),
    value,
    unit: text.units.cases,
    formula: text.formulas[count](writeSpan(period), formatDay(period.to)),
    period,
    basis: reportBasis('dossierTime', period.to),
    count: value,
    records: () => casesBehind(cases, count, counted),
  })
}

/** "79,2 %"; not where there are too few. */
function enterRate({ book, cases }: Entering, counted: Counted): void {
  const { indicators, period } = counted
  if (indicators.onTimeRate === null) return
  book.add({
    id: `${counted.id}.onTimeRate`,
    label: text.label(text.measures.onTimeRate, counted.label),
    written: writePercent(indicators.onTimeRate),
    value: indicators.onTimeRate * 100,
    unit: '%',
    formula: text.formulas.onTimeRate(writeSpan(period)),
    period,
    basis: reportBasis('dossierTime', period.to),
    count: indicators.early + indicators.onTime + indicators.late,
    records: () => casesBehind(cases, 'rated', counted),
  })
}

function enterDays({ book, cases }: Entering, counted: Counted, unit: DayUnit): void {
  const { indicators, period } = counted
  const statistics = indicators.days[unit]
  if (statistics === null) return
  const shared = {
    unit: cutsText.unitNames[unit],
    period,
    basis: reportBasis('procedureCut', period.to),
    count: statistics.count,
    records: () => casesBehind(cases, unit, counted),
  }
  for (const measure of ['median', 'p90'] as const)
    book.add({
      ...shared,
      id: `${counted.id}.${measure}.${unit}`,
      label: text.label(text.measures[measure](unit), counted.label),
      written: writeDays(statistics[measure], unit),
      value: statistics[measure],
      formula: text.formulas[measure](writeSpan(period)),
    })
  book.add({
    ...shared,
    id: `${counted.id}.counted.${unit}`,
    label: text.label(text.measures.counted(unit), counted.label),
    written: writeCases(statistics.count),
    value: statistics.count,
    unit: text.units.cases,
    formula: text.formulas.counted(writeSpan(period)),
  })
}

/** Enters how many days of the calendar the resolved dossiers lay with each. */
export function enterHeld({ book, cases }: Entering, counted: Counted): void {
  const { indicators, period } = counted
  for (const holder of holders)
    book.add({
      id: `${counted.id}.held.${holder}`,
      label: text.label(text.measures.held(cutsText.holders[holder]), counted.label),
      written: writeDays(indicators.held[holder], 'day'),
      value: indicators.held[holder],
      unit: cutsText.unitNames.day,
      formula: text.formulas.held(writeSpan(period)),
      period,
      basis: reportBasis('procedureCut', period.to),
      count: indicators.resolved,
      records: () => casesBehind(cases, 'resolved', counted),
    })
}

/** Enters whose delay it was, and the sum. */
export function enterDelay({ book, cases }: Entering, counted: Counted, delay: DelayDays): void {
  const { indicators, period } = counted
  const shared = {
    unit: cutsText.unitNames.day,
    period,
    basis: reportBasis('dossierTime', period.to),
    count: indicators.late + indicators.openLate,
    records: () => casesBehind(cases, 'anyLate', counted),
  }
  for (const holder of delayers)
    book.add({
      ...shared,
      id: `${counted.id}.delay.${holder}`,
      label: text.label(text.measures.delay(cutsText.holders[holder]), counted.label),
      written: writeDays(delay[holder], 'day'),
      value: delay[holder],
      formula: text.formulas.delay(writeSpan(period)),
    })
  const sum = sumOfDelay(delay)
  book.add({
    ...shared,
    id: `${counted.id}.delay.total`,
    label: text.label(text.measures.delayTotal, counted.label),
    written: writeDays(sum, 'day'),
    value: sum,
    formula: text.formulas.delayTotal(writeSpan(period)),
  })
}

function sumOfDelay(delay: DelayDays): number {
  return delayers.reduce((sum, holder) => sum + delay[holder], 0)
}

/** "53 hồ sơ" */
export function writeCases(value: number): string {
  return `${formatNumber(value)} ${text.units.cases}`
}

/** "9,5 ngày": to a tenth. */
export function writeDays(value: number, unit: DayUnit): string {
  return `${formatTenths(value)} ${cutsText.unitNames[unit]}`
}

/** "79,2 %" of a part of 1; no line ends before the sign. */
export function writePercent(part: number): string {
  return `${formatTenths(part * 100)}\u00a0%`
}

/** To a tenth, without a zero behind the comma. */
export function formatTenths(value: number): string {
  return formatNumber(tenths(value))
}

/** As it is printed: what a reader would reckon with. */
export function tenths(value: number): number {
  // Through decimal text: 1 - 0,7 is not 0,3 in the machine.
  return Math.round(Number((value * 10).toFixed(6))) / 10
}

/** A figure of the book as a sentence binds it. */
export function boundIn(book: FigureBook, id: string): string {
  const written = book.writtenOf(id)
  if (written === undefined) throw new Error(`there is no figure ${id}`)
  return `{{${id}}}`
}

/** The figure, where it is about anything at all. */
export function boundOrNone(book: FigureBook, id: string): string | null {
  return (book.valueOf(id) ?? 0) === 0 ? null : boundIn(book, id)
}

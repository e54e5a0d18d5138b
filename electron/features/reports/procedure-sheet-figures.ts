import type { ExplainedFigure } from '#shared/contract/reports.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { limitsOf, type TimeLimit } from '#shared/rules/procedures.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { procedureSheetText as text } from '#shared/text/procedure-sheet.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Figure, FigureBook } from './figure-book.ts'
import { casesBehind, type Happening } from './procedure-dossiers.ts'
import { textIn, type SheetProcedure } from './procedure-sheet-records.ts'

/** One of the four limits of a procedure, as its row shows it. */
export interface LimitRow {
  name: keyof typeof text.limits
  figure: Figure | null
  /** How much shorter than by law. */
  cut: Figure | null
  source: string
}

/** The figures of a procedure's page. */
export interface SheetFigures {
  limits: LimitRow[]
  results: Figure[]
  /** Before, after, saved, and what part that is; none where the cost is not known. */
  cost: Figure[]
}

/** Enters every figure of a procedure's page. */
export function enterSheet(book: FigureBook, procedure: SheetProcedure): SheetFigures {
  return {
    limits: enterLimits(book, procedure),
    results: enterResults(book, procedure),
    cost: enterCost(book, procedure),
  }
}

function enterLimits(book: FigureBook, procedure: SheetProcedure): LimitRow[] {
  const { version, results } = procedure
  const limits = limitsOf(version)
  const unit = limits.legal?.unit ?? limits.committed?.unit ?? 'day'
  const median = results.days[unit]?.median
  const actual = median === undefined ? null : { days: median, unit }
  const documents = { legal: 'legalBasis', provincial: 'provincialDocument', committed: 'committedDocument' }
  const rows = (['legal', 'provincial', 'committed'] as const).map((name) => {
    const source = textIn(version, documents[name]) ?? ''
    const said = { formula: text.formulas.limit(String(version['code']), text.limits[name]), basis: source }
    return enterLimit(book, procedure, { name, limit: limits[name], legal: limits.legal, source, ...said })
  })
  const resolved = text.resolved(formatNumber(results.resolved))
  const said = { formula: text.formulas.actual, basis: basisOf(procedure), source: resolved }
  return [
    ...rows,
    enterLimit(book, procedure, { name: 'actual', limit: actual, legal: limits.legal, ...said }),
  ]
}

interface LimitSaid {
  name: LimitRow['name']
  limit: TimeLimit | null
  legal: TimeLimit | null
  formula: string
  basis: string
  source: string
}

function enterLimit(book: FigureBook, procedure: SheetProcedure, said: LimitSaid): LimitRow {
  const { name, limit, legal, formula, basis, source } = said
  if (limit === null) return { name, figure: null, cut: null, source: name === 'actual' ? source : '' }
  const entry = {
    period: procedure.period,
    basis,
    records: behind(procedure, name === 'actual' ? 'resolved' : null),
  }
  const figure = book.add({
    ...entry,
    id: `limit.${name}`,
    label: text.labels.limit(text.limits[name]),
    written: text.days(writeDays(limit.days), limit.unit),
    value: limit.days,
    unit: text.unitName(limit.unit),
    formula,
  })
  if (name === 'legal' || legal === null || legal.unit !== limit.unit || legal.days === 0)
    return { name, figure, cut: null, source }
  const percent = Math.round((1 - limit.days / legal.days) * 1000) / 10
  const cut = book.add({
    ...entry,
    id: `cut.${name}`,
    label: text.labels.cut(text.limits[name]),
    written: writeCut(percent),
    value: percent,
    unit: '%',
    formula: text.formulas.cut,
  })
  return { name, figure, cut, source }
}

function writeCut(percent: number): string {
  if (percent === 0) return text.same
  const written = formatNumber(Math.abs(percent))
  return percent > 0 ? text.shorter(written) : text.longer(written)
}

/** What happened to the dossiers of the year, in the order of the columns. */
function enterResults(book: FigureBook, procedure: SheetProcedure): Figure[] {
  const { results } = procedure
  const count = (id: 'received' | 'resolved' | 'late' | 'open') =>
    enterResult(book, procedure, {
      id,
      value: results[id],
      written: formatNumber(results[id]),
      happening: id,
    })
  const good = results.early + results.onTime
  const rate = results.onTimeRate === null ? null : Math.round(results.onTimeRate * 1000) / 10
  const rated = good + results.late
  const few = rated === 0 ? text.unknown : text.ofRated(formatNumber(good), formatNumber(rated))
  const onTime = enterResult(book, procedure, {
    id: 'onTime',
    value: rate ?? (rated === 0 ? null : good),
    written: rate === null ? few : text.percent(formatNumber(rate)),
    unit: rate === null ? text.dossierUnit : '%',
    happening: 'rated',
  })
  return [
    count('received'),
    count('resolved'),
    onTime,
    count('late'),
    count('open'),
    ...(['median', 'p90'] as const).map((id) => enterDays(book, procedure, id)),
  ]
}

/** A percentile of the days that the dossiers took; the year may know none. */
function enterDays(book: FigureBook, procedure: SheetProcedure, id: 'median' | 'p90'): Figure {
  const { days } = procedure.results
  const unit: DayUnit = days.workingDay === null ? 'day' : 'workingDay'
  const value = days[unit]?.[id] ?? null
  return enterResult(book, procedure, {
    id,
    value,
    written: value === null ? text.unknown : text.days(writeDays(value), unit),
    unit: text.unitName(unit),
    happening: 'resolved',
  })
}

interface Result {
  id: Exclude<keyof typeof text.labels, 'limit' | 'cut' | 'before' | 'after' | 'saved' | 'share'>
  value: number | null
  written: string
  unit?: string
  happening: Happening
}

function enterResult(
  book: FigureBook,
  procedure: SheetProcedure,
  { id, value, written, unit = text.dossierUnit, happening }: Result,
): Figure {
  return book.add({
    id: `results.${id}`,
    label: text.labels[id],
    written,
    value,
    unit,
    formula: text.formulas[id],
    period: procedure.period,
    basis: basisOf(procedure),
    records: behind(procedure, happening),
  })
}

function enterCost(book: FigureBook, procedure: SheetProcedure): Figure[] {
  const { cost, wageSource, activities } = procedure.cost
  if (cost === null) return []
  const saved = cost.before - cost.after
  const enter = (id: 'before' | 'after' | 'saved' | 'share', value: number, formula: string) =>
    book.add({
      id: `cost.${id}`,
      label: text.labels[id],
      written: id === 'share' ? text.percent(formatNumber(value)) : formatNumber(value),
      value,
      unit: id === 'share' ? '%' : text.moneyUnit,
      formula,
      period: { from: null, to: procedure.period.to },
      basis: wageSource ?? '',
      records: () =>
        activities.map((each) => ({
          register: 'complianceActivities',
          id: each.id,
          title: textIn(each, 'name') ?? '',
          value: '',
        })),
    })
  return [
    enter('before', cost.before, text.formulas.cost),
    enter('after', cost.after, text.formulas.cost),
    enter('saved', saved, text.formulas.saved),
    enter('share', cost.cut === null ? 0 : Math.round(cost.cut * 1000) / 10, text.formulas.share),
  ]
}

/** The dossiers to which something happened in the year, or the procedure itself. */
function behind({ cases, place, period, version }: SheetProcedure, happening: Happening | null) {
  return (): ExplainedFigure['records'] => {
    if (happening !== null)
      return place < 0 ? [] : casesBehind(cases, happening, { period, procedure: place, agency: null })
    const title = [textIn(version, 'code'), textIn(version, 'name')].join(' – ')
    return [{ register: 'procedures', id: version.id, title, value: '' }]
  }
}

function basisOf({ period }: SheetProcedure): string {
  return reportBasis('dossierTime', period.to)
}

/** With one digit after the comma where there is one. */
function writeDays(days: number): string {
  return formatNumber(Math.round(days * 10) / 10)
}

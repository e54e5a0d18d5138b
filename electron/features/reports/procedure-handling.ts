import type { Indicators } from '#shared/contract/analysis.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { cutsFigureText as figureText, cutsText as text } from '#shared/text/procedure-report.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block } from '#electron/print/document.ts'
import type { CutsWriting } from './procedure-cuts.ts'
import {
  boundIn,
  boundOrNone,
  enterCounts,
  enterDelay,
  enterHeld,
  formatTenths,
  tenths,
  units,
  writeDays,
  type Counted,
} from './procedure-figures.ts'
import type { Period } from './procedure-period.ts'

/** What came in, what was returned and how, what is open; and how that was before. */
export function writeHandling(writing: CutsWriting): Block[] {
  const { passages, report, book } = writing
  const { total } = report
  const entering = { book, cases: report.cases }
  const counted = countedOf('total', report.period, total)
  enterCounts(entering, counted)
  enterHeld(entering, counted)
  enterDelay(entering, counted, report.delay)
  const heading = passages.heading(2, text.handling)
  // In the order of the paper: that of the passages is what the editor of a document shows.
  const totals = isQuiet(total) ? passages.write('body', 'noCases', text.noCases) : writeTotals(writing)
  return [heading, ...totals, ...writeComparisons(writing)]
}

function isQuiet({ received, resolved, withdrawn, open }: Indicators): boolean {
  return received + resolved + withdrawn + open === 0
}

function countedOf(id: 'total' | Than, period: Period, indicators: Indicators): Counted {
  return { id, label: figureText.scopes[id], period, indicators, procedure: null, agency: null }
}

function writeTotals({ passages, report, book }: CutsWriting): Block[] {
  const { total, period } = report
  const bound = (count: string): string => boundIn(book, `total.${count}`)
  const orNone = (count: string): string | null => boundOrNone(book, `total.${count}`)
  const resolved = text.resolved({
    all: orNone('resolved'),
    early: bound('early'),
    onTime: bound('onTime'),
    late: bound('late'),
    noDeadline: orNone('noDeadline'),
  })
  const rate =
    total.onTimeRate === null ? text.fewRated(orNone('good'), bound('rated')) : text.rate(bound('onTimeRate'))
  const withdrawn = orNone('withdrawn')
  const came = [
    text.received(orNone('received')),
    resolved,
    ...(orNone('rated') === null ? [] : [rate]),
    ...(withdrawn === null ? [] : [text.withdrawn(withdrawn)]),
  ]
  return [
    ...passages.write('body', 'handled', came.join(' ')),
    ...passages.write('body', 'open', text.open(formatDay(period.to), orNone('open'), orNone('openLate'))),
  ]
}

type Than = 'before' | 'lastYear'

/** The same figures before: the period before, where there is one apart, and the same time last year. */
function writeComparisons(writing: CutsWriting): Block[] {
  const { period, before, lastYear } = writing.report
  return [
    ...(period.before && before
      ? writeComparison(writing, 'before', { period: period.before, earlier: before })
      : []),
    ...writeComparison(writing, 'lastYear', { period: period.lastYear, earlier: lastYear }),
  ]
}

function writeComparison(
  writing: CutsWriting,
  than: Than,
  { period, earlier }: { period: Period; earlier: Indicators },
): Block[] {
  const { passages, report, book } = writing
  const days = [formatDay(period.from), formatDay(period.to)] as const
  if (isQuiet(earlier))
    return passages.write('body', `comparison.${than}.none`, text.nothingThen[than](...days))
  enterCounts({ book, cases: report.cases }, countedOf(than, period, earlier))
  const changes = changesBetween(earlier, report.total)
  for (const change of changes) enterChange(writing, { than, change, period })
  return [
    ...passages.write('body', `comparison.${than}`, text.comparedWith[than](...days)),
    ...changes.flatMap((change) =>
      passages.write('dash', `comparison.${than}.${change.measure}`, sentenceOf(writing, than, change)),
    ),
  ]
}

interface Change {
  /** The last part of the ids of both figures. */
  measure: string
  name: string
  /** As a reader reckons it from the printed figures. */
  by: number
  /** In percent of what was; null where that says nothing. */
  percent: number | null
  written: string
  unit: string
}

/** So few cases carry no percentage. */
const fewCases = 10

function changesBetween(before: Indicators, now: Indicators): Change[] {
  const { measures } = figureText
  const counted = (['received', 'resolved', 'late'] as const).map((measure): Change => {
    const by = now[measure] - before[measure]
    const percent =
      before[measure] < fewCases || by === 0 ? null : Math.abs(tenths((by / before[measure]) * 100))
    const unit = figureText.units.cases
    const written = `${formatNumber(Math.abs(by))} ${unit}`
    return { measure, name: measures[measure], by, percent: percent === 0 ? null : percent, written, unit }
  })
  return [
    ...counted,
    ...changeOfRate(before, now),
    ...units.flatMap((unit) => changeOfDays(before, now, unit)),
  ]
}

/** In points of percent, as a reader subtracts the printed ones. */
function changeOfRate(before: Indicators, now: Indicators): Change[] {
  if (before.onTimeRate === null || now.onTimeRate === null) return []
  const by = tenths(tenths(now.onTimeRate * 100) - tenths(before.onTimeRate * 100))
  const unit = figureText.units.points
  const written = `${formatTenths(Math.abs(by))} ${unit}`
  const name = figureText.measures.onTimeRate
  return [{ measure: 'onTimeRate', name, by, percent: null, written, unit }]
}

function changeOfDays(before: Indicators, now: Indicators, unit: (typeof units)[number]): Change[] {
  const [was, is] = [before.days[unit], now.days[unit]]
  if (was === null || is === null) return []
  const by = tenths(tenths(is.median) - tenths(was.median))
  return [
    {
      measure: `median.${unit}`,
      name: figureText.measures.median(unit),
      by,
      percent: null,
      written: writeDays(Math.abs(by), unit),
      unit: text.unitNames[unit],
    },
  ]
}

function enterChange(
  { book }: CutsWriting,
  { than, change, period }: { than: Than; change: Change; period: Period },
): void {
  const { measure, name, by, percent, written, unit } = change
  const [now, before] = [book.find(`total.${measure}`), book.find(`${than}.${measure}`)]
  if (now === undefined || before === undefined) throw new Error(`there is no figure ${measure} to compare`)
  const shared = {
    period: { from: period.from, to: now.period.to },
    basis: reportBasis('dossierTime', now.period.to),
    count: (now.count ?? 0) + (before.count ?? 0),
    records: () => [...now.records(), ...before.records()],
  }
  book.add({
    ...shared,
    id: `change.${than}.${measure}`,
    label: figureText.changeLabel(name, than),
    written,
    value: by,
    unit,
    formula: figureText.change(name, now.written, before.written),
  })
  if (percent === null) return
  book.add({
    ...shared,
    id: `changePercent.${than}.${measure}`,
    label: figureText.percentLabel(name, than),
    written: `${formatNumber(percent)}\u00a0%`,
    value: Math.sign(by) * percent,
    unit: '%',
    formula: figureText.changePercent(name),
  })
}

function sentenceOf({ book }: CutsWriting, than: Than, { measure, name, by, percent }: Change): string {
  return text.change(name, by, {
    by: boundIn(book, `change.${than}.${measure}`),
    percent: percent === null ? null : boundIn(book, `changePercent.${than}.${measure}`),
    before: boundIn(book, `${than}.${measure}`),
    now: boundIn(book, `total.${measure}`),
  })
}

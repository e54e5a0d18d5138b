import type { Day } from '#shared/base/days.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { figureText } from '#shared/text/figures.ts'
import { progressText as text } from '#shared/text/reports.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block, Table } from '#electron/print/document.ts'
import { figureCell, type FigureBook } from './figure-book.ts'
import {
  enterScope,
  recordOf,
  totalsOf,
  valueOf,
  type Measure,
  type ReportedProject,
  type ScopeFigures,
} from './figures.ts'
import type { Passages } from './passages.ts'
import { printedValue, unitOfFigure, writeCell, writePrinted, writeWithUnit } from './written.ts'

/** What is compared from one report to the next. */
const compared = ['projects', 'flatsTotal', 'flatsCompleted', 'landAreaHa', 'totalInvestment'] as const

/** The projects as they were at the last report, or null where the ledger knew none yet. */
export interface Before {
  day: Day
  projects: readonly ReportedProject[]
}

interface Comparison {
  book: FigureBook
  passages: Passages
  before: Before
  now: { day: Day; projects: readonly ReportedProject[]; figures: ScopeFigures }
}

interface Change {
  measure: Measure
  before: number
  now: number
  /** As a reader reckons it from the printed figures, in the printed unit. */
  by: number
}

/** What changed since the last report: a sentence and a row for each measure. Every figure fits the printed ones. */
export function writeComparison(comparison: Comparison, tableNumber: number): Block[] {
  const { book, passages, before, now } = comparison
  const heading = passages.heading(2, text.comparison)
  const day = formatDay(before.day)
  if (before.projects.length === 0)
    return [heading, ...passages.write('body', 'comparison.none', text.nothingBefore(day))]
  const old = enterScope(book, {
    id: 'before',
    label: figureText.scopes.before(day),
    projects: before.projects,
    period: { from: null, to: before.day },
  })
  const changes = changesBetween(before.projects, now.projects)
  for (const change of changes) enterChange(comparison, change)
  const sentences = changes.flatMap((change) =>
    passages.write(
      'dash',
      `comparison.${change.measure}`,
      sentenceOf(change, { before: old, now: now.figures }),
    ),
  )
  return [
    heading,
    ...passages.write('body', 'comparison', text.comparedWith(day)),
    ...sentences,
    tableOfChanges(changes, {
      before: before.day,
      now: now.day,
      tableNumber,
      newlyKnown: newlyKnown(comparison),
    }),
  ]
}

function changesBetween(before: readonly ReportedProject[], now: readonly ReportedProject[]): Change[] {
  const [old, current] = [totalsOf(before), totalsOf(now)]
  return compared.flatMap((measure) => {
    const [a, b] = [valueOf(old, measure), valueOf(current, measure)]
    // What nobody had filled in did not rise when it was.
    if (a === null || b === null) return []
    const by = Number((printedValue(measure, b) - printedValue(measure, a)).toFixed(6))
    return [{ measure, before: a, now: b, by }]
  })
}

/** Some projects have a figure at one of the two days only: what changed is not all growth. */
function newlyKnown({ before, now }: Comparison): boolean {
  const [old, current] = [totalsOf(before.projects), totalsOf(now.projects)]
  return compared.some(
    (measure) => measure !== 'projects' && old[measure].unknown !== current[measure].unknown,
  )
}

/** "tăng 12,5 %" from the figures before rounding; null from nothing, and where it would be written as 0. */
function percentOf({ before, now, by }: Change): number | null {
  if (before === 0 || by === 0) return null
  const percent = Math.abs(Math.round(((now - before) / before) * 1000) / 10)
  return percent === 0 ? null : percent
}

/** The sum of money is counted in tỷ đồng where it is printed. */
function writeChange({ measure, by }: Change): string {
  return `${writePrinted(measure, Math.abs(by))} ${unitOfFigure(measure, 'printed')}`
}

function enterChange({ book, before, now }: Comparison, change: Change): void {
  const { measure } = change
  const name = figureText.measures[measure]
  const entry = {
    period: { from: before.day, to: now.day },
    basis: reportBasis(measure === 'flatsCompleted' ? 'completion' : 'socialHousing', now.day),
    records: () => recordsBehind(measure, before.projects, now.projects),
  }
  book.add({
    ...entry,
    id: `change.${measure}`,
    label: figureText.changeLabel(name),
    written: writeChange(change),
    value: change.now - change.before,
    unit: unitOfFigure(measure, 'exact'),
    formula: figureText.change(
      name,
      writeWithUnit(measure, change.now),
      writeWithUnit(measure, change.before),
    ),
  })
  const percent = percentOf(change)
  if (percent === null) return
  book.add({
    ...entry,
    id: `changePercent.${measure}`,
    label: figureText.percentLabel(name),
    written: `${formatNumber(percent)} %`,
    value: Math.sign(change.by) * percent,
    unit: '%',
    formula: figureText.changePercent(name),
  })
}

/** The projects that make the difference: new ones, those that are gone, and those whose figure is another. */
function recordsBehind(
  measure: Measure,
  before: readonly ReportedProject[],
  now: readonly ReportedProject[],
) {
  const old = new Map(before.map((project) => [project.id, project]))
  const current = new Map(now.map((project) => [project.id, project]))
  const amount = (project: ReportedProject | undefined): number =>
    project === undefined ? 0 : measure === 'projects' ? 1 : (project[measure] ?? 0)
  return [...new Map([...old, ...current]).values()].flatMap((project) => {
    const by = amount(current.get(project.id)) - amount(old.get(project.id))
    if (by === 0) return []
    return [recordOf(project, `${by > 0 ? '+' : '-'}${writeWithUnit(measure, Math.abs(by))}`)]
  })
}

function sentenceOf(change: Change, { before, now }: { before: ScopeFigures; now: ScopeFigures }): string {
  const { measure, by } = change
  return text.change(figureText.measures[measure], by, {
    by: `{{change.${measure}}}`,
    percent: percentOf(change) === null ? null : `{{changePercent.${measure}}}`,
    before: before[measure].bound,
    now: now[measure].bound,
  })
}

interface TableOfChanges {
  before: Day
  now: Day
  tableNumber: number
  newlyKnown: boolean
}

function tableOfChanges(
  changes: readonly Change[],
  { before, now, tableNumber, newlyKnown: partly }: TableOfChanges,
): Table {
  const { columns } = text
  const labels = [
    columns.order,
    columns.measure,
    columns.unit,
    columns.before(formatDay(before)),
    columns.now(formatDay(now)),
    columns.change,
    columns.percent,
  ]
  return {
    kind: 'table',
    caption: text.changeTable(tableNumber),
    sizePt: 11,
    columns: [
      { widthMm: 10, align: 'center' },
      { widthMm: 45, align: 'left' },
      { widthMm: 20, align: 'center' },
      ...[26, 26, 22, 16].map((widthMm) => ({ widthMm, align: 'right' as const })),
    ],
    header: [labels.map((label) => ({ text: label }))],
    rows: changes.map((change, at) => ({ kind: 'data', cells: cellsOf(change, at + 1) })),
    notes: [text.source(formatDay(now)), ...(partly ? [text.newlyKnown] : [])],
  }
}

function cellsOf(change: Change, order: number) {
  const { measure, by } = change
  const percent = percentOf(change)
  const sign = by > 0 ? '+' : by < 0 ? '-' : ''
  return [
    { text: String(order) },
    { text: figureText.measures[measure] },
    { text: unitOfFigure(measure, 'printed') },
    figureCell(writeCell(measure, change.before), `before.${measure}`),
    figureCell(writeCell(measure, change.now), `total.${measure}`),
    figureCell(`${sign}${writePrinted(measure, Math.abs(by))}`, `change.${measure}`),
    percent === null
      ? { text: '' }
      : figureCell(`${sign}${formatNumber(percent)}`, `changePercent.${measure}`),
  ]
}

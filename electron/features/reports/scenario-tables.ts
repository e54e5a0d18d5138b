import { scenarioText as text } from '#shared/text/scenario-report.ts'
import type { Cell, ChartBlock, Table, TableRow } from '#electron/print/document.ts'
import { figureCell } from './figure-book.ts'
import { measured, measures, scenarioFigure, type ScenarioMeasure, type Way } from './scenario-figures.ts'
import type { PlayedScenario } from './scenario-world.ts'

type Result = NonNullable<PlayedScenario['result']>

/** A scenario that could be played, with its number in the document. */
interface Numbered {
  scenario: PlayedScenario
  result: Result
  number: number
}

function numbered(scenarios: readonly PlayedScenario[]): Numbered[] {
  return scenarios.flatMap((scenario, at) =>
    scenario.result ? [{ scenario, result: scenario.result, number: at + 1 }] : [],
  )
}

/** A column of the table: how it was for a scenario, or the scenario itself. */
interface Column extends Numbered {
  isActual: boolean
}

/** How it was stands once where all scenarios are about the same dossiers, else beside each of them. */
function columnsOf(all: readonly Numbered[]): Column[] {
  const was = (column: Numbered): string =>
    JSON.stringify([column.result.from, column.result.to, column.result.asWas])
  const [first] = all
  const isSame = first !== undefined && all.every((each) => was(each) === was(first))
  return all.flatMap((each, at): Column[] => {
    const own = Object.assign({ isActual: false }, each)
    return isSame && at > 0 ? [own] : [Object.assign({}, each, { isActual: true }), own]
  })
}

const measuredAsWas: readonly ScenarioMeasure[] = ['resolved']
const judged: readonly ScenarioMeasure[] = ['early', 'onTime', 'late', 'onTimeRate']

/** So many columns of figures have room beside each other. */
const mostColumns = 7

/** The tables on which a committee decides: one, or several where there are too many scenarios for it. */
export function tablesOfScenarios(scenarios: readonly PlayedScenario[]): Table[] {
  const all = numbered(scenarios)
  const most = columnsOf(all).length <= all.length + 1 ? mostColumns - 1 : Math.floor(mostColumns / 2)
  const count = Math.ceil(all.length / most)
  const parts = Array.from({ length: count }, (_, at) => all.slice(at * most, (at + 1) * most))
  return parts.map((part, at) => tableOf(part, at + 1))
}

function tableOf(all: readonly Numbered[], number: number): Table {
  const columns = columnsOf(all)
  const isOnce = columns.filter(({ isActual }) => isActual).length === 1
  const room = 165 - 9 - 50
  const widthMm = Math.min(26, room / columns.length)
  return {
    kind: 'table',
    caption: text.table(number),
    sizePt: 11,
    columns: [
      { widthMm: 9, align: 'center' },
      { widthMm: 165 - 9 - widthMm * columns.length, align: 'left' },
      ...columns.map(() => ({ widthMm, align: 'right' as const })),
    ],
    header: isOnce && all.length > 1 ? headingOnce(all) : headingEach(all),
    rows: rowsOf(columns),
    notes: [
      text.tableNotes.sameWork,
      text.tableNotes.shortened,
      ...(hasFew(all) ? [text.tableNotes.few(all[0]?.result.minimum ?? 0)] : []),
    ],
  }
}

function headingOnce(all: readonly Numbered[]): Cell[][] {
  const { order, measure, actual } = text.columns
  return [
    [order, measure, actual, ...all.map(({ number }) => text.column(number))].map((label) => ({
      text: label,
    })),
  ]
}

function headingEach(all: readonly Numbered[]): Cell[][] {
  const { order, measure, actual, applied } = text.columns
  return [
    [
      ...[order, measure].map((label) => ({ text: label, rowSpan: 2 })),
      ...all.map(({ number }) => ({ text: text.column(number), colSpan: 2 })),
    ],
    all.flatMap(() => [{ text: actual }, { text: applied }]),
  ]
}

function hasFew(all: readonly Numbered[]): boolean {
  return all.some(({ result }) => result.asWas.onTimeRate === null)
}

function rowsOf(columns: readonly Column[]): TableRow[] {
  const lasting = measures.filter((measure) => !measuredAsWas.includes(measure) && !judged.includes(measure))
  const groups: { label: string; way: Way; rows: readonly ScenarioMeasure[] }[] = [
    { label: text.groups.actual, way: 'asWas', rows: measuredAsWas },
    { label: text.groups.sameWork, way: 'sameWork', rows: judged },
    { label: text.groups.shortened, way: 'shortened', rows: [...judged, ...lasting] },
  ]
  let order = 0
  const all: TableRow[] = []
  for (const { label, way, rows } of groups) {
    if (way !== 'asWas')
      all.push({ kind: 'group', cells: [{ text: '' }, { text: label, colSpan: columns.length + 1 }] })
    for (const measure of rows) {
      const isKnown = columns.some(({ result }) => measured(result[way], measure) !== null)
      if (!isKnown) continue
      order += 1
      const first = [{ text: String(order) }, { text: rowLabel(columns, way, measure) }]
      all.push({ kind: 'data', cells: [...first, ...cells(columns, way, measure)] })
    }
  }
  return all
}

/** "Quá hạn (hồ sơ)" */
function rowLabel(columns: readonly Column[], way: Way, measure: ScenarioMeasure): string {
  const unit = columns.flatMap(({ result }) => measured(result[way], measure)?.unit ?? [])[0]
  return `${text.rows[measure]} (${unit ?? ''})`
}

function cells(columns: readonly Column[], way: Way, measure: ScenarioMeasure): Cell[] {
  return columns.map(({ scenario, result, isActual }) => {
    const own = isActual ? 'asWas' : way
    const value = measured(result[own], measure)
    if (value === null) return { text: '' }
    const written = value.written.slice(0, -value.unit.length - 1)
    return figureCell(written, scenarioFigure(scenario, own, measure))
  })
}

/** Late dossiers as it was and under each scenario; null where there are none of them at all. */
export function chartOfLate(scenarios: readonly PlayedScenario[]): ChartBlock | null {
  const all = numbered(scenarios)
  const late = (way: Way) => all.map(({ result }) => result[way].late)
  if ([...late('asWas'), ...late('sameWork'), ...late('shortened')].every((count) => count === 0)) return null
  return {
    kind: 'chart',
    caption: text.chart,
    unit: text.unitOf.cases,
    categories: all.map(({ number }) => text.column(number)),
    series: [
      { name: text.columns.actual, values: late('asWas') },
      { name: text.groups.sameWork, values: late('sameWork') },
      { name: text.groups.shortened, values: late('shortened') },
    ],
  }
}

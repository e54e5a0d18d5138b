import type { Day } from '#shared/base/days.ts'
import { projects as register } from '#shared/registers/projects.ts'
import { progressText as text } from '#shared/text/reports.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { Cell, ChartBlock, Table, TableRow } from '#electron/print/document.ts'
import { figureCell } from './figure-book.ts'
import {
  isLate,
  projectFigure,
  totalsOf,
  valueOf,
  type AddedUp,
  type ReportedProject,
  type StageGroup,
  type Totals,
} from './figures.ts'
import { isRoundingVisible, writeCell, writeUnknown } from './written.ts'

/** The tables and the chart of the progress report. */

/** The columns of figures in the tables. */
export const figureKeys = [
  'landAreaHa',
  'floorAreaM2',
  'flatsTotal',
  'flatsForSale',
  'flatsForLeasePurchase',
  'flatsForRent',
  'totalInvestment',
] as const satisfies readonly AddedUp[]

const { columns } = text
const left = (widthMm: number) => ({ widthMm, align: 'left' as const })
const center = (widthMm: number) => ({ widthMm, align: 'center' as const })
const right = (widthMm: number) => ({ widthMm, align: 'right' as const })

/** Heading rows: the four columns of flats stand below one common heading. */
function headings(before: readonly string[], after: readonly string[]): Cell[][] {
  const tall = (label: string): Cell => ({ text: label, rowSpan: 2 })
  const flats = [columns.all, columns.forSale, columns.forLeasePurchase, columns.forRent]
  return [
    [
      ...[...before, columns.land, columns.floor].map(tall),
      { text: columns.flats, colSpan: 4 },
      ...[columns.investment, ...after].map(tall),
    ],
    flats.map((label) => ({ text: label })),
  ]
}

/** The sums of a scope; `scope` is the first part of the ids under which the book has them. */
function figureCells(totals: Totals, scope: string): Cell[] {
  return figureKeys.map((key) => figureCell(writeCell(key, valueOf(totals, key)), `${scope}.${key}`))
}

function countCell(totals: Totals, scope: string): Cell {
  return figureCell(String(totals.projects), `${scope}.projects`)
}

/** Projects, areas, flats and investment by stage with their sums. */
export function tableByStage(groups: readonly StageGroup[], asOf: Day): Table {
  const all = totalsOf(groups.flatMap((group) => group.projects))
  const rounded = figureKeys.some((key) =>
    isRoundingVisible(
      key,
      groups.map(({ totals }) => totals[key].value),
    ),
  )
  return {
    kind: 'table',
    caption: text.stageTable,
    sizePt: 11,
    columns: [center(9), left(30), ...[12, 16, 22, 15, 15, 13, 13, 20].map(right)],
    header: headings([columns.order, columns.stage, columns.projects], []),
    rows: [
      ...groups.map(({ stage, totals }, at): TableRow => ({
        kind: 'data',
        cells: [
          { text: String(at + 1) },
          { text: text.stages[stage] },
          countCell(totals, `stage.${stage}`),
          ...figureCells(totals, `stage.${stage}`),
        ],
      })),
      {
        kind: 'total',
        cells: [{ text: text.sum, colSpan: 2 }, countCell(all, 'total'), ...figureCells(all, 'total')],
      },
    ],
    notes: notesBelow(asOf, [writeUnknown(all), rounded ? text.rounded : null]),
  }
}

/** Flats by stage and form; a stage without projects has no place in it. */
export function chartByStage(all: readonly StageGroup[]): ChartBlock {
  const groups = all.filter(({ projects }) => projects.length > 0)
  const series = (name: string, key: AddedUp) => ({
    name,
    values: groups.map(({ totals }) => totals[key].value),
  })
  return {
    kind: 'chart',
    caption: text.chart,
    unit: text.flatUnit,
    categories: groups.map(({ stage }) => text.stages[stage]),
    series: [
      series(columns.forSale, 'flatsForSale'),
      series(columns.forLeasePurchase, 'flatsForLeasePurchase'),
      series(columns.forRent, 'flatsForRent'),
    ],
  }
}

/** The projects that have something in their way, one row each. */
export function tableOfObstacles(
  projects: readonly ReportedProject[],
  { asOf, tableNumber }: { asOf: Day; tableNumber: number },
): Table {
  return {
    kind: 'table',
    caption: text.obstacleTable(tableNumber),
    sizePt: 12,
    columns: [center(10), left(50), left(27), left(45), left(33)],
    header: [
      [columns.order, columns.name, columns.place, columns.obstacle, columns.responsible].map((label) => ({
        text: label,
      })),
    ],
    rows: projects.flatMap((project, at) =>
      project.obstacles.map((obstacle, nth) => ({
        kind: 'data' as const,
        cells: [
          { text: nth === 0 ? String(at + 1) : '' },
          { text: nth === 0 ? project.name : '', verbatim: true },
          { text: nth === 0 ? placeOf(project) : '', verbatim: true },
          { text: onOneLine(obstacle.text), verbatim: true },
          { text: text.responsible(obstacle.responsible, obstacle.dueOn && formatDay(obstacle.dueOn)) },
        ],
      })),
    ),
    notes: notesBelow(asOf, []),
  }
}

const romanNumerals = ['I', 'II', 'III', 'IV']

/** Every project with its figures, by stage, with the sums of each stage in its heading row. */
export function tableOfProjects(
  groups: readonly StageGroup[],
  /** `explained` binds every figure of every project to its place in the book. */
  { asOf, explained }: { asOf: Day; explained: boolean },
): Table {
  const projects = groups.flatMap((group) => group.projects)
  const all = totalsOf(projects)
  const rounded = figureKeys.some((key) =>
    isRoundingVisible(
      key,
      projects.map((project) => project[key]),
    ),
  )
  const numbers = new Map(projects.map((project, at) => [project, at + 1]))
  const filled = groups.filter((group) => group.projects.length > 0)
  const late = projects.some((project) => isLate(project, asOf))
  return {
    kind: 'table',
    caption: null,
    sizePt: 9,
    columns: [
      center(9),
      ...[18, 38, 27, 19, 18].map(left),
      ...[12, 16, 12, 12, 11, 11, 15].map(right),
      ...[17, 17].map(center),
    ],
    header: headings(
      [columns.order, columns.code, columns.name, columns.developer, columns.place, columns.kind],
      [columns.started, columns.planned],
    ),
    rows: [
      ...filled.flatMap((group, at) =>
        rowsOfGroup(group, { numeral: romanNumerals[at] ?? '', numbers, asOf, explained }),
      ),
      {
        kind: 'total',
        cells: [{ text: text.sum, colSpan: 6 }, ...figureCells(all, 'total'), { text: '' }, { text: '' }],
      },
    ],
    notes: notesBelow(asOf, [writeUnknown(all), rounded ? text.rounded : null, late ? text.lateMark : null]),
  }
}

interface RowHow {
  asOf: Day
  explained: boolean
}

/** The heading row of a stage with its sums, and its projects. */
function rowsOfGroup(
  { stage, projects, totals }: StageGroup,
  { numeral, numbers, ...how }: RowHow & { numeral: string; numbers: ReadonlyMap<ReportedProject, number> },
): TableRow[] {
  const heading = { text: text.groupHeading(text.stageGroups[stage], projects.length), colSpan: 5 }
  const cells = [
    { text: numeral },
    heading,
    ...figureCells(totals, `stage.${stage}`),
    { text: '' },
    { text: '' },
  ]
  const rows = projects.map((project) => rowOfProject(project, numbers.get(project) ?? 0, how))
  return [{ kind: 'group', cells }, ...rows]
}

function rowOfProject(project: ReportedProject, number: number, { asOf, explained }: RowHow): TableRow {
  const kind = register.fields.kind.options.find((option) => option.value === project.kind)?.label ?? ''
  const { plannedCompletionOn: planned, plannedCompletionPrecision: precision } = project
  const plannedText = planned === null ? '' : formatDay(planned, precision ?? 'day')
  return {
    kind: 'data',
    cells: [
      { text: String(number) },
      { text: project.code },
      { text: project.name, verbatim: true },
      { text: project.developer ?? '', verbatim: true },
      { text: placeOf(project), verbatim: true },
      { text: kind },
      ...figureKeys.map((key) => {
        const figure = writeCell(key, project[key])
        return explained && figure !== '' ? figureCell(figure, projectFigure(project, key)) : { text: figure }
      }),
      { text: project.startedOn === null ? '' : formatDay(project.startedOn) },
      { text: isLate(project, asOf) ? `${plannedText} (*)` : plannedText },
    ],
  }
}

/** The place as it stands on the papers; where it is not written there, the unit's name. */
function placeOf(project: ReportedProject): string {
  return project.localityAsWritten ?? project.localityName ?? ''
}

/** Lines typed below each other become one: they were broken for a narrow cell. */
function onOneLine(written: string): string {
  return written.trim().replace(/\s*\n\s*/g, ', ')
}

function notesBelow(asOf: Day, notes: readonly (string | null)[]): string[] {
  return [text.source(formatDay(asOf)), ...notes.filter((note) => note !== null)]
}

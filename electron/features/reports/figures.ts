import { partsOfDay, type Day } from '#shared/base/days.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import type { Obstacle } from '#shared/registers/obstacles.ts'
import { projects as register, type Project } from '#shared/registers/projects.ts'
import { figureText } from '#shared/text/figures.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { FigureBook, Figure } from './figure-book.ts'
import { unitOfFigure, writeCell, writeWithUnit } from './written.ts'

/** A project with the name of its administrative unit and with what is in its way. */
export interface ReportedProject extends Project {
  id: string
  localityName: string | null
  /** Those that are not resolved, the most urgent first. */
  obstacles: readonly ReportedObstacle[]
}
export type ReportedObstacle = Pick<Obstacle, 'text' | 'responsible' | 'dueOn' | 'kind'> & { id: string }

/** What is added up over projects. Money in đồng, areas in the unit of the key. */
export const addedUp = [
  'landAreaHa',
  'floorAreaM2',
  'flatsTotal',
  'flatsForSale',
  'flatsForLeasePurchase',
  'flatsForRent',
  'flatsCompleted',
  'totalInvestment',
] as const
export type AddedUp = (typeof addedUp)[number]
/** What a group of projects is described by: how many they are, and the sums over them. */
export type Measure = 'projects' | AddedUp

/** A sum over the projects that have the figure, and how many have not. */
interface Sum {
  value: number
  unknown: number
}
export type Totals = { projects: number } & Record<AddedUp, Sum>

/** Adds up projects, exactly: decimals as whole numbers of their last digit. */
export function totalsOf(projects: readonly Project[]): Totals {
  const sums = Object.fromEntries(addedUp.map((key) => [key, sumOf(projects, key)])) as Record<AddedUp, Sum>
  return { projects: projects.length, ...sums }
}

function sumOf(projects: readonly Project[], key: AddedUp): Sum {
  const field = register.fields[key]
  const scale = field.type === 'decimal' ? 10 ** field.decimals : 1
  let scaled = 0
  let unknown = 0
  for (const { [key]: value } of projects) {
    if (value === null) unknown += 1
    else scaled += Math.round(value * scale)
  }
  return { value: scaled / scale, unknown }
}

/** The value of a measure of some totals; null where there are projects and none of them has the figure. */
export function valueOf(totals: Totals, measure: Measure): number | null {
  if (measure === 'projects') return totals.projects
  const { value, unknown } = totals[measure]
  return totals.projects > 0 && unknown === totals.projects ? null : value
}

/** Which projects a figure is about. */
export interface Scope {
  /** The first part of its figures' ids: `total`, `stage.completed`. */
  id: string
  /** As a sentence goes on: "dự án đang thi công". */
  label: string
  projects: readonly ReportedProject[]
  period: { from: Day | null; to: Day }
}

export type ScopeFigures = Record<Measure, Figure>

/** Enters how many the projects of a scope are and every sum over them. */
export function enterScope(book: FigureBook, scope: Scope): ScopeFigures {
  const totals = totalsOf(scope.projects)
  const enter = (measure: Measure): Figure => enterMeasure(book, scope, { measure, totals })
  return Object.fromEntries(
    (['projects', ...addedUp] as const).map((key) => [key, enter(key)]),
  ) as ScopeFigures
}

function enterMeasure(
  book: FigureBook,
  { id, label, projects, period }: Scope,
  { measure, totals }: { measure: Measure; totals: Totals },
): Figure {
  const value = valueOf(totals, measure)
  const known = measure === 'projects' ? projects : projects.filter((project) => project[measure] !== null)
  const unknown = measure === 'projects' ? 0 : totals[measure].unknown
  const day = formatDay(period.to)
  return book.add({
    id: `${id}.${measure}`,
    label: figureText.label(figureText.measures[measure], label),
    written: value === null ? figureText.unknown : writeWithUnit(measure, value),
    value,
    unit: unitOfFigure(measure, 'exact'),
    formula:
      measure === 'projects'
        ? figureText.counted(label, day)
        : figureText.added(register.fields[measure].label, {
            scope: label,
            projects: known.length,
            unknown,
            day,
          }),
    period,
    basis: reportBasis(measure === 'flatsCompleted' ? 'completion' : 'socialHousing', period.to),
    records: () =>
      known.map((project) =>
        recordOf(project, measure === 'projects' ? '' : writeWithUnit(measure, project[measure] ?? 0)),
      ),
  })
}

/** A project as it stands behind a figure. */
export function recordOf(project: ReportedProject, value: string) {
  return { register: 'projects', id: project.id, title: `${project.code} – ${project.name}`, value }
}

/** Enters a project's own figures, as the list of all projects shows them; those that are not known are left out. */
export function enterProject(
  book: FigureBook,
  project: ReportedProject,
  { keys, asOf }: { keys: readonly AddedUp[]; asOf: Day },
): void {
  for (const key of keys) {
    const value = project[key]
    if (value === null) continue
    const { label } = register.fields[key]
    book.add({
      id: projectFigure(project, key),
      label: figureText.label(label, project.name),
      written: writeWithUnit(key, value),
      value,
      unit: unitOfFigure(key, 'exact'),
      formula: figureText.recorded(label, project.code, formatDay(asOf)),
      period: { from: null, to: asOf },
      basis: reportBasis('socialHousing', asOf),
      records: () => [recordOf(project, writeCell(key, value))],
    })
  }
}

export function projectFigure(project: ReportedProject, key: AddedUp): string {
  return `project.${project.id}.${key}`
}

const stages = ['completed', 'underConstruction', 'approved', 'unknown'] as const
type Stage = (typeof stages)[number]

export interface StageGroup {
  stage: Stage
  projects: ReportedProject[]
  totals: Totals
}

/** Projects by stage, in each by code. The group without a stage is only there where it has projects. */
export function groupByStage(projects: readonly ReportedProject[]): StageGroup[] {
  const sorted = projects.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  return stages
    .map((stage) => sorted.filter((project) => (project.stage ?? 'unknown') === stage))
    .map((members, at) => ({ stage: stages[at] ?? 'unknown', projects: members, totals: totalsOf(members) }))
    .filter(({ stage, projects: members }) => stage !== 'unknown' || members.length > 0)
}

/** True where a day lies in the year of another, and not after it. */
export function isInYearUntil(day: Day | null, asOf: Day): boolean {
  return day !== null && day <= asOf && partsOfDay(day).year === partsOfDay(asOf).year
}

/** Planned to be complete by now, and is not. A plan known to the quarter ends with the quarter's last day. */
export function isLate(project: Project, asOf: Day): boolean {
  const complete =
    project.stage === 'completed' || (project.completedOn !== null && project.completedOn <= asOf)
  return !complete && project.plannedCompletionOn !== null && project.plannedCompletionOn < asOf
}

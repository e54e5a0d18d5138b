import { partsOfDay, type Day } from '#shared/base/days.ts'
import type { Obstacle } from '#shared/registers/obstacles.ts'
import { projects as register, type Project } from '#shared/registers/projects.ts'

/** A project with the name of its administrative unit and with what is in its way. */
export interface ReportedProject extends Project {
  localityName: string | null
  /** Those that are not resolved, the most urgent first. */
  obstacles: readonly Pick<Obstacle, 'text' | 'responsible' | 'dueOn'>[]
}

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

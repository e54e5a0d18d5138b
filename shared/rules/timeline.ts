import type { Day } from '#shared/base/days.ts'
import { stageSteps } from '#shared/registers/stage-steps.ts'

/** What the line of a project is drawn from. */
export interface TimelineProject {
  stage: string | null
  investmentApprovedOn: Day | null
  landAllocatedOn: Day | null
  buildingPermitOn: Day | null
  startedOn: Day | null
  plannedCompletionOn: Day | null
  completedOn: Day | null
}

interface TimelineStep {
  step: string
  plannedOn: Day | null
  actualOn: Day | null
}

interface Milestone {
  /** "B1" */
  step: string
  label: string
  planned: Day | null
  actual: Day | null
}

interface Span {
  from: Day
  to: Day
}

/** One project's line: planned above, actual below, with the steps on both. */
export interface Timeline {
  plan: Span | null
  actual: (Span & { isOpen: boolean }) | null
  /** What lies after the planned completion. */
  late: Span | null
  milestones: Milestone[]
}

/** Steps of which the project itself says when they were done, where no record of the step does. */
const saidByProject: Readonly<Record<string, (project: TimelineProject) => Day | null>> = {
  A4: (project) => project.investmentApprovedOn,
  A6: (project) => project.landAllocatedOn,
  A9: (project) => project.buildingPermitOn,
  B1: (project) => project.startedOn,
  C1: (project) => project.completedOn,
}

/** Plan and course of a project as of a day. */
export function timelineOf(project: TimelineProject, steps: readonly TimelineStep[], today: Day): Timeline {
  const milestones = milestonesOf(project, steps)
  const of = (step: string): Milestone | undefined => milestones.find((milestone) => milestone.step === step)
  const plannedEnd = project.plannedCompletionOn ?? of('C1')?.planned ?? null
  const start = of('B1')?.actual ?? null
  const end = of('C1')?.actual ?? null
  const isOpen = end === null && project.stage !== 'completed'
  const plan = span(of('B1')?.planned ?? start ?? earliest(milestones), plannedEnd)
  const reached = end ?? (isOpen ? today : plannedEnd)
  const actual = start === null ? null : span(start, reached)
  const late =
    plannedEnd !== null && reached !== null && reached > plannedEnd ? span(plannedEnd, reached) : null
  return { plan, actual: actual && { ...actual, isOpen }, late, milestones }
}

function milestonesOf(project: TimelineProject, steps: readonly TimelineStep[]): Milestone[] {
  return stageSteps.flatMap(({ value, label }) => {
    const known = steps.find(({ step }) => step === value)
    const planned = known?.plannedOn ?? null
    const actual = known?.actualOn ?? saidByProject[value]?.(project) ?? null
    return planned === null && actual === null ? [] : [{ step: value, label, planned, actual }]
  })
}

function earliest(milestones: readonly Milestone[]): Day | null {
  const planned = milestones.flatMap((milestone) => milestone.planned ?? [])
  return planned.toSorted()[0] ?? null
}

function span(from: Day | null, to: Day | null): Span | null {
  return from !== null && to !== null && from <= to ? { from, to } : null
}

/** Every day that a line shows, for the axis. */
export function daysOf({ plan, actual, late, milestones }: Timeline): Day[] {
  const spans = [plan, actual, late].flatMap((each) => (each ? [each.from, each.to] : []))
  return [...spans, ...milestones.flatMap(({ planned, actual: done }) => [planned ?? [], done ?? []].flat())]
}

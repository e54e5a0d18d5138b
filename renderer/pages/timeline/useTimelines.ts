import { useCallback, useState } from 'react'
import { registerApi, type Row } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import type { Day } from '#shared/base/days.ts'
import type { Result } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import { timelineOf, type Timeline, type TimelineProject } from '#shared/rules/timeline.ts'
import { daysBetween } from './axis.ts'

export interface TimelineRow {
  id: string
  code: string
  name: string
  timeline: Timeline
  lateDays: number
}

/** So many that the steps of all of them come in one answer. */
export const timelinePageSize = 90
const mostSteps = 2000

interface Page {
  rows: TimelineRow[]
  total: number
}

/** The lines of the projects of a query, page after page. */
export function useTimelines(query: ListQuery, today: Day) {
  const [wanted, setWanted] = useState(timelinePageSize)
  const { answer, reload } = useAnswer(
    () => fetchTimelines(query, wanted, today),
    JSON.stringify([query, wanted, today]),
  )
  const more = useCallback(() => setWanted((before) => before + timelinePageSize), [])
  return { answer, reload, more }
}

async function fetchTimelines(query: ListQuery, wanted: number, today: Day): Promise<Result<Page>> {
  const rows: TimelineRow[] = []
  let total = 0
  for (let offset = 0; offset < wanted; offset += timelinePageSize) {
    const projects = await registerApi('projects').list({ ...query, offset, limit: timelinePageSize })
    if (!projects.ok) return projects
    const { rows: found } = projects.value
    total = projects.value.total
    const filter = [{ field: 'project', op: 'in' as const, value: found.map(({ id }) => id) }]
    const steps = await registerApi('projectStages').list({ filter, limit: mostSteps })
    if (!steps.ok) return steps
    const stepsOf = Map.groupBy(steps.value.rows, (step) => step['project'])
    rows.push(...found.map((project) => rowOf(project, stepsOf.get(project.id) ?? [], today)))
    if (found.length < timelinePageSize) break
  }
  return { ok: true, value: { rows, total } }
}

function rowOf(project: Row, steps: readonly Row[], today: Day): TimelineRow {
  const timeline = timelineOf(
    project as unknown as TimelineProject,
    steps.map((step) => ({
      step: String(step['step']),
      plannedOn: step['plannedOn'] as Day | null,
      actualOn: step['actualOn'] as Day | null,
    })),
    today,
  )
  const { late } = timeline
  return {
    id: project.id,
    code: String(project['code']),
    name: String(project['name']),
    timeline,
    lateDays: late ? daysBetween(late.from, late.to) : 0,
  }
}

import { addDays, type Day } from '#shared/base/days.ts'
import type { Obstacle } from '#shared/registers/obstacles.ts'
import type { Project } from '#shared/registers/projects.ts'
import { lastDay, recordsAsOf } from '#electron/ledger/history.ts'
import type { ReportedProject } from './figures.ts'
import { compareText, sheetOf, type Drawing, type LedgerState } from './load.ts'
import type { WrittenReport } from './paper.ts'
import { writeProgressReport } from './project-progress.ts'

/** Writes the progress report from the projects as the ledger holds them. */
export function drawProgress(drawing: Drawing): WrittenReport {
  const { state, asOf, options } = drawing
  const since = options.since ?? endOfMonthBefore(asOf)
  return writeProgressReport({
    ...sheetOf(drawing),
    projects: listProjectsAsOf(state, asOf),
    before: since < asOf ? { day: since, projects: listProjectsAsOf(state, since) } : null,
    asOf,
  })
}

/** The last day of the month before the one in which a day lies. */
function endOfMonthBefore(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01`, -1)
}

function listProjectsAsOf(state: LedgerState, asOf: Day): ReportedProject[] {
  const { db, until } = state
  const localities = new Map(
    recordsAsOf(db, 'localities', lastDay, until).map(({ id, record }) => [id, String(record['name'])]),
  )
  const obstacles = Map.groupBy(listObstaclesAsOf(state, asOf), ({ project }) => project)
  return recordsAsOf(db, 'projects', asOf, until).map(({ id, record }) => {
    const project = record as unknown as Project
    const localityName = project.locality === null ? null : (localities.get(project.locality) ?? null)
    return Object.assign(project, { id, localityName, obstacles: obstacles.get(id) ?? [] })
  })
}

/** What was in the way of projects when the day ended: the most urgent first, without a time limit last. */
function listObstaclesAsOf({ db, until }: LedgerState, asOf: Day): (Obstacle & { id: string })[] {
  return recordsAsOf(db, 'obstacles', asOf, until)
    .map(({ id, record }) => Object.assign(record as unknown as Obstacle, { id }))
    .filter(({ state }) => state !== 'resolved')
    .sort((a, b) => compareText(a.dueOn ?? lastDay, b.dueOn ?? lastDay) || compareText(a.text, b.text))
}

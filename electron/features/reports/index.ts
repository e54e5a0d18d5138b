import { refuse } from '#shared/base/result.ts'
import type { Day } from '#shared/base/days.ts'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import type { Obstacle } from '#shared/registers/obstacles.ts'
import type { Project } from '#shared/registers/projects.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { ledgerHead, recordsAsOf } from '#electron/ledger/history.ts'
import { writeFileAtomically } from '#electron/platform/files.ts'
import type { PrintedDocument } from '#electron/print/document.ts'
import { renderPdf } from '#electron/print/render.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { Act, Handlers, ParsedInput } from '../act.ts'
import type { ReportedProject } from './figures.ts'
import { writeProgressReport } from './project-progress.ts'

type Request = ParsedInput<'reports.preview'>

export const handlers: Handlers<'reports.render' | 'reports.preview'> = {
  'reports.render': async (act, input) => {
    const document = drawUp(act, input)
    const { bytes, pages, sha256 } = await renderPdf(document, act.resourcesFolder)
    writeFileAtomically(input.file, bytes)
    return { pages, sha256, ledgerHead: document.ledgerHead }
  },
  'reports.preview': async (act, input) => {
    const document = drawUp(act, input)
    const { bytes, pages, sha256 } = await renderPdf(document, act.resourcesFolder)
    return {
      pdfBase64: Buffer.from(bytes).toString('base64'),
      pages,
      sha256,
      ledgerHead: document.ledgerHead,
    }
  },
}

/** The report of a request from what the ledger holds. Answers `NO_LETTERHEAD`. */
function drawUp(act: Act, { letterhead, asOf }: Request): PrintedDocument {
  return writeProgressReport({
    letterhead: chooseLetterhead(act.db, letterhead, asOf),
    projects: listProjectsAsOf(act.db, asOf),
    asOf,
    sample: act.desk.settings().sample,
    ledgerHead: ledgerHead(act.db),
  })
}

/** Letterheads carry their own time: the one that held on the day, as it is known today. */
function chooseLetterhead(db: ReadableDb, layout: Letterhead['layout'], day: Day): Letterhead {
  const known = recordsAsOf(db, 'letterheads', lastDay).map(({ record }) => record as unknown as Letterhead)
  const holding = known
    .filter((each) => each.layout === layout)
    .filter((each) => (each.validFrom ?? '') <= day && (each.validTo === null || day <= each.validTo))
    .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))
  const [latest] = holding
  if (!latest) throw refuse('NO_LETTERHEAD', { day: formatDay(day) })
  return latest
}

function listProjectsAsOf(db: ReadableDb, asOf: Day): ReportedProject[] {
  const localities = new Map(
    recordsAsOf(db, 'localities', lastDay).map(({ id, record }) => [id, String(record['name'])]),
  )
  const obstacles = Map.groupBy(listObstaclesAsOf(db, asOf), ({ project }) => project)
  return recordsAsOf(db, 'projects', asOf).map(({ id, record }) => {
    const project = record as unknown as Project
    const localityName = project.locality === null ? null : (localities.get(project.locality) ?? null)
    return Object.assign(project, { localityName, obstacles: obstacles.get(id) ?? [] })
  })
}

/** What was in the way of projects when the day ended: the most urgent first, without a time limit last. */
function listObstaclesAsOf(db: ReadableDb, asOf: Day): Obstacle[] {
  return recordsAsOf(db, 'obstacles', asOf)
    .map(({ record }) => record as unknown as Obstacle)
    .filter(({ state }) => state !== 'resolved')
    .sort((a, b) => compareText(a.dueOn ?? lastDay, b.dueOn ?? lastDay) || compareText(a.text, b.text))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is known today, whatever day it speaks of. */
const lastDay: Day = '2199-12-31'

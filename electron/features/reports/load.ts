import { refuse } from '#shared/base/result.ts'
import { addDays, type Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { LayoutChoice } from '#shared/registers/layout-choices.ts'
import { letterheads, type Letterhead } from '#shared/registers/letterheads.ts'
import type { Obstacle } from '#shared/registers/obstacles.ts'
import type { Project } from '#shared/registers/projects.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { ledgerHead, recordsAsOf } from '#electron/ledger/history.ts'
import type { ReportedProject } from './figures.ts'
import { plainPaper, writeProgressReport, type Paper, type WrittenReport } from './project-progress.ts'

/** A report that somebody asks for. */
export interface ReportRequest {
  letterhead: Letterhead['layout']
  asOf: Day
  /** The day that the figures are compared with; the last day of the month before where none is given. */
  since?: Day | undefined
}

/** Which state of the ledger it is made from: all of it, or what was there after a commit. */
export interface LedgerState {
  db: ReadableDb
  /** The last commit that is taken account of. */
  until?: number | undefined
  sample: boolean
}

/** The last day of the month before the one in which a day lies. */
function endOfMonthBefore(day: Day): Day {
  return addDays(`${day.slice(0, 7)}-01`, -1)
}

/** Writes a report from the ledger. Answers `NO_LETTERHEAD`. */
export function writeReport(
  state: LedgerState,
  request: ReportRequest,
  given: Partial<Paper> = {},
): WrittenReport {
  return writeUnder(chooseLetterhead(state, request.letterhead, given.day ?? request.asOf), state, {
    request,
    given,
  })
}

/** A report for its figures, which are the same under every letterhead and also where there is none. */
export function writeFigures(state: LedgerState, request: Omit<ReportRequest, 'letterhead'>): WrittenReport {
  return writeUnder(noLetterhead, state, { request, given: {} })
}

const noLetterhead = Object.assign(
  Object.fromEntries(Object.keys(letterheads.fields).map((key) => [key, null])),
  { layout: 'state', organisation: '', symbol: '', place: '', signerTitle: '' },
) as unknown as Letterhead

function writeUnder(
  letterhead: Letterhead,
  state: LedgerState,
  { request, given }: { request: Omit<ReportRequest, 'letterhead'>; given: Partial<Paper> },
): WrittenReport {
  const { asOf } = request
  const paper: Paper = { ...plainPaper(asOf), ...given }
  const since = request.since ?? endOfMonthBefore(asOf)
  return writeProgressReport({
    letterhead,
    projects: listProjectsAsOf(state, asOf),
    before: since < asOf ? { day: since, projects: listProjectsAsOf(state, since) } : null,
    asOf,
    sample: state.sample,
    ledgerHead: ledgerHead(state.db, state.until),
    paper: { ...paper, choices: choicesOn(state, letterhead.layout, paper.day) },
  })
}

/** Letterheads carry their own time: the one that held on the day, as it is known. Answers `NO_LETTERHEAD`. */
export function chooseLetterhead(state: LedgerState, layout: Letterhead['layout'], day: Day): Letterhead {
  const holding = holdingOn(known<Letterhead>(state, 'letterheads'), day)
  const latest = holding.find((each) => each.layout === layout)
  if (!latest) throw refuse('NO_LETTERHEAD', { day: formatDay(day) })
  return latest
}

/** What the office chose for a layout, as it held on a day. */
function choicesOn(state: LedgerState, layout: Letterhead['layout'], day: Day): Record<string, string> {
  const holding = holdingOn(known<LayoutChoice>(state, 'layoutChoices'), day)
  const own = holding.filter(({ item }) => item.startsWith(`${layout}.`))
  return Object.fromEntries(own.toReversed().map(({ item, value }) => [item, value]))
}

/** What holds on a day, what began last before what began earlier. */
function holdingOn<T extends { validFrom: Day | null; validTo: Day | null }>(
  all: readonly T[],
  day: Day,
): T[] {
  return all
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day <= validTo))
    .sort((a, b) => compareText(b.validFrom ?? '', a.validFrom ?? ''))
}

/** The records of a register as they are known, whatever day they speak of. */
function known<T>({ db, until }: LedgerState, register: RegisterName): T[] {
  // By their ids, which are older first: what is the same in time must not depend on the order of rows.
  return recordsAsOf(db, register, lastDay, until)
    .toSorted((a, b) => compareText(b.id, a.id))
    .map(({ record }) => record as T)
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is known today, whatever day it speaks of. */
export const lastDay: Day = '2199-12-31'

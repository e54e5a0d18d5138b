import { partsOfDay, type Day } from '#shared/base/days.ts'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import { progressText as text } from '#shared/text/reports.ts'
import { formatDay, writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Block, Paragraph, PrintedDocument, Signature } from '#electron/print/document.ts'
import { groupByStage, isInYearUntil, isLate, totalsOf, type ReportedProject } from './figures.ts'
import { chartByStage, tableByStage, tableOfObstacles, tableOfProjects } from './tables.ts'
import { writeFigures, writeFlats, writeProjects } from './written.ts'

export interface ProgressReport {
  letterhead: Letterhead
  /** The projects as they stood when this day ended. */
  projects: readonly ReportedProject[]
  asOf: Day
  /** The figures are sample data. */
  sample: boolean
  ledgerHead: string
}

/**
 * "Báo cáo tình hình phát triển nhà ở xã hội" as of a day: results, progress by stage, obstacles, and an annex of all
 * projects. Every figure is added up from the projects' own values. It is a draft until somebody releases it.
 */
export function writeProgressReport(report: ProgressReport): PrintedDocument {
  const { letterhead, projects, asOf } = report
  return {
    layout: letterhead.layout,
    day: asOf,
    type: 'BC',
    heading: {
      superior: letterhead.superior,
      organisation: letterhead.organisation,
      symbol: letterhead.symbol,
      place: letterhead.place,
      number: null,
    },
    subject: text.subject,
    choices: {},
    marks: { urgency: null, circulation: null, draftNumber: null, typist: null, contact: null },
    draft: true,
    sample: report.sample,
    ledgerHead: report.ledgerHead,
    sections: [
      { orientation: 'portrait', blocks: writeBody(report) },
      ...(projects.length === 0
        ? []
        : [{ orientation: 'landscape' as const, blocks: writeAnnex(projects, asOf) }]),
    ],
  }
}

function writeBody({ letterhead, projects, asOf }: ProgressReport): Block[] {
  const addressees = addresseesOf(letterhead)
  return [
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'addressees', names: addressees },
    ...(projects.length === 0
      ? [paragraph('body', text.noProjects(writeDayInWords(asOf)))]
      : writeResults(projects, asOf)),
    paragraph(
      'end',
      text.closing(
        text.closingSubject(writeDayInWords(asOf)),
        addressees.length === 0 ? null : addressees.join(', '),
      ),
    ),
    signatureOf(letterhead, addressees.length > 0),
  ]
}

function writeResults(projects: readonly ReportedProject[], asOf: Day): Block[] {
  const groups = groupByStage(projects)
  const all = totalsOf(projects)
  const completedFlats = all.flatsCompleted.value
  return [
    paragraph('body', text.opening(writeDayInWords(asOf))),
    { kind: 'heading', level: 1, text: text.results },
    { kind: 'heading', level: 2, text: text.scale },
    paragraph('body', text.total(writeFigures(all))),
    ...(completedFlats === 0 ? [] : [paragraph('body', text.completedFlats(writeFlats(completedFlats)))]),
    tableByStage(groups, asOf),
    { kind: 'heading', level: 2, text: text.progress },
    ...groups.map(({ stage, totals }) =>
      paragraph('dash', text.stage(text.stageGroups[stage], writeFigures(totals))),
    ),
    ...writeMovement(projects, asOf),
    chartByStage(groups),
    ...writeObstacles(
      groups.flatMap((group) => group.projects),
      asOf,
    ),
  ]
}

/** What began and what was completed this year, and what is late. */
function writeMovement(projects: readonly ReportedProject[], asOf: Day): Paragraph[] {
  const period = text.period(partsOfDay(asOf).year, formatDay(asOf))
  const started = projects.filter((project) => isInYearUntil(project.startedOn, asOf))
  const completed = projects.filter((project) => isInYearUntil(project.completedOn, asOf))
  const undated = projects.filter((project) => project.stage === 'completed' && project.completedOn === null)
  const late = projects.filter((project) => isLate(project, asOf))
  return [
    paragraph('dash', text.started(period, writeFigures(totalsOf(started)))),
    paragraph(
      'dash',
      text.completed(period, writeFigures(totalsOf(completed)), countedOrNull(undated.length)),
    ),
    paragraph('dash', text.late(countedOrNull(late.length))),
  ]
}

function countedOrNull(count: number): string | null {
  return count === 0 ? null : writeProjects(count)
}

function writeObstacles(projects: readonly ReportedProject[], asOf: Day): Block[] {
  const hindered = projects.filter((project) => project.obstacles.length > 0)
  const heading = { kind: 'heading', level: 1, text: text.obstacles } as const
  if (hindered.length === 0) return [heading, paragraph('body', text.noObstacles)]
  const { flatsTotal } = totalsOf(hindered)
  return [
    heading,
    paragraph('body', text.withObstacles(writeProjects(hindered.length), writeFlats(flatsTotal.value))),
    tableOfObstacles(hindered, asOf),
  ]
}

function writeAnnex(projects: readonly ReportedProject[], asOf: Day): Block[] {
  return [
    { kind: 'annexTitle', title: text.annex(formatDay(asOf)), numeral: null },
    tableOfProjects(groupByStage(projects), asOf),
  ]
}

/** Several addressees stand on lines of their own or between semicolons. */
function addresseesOf(letterhead: Letterhead): string[] {
  return (letterhead.addressee ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '')
}

function signatureOf(letterhead: Letterhead, addressed: boolean): Signature {
  return {
    kind: 'signature',
    authority: letterhead.signingFor,
    position: letterhead.signerTitle,
    name: letterhead.signerName,
    recipients: (letterhead.recipients ?? '').split('\n').filter((each) => each.trim() !== ''),
    addressed,
  }
}

function paragraph(role: Paragraph['role'], written: string): Paragraph {
  return { kind: 'paragraph', role, runs: [{ text: written }] }
}

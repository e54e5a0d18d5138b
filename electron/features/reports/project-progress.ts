import { partsOfDay, type Day } from '#shared/base/days.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { figureText } from '#shared/text/figures.ts'
import { progressText as text } from '#shared/text/reports.ts'
import { writeAmountInWords } from '#shared/vietnamese/amount-in-words.ts'
import { formatDay, writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Block, Section } from '#electron/print/document.ts'
import { writeComparison, type Before } from './comparison.ts'
import { annexOfExplanations } from './explanations.ts'
import { FigureBook } from './figure-book.ts'
import {
  enterProject,
  enterScope,
  groupByStage,
  isInYearUntil,
  isLate,
  totalsOf,
  type ReportedProject,
  type Scope,
  type ScopeFigures,
} from './figures.ts'
import { writeObstacles } from './obstacles.ts'
import {
  addresseesOf,
  finishPaper,
  sayCorrected,
  signatureOf,
  type Sheet,
  type WrittenReport,
} from './paper.ts'
import { Passages } from './passages.ts'
import { chartByStage, figureKeys, tableByStage, tableOfProjects } from './tables.ts'
import { describe } from './written.ts'

export interface ProgressReport extends Sheet {
  /** The projects as they stood when this day ended. */
  projects: readonly ReportedProject[]
  asOf: Day
  /** What the figures are compared with; null compares with nothing. */
  before: Before | null
}

/** What the parts of the report are written with. */
interface Writing {
  report: ProgressReport
  book: FigureBook
  passages: Passages
}

/** From so many projects on, the list in the annex no longer leads from each figure to its record. */
const mostExplainedProjects = 1000

/**
 * "Báo cáo tình hình phát triển nhà ở xã hội" as of a day: results, progress by stage, change since the last report,
 * obstacles, and an annex of all projects. Every figure is added up from the projects' own values and stands in the
 * book, from which it can be explained.
 */
export function writeProgressReport(report: ProgressReport): WrittenReport {
  const { projects, paper } = report
  const book = new FigureBook()
  const passages = new Passages(paper.wording, book)
  const body = writeBody({ report, book, passages })
  const annexes =
    projects.length === 0 || paper.bodyOnly ? [] : writeAnnexes({ report, book, passages }, body)
  const sections: Section[] = [{ orientation: 'portrait', blocks: body }, ...annexes]
  return { ...finishPaper(report, sections, book), passages: passages.all }
}

function writeBody(writing: Writing): Block[] {
  const { letterhead, projects, asOf, paper } = writing.report
  const { passages } = writing
  const addressees = addresseesOf(letterhead)
  const day = writeDayInWords(asOf)
  const closing = text.closing(
    text.closingSubject(day),
    addressees.length === 0 ? null : addressees.join(', '),
  )
  return [
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'addressees', names: addressees },
    ...sayCorrected(paper),
    ...(projects.length === 0
      ? passages.write('body', 'noProjects', text.noProjects(day))
      : writeResults(writing)),
    ...passages.section(text.tasks, 'tasks'),
    ...passages.section(text.proposals, 'proposals'),
    ...passages.write('end', 'closing', closing),
    signatureOf(letterhead, addressees.length > 0),
  ]
}

function writeResults(writing: Writing): Block[] {
  const { book, passages, report } = writing
  const { projects, asOf, before } = report
  const total = enterScope(book, scopeOf(report, 'total', figureText.scopes.total, projects))
  const hindered = groupByStage(projects).flatMap((group) =>
    group.projects.filter((each) => each.obstacles.length > 0),
  )
  const tables = { change: before !== null && before.projects.length > 0 ? 2 : null }
  return [
    ...passages.write('body', 'opening', text.opening(writeDayInWords(asOf))),
    ...passages.section(text.leadership, 'leadership'),
    passages.heading(1, text.results),
    ...writeScale(writing, total),
    ...writeProgress(writing),
    ...(before === null
      ? []
      : writeComparison(
          { book, passages, before, now: { day: asOf, projects, figures: total } },
          tables.change ?? 0,
        )),
    ...writeObstacles(writing, { projects: hindered, asOf, tableNumber: (tables.change ?? 1) + 1 }),
  ]
}

/** How much there is in all. */
function writeScale({ book, passages, report }: Writing, total: ScopeFigures): Block[] {
  const { projects, asOf } = report
  const totals = totalsOf(projects)
  return [
    passages.heading(2, text.scale),
    ...passages.write('body', 'total', text.total(describe(total, projects.length))),
    ...(totals.totalInvestment.value === 0 || !Number.isSafeInteger(totals.totalInvestment.value)
      ? []
      : passages.write('body', 'inWords', text.inWords(enterInWords(book, report)))),
    ...(totals.flatsCompleted.value === 0
      ? []
      : passages.write('body', 'completedFlats', text.completedFlats(total.flatsCompleted.bound))),
    tableByStage(groupByStage(projects), asOf),
  ]
}

/** The investment in words, to the last đồng. */
function enterInWords(book: FigureBook, { projects, asOf }: ProgressReport): string {
  const { value } = totalsOf(projects).totalInvestment
  return book.add({
    id: 'total.investmentInWords',
    label: figureText.inWords,
    written: writeAmountInWords(value),
    value,
    unit: 'đồng',
    formula: figureText.inWordsFormula,
    period: { from: null, to: asOf },
    basis: reportBasis('socialHousing', asOf),
    records: () => book.explain('total.totalInvestment')?.records ?? [],
  }).bound
}

function writeProgress(writing: Writing): Block[] {
  const { book, passages, report } = writing
  const groups = groupByStage(report.projects)
  return [
    passages.heading(2, text.progress),
    ...groups.flatMap(({ stage, projects }) => {
      const name = text.stageGroups[stage]
      const label = `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`
      const figures = enterScope(book, scopeOf(report, `stage.${stage}`, label, projects))
      return passages.write('dash', `stage.${stage}`, text.stage(name, describe(figures, projects.length)))
    }),
    ...writeMovement(writing),
    chartByStage(groups),
  ]
}

/** What began and what was completed this year, and what is late. */
function writeMovement({ book, passages, report }: Writing): Block[] {
  const { projects, asOf } = report
  const { year } = partsOfDay(asOf)
  const period = text.period(year, formatDay(asOf))
  const { scopes } = figureText
  const enter = (id: string, label: string, those: (project: ReportedProject) => boolean) => {
    const members = projects.filter(those)
    const from = id === 'started' || id === 'finished' ? `${year}-01-01` : null
    return {
      figures: enterScope(book, { ...scopeOf(report, id, label, members), period: { from, to: asOf } }),
      count: members.length,
    }
  }
  const started = enter('started', scopes.started, (project) => isInYearUntil(project.startedOn, asOf))
  const finished = enter('finished', scopes.finished, (project) => isInYearUntil(project.completedOn, asOf))
  const undated = enter(
    'undated',
    scopes.undated,
    (project) => project.stage === 'completed' && project.completedOn === null,
  )
  const late = enter('late', scopes.late, (project) => isLate(project, asOf))
  const counted = ({ figures, count }: typeof late) => (count === 0 ? null : figures.projects.bound)
  return [
    ...passages.write('dash', 'started', text.started(period, describe(started.figures, started.count))),
    ...passages.write(
      'dash',
      'finished',
      text.completed(period, describe(finished.figures, finished.count), counted(undated)),
    ),
    ...passages.write('dash', 'late', text.late(counted(late))),
  ]
}

function scopeOf(
  { asOf }: ProgressReport,
  id: string,
  label: string,
  projects: readonly ReportedProject[],
): Scope {
  return { id, label, projects, period: { from: null, to: asOf } }
}

/** The list of all projects, and where it is asked for the sources of all figures. */
function writeAnnexes({ report, book }: Writing, body: readonly Block[]): Section[] {
  const { projects, asOf, paper } = report
  const several = paper.withExplanations
  const explanations = several ? annexOfExplanations(book, body, 'II') : []
  const explained = projects.length <= mostExplainedProjects
  if (explained) for (const project of projects) enterProject(book, project, { keys: figureKeys, asOf })
  const list: Block[] = [
    { kind: 'annexTitle', title: text.annex(formatDay(asOf)), numeral: several ? 'I' : null },
    tableOfProjects(groupByStage(projects), { asOf, explained }),
  ]
  return [{ orientation: 'landscape', blocks: list }, ...explanations]
}

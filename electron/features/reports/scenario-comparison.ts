import { refuse } from '#shared/base/result.ts'
import { scenarioText as text } from '#shared/text/scenario-report.ts'
import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Block, Section } from '#electron/print/document.ts'
import { lastSeq } from '#electron/ledger/history.ts'
import { caseBookAt, type CaseBook } from '../analysis/index.ts'
import { annexOfExplanations } from './explanations.ts'
import { FigureBook } from './figure-book.ts'
import { sheetOf, type Drawing } from './load.ts'
import {
  addresseesOf,
  finishPaper,
  sayCorrected,
  signatureOf,
  type Sheet,
  type WrittenReport,
} from './paper.ts'
import { Passages } from './passages.ts'
import { idPart } from './procedure-figures.ts'
import { writeSpan } from './procedure-period.ts'
import { enterScenario } from './scenario-figures.ts'
import { ended, plain, writeCuts } from './scenario-sentences.ts'
import { chartOfLate, tablesOfScenarios } from './scenario-tables.ts'
import { playScenarios, type PlayedScenario } from './scenario-world.ts'

interface Comparison extends Sheet {
  asOf: string
  cases: CaseBook
  scenarios: readonly PlayedScenario[]
}

interface ComparisonWriting {
  report: Comparison
  book: FigureBook
  passages: Passages
}

/**
 * Draws up the comparison of scenarios: those that are asked for, or all that are not dropped. Answers `NOT_FOUND`.
 */
export function drawComparison(drawing: Drawing): WrittenReport {
  const { state, asOf, options } = drawing
  const wanted = options.scenarios
  const scenarios = playScenarios(state, ({ id, state: standing }) =>
    wanted === undefined ? standing !== 'dropped' : wanted.includes(id),
  )
  const missing = wanted?.find((id) => scenarios.every((scenario) => scenario.id !== id))
  if (missing !== undefined) throw refuse('NOT_FOUND', { what: text.missing(missing) })
  const inOrder = wanted
    ? scenarios.toSorted((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id))
    : scenarios
  const cases = caseBookAt(state.db, state.until ?? lastSeq(state.db))
  return writeComparisonReport({ ...sheetOf(drawing), asOf, cases, scenarios: inOrder })
}

/** "So sánh các phương án cắt giảm": what each proposes, what it would have brought, and what nobody can say. */
function writeComparisonReport(report: Comparison): WrittenReport {
  const book = new FigureBook()
  const passages = new Passages(report.paper.wording, book)
  const body = writeBody({ report, book, passages })
  const { withExplanations, bodyOnly } = report.paper
  const annexes =
    withExplanations && !bodyOnly && report.scenarios.length > 0 ? annexOfExplanations(book, body, null) : []
  const sections: Section[] = [{ orientation: 'portrait', blocks: body }, ...annexes]
  return { ...finishPaper(report, sections, book), passages: passages.all }
}

function writeBody(writing: ComparisonWriting): Block[] {
  const { report, passages } = writing
  const { letterhead, paper, scenarios, asOf } = report
  const addressees = addresseesOf(letterhead)
  const closing = text.closing(addressees.length === 0 ? null : addressees.join(', '))
  return [
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'addressees', names: addressees },
    ...sayCorrected(paper),
    ...(scenarios.length === 0
      ? passages.write('body', 'noScenarios', text.noScenarios)
      : [
          ...passages.write('body', 'opening', text.opening(writeDayInWords(asOf))),
          ...writeProposed(writing),
          ...writeResults(writing),
          ...writeNotes(writing),
        ]),
    ...passages.section(text.proposals, 'proposals'),
    ...passages.write('end', 'closing', closing),
    signatureOf(letterhead, addressees.length > 0),
  ]
}

function writeProposed({ report, passages }: ComparisonWriting): Block[] {
  return [
    passages.heading(1, text.scenarios),
    ...report.scenarios.flatMap((scenario, at) => {
      const key = `scenario.${idPart(scenario.id)}`
      const named = text.named(at + 1, plain(scenario.name), writeSpan(scenario))
      return [
        ...passages.write('body', key, named),
        ...(scenario.result === null
          ? passages.write('dash', `${key}.none`, text.nothingComplete)
          : writeCuts(passages, key, scenario)),
      ]
    }),
  ]
}

function writeResults({ report, passages, book }: ComparisonWriting): Block[] {
  const { scenarios, cases } = report
  const played = scenarios.filter(({ result }) => result !== null)
  if (played.length === 0) return []
  for (const scenario of played) enterScenario(book, cases, scenario)
  const chart = chartOfLate(scenarios)
  const tables = tablesOfScenarios(scenarios)
  return [
    passages.heading(1, text.comparison),
    ...passages.write('body', 'results', text.seeTables(tables.length)),
    ...tables,
    ...(chart === null ? [] : [chart]),
  ]
}

/** What the data cannot say, each once with the scenarios of which it is true; what holds for all of them alone. */
function writeNotes({ report, passages }: ComparisonWriting): Block[] {
  const played = report.scenarios.flatMap(({ result }, at) => (result ? [{ number: at + 1, result }] : []))
  const numbers = new Map<string, number[]>()
  for (const { number, result } of played)
    for (const note of result.notes) numbers.set(note, [...(numbers.get(note) ?? []), number])
  const all = [...numbers].map(([note, of]) => (of.length === played.length ? note : text.noteOf(of, note)))
  if (all.length === 0) return []
  return [
    passages.heading(1, text.notes),
    ...all.flatMap((note, at) => passages.write('dash', `note.${at + 1}`, ended(plain(note)))),
  ]
}

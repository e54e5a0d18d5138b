import { procedureSheetText as text } from '#shared/text/procedure-sheet.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block, Table } from '#electron/print/document.ts'
import { usualMinimum } from '../analysis/index.ts'
import { annexOfExplanations } from './explanations.ts'
import { FigureBook } from './figure-book.ts'
import { sheetOf, type Drawing } from './load.ts'
import { finishPaper, type Sheet, type WrittenReport } from './paper.ts'
import { enterSheet, type SheetFigures } from './procedure-sheet-figures.ts'
import { sheetProcedure, textIn, type SheetProcedure } from './procedure-sheet-records.ts'
import {
  tableOfCost,
  tableOfLimits,
  tableOfMeasures,
  tableOfPapers,
  tableOfProcedure,
  tableOfResults,
  tableOfSteps,
} from './procedure-sheet-tables.ts'

/** Writes the page of a procedure from what the ledger holds. Answers `NOT_FOUND`. */
export function drawProcedureSheet(drawing: Drawing): WrittenReport {
  const { state, asOf, options } = drawing
  return writeProcedureSheet(sheetOf(drawing), sheetProcedure(state, options.procedure, asOf))
}

/** "Tóm tắt thủ tục hành chính": what a procedure is, what it may take and takes, and how it is being cut, on a page. */
function writeProcedureSheet(given: Sheet, procedure: SheetProcedure): WrittenReport {
  const subject = textIn(procedure.version, 'name') ?? ''
  const sheet = { ...given, paper: { ...given.paper, subject } }
  const book = new FigureBook()
  const figures = enterSheet(book, procedure)
  const blocks: Block[] = [{ kind: 'letterhead' }, { kind: 'title' }, ...tablesOnAPage(procedure, figures)]
  const explanations = sheet.paper.withExplanations ? annexOfExplanations(book, blocks, null) : []
  const finished = finishPaper(sheet, [{ orientation: 'portrait', blocks }, ...explanations], book)
  return { ...finished, passages: [] }
}

/** As large as a page allows, and never smaller than can be read. */
const sizesPt = [11, 10, 9] as const
/** What letterhead and title leave of a page, in millimetres. */
const roomMm = 178

/** The tables in the largest letters with which they stay on one page; where none do, a note says so. */
function tablesOnAPage(procedure: SheetProcedure, figures: SheetFigures): Table[] {
  const fitting = sizesPt.find((size) => heightOf(tablesOf(procedure, figures, size)) <= roomMm)
  const tables = tablesOf(procedure, figures, fitting ?? sizesPt[2])
  if (fitting === undefined) tables.at(-1)?.notes.push(text.notes.tooLong)
  return tables
}

function tablesOf(
  procedure: SheetProcedure,
  { limits, results, cost }: SheetFigures,
  sizePt: number,
): Table[] {
  const { steps, papers, measures } = procedure
  const tables = [
    tableOfProcedure(procedure, sizePt),
    tableOfLimits(limits, sizePt),
    ...(steps.length === 0 ? [] : [tableOfSteps(procedure, sizePt)]),
    ...(papers.length === 0 ? [] : [tableOfPapers(procedure, sizePt)]),
    ...(measures.length === 0 ? [] : [tableOfMeasures(procedure, sizePt)]),
    tableOfResults(procedure, results, sizePt),
    ...(cost.length === 0 ? [] : [tableOfCost(cost, sizePt)]),
  ]
  tables.at(-1)?.notes.push(...notesOf(procedure))
  tables.slice(1).forEach((table, at) => {
    table.caption = text.numbered(at + 1, table.caption ?? '')
  })
  return tables
}

function notesOf({ version, steps, papers, measures, cost, results }: SheetProcedure): string[] {
  const { notes } = text
  const isFew = results.days.day === null && results.days.workingDay === null
  return [
    isFew ? notes.fewCases(formatNumber(usualMinimum)) : notes.used,
    ...(steps.length === 0 ? [notes.noSteps] : []),
    ...(papers.length === 0 ? [notes.noPapers] : []),
    ...(measures.length === 0 ? [notes.noMeasures] : []),
    ...(cost.cost === null ? [notes.noCost(cost.missing.map(withSmallLetter).join('; '))] : []),
    ...(version['verification'] === 'verified' ? [] : [notes.unverified]),
  ]
}

function withSmallLetter(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

/** About how high some tables are, in millimetres: a letter is taken to be half as wide as it is high. */
function heightOf(tables: readonly Table[]): number {
  return tables.reduce((sum, table) => {
    const lineMm = table.sizePt * 0.41
    const lines = (words: string, widthMm: number) =>
      words
        .split('\n')
        .reduce(
          (all, line) => all + Math.max(1, Math.ceil((line.length * table.sizePt * 0.17) / (widthMm - 2))),
          0,
        )
    const rowMm = (cells: readonly { text: string }[]) =>
      Math.max(...cells.map((cell, at) => lines(cell.text, table.columns[at]?.widthMm ?? 165))) * lineMm + 1.4
    const rows = [...table.header, ...table.rows.map(({ cells }) => cells)]
    const notes = table.notes.reduce((all, note) => all + lines(note, 165) * lineMm + 0.7, 0)
    return sum + (table.caption === null ? 2 : 8.6) + rows.reduce((all, row) => all + rowMm(row), 0) + notes
  }, 0)
}

import { basename } from 'node:path'
import { promisify } from 'node:util'
import { refuse } from '#shared/base/result.ts'
import { unreadable } from '#shared/text/sheets.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { findSeparator, splitRecords, type CsvRecord } from './csv-records.ts'
import { decodeText } from './decode-text.ts'
import type { ReadOptions } from './read-sheet.ts'
import { letterOf, type Cell, type SheetContent, type SheetRow } from './sheet-content.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'

/** Lets other work, and a request to stop, have its turn. */
const nextTurn = promisify(setImmediate)
const charactersBetweenPauses = 200_000
/** What a program may have put an apostrophe before, so that no spreadsheet takes the text for a formula. */
const neutralised = /^'+[=+\-@\t\r]/
/** "=""0123""" is how some programs keep Excel from dropping zeros. */
const textFormula = /^="([^"]*)"$/

/**
 * Reads a CSV file. Its encoding (UTF-8, UTF-16, else Windows-1258) and its separator (semicolon, tab, comma) are
 * found from its content. Every cell is text. Answers `FILE_UNREADABLE`, `SHEET_NOT_FOUND`, `STOPPED`.
 */
export async function readCsv(source: SourceFile, options: ReadOptions): Promise<SheetContent> {
  const sheet = basename(source.file).replace(/\.[^.]*$/, '')
  if (options.sheet !== undefined && options.sheet !== sheet) {
    throw refuse('SHEET_NOT_FOUND', { sheet: options.sheet, sheets: [sheet] })
  }
  if (source.bytes.length > limits.textFileBytes) {
    throw cannotRead(source, unreadable.tooLargeText(limits.textFileBytes / 1_000_000))
  }
  const { text, warnings } = decodeText(source)
  const mostFields = limits.columns + 1
  const form = { ...findSeparator(text, mostFields), mostFields }
  const rows: SheetRow[] = []
  let number = 0
  let nextPause = 0
  let cellsInAll = 0
  for (const record of splitRecords(text, form)) {
    number++
    checkRecord(source, text, record)
    const cells = record.fields.map(readField)
    if (cells.some((cell) => cell !== null)) {
      rows.push({ number, cells })
      cellsInAll += cells.length
      checkSize(source, rows.length, cellsInAll)
    }
    if (record.end < nextPause) continue
    nextPause = record.end + charactersBetweenPauses
    await nextTurn()
    if (options.signal?.aborted) throw refuse('STOPPED')
    options.onProgress?.(record.end, text.length)
  }
  return { sheets: [sheet], sheet, rows, merges: [], hiddenColumns: [], warnings }
}

function checkRecord(source: SourceFile, text: string, { fields, unclosedAt }: CsvRecord): void {
  if (unclosedAt >= 0) {
    const line = text.slice(0, unclosedAt).split(/\r\n|\r|\n/).length
    throw cannotRead(source, unreadable.unclosedQuote(formatNumber(line)))
  }
  if (fields.length > limits.columns) {
    throw cannotRead(source, unreadable.tooManyColumns(letterOf(fields.length - 1), limits.columns))
  }
  if (fields.some((field) => field.length > limits.cellCharacters)) {
    throw cannotRead(source, unreadable.tooLongText(formatNumber(limits.cellCharacters)))
  }
}

function checkSize(source: SourceFile, rows: number, cells: number): void {
  if (rows > limits.rows) throw cannotRead(source, unreadable.tooManyRows(formatNumber(limits.rows)))
  if (cells > limits.cells) throw cannotRead(source, unreadable.tooManyCells(formatNumber(limits.cells)))
}

function readField(field: string): Cell {
  if (field === '') return null
  if (neutralised.test(field)) return field.slice(1)
  return textFormula.exec(field)?.[1] ?? field
}

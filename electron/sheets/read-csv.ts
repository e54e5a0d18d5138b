import { basename } from 'node:path'
import { promisify } from 'node:util'
import { refuse } from '#shared/base/result.ts'
import { unreadable } from '#shared/text/sheets.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { ReadOptions } from './read-sheet.ts'
import { letterOf, type Cell, type SheetContent, type SheetRow } from './sheet-content.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'

/** Lets other work, and a request to stop, have its turn. */
const nextTurn = promisify(setImmediate)
const separators = [';', '\t', ','] as const
const rowsToJudge = 30
const rowsBetweenPauses = 10_000
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
  const text = decode(source)
  const { separator, from } = findSeparator(text)
  const rows: SheetRow[] = []
  let number = 0
  for (const { fields, end } of splitRecords(text, separator, from)) {
    number++
    const cells = fields.map(readField)
    if (cells.some((cell) => cell !== null)) rows.push({ number, cells })
    checkSize(source, rows, fields)
    if (number % rowsBetweenPauses !== 0) continue
    await nextTurn()
    if (options.signal?.aborted) throw refuse('STOPPED')
    options.onProgress?.(end, text.length)
  }
  return { sheets: [sheet], sheet, rows, merges: [] }
}

function decode(source: SourceFile): string {
  const { bytes } = source
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (isBinary(text)) throw cannotRead(source, unreadable.notASheet)
  return text
}

/** True where characters occur that no text has. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) return true
  }
  return false
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1258'
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The separator that gives the most columns in most of the first rows; "sep=;" says it outright. */
function findSeparator(text: string): { separator: string; from: number } {
  const said = /^sep=(.)\r?\n/.exec(text)
  if (said) return { separator: said[1] ?? ';', from: said[0].length }
  let best: string = separators[0]
  let mostColumns = 1
  for (const separator of separators) {
    const columns = usualColumns(text, separator)
    if (columns > mostColumns) [best, mostColumns] = [separator, columns]
  }
  return { separator: best, from: 0 }
}

/** How many fields the rows usually have; titles above the table have fewer. */
function usualColumns(text: string, separator: string): number {
  const counts: number[] = []
  for (const { fields } of splitRecords(text, separator, 0)) {
    counts.push(fields.length)
    if (counts.length === rowsToJudge) break
  }
  counts.sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 1
}

interface CsvRecord {
  fields: string[]
  /** Where the next one begins. */
  end: number
}

/** Splits text into records; quoted fields may hold separators, doubled quotes and line breaks. */
function* splitRecords(text: string, separator: string, from: number): Generator<CsvRecord> {
  let at = from
  while (at < text.length) {
    const fields: string[] = []
    for (;;) {
      const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator)
      fields.push(field.value)
      at = field.end
      if (text[at] !== separator) break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    yield { fields, end: at }
  }
}

function plainField(text: string, from: number, separator: string): { value: string; end: number } {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(from, end), end }
}

function quotedField(text: string, from: number): { value: string; end: number } {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) end = text.length
  return { value: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 }
}

function readField(field: string): Cell {
  if (field === '') return null
  if (neutralised.test(field)) return field.slice(1)
  return textFormula.exec(field)?.[1] ?? field
}

function checkSize(source: SourceFile, rows: readonly SheetRow[], fields: readonly string[]): void {
  if (rows.length > limits.rows) throw cannotRead(source, unreadable.tooManyRows(formatNumber(limits.rows)))
  if (fields.length > limits.columns) {
    throw cannotRead(source, unreadable.tooManyColumns(letterOf(fields.length - 1), limits.columns))
  }
}

import { refuse } from '#shared/base/result.ts'
import { sheetWarning } from '#shared/text/sheets.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { readCellFormats } from './cell-formats.ts'
import { WorksheetReader } from './read-worksheet.ts'
import type { ReadOptions } from './read-sheet.ts'
import { letterOf, type SheetContent, type SheetFinding } from './sheet-content.ts'
import type { SourceFile } from './source-file.ts'
import { openWorkbook, readSharedStrings, type SheetPart } from './workbook-parts.ts'
import { scanXml } from './xml.ts'
import { unpack } from './zip.ts'

/**
 * Reads a sheet of an .xlsx file: the one that is named, otherwise the first visible one with a table in it. Answers
 * `SHEET_NOT_FOUND`, `STOPPED`, and `FILE_UNREADABLE` with the reason.
 */
export async function readWorkbook(source: SourceFile, options: ReadOptions): Promise<SheetContent> {
  const workbook = await openWorkbook(source)
  const names = workbook.sheets.map((sheet) => sheet.name)
  const wanted = chooseSheets(workbook.sheets, options.sheet)
  const textBytes = workbook.sharedStrings?.bytes ?? 0
  const progressIn = (entry: SheetPart['entry']) =>
    reporting({ before: textBytes, total: textBytes + entry.bytes }, options)
  const around = {
    source,
    from1904: workbook.from1904,
    strings: await readSharedStrings(
      workbook,
      reporting({ before: 0, total: textBytes + (wanted[0]?.entry.bytes ?? 0) }, options),
    ),
    formats: await readCellFormats(workbook),
  }
  let first: SheetContent | undefined
  for (const sheet of wanted) {
    const reader = new WorksheetReader(around)
    await scanXml(source, progressIn(sheet.entry)(unpack(source, sheet.entry)), reader)
    const content = contentOf(sheet, names, reader)
    if (wanted.length === 1 || hasTable(content)) return content
    first ??= content
  }
  if (!first) throw refuse('SHEET_NOT_FOUND', { sheet: options.sheet ?? '', sheets: names })
  return first
}

function chooseSheets(sheets: readonly SheetPart[], name: string | undefined): readonly SheetPart[] {
  if (name !== undefined) return sheets.filter((sheet) => sheet.name === name)
  const visible = sheets.filter((sheet) => !sheet.hidden)
  return visible.length > 0 ? visible : sheets
}

function contentOf(
  { name, hidden }: SheetPart,
  sheets: readonly string[],
  { rows, merges, hiddenColumns }: WorksheetReader,
): SheetContent {
  const warnings: SheetFinding[] = []
  const warn = (code: keyof typeof sheetWarning, message: string) => warnings.push({ code, message })
  if (hidden) warn('HIDDEN_SHEET', sheetWarning.HIDDEN_SHEET(name))
  const hiddenRows = rows.filter((row) => row.hidden).length
  if (hiddenRows > 0) warn('HIDDEN_ROWS', sheetWarning.HIDDEN_ROWS(formatNumber(hiddenRows)))
  const used = hiddenColumns.filter((column) => rows.some(({ cells }) => (cells[column] ?? null) !== null))
  if (used.length > 0) warn('HIDDEN_COLUMNS', sheetWarning.HIDDEN_COLUMNS(used.map(letterOf).join(', ')))
  return { sheets, sheet: name, rows, merges, hiddenColumns: used, warnings }
}

/** Cover pages have lines of text; a table has rows with several filled cells. */
function hasTable({ rows }: SheetContent): boolean {
  return rows.some(({ cells }) => cells.filter((cell) => cell !== null).length > 1)
}

/** Says how far the reading of a part is, and stops it when asked to. */
function reporting(
  { before, total }: { before: number; total: number },
  { signal, onProgress }: ReadOptions,
): (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (chunks) {
    let done = before
    for await (const chunk of chunks) {
      if (signal?.aborted) throw refuse('STOPPED')
      yield chunk
      done += chunk.length
      onProgress?.(done, total)
    }
  }
}

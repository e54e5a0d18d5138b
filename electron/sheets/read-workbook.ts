import { refuse } from '#shared/base/result.ts'
import { readCellFormats } from './cell-formats.ts'
import { WorksheetReader } from './read-worksheet.ts'
import type { ReadOptions } from './read-sheet.ts'
import type { SheetContent } from './sheet-content.ts'
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
  const around = {
    source,
    from1904: workbook.from1904,
    strings: await readSharedStrings(workbook),
    formats: await readCellFormats(workbook),
  }
  let first: SheetContent | undefined
  for (const { name, entry } of wanted) {
    const reader = new WorksheetReader(around)
    await scanXml(source, reporting(unpack(source, entry), entry.bytes, options), reader)
    const content = { sheets: names, sheet: name, rows: reader.rows, merges: reader.merges }
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

/** Cover pages have lines of text; a table has rows with several filled cells. */
function hasTable({ rows }: SheetContent): boolean {
  return rows.some(({ cells }) => cells.filter((cell) => cell !== null).length > 1)
}

async function* reporting(
  chunks: AsyncIterable<Buffer>,
  total: number,
  { signal, onProgress }: ReadOptions,
): AsyncGenerator<Buffer> {
  let done = 0
  for await (const chunk of chunks) {
    if (signal?.aborted) throw refuse('STOPPED')
    yield chunk
    done += chunk.length
    onProgress?.(done, total)
  }
}

import { Refusal, refuse } from '#shared/base/result.ts'
import type { StopSignal } from '#electron/platform/stop-signal.ts'
import { openSource } from './read-sheet.ts'
import type { SheetContent } from './sheet-content.ts'
import type { SourceFile } from './source-file.ts'
import { openWorkbook, type SheetPart } from './workbook-parts.ts'
import { scanXml } from './xml.ts'
import { unpack } from './zip.ts'

/** A sheet that can be chosen. */
export interface ListedSheet {
  name: string
  hidden: boolean
  /** Rows with something in them; null where the sheet cannot be read. */
  rows: number | null
}

/** What is read already need not be counted again. */
interface ListOptions {
  read: SheetContent
  signal: StopSignal
}

const zipMark = Buffer.from('PK\x03\x04')

/** The sheets of a file and how many rows each has. A damaged sheet keeps nobody from the others. */
export async function listSheets(file: string, { read, signal }: ListOptions): Promise<ListedSheet[]> {
  const source = openSource(file)
  if (!source.bytes.subarray(0, 4).equals(zipMark))
    return [{ name: read.sheet, hidden: false, rows: read.rows.length }]
  const sheets: ListedSheet[] = []
  for (const part of (await openWorkbook(source)).sheets) {
    if (signal.aborted) throw refuse('STOPPED')
    const { name, hidden } = part
    const rows = name === read.sheet ? read.rows.length : await countRows(source, part, signal)
    sheets.push({ name, hidden, rows })
  }
  return sheets
}

async function countRows(
  source: SourceFile,
  { entry }: SheetPart,
  signal: StopSignal,
): Promise<number | null> {
  let rows = 0
  let isFilled = false
  const handler = {
    open(name: string) {
      if (name === 'v' || name === 'is') isFilled = true
    },
    close(name: string) {
      if (name !== 'row') return
      if (isFilled) rows += 1
      isFilled = false
    },
    text: () => undefined,
  }
  try {
    await scanXml(source, stoppable(unpack(source, entry), signal), handler)
    return rows
  } catch (error) {
    if (error instanceof Refusal && error.code === 'FILE_UNREADABLE') return null
    throw error
  }
}

async function* stoppable(chunks: AsyncIterable<Buffer>, signal: StopSignal): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    if (signal.aborted) throw refuse('STOPPED')
    yield chunk
  }
}

import { sheetWarning, unreadable } from '#shared/text/sheets.ts'
import { readBytes, sizeOf } from '#electron/platform/files.ts'
import type { StopSignal } from '#electron/platform/stop-signal.ts'
import { readCsv } from './read-csv.ts'
import { hasForeign, oldFontOf } from './old-fonts.ts'
import { readWorkbook } from './read-workbook.ts'
import type { SheetContent } from './sheet-content.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'

export type { SheetContent } from './sheet-content.ts'

export interface ReadOptions {
  /** By name; otherwise the first visible sheet with a table in it. */
  sheet?: string | undefined
  signal?: StopSignal | undefined
  /** Called now and then with the bytes read so far, and all of them. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

const oldOfficeMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** The first part of a ZIP, or its end where it has no parts. */
const zipMarks = [Buffer.from('PK\x03\x04'), Buffer.from('PK\x05\x06')]
/** What is often given the name of a workbook, by how it begins. */
const otherFiles: readonly (readonly [mark: string, why: string])[] = [
  ['%PDF', unreadable.pdf],
  ['Rar!\x1a\x07', unreadable.archive],
  ['7z\xbc\xaf\x27\x1c', unreadable.archive],
  ['\x1f\x8b', unreadable.archive],
  ['{\\rtf', unreadable.document],
  ['ID;P', unreadable.sylk],
  ['MIME-Version:', unreadable.webPage],
]

/**
 * Reads a sheet of a workbook (.xlsx) or a CSV file, told apart by what is in the file and not by its name. Answers
 * `FILE_NOT_FOUND`, `FILE_UNREADABLE` with the reason, `SHEET_NOT_FOUND`, `STOPPED`.
 */
export async function readSheet(file: string, options: ReadOptions = {}): Promise<SheetContent> {
  const source = openSource(file)
  const { bytes } = source
  if (zipMarks.some((mark) => startsWith(bytes, mark)))
    return withOldFont(await readWorkbook(source, options))
  if (startsWith(bytes, oldOfficeMark)) throw cannotRead(source, whyOldOffice(bytes))
  for (const [mark, why] of otherFiles) {
    if (startsWith(bytes, Buffer.from(mark, 'latin1'))) throw cannotRead(source, why)
  }
  const start = startOf(bytes).trimStart().toLowerCase()
  if (/^<(\?xml|!doctype|!--|html|table|head|meta|body|style)/.test(start)) {
    throw cannotRead(source, unreadable.webPage)
  }
  return withOldFont(await readCsv(source, options))
}

function startOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return bytes.toString(isWide ? 'utf16le' : 'latin1', 0, 400).replace(/^(\ufeff|ï»¿)/, '')
}

function withOldFont(content: SheetContent): SheetContent {
  const oldFont = oldFontOf(strangeTextsOf(content))
  if (oldFont === null) return content
  const warning = { code: 'OLD_FONT', message: sheetWarning.OLD_FONT(oldFont) }
  return { ...content, oldFont, warnings: [...content.warnings, warning] }
}

const enoughTexts = 50_000

/** The texts that hold what Unicode Vietnamese does not: of most sheets none. */
function strangeTextsOf({ rows }: SheetContent): string[] {
  const texts: string[] = []
  for (const { cells } of rows) {
    for (const cell of cells) if (typeof cell === 'string' && hasForeign(cell)) texts.push(cell)
    if (texts.length > enoughTexts) break
  }
  return texts
}

/** A file with its bytes. Answers `FILE_NOT_FOUND`, and `FILE_UNREADABLE` where it is empty or too large. */
export function openSource(file: string): SourceFile {
  const megabyte = 1_000_000
  if (sizeOf(file) > limits.fileBytes) {
    throw cannotRead({ file, bytes: Buffer.alloc(0) }, unreadable.tooLarge(limits.fileBytes / megabyte))
  }
  const source = { file, bytes: readBytes(file) }
  if (source.bytes.length === 0) throw cannotRead(source, unreadable.empty)
  return source
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}

/** A compound file is a workbook behind a password, or one of Excel 97-2003; its directory names its streams. */
function whyOldOffice(bytes: Buffer): string {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return unreadable.protected
  const isExcel = ['Workbook', 'Book'].some((stream) => bytes.includes(Buffer.from(stream, 'utf16le')))
  return isExcel ? unreadable.oldExcel : unreadable.oldOffice
}

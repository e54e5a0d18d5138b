import { refuse, type Refusal } from '#shared/base/result.ts'

/** A file that a person chose, with its bytes. */
export interface SourceFile {
  file: string
  bytes: Buffer
}

/** The refusal of a file, for one of the reasons in `shared/text/sheets.ts`. */
export function cannotRead(source: SourceFile, why: string): Refusal {
  return refuse('FILE_UNREADABLE', { file: source.file, why })
}

/** What a file may hold. Far above real workbooks, far below what would hurt the computer. */
export const limits = {
  fileBytes: 100_000_000,
  /** A CSV file stands in memory as text. */
  textFileBytes: 50_000_000,
  /** Files inside the workbook. */
  parts: 4_000,
  partBytes: 600_000_000,
  allPartsBytes: 1_000_000_000,
  /** How many times larger a part may become when it is unpacked, once it is larger than `smallPartBytes`. */
  ratio: 250,
  smallPartBytes: 8_000_000,
  /** One tag or one run of text in XML. */
  tokenBytes: 1_000_000,
  /** Parts that only list something: sheets, relations, styles. */
  listBytes: 50_000_000,
  styles: 100_000,
  sharedStrings: 4_000_000,
  /** One cell; Excel itself keeps 32,767 characters. */
  cellCharacters: 1_000_000,
  /** All texts of a sheet together. */
  characters: 60_000_000,
  rows: 200_000,
  columns: 500,
  cells: 10_000_000,
  merges: 200_000,
} as const

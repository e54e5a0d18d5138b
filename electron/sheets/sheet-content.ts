import type { Day, DayPrecision } from '#shared/base/days.ts'
import type { OldFont } from './old-fonts.ts'

/** A cell as it was read. Plain values stand for themselves, so that a large sheet stays small in memory. */
export type Cell = string | number | boolean | DayCell | ErrorCell | null

/** A date of Excel; shown without its day ("mm/yyyy") it is known to the month, and `day` is the month's last. */
export interface DayCell {
  kind: 'day'
  day: Day
  precision: DayPrecision
}

export interface ErrorCell {
  kind: 'error'
  /** As Excel shows it ("#N/A"); '' where a formula was saved without a result. */
  shown: string
}

export interface SheetRow {
  /** As the user sees it at the left of the sheet, from 1. */
  number: number
  /** By column from A; what lies behind the last filled cell is absent. */
  cells: readonly Cell[]
  /** Hidden by the user or by a filter. */
  hidden?: true
}

/** Rows from 1, columns from 0; both ends belong to it. */
export interface MergedRange {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** Something to say about a sheet: it was read, but a person should know how. */
export interface SheetFinding {
  code: string
  message: string
}

export interface SheetContent {
  /** Every sheet that may be read, hidden ones too. */
  sheets: readonly string[]
  /** The one that was read. */
  sheet: string
  /** Rows with at least one filled cell, in order. */
  rows: readonly SheetRow[]
  merges: readonly MergedRange[]
  /** Columns that the user does not see, from 0. They are read like the others. */
  hiddenColumns: readonly number[]
  /** The font from before Unicode in which some of its texts were typed. */
  oldFont?: OldFont
  warnings: readonly SheetFinding[]
}

/** The letters of a column: 0 is A, 26 is AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** The column that letters name: A is 0. */
export function columnOfLetter(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

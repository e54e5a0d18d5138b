import { refuse } from '#shared/base/result.ts'
import { importedFields, visibleFields, type Field, type Register } from '#shared/registers/register.ts'
import { importText } from '#shared/text/sheets.ts'
import { fold, toNfc } from '#shared/vietnamese/fold.ts'
import { moneyUnitOf } from '#shared/vietnamese/money.ts'
import { knownHeadings, readHeading, suits, type HeadingWords, type KnownHeadings } from './heading-words.ts'
import { isColumnNumbers, textsOfColumns } from './heading-cells.ts'
import { headingWarnings } from './heading-warnings.ts'
import { findNextTable } from './next-table.ts'
import {
  columnOfLetter,
  letterOf,
  type SheetContent,
  type SheetFinding,
  type SheetRow,
} from './sheet-content.ts'

/** Where the table of a sheet begins, and which column holds which field. */
export interface Headings {
  /** The number, as the user sees it, of the row in which the headings begin. */
  firstHeadingRow: number
  /** The number of the first row under the headings (and under a row of column numbers). */
  firstDataRow: number
  columns: readonly HeadingColumn[]
  /** The number of the row in which another table begins; absent where the sheet has but one. */
  endsBefore?: number
  /** What a person should know: another table below, units that are carried over or that nothing says. */
  warnings: readonly SheetFinding[]
}

export interface HeadingColumn {
  /** From 0. */
  index: number
  letter: string
  /** On one line, the headings above it before its own: "Số căn hộ Bán". */
  heading: string
  /** As the heading says, or for money as the line over the table says ("ĐVT: triệu đồng"); null if nothing is said. */
  unit: string | null
  /** The key of the field that the column fills; null where it fills none. */
  field: string | null
  /** Its field is the one that a record is found by. */
  identifies: boolean
}

/** Field keys by column letter; null leaves a column out. */
export type ColumnMapping = Readonly<Record<string, string | null>>

const rowsToSearch = 60
const deepestHeading = 4

/** Headings as far as they could be guessed. */
export interface GuessedHeadings extends Headings {
  /** The number of the last row of the headings. */
  lastHeadingRow: number
  /** The labels of the required fields that no column fills. */
  missing: readonly string[]
}

/**
 * Finds the headings of a sheet for a register: under title rows, one to four rows deep with merged cells, units in
 * brackets or in a row of their own, column numbers under them. `mapping` decides for the columns that it names.
 * Answers `NO_HEADINGS` where a required field has no column, `INVALID_INPUT` where the mapping names what is not there.
 */
export function findHeadings(
  content: SheetContent,
  register: Register,
  mapping: ColumnMapping = {},
): Headings {
  checkMapping(content, register, mapping)
  const guess = guessHeadings(content, register, mapping)
  if (guess && guess.missing.length === 0) return guess
  const expected = requiredFields(register).map(([, field]) => field.label)
  throw refuse('NO_HEADINGS', {
    expected,
    ...(content.oldFont === undefined ? {} : { why: importText.headingsInOldFont(content.oldFont) }),
  })
}

/**
 * The likeliest headings, also where they do not say everything: somebody will say the rest. Where no heading is
 * known at all, the first row with the most texts; null where the sheet has no texts.
 */
export function guessHeadings(
  content: SheetContent,
  register: Register,
  mapping: ColumnMapping = {},
): GuessedHeadings | null {
  const required = requiredFields(register).map(([key]) => key)
  const known = knownHeadings(register)
  const fields = new Map(importedFields(register))
  const isComplete = ({ columns }: Candidate) =>
    required.every((key) => columns.some((column) => column.field === key))
  let best: Candidate | undefined
  let widest: Candidate | undefined
  for (const rows of possibleHeadings(content)) {
    const candidate = judge(rows, { content, known, fields, mapping })
    // Rows far below headings that say everything are data.
    const isBelow = best !== undefined && candidate.firstHeadingRow > best.firstHeadingRow + deepestHeading
    if (best && isBelow && isComplete(best) && Object.keys(mapping).length === 0) break
    if (isBetter(candidate, best)) best = candidate
    const isWider = candidate.columns.length > (widest?.columns.length ?? 0)
    if (rows.length === 1 && isWider) widest = candidate
  }
  const found = best ?? widest
  if (!found) return null
  const { firstHeadingRow, lastHeadingRow } = found
  const firstDataRow = skipColumnNumbers(content, lastHeadingRow)
  const guessed = Object.fromEntries(found.columns.map(({ letter, field }) => [letter, field]))
  const endsBefore = findNextTable(content, { columns: found.columns, firstDataRow }, known)
  const ends = endsBefore === undefined ? {} : { endsBefore }
  const headings = { columns: found.columns, firstHeadingRow, lastHeadingRow, firstDataRow, ...ends }
  return remapColumns(content, headings, { register, mapping: guessed })
}

/** The same headings with other fields for their columns; a column that the mapping does not name fills none. */
export function remapColumns(
  content: SheetContent,
  headings: Omit<GuessedHeadings, 'missing' | 'warnings'>,
  { register, mapping }: { register: Register; mapping: ColumnMapping },
): GuessedHeadings {
  checkMapping(content, register, mapping)
  const unitOfTable = moneyUnitAbove(content, headings.firstHeadingRow)
  const columns = headings.columns.map((column): HeadingColumn => {
    const field = mapping[column.letter] ?? null
    const isMoney = field !== null && register.fields[field]?.type === 'money'
    const identifies = field !== null && field === register.identifiedBy[0]
    return { ...column, field, identifies, unit: isMoney ? (column.unit ?? unitOfTable) : column.unit }
  })
  const { firstHeadingRow, lastHeadingRow, firstDataRow, endsBefore } = headings
  const missing = requiredFields(register).flatMap(([key, { label }]) =>
    columns.some((column) => column.field === key) ? [] : [label],
  )
  const warnings = headingWarnings({ columns, endsBefore }, register)
  const ends = endsBefore === undefined ? {} : { endsBefore }
  return { firstHeadingRow, lastHeadingRow, firstDataRow, columns, missing, warnings, ...ends }
}

/** The fields without which a row says nothing. */
function requiredFields(register: Register): [key: string, field: Field][] {
  const fields = visibleFields(register)
  const required = fields.filter(([, field]) => field.required)
  return required.length > 0 ? required : fields.filter(([key]) => key === register.title)
}

function checkMapping({ rows }: SheetContent, register: Register, mapping: ColumnMapping): void {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const fields = new Map(importedFields(register))
  const used = new Set<string>()
  const problems = Object.entries(mapping).flatMap(([letter, key]) => {
    if (columnOfLetter(letter) >= width) return [importText.unknownColumn(letter)]
    if (key === null) return []
    if (!fields.has(key)) return [importText.unknownField(key)]
    if (used.has(key)) return [importText.usedTwice(fields.get(key)?.label ?? key)]
    used.add(key)
    return []
  })
  if (problems.length === 0) return
  throw refuse('INVALID_INPUT', { problems: problems.map((message) => ({ field: 'mapping', message })) })
}

interface Candidate {
  score: number
  firstHeadingRow: number
  lastHeadingRow: number
  columns: HeadingColumn[]
}

/** Groups of neighbouring rows that could be the headings. */
function* possibleHeadings({ rows }: SheetContent): Generator<readonly SheetRow[]> {
  for (let at = 0; at < Math.min(rows.length, rowsToSearch); at++) {
    for (let depth = 1; depth <= deepestHeading; depth++) {
      const group = rows.slice(at, at + depth)
      const first = group[0]
      const last = group.at(-1)
      if (first && last && last.number === first.number + depth - 1 && isWords(first)) yield group
    }
  }
}

/** More and better matches win; where they are equal, the fewer and the upper rows. */
function isBetter(candidate: Candidate, best: Candidate | undefined): boolean {
  if (!best) return candidate.score > 0
  if (candidate.score !== best.score) return candidate.score > best.score
  return depthOf(candidate) < depthOf(best)
}

function depthOf(candidate: Candidate): number {
  return candidate.lastHeadingRow - candidate.firstHeadingRow
}

function isWords({ cells }: SheetRow): boolean {
  return cells.some((cell) => typeof cell === 'string' && cell.trim() !== '')
}

interface Search {
  content: SheetContent
  known: KnownHeadings
  fields: ReadonlyMap<string, Field>
  mapping: ColumnMapping
}

function judge(rows: readonly SheetRow[], search: Search): Candidate {
  const texts = textsOfColumns(rows, search.content)
  const pairs: { column: number; key: string; score: number }[] = []
  const columns = texts.map((parts, index) => {
    const words = parts.map(readHeading)
    const said = unitIn(words)
    const letter = letterOf(index)
    if (!Object.hasOwn(search.mapping, letter)) {
      for (const [key, score] of search.known.scoresOf(words)) {
        const field = search.fields.get(key)
        if (field && suits(said, field)) pairs.push({ column: index, key, score })
      }
    }
    const heading = toNfc(parts.join(' ').replace(/\s+/g, ' ').trim())
    const field = search.mapping[letter] ?? null
    return { index, letter, heading, unit: said.unit, field, identifies: false }
  })
  const score = assign(columns, pairs, search.mapping)
  const firstHeadingRow = rows[0]?.number ?? 0
  return {
    score,
    firstHeadingRow,
    lastHeadingRow: rows.at(-1)?.number ?? firstHeadingRow,
    columns: columns.filter((column) => column.heading !== '' || column.field !== null),
  }
}

/** Gives each field its best column and each column at most one field; what the mapping says comes before. */
function assign(
  columns: HeadingColumn[],
  pairs: { column: number; key: string; score: number }[],
  mapping: ColumnMapping,
): number {
  const taken = new Set(Object.values(mapping))
  let total = columns.filter((column) => column.field !== null && column.heading !== '').length
  pairs.sort((a, b) => b.score - a.score || a.column - b.column)
  for (const { column, key, score } of pairs) {
    const target = columns[column]
    if (!target || target.field !== null || taken.has(key)) continue
    columns[column] = { ...target, field: key }
    taken.add(key)
    // A row of units under the headings makes nothing match better, but it must not become data.
    total += target.unit === null ? score : score + 1
  }
  return total
}

/** The lowest part that names a unit decides. */
function unitIn(parts: readonly HeadingWords[]): Pick<HeadingWords, 'unit' | 'per'> {
  return parts.findLast((part) => part.unit !== null) ?? { unit: null, per: null }
}

/** "Đơn vị tính: triệu đồng" over the table counts for all its columns of money. */
function moneyUnitAbove({ rows }: SheetContent, headingRow: number): string | null {
  for (const row of rows) {
    if (row.number >= headingRow) return null
    for (const cell of row.cells) {
      if (typeof cell !== 'string') continue
      const [, unit = ''] = /^\(?(?:dvt|don vi tinh|don vi)\s*:\s*([^)]+)\)?$/.exec(fold(cell)) ?? []
      if (moneyUnitOf(unit) !== null) return moneyUnitOf(unit)
    }
  }
  return null
}

/** Under the headings there may be a row of column numbers: "(1) (2) (3)", "A B 1 2 3=1+2". */
function skipColumnNumbers({ rows }: SheetContent, lastHeadingRow: number): number {
  const next = rows.find((row) => row.number > lastHeadingRow)
  if (!next || next.number > lastHeadingRow + 1) return lastHeadingRow + 1
  return isColumnNumbers(next.cells) ? next.number + 1 : next.number
}

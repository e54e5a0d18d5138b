import { countingWords, footerWords, totalWords } from '#shared/text/sheet-words.ts'
import { fold, toNfc } from '#shared/vietnamese/fold.ts'
import { isColumnNumbers } from './heading-cells.ts'
import type { Headings } from './headings.ts'
import { tidyText } from './coerce.ts'
import type { Cell, SheetContent, SheetRow } from './sheet-content.ts'

/** What a row under the headings is. */
type RowKind = 'data' | 'group' | 'total' | 'heading' | 'footer' | 'blank'

export interface ClassifiedRow {
  row: SheetRow
  kind: RowKind
  /** For data: the text of the group heading above it ("Dự án đang thi công"). */
  group?: string
}

/** The numbers of groups: "I", "IV.2", "A", "B.". Rows of data count 1, 2, 3. */
const groupNumber = /^([IVXLC]+|[A-Z])([.)]|(\.\d+)+)?$/

/**
 * Tells the rows under the headings apart: data, group headings (whose text goes to the data under them), totals,
 * headings repeated on a new page, and what stands under the table.
 */
export function* classifyRows(content: SheetContent, headings: Headings): Generator<ClassifiedRow> {
  const table = describeTable(content, headings)
  let group: string | undefined
  let hasEnded = false
  for (const row of content.rows) {
    if (row.number < headings.firstDataRow) continue
    if (headings.endsBefore !== undefined && row.number >= headings.endsBefore) return
    const filled = look(row, table)
    let kind = kindOf(filled, table)
    if (kind === 'footer') hasEnded = true
    else if (hasEnded && !(kind === 'data' && isSurelyData(filled))) kind = 'footer'
    if (kind === 'group') group = filled.firstText
    yield kind === 'data' && group !== undefined ? { row, kind, group } : { row, kind }
  }
}

const longestCount = 6
/** Sums and signatures are short; longer text is not searched for them. */
const longestPhrase = 200

interface Table {
  /** Columns that fill a field. */
  mapped: ReadonlySet<number>
  /** Columns of the field by which a record is found. */
  identifying: ReadonlySet<number>
  /** The column that counts the rows; -1 where there is none. */
  counting: number
  /** Folded headings by column, to know them again on the next page. */
  headings: ReadonlyMap<number, string>
  /** Rows whose first text is merged over many columns are headings of groups. */
  mergedRows: ReadonlySet<number>
}

function describeTable(content: SheetContent, { columns }: Headings): Table {
  return {
    mapped: new Set(columns.filter(({ field }) => field !== null).map(({ index }) => index)),
    identifying: new Set(columns.filter(({ identifies }) => identifies).map(({ index }) => index)),
    counting:
      columns.find(({ heading }) => countingWords.includes(fold(heading).replace(/\.$/, '')))?.index ?? -1,
    headings: headingTexts(columns),
    mergedRows: new Set(
      content.merges
        .filter((merge) => merge.firstRow === merge.lastRow && merge.lastColumn - merge.firstColumn >= 2)
        .map((merge) => merge.firstRow),
    ),
  }
}

/** What stands in a row, counted once for all questions. */
interface Filled {
  row: SheetRow
  /** Filled cells, without the count. */
  cells: number
  /** Cells with words in them, without the count. */
  texts: number
  /** Filled cells in columns that fill a field. */
  mapped: number
  /** The first cell with words; '' where there is none. */
  firstText: string
  /** The count at the left ("12", "IV"). */
  count: string
  /** What the record is found by is there. */
  identified: boolean
}

function look(row: SheetRow, table: Table): Filled {
  const filled: Filled = { row, cells: 0, texts: 0, mapped: 0, firstText: '', count: '', identified: false }
  const { cells } = row
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null
    if (cell === null) continue
    if (typeof cell === 'string' && cell.trim() === '') continue
    if (column === table.counting) {
      const count = tidyText(cell)
      if (count.length <= longestCount) {
        filled.count = count
        continue
      }
    }
    filled.cells++
    if (table.mapped.has(column)) filled.mapped++
    if (table.identifying.has(column)) filled.identified = !table.mergedRows.has(row.number)
    if (typeof cell !== 'string' || !hasWords(cell)) continue
    filled.texts++
    if (filled.firstText === '') filled.firstText = toNfc(cell).trim()
  }
  return filled
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}

function kindOf(filled: Filled, table: Table): RowKind {
  const { cells, texts, count, firstText, identified, row } = filled
  if (cells === 0) return 'blank'
  if (isHeadingAgain(row.cells, table.headings) || isColumnNumbers(row.cells)) return 'heading'
  if (texts === 0) return identified || filled.mapped > 1 || count !== '' ? 'data' : 'footer'
  const lower = firstText.slice(0, longestPhrase).toLowerCase()
  if ((texts === 1 || (texts === 2 && !identified)) && totalWords.test(lower)) return 'total'
  const isCounted = /^\d/.test(count)
  if (texts <= 3 && cells === texts && !isCounted && footerWords.test(lower)) return 'footer'
  const isLoneText = texts === 1 && (!identified || cells === 1)
  return isLoneText && isGroup(filled, table) ? 'group' : 'data'
}

/** Under the end of a table only a row with its count or a figure is data: signatures stand there, too. */
function isSurelyData({ identified, mapped, count, cells, texts }: Filled): boolean {
  return identified && mapped >= 2 && (/^\d/.test(count) || cells > texts)
}

/**
 * One text and nothing to find a record by: the heading of a group if it is numbered like one, stands over merged
 * columns, or stands alone in a table of several columns and is not just a code.
 */
function isGroup({ row, cells, count, mapped, identified, firstText }: Filled, table: Table): boolean {
  if (groupNumber.test(count.toUpperCase())) return true
  if (table.mergedRows.has(row.number)) return true
  if (table.mapped.size < 2 || (identified && !firstText.includes(' '))) return false
  return count === '' && cells === 1 && mapped <= 1
}

/** Folded headings by column, to know them again. */
export function headingTexts(columns: Headings['columns']): ReadonlyMap<number, string> {
  return new Map(columns.map(({ index, heading }) => [index, fold(heading)]))
}

/** Most cells say what the heading of their column says, or the end of it where the heading has several rows. */
export function isHeadingAgain(cells: readonly Cell[], headings: ReadonlyMap<number, string>): boolean {
  let same = 0
  let other = 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (cell === null || cell === undefined) continue
    if (typeof cell !== 'string') return false
    const heading = headings.get(column)
    const words = fold(cell)
    if (
      words !== '' &&
      heading !== undefined &&
      (heading === words || heading.endsWith(` ${words}`) || heading.startsWith(`${words} `))
    )
      same++
    else if (++other > cells.length / 2) return false
  }
  return same >= 2 && same > other
}

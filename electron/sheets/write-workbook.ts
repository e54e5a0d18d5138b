import type { Day } from '#shared/base/days.ts'
import { sheetText } from '#shared/text/sheets.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { writeFileAtomically } from '#electron/platform/files.ts'
import { packZip, type PartToPack } from './pack-zip.ts'
import { letterOf, type DayCell } from './sheet-content.ts'
import { limits } from './source-file.ts'
import {
  contentTypesXml,
  escapeXml,
  packageRelationsXml,
  styleOf,
  stylesXml,
  workbookRelationsXml,
  workbookXml,
  worksheetStart,
  type CellLook,
  type DefinedName,
} from './workbook-xml.ts'

/** A cell to be written. A day known less exactly than to the day is written as text ("Quý III/2026"). */
export type CellToWrite = string | number | boolean | DayCell | null

export interface ColumnToWrite {
  heading: string
  /** In characters. */
  width: number
  /**
   * What the column holds. `code` keeps zeros at the front of what is typed; `mixed` shows each cell by what it is,
   * `reason` stands out.
   */
  holds: 'text' | 'code' | 'integer' | 'decimal' | 'day' | 'mixed' | 'reason'
  /** Offered as a drop-down list. Other values can still be typed, after a question. */
  choices?: readonly string[]
}

export interface SheetToWrite {
  sheetName: string
  /** Stands in large letters over the table. */
  title?: string
  columns: readonly ColumnToWrite[]
  rows: Iterable<readonly CellToWrite[]>
}

/** What Excel would take for a formula, or for one typed after an apostrophe, when a person edits the cell. */
const couldBecomeFormula = /^['=+\-@\t\r]/
/** Excel counts a 29 February 1900 that never was: days before it are written as text. */
const firstSafeDay = '1900-03-01'
const dayMs = 24 * 60 * 60 * 1000
const serialOfEpoch = 25_569

/**
 * Writes a workbook of one sheet: headings that stay in view, a filter, widths, number formats, dates as dates of
 * Excel. Text is always text: Excel does not calculate "=1+1" in it, and {@link readSheet} reads it back unchanged.
 * Answers `FILE_NOT_WRITTEN`, `DISK_FULL`; the old file then stays.
 */
export async function writeSheet(file: string, sheet: SheetToWrite): Promise<void> {
  writeFileAtomically(file, await packZip(partsOf(sheet)))
}

function* partsOf(sheet: SheetToWrite): Generator<PartToPack> {
  const lists = sheet.columns.flatMap((column) => (column.choices ? [column.choices] : []))
  const sheets = [{ name: safeSheetName(sheet.sheetName), hidden: false }]
  if (lists.length > 0) sheets.push({ name: sheetText.lists, hidden: true })
  const written = { rows: 0 }
  yield { name: '[Content_Types].xml', text: [contentTypesXml(sheets)] }
  yield { name: '_rels/.rels', text: [packageRelationsXml()] }
  yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelationsXml(sheets)] }
  yield { name: 'xl/styles.xml', text: [stylesXml()] }
  yield { name: 'xl/worksheets/sheet1.xml', text: worksheetXml(sheet, written) }
  if (lists.length > 0) yield { name: 'xl/worksheets/sheet2.xml', text: listsXml(lists) }
  yield {
    name: 'xl/workbook.xml',
    text: [workbookXml(sheets, definedNames(sheet, sheets[0]?.name ?? '', written.rows))],
  }
}

/** What Excel allows as the name of a sheet. */
function safeSheetName(name: string): string {
  const safe = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
  return safe === '' ? 'Sheet1' : safe
}

function headingRowOf({ title }: SheetToWrite): number {
  return title === undefined ? 1 : 3
}

/** The headings are printed on every page, and Excel keeps the area of the filter under a name. */
function definedNames(sheet: SheetToWrite, sheetName: string, rows: number): DefinedName[] {
  const quoted = `'${sheetName.replaceAll("'", "''")}'`
  const heading = headingRowOf(sheet)
  const last = letterOf(sheet.columns.length - 1)
  return [
    {
      name: '_xlnm._FilterDatabase',
      refersTo: `${quoted}!$A$${heading}:$${last}$${heading + rows}`,
      hidden: true,
    },
    { name: '_xlnm.Print_Titles', refersTo: `${quoted}!$${heading}:$${heading}`, hidden: false },
  ]
}

function* worksheetXml(sheet: SheetToWrite, written: { rows: number }): Generator<string> {
  const { columns, title } = sheet
  const heading = headingRowOf(sheet)
  const last = letterOf(columns.length - 1)
  yield worksheetStart()
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">'
  yield `<pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/>`
  yield '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>'
  yield* columns.map(columnXml)
  yield '</cols><sheetData>'
  if (title !== undefined) yield `<row r="1" ht="24" customHeight="1">${textCell('A1', title, 'title')}</row>`
  const headings = columns.map((column) => column.heading)
  yield rowXml(
    heading,
    headings.map((text, at) => textCell(`${letterOf(at)}${heading}`, text, 'heading')),
    linesIn(headings, columns),
  )
  const letters = columns.map((_, at) => letterOf(at))
  for (const row of sheet.rows) {
    written.rows++
    const number = heading + written.rows
    yield rowXml(
      number,
      columns.map(({ holds }, at) => cellXml(`${letters[at] ?? ''}${number}`, row[at] ?? null, holds)),
      linesIn(row, columns),
    )
  }
  yield `</sheetData><autoFilter ref="A${heading}:${last}${heading + written.rows}"/>`
  if (title !== undefined && columns.length > 1)
    yield `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`
  yield* validationsXml(columns, heading + 1)
  yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
}

const lineHeight = 15.75
const mostLines = 25

/** How many lines the longest text of a row needs: not every program makes room for wrapped text by itself. */
function linesIn(row: readonly CellToWrite[], columns: readonly ColumnToWrite[]): number {
  let most = 1
  for (let at = 0; at < columns.length; at++) {
    const cell = row[at]
    const width = columns[at]?.width ?? 0
    if (typeof cell !== 'string' || (cell.length < width && !cell.includes('\n'))) continue
    let lines = 0
    for (const line of cell.split('\n')) lines += Math.max(1, Math.ceil((line.length * 1.15) / width))
    if (lines > most) most = lines
  }
  return Math.min(most, mostLines)
}

function rowXml(number: number, cells: readonly string[], lines = 1): string {
  const height = lines === 1 ? '' : ` ht="${lines * lineHeight}"`
  return `<row r="${number}"${height}>${cells.join('')}</row>`
}

/** The look of a column is that of the cells that a person will fill under the table. */
function columnXml({ width, holds }: ColumnToWrite, at: number): string {
  const look = holds === 'code' ? 'emptyCode' : holds === 'day' ? 'emptyDay' : 'plain'
  return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf(look)}" customWidth="1"/>`
}

/** The look of an empty cell inside the table. */
const emptyLook: Readonly<Record<ColumnToWrite['holds'], CellLook>> = {
  text: 'text',
  code: 'code',
  integer: 'integer',
  decimal: 'number',
  day: 'day',
  mixed: 'text',
  reason: 'reason',
}

function cellXml(reference: string, cell: CellToWrite, holds: ColumnToWrite['holds']): string {
  switch (typeof cell) {
    case 'string':
      return textCell(reference, cell, lookOfText(cell, holds))
    case 'number':
      return `<c r="${reference}" s="${styleOf(lookOfNumber(cell, holds))}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${reference}" s="${styleOf('number')}" t="b"><v>${Number(cell)}</v></c>`
    default:
      if (cell === null) return `<c r="${reference}" s="${styleOf(emptyLook[holds])}"/>`
      return dayCell(reference, cell)
  }
}

function lookOfText(text: string, holds: ColumnToWrite['holds']): CellLook {
  if (holds === 'code' || holds === 'reason') return holds
  return couldBecomeFormula.test(text) ? 'quotedText' : 'text'
}

function lookOfNumber(value: number, holds: ColumnToWrite['holds']): CellLook {
  if (holds !== 'integer' && holds !== 'decimal') return 'number'
  return Number.isInteger(value) ? 'integer' : 'decimal'
}

function textCell(reference: string, text: string, look: CellLook): string {
  const space = text.trim() === text && !/[\n\t]| {2}/.test(text) ? '' : ' xml:space="preserve"'
  return `<c r="${reference}" s="${styleOf(look)}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`
}

function dayCell(reference: string, { day, precision }: DayCell): string {
  if (precision !== 'day' || day < firstSafeDay) return textCell(reference, formatDay(day, precision), 'text')
  return `<c r="${reference}" s="${styleOf('day')}"><v>${serialOf(day)}</v></c>`
}

function serialOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs + serialOfEpoch
}

/** The lists stand on a hidden sheet: inside the rule itself they could not be longer than 255 characters. */
function* validationsXml(columns: readonly ColumnToWrite[], firstRow: number): Generator<string> {
  const rules: string[] = []
  for (const [at, { choices }] of columns.entries()) {
    if (!choices) continue
    const list = letterOf(rules.length)
    const cells = `${letterOf(at)}${firstRow}:${letterOf(at)}${limits.rows}`
    rules.push(
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ` +
        `error="${escapeXml(sheetText.listHint)}" sqref="${cells}">` +
        `<formula1>'${sheetText.lists}'!$${list}$1:$${list}$${choices.length}</formula1></dataValidation>`,
    )
  }
  if (rules.length > 0) yield `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function* listsXml(lists: readonly (readonly string[])[]): Generator<string> {
  yield `${worksheetStart()}<sheetData>`
  const longest = Math.max(...lists.map((list) => list.length))
  for (let row = 0; row < longest; row++) {
    const cells = lists.flatMap((list, column) => {
      const choice = list[row]
      return choice === undefined ? [] : [textCell(`${letterOf(column)}${row + 1}`, choice, 'plain')]
    })
    yield rowXml(row + 1, cells)
  }
  yield '</sheetData></worksheet>'
}

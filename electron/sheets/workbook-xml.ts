/** The XML of a workbook's small parts, and the styles that its cells refer to. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Control characters except tab and line feed, and what is no character at all. */
const illegal = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu
const mayNeedEscapes = /[&<>"_\ufffe\uffff]|[^\P{Cc}\t\n]/u
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Text for XML. What XML cannot hold, and what looks like Excel's way of writing that, is written Excel's way. */
export function escapeXml(text: string): string {
  if (!mayNeedEscapes.test(text)) return text
  return text
    .replace(looksEscaped, '_x005F_')
    .replace(illegal, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** What a cell looks like; each different one is written once. */
export type CellLook =
  | 'plain'
  | 'title'
  | 'heading'
  | 'text'
  /** Text that a person could turn into a formula by editing it; Excel shows it as if typed after an apostrophe. */
  | 'quotedText'
  /** Digits that are no number: typing "007" keeps its zeros. */
  | 'code'
  | 'integer'
  | 'decimal'
  | 'number'
  | 'day'
  | 'reason'
  /** Cells of columns that nobody has filled yet. */
  | 'emptyCode'
  | 'emptyDay'

const formats = { text: 49, integer: 3, decimal: 164, day: 165 }
const wrapTop = '<alignment vertical="top" wrapText="1"/>'
const top = '<alignment vertical="top"/>'
const centre = '<alignment horizontal="center" vertical="center" wrapText="1"/>'

const looks: Readonly<Record<CellLook, string>> = {
  plain: xf({}, ''),
  title: xf({ font: 1 }, '<alignment horizontal="left" vertical="center"/>'),
  heading: xf({ font: 2, fill: 2, border: 1 }, centre),
  text: xf({ border: 1 }, wrapTop),
  quotedText: xf({ border: 1, quoted: true }, wrapTop),
  code: xf({ border: 1, format: formats.text }, top),
  integer: xf({ border: 1, format: formats.integer }, top),
  decimal: xf({ border: 1, format: formats.decimal }, top),
  number: xf({ border: 1 }, top),
  day: xf({ border: 1, format: formats.day }, top),
  reason: xf({ font: 3, border: 1 }, wrapTop),
  emptyCode: xf({ format: formats.text }, top),
  emptyDay: xf({ format: formats.day }, top),
}
const lookNames = Object.keys(looks) as CellLook[]

interface LookParts {
  font?: number
  fill?: number
  border?: number
  format?: number
  quoted?: true
}

function xf(parts: LookParts, alignment: string): string {
  const { font: fontId = 0, fill = 0, border = 0, format = 0, quoted } = parts
  const apply = [
    format && ' applyNumberFormat="1"',
    fontId && ' applyFont="1"',
    fill && ' applyFill="1"',
    border && ' applyBorder="1"',
    alignment && ' applyAlignment="1"',
    quoted && ' quotePrefix="1"',
  ]
  const flags = apply.filter(Boolean).join('')
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"${flags}>${alignment}</xf>`
}

/** The number by which cells refer to a look. */
export function styleOf(look: CellLook): number {
  return lookNames.indexOf(look)
}

/** The fonts of documents: for cells, titles, headings and reasons. */
const fonts = [
  font({ size: 12 }),
  font({ size: 14, bold: true }),
  font({ size: 12, bold: true }),
  font({ size: 12, colour: 'FFC00000' }),
]

function font({ size, bold, colour }: { size: number; bold?: true; colour?: string }): string {
  const weight = bold ? '<b/>' : ''
  const ink = colour === undefined ? '' : `<color rgb="${colour}"/>`
  return `<font>${weight}<sz val="${size}"/>${ink}<name val="Times New Roman"/><family val="1"/></font>`
}

const sides = ['left', 'right', 'top', 'bottom']
  .map((name) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`)
  .join('')

/** The part that holds every look. */
export function stylesXml(): string {
  return (
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="2">` +
    `<numFmt numFmtId="${formats.decimal}" formatCode="#,##0.0########"/>` +
    `<numFmt numFmtId="${formats.day}" formatCode="dd/mm/yyyy"/></numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${sides}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${lookNames.length}">${Object.values(looks).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

export interface SheetEntry {
  name: string
  hidden: boolean
}

/** A name that Excel itself knows, such as the area of a filter, for the first sheet. */
export interface DefinedName {
  name: string
  refersTo: string
  hidden: boolean
}

export function workbookXml(sheets: readonly SheetEntry[], names: readonly DefinedName[]): string {
  const entries = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const defined = names.map(
    ({ name, refersTo, hidden }) =>
      `<definedName name="${name}" localSheetId="0"${hidden ? ' hidden="1"' : ''}>${escapeXml(refersTo)}</definedName>`,
  )
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets>` +
    `${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`
  )
}

export function workbookRelationsXml(sheets: readonly SheetEntry[]): string {
  const entries = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${relationships}/styles" Target="styles.xml"/>`
  return `${declaration}<Relationships xmlns="${packageRelationships}">${entries.join('')}${styles}</Relationships>`
}

export function packageRelationsXml(): string {
  return (
    `${declaration}<Relationships xmlns="${packageRelationships}">` +
    `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  )
}

export function contentTypesXml(sheets: readonly SheetEntry[]): string {
  const entries = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  )
  return (
    `${declaration}<Types xmlns="${contentTypes}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${entries.join('')}</Types>`
  )
}

export function worksheetStart(): string {
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationships}">`
}

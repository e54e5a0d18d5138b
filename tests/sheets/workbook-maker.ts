import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#shared/base/result.ts'
import { packZip } from '#electron/sheets/pack-zip.ts'
import { escapeXml } from '#electron/sheets/workbook-xml.ts'
import type { Cell, MergedRange, SheetContent } from '#electron/sheets/sheet-content.ts'
import { letterOf, columnOfLetter } from '#electron/sheets/sheet-content.ts'

export const samples = join(import.meta.dirname, 'samples')

const folder = mkdtempSync(join(tmpdir(), 'ancu-sheets-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
let made = 0

/** A path for a new file in a folder that goes when the tests end. */
export function newPath(name: string): string {
  return join(folder, `${++made}-${name}`)
}

/** Writes a file and says where. */
export function fileWith(name: string, content: Uint8Array | string): string {
  const file = newPath(name)
  writeFileSync(file, content)
  return file
}

/** The refusal that an act is answered with. */
export async function refusalOf(act: () => unknown): Promise<Refusal> {
  try {
    await act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** What goes into a workbook made by hand, as XML, to be as strange as files from outside are. */
export interface RawWorkbook {
  /** Inside `<sheetData>`. */
  rows?: string
  /** After `</sheetData>`. */
  after?: string
  /** Inside `<sst>`. */
  strings?: string
  /** Inside `<styleSheet>`. */
  styles?: string
  /** Attributes of `<workbookPr>`. */
  properties?: string
  /** Parts that replace or join the usual ones; null leaves one out. */
  parts?: Readonly<Record<string, string | null>>
}

/** The parts of such a workbook by name. */
export function rawParts(raw: RawWorkbook): { name: string; text: string }[] {
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><workbookPr ${raw.properties ?? ''}/><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships ${relations}><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet ${main}><sheetData>${raw.rows ?? ''}</sheetData>${raw.after ?? ''}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${raw.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${raw.styles ?? ''}</styleSheet>`,
    ...raw.parts,
  }
  return Object.entries(parts).flatMap(([name, text]) => (text === null ? [] : [{ name, text }]))
}

export async function packRaw(raw: RawWorkbook): Promise<Buffer> {
  return packZip(rawParts(raw).map(({ name, text }) => ({ name, text: [text] })))
}

export async function rawWorkbook(raw: RawWorkbook): Promise<string> {
  return fileWith('raw.xlsx', await packRaw(raw))
}

/** A sheet as it would have been read: rows of cells from row 1, merged ranges like "A1:B2". */
export function contentOf(rows: readonly (readonly Cell[])[], merges: readonly string[] = []): SheetContent {
  return {
    sheets: ['Biểu'],
    sheet: 'Biểu',
    rows: rows.flatMap((cells, at) =>
      cells.some((cell) => cell !== null && cell !== '')
        ? [{ number: at + 1, cells: cells.map((cell) => (cell === '' ? null : cell)) }]
        : [],
    ),
    merges: merges.map(rangeOf),
    hiddenColumns: [],
    warnings: [],
  }
}

function rangeOf(reference: string): MergedRange {
  const [, c1 = '', r1 = '', c2 = '', r2 = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? []
  return {
    firstRow: Number(r1),
    lastRow: Number(r2),
    firstColumn: columnOfLetter(c1),
    lastColumn: columnOfLetter(c2),
  }
}

/** How a sheet looks beside its cells. */
export interface DrawnSheet {
  /** From row 1; dates of Excel are days. */
  rows: readonly (readonly Cell[])[]
  /** Like "A1:B2". */
  merges?: readonly string[]
  /** By letter. */
  hiddenColumns?: readonly string[]
  /** By number. */
  hiddenRows?: readonly number[]
}

/** A workbook as an office draws it. */
export function drawnWorkbook({
  rows,
  merges = [],
  hiddenColumns = [],
  hiddenRows = [],
}: DrawnSheet): Promise<Buffer> {
  const cols = hiddenColumns.map((letter) => {
    const number = columnOfLetter(letter) + 1
    return `<col min="${number}" max="${number}" width="9" hidden="1"/>`
  })
  const written = rows.map((cells, at) => {
    const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : ''
    return `<row r="${at + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${at + 1}`)).join('')}</row>`
  })
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`)
  const sheet =
    `<worksheet ${main}><cols>${cols.join('')}</cols><sheetData>${written.join('')}</sheetData>` +
    `<mergeCells>${merged.join('')}</mergeCells></worksheet>`
  return packRaw({
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    parts: { 'xl/worksheets/sheet1.xml': sheet },
  })
}

const msPerDay = 86_400_000
const serialOfEpoch = 25_569

function cellXml(cell: Cell, reference: string): string {
  switch (typeof cell) {
    case 'string':
      return cell === ''
        ? ''
        : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
    case 'number':
      return `<c r="${reference}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`
    default:
      if (cell?.kind !== 'day') return ''
      return `<c r="${reference}" s="1"><v>${Date.parse(cell.day) / msPerDay + serialOfEpoch}</v></c>`
  }
}

/** `<row>` of plain numbers and inline texts. */
export function rowXml(number: number, cells: readonly (string | number)[]): string {
  const written = cells.map((cell, at) => {
    const reference = `${letterOf(at)}${number}`
    return typeof cell === 'number'
      ? `<c r="${reference}"><v>${cell}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${number}">${written.join('')}</row>`
}

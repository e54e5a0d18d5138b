import { rawZip, type RawEntry } from './raw-zip.ts'
import { rawParts, rowXml, type RawWorkbook } from './workbook-maker.ts'

/** A file that does not come from a friend, and what is made of it: a reason, or cells that can do no harm. */
export interface HostileFile {
  name: string
  /** The name that the person sees. */
  file?: string
  make: () => Buffer | string | Promise<Buffer>
  /** The sentence with which it is refused. */
  refused?: string
  /** The cells that are read of it instead. */
  reads?: readonly (readonly unknown[])[]
  /** The warnings that are said. */
  warns?: readonly string[]
}

export const sheetPart = 'xl/worksheets/sheet1.xml'
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const plainRow = rowXml(1, ['Mã', 5])
/** What {@link plainRow} holds. */
export const plain = [['Mã', 5]]

export function entriesOf(raw: RawWorkbook): RawEntry[] {
  return rawParts(raw).map(({ name, text }) => ({ name, content: text }))
}

/** A workbook, one of whose parts is otherwise than it should be. */
export function packedWith(part: string, change: Partial<RawEntry>): Buffer {
  const entries = entriesOf({ rows: plainRow })
  const entry = entries.find(({ name }) => name === part)
  if (!entry) throw new Error(`No part ${part}`)
  Object.assign(entry, change)
  return rawZip(entries)
}

/** The list of sheets and its relations, as XML. */
export function listed(sheets: string, relations: string): Record<string, string> {
  return {
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
  }
}

export const worksheet = (id: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${office}/worksheet" Target="${target}"${more}/>`

import { Packer, type Document } from 'docx'
import { partsOfDay, type Day } from '#shared/base/days.ts'

/** What the file says about its document. */
export interface Properties {
  title: string
  creator: string
  keywords: string
  /** The day on the paper, not the moment of writing: that would make every file another one. */
  day: Day
}

/** The bytes of a Word file, which come from nothing but what is in it: docx itself would ask the clock. */
export async function packDocx(file: Document, properties: Properties): Promise<Uint8Array<ArrayBuffer>> {
  const overrides = [{ path: 'docProps/core.xml', data: writeCore(properties) }]
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides))
  stampEntries(bytes, properties.day)
  return bytes
}

function writeCore({ title, creator, keywords, day }: Properties): string {
  const dated = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator>`,
    `<cp:keywords>${escape(keywords)}</cp:keywords><dc:language>vi-VN</dc:language>`,
    `${dated('created')}${dated('modified')}</cp:coreProperties>`,
  ].join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Of a zip file (APPNOTE.TXT 4.3): how long its end is, and where in it and in an entry stands what is needed here. */
const zip = {
  endLength: 22,
  count: 10,
  start: 16,
  entryDate: 12,
  fileDate: 10,
  nameLength: 28,
  fileStart: 42,
}
const entryLength = 46

/** Dates every file in a zip by a day, at midnight. */
function stampEntries(bytes: Uint8Array<ArrayBuffer>, day: Day): void {
  const view = new DataView(bytes.buffer)
  const { year, month, dayOfMonth } = partsOfDay(day)
  // Date above time, two bytes each; a zip knows no year before 1980.
  const stamp = (((Math.max(year, 1980) - 1980) << 25) | (month << 21) | (dayOfMonth << 16)) >>> 0
  const end = bytes.length - zip.endLength
  let entry = view.getUint32(end + zip.start, true)
  for (let left = view.getUint16(end + zip.count, true); left > 0; left--) {
    view.setUint32(entry + zip.entryDate, stamp, true)
    view.setUint32(view.getUint32(entry + zip.fileStart, true) + zip.fileDate, stamp, true)
    // Name, extra field and comment follow the fixed part.
    const lengths = [0, 2, 4].map((at) => view.getUint16(entry + zip.nameLength + at, true))
    entry += lengths.reduce((sum, each) => sum + each, entryLength)
  }
}

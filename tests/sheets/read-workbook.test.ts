import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { letterOf, type Cell } from '#electron/sheets/sheet-content.ts'
import { fileWith, rawWorkbook, refusalOf, rowXml, samples } from './workbook-maker.ts'

/** The cells of another reader, in our terms. */
function asRead(value: unknown): Cell {
  if (value instanceof Date) return { kind: 'day', day: value.toISOString().slice(0, 10), precision: 'day' }
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function withoutEmptyEnd(cells: readonly Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
}

async function readByHucre(bytes: Uint8Array): Promise<{ number: number; cells: Cell[] }[]> {
  const rows = []
  for await (const { index, values } of streamXlsxRows(bytes)) {
    const cells = withoutEmptyEnd(values.map(asRead))
    if (cells.length > 0) rows.push({ number: index + 1, cells })
  }
  return rows
}

describe('readSheet of a workbook', () => {
  it.each(['bieu-01-du-an', 'danh-sach-dang-ky-mua', 'danh-sach-nha-tam', 'ho-so-tthc'])(
    'reads every cell of %s as another reader does',
    async (name) => {
      const file = join(samples, `${name}.xlsx`)
      const { rows } = await readSheet(file)
      expect(rows.map(({ number, cells }) => ({ number, cells: [...cells] }))).toEqual(
        await readByHucre(readFileSync(file)),
      )
    },
  )

  it('reads what another program wrote, whatever it is', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aáặĐ &<>"\'\n\t_x0041_;=+-@#', '😀', '\u00ad', '\r', '\u0001', '𝒜'),
      maxLength: 20,
    })
    const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    const cell = fc.oneof(
      text.filter((given) => !/_x[0-9a-f]{4}_|^#/i.test(given)),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      day.map((date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
        fc.constantFrom('shared' as const, 'inline' as const),
        async (rows, stringMode) => {
          const bytes = await writeXlsx({ sheets: [{ name: 'A', rows }], stringMode })
          const read = await readSheet(fileWith('any.xlsx', bytes))
          const expected = rows.flatMap((row, at) => {
            const cells = withoutEmptyEnd(row.map(asRead)).map(zero)
            return cells.length > 0 ? [{ number: at + 1, cells }] : []
          })
          expect(read.rows.map(({ number, cells }) => ({ number, cells: cells.map(zero) }))).toEqual(expected)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keeps merged ranges and hidden rows', async () => {
    const file = await rawWorkbook({
      rows: `${rowXml(2, ['A', 1])}<row r="5" hidden="1"><c r="A5"><v>7</v></c></row>`,
      after: '<mergeCells count="2"><mergeCell ref="A2:B2"/><mergeCell ref="$C$1:$AA$12"/></mergeCells>',
    })
    const { rows, merges } = await readSheet(file)
    expect(rows).toEqual([
      { number: 2, cells: ['A', 1] },
      { number: 5, cells: [7], hidden: true },
    ])
    expect(merges).toEqual([
      { firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 1 },
      { firstRow: 1, lastRow: 12, firstColumn: 2, lastColumn: 26 },
    ])
  })

  it('reads formulas by their result, and says where there is none', async () => {
    const file = await rawWorkbook({
      rows:
        '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>56505</v></c><c r="B1" t="str"><f>A1&amp;""</f><v>chữ</v></c>' +
        '<c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="e"><v>#N/A</v></c>' +
        '<c r="F1" t="b"><f>TRUE()</f><v>1</v></c><c r="G1" t="str"><f>""</f><v></v></c></row>',
    })
    const { rows } = await readSheet(file)
    expect(rows[0]?.cells).toEqual([
      56505,
      'chữ',
      { kind: 'error', shown: '' },
      { kind: 'error', shown: '#DIV/0!' },
      { kind: 'error', shown: '#N/A' },
      true,
    ])
  })

  it('joins rich text, leaves readings out, resolves entities and the escapes of Excel', async () => {
    const file = await rawWorkbook({
      strings:
        '<si><r><rPr><b/></rPr><t xml:space="preserve">Tổng </t></r><r><t>cộng</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>' +
        '<si><t>A &amp; B &lt;1&gt; &#272;&#x1EE9;c</t></si><si><t>một_x000D_\nhai_x005F_x0041_</t></si><si><t><![CDATA[<b>&amp;]]></t></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
    })
    const { rows } = await readSheet(file)
    expect(rows[0]?.cells).toEqual(['Tổng cộng', 'A & B <1> Đức', 'một\r\nhai_x0041_', '<b>&amp;'])
  })

  it('reads tags with a prefix, cells without a place, and comments between', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- <row> --><x:sheetData>' +
      "<x:row><x:c><x:v>1</x:v></x:c><x:c t='str'><x:v>hai</x:v></x:c><x:c r='E1'><x:v>5</x:v></x:c><x:c><x:v>6</x:v></x:c></x:row>" +
      '<x:row><x:c><x:v>2.5E3</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const { rows } = await readSheet(await rawWorkbook({ parts: { 'xl/worksheets/sheet1.xml': sheet } }))
    expect(rows).toEqual([
      { number: 1, cells: [1, 'hai', null, null, 5, 6] },
      { number: 2, cells: [2500] },
    ])
  })

  const dayStyles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-42A]mm/yyyy;@"/>' +
    '<numFmt numFmtId="166" formatCode="000000000000"/><numFmt numFmtId="167" formatCode="#,##0 &quot;ngày&quot;"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="17"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>'
  const dayRow =
    '<row r="1"><c r="A1" s="1"><v>46064</v></c><c r="B1" s="2"><v>46064.75</v></c><c r="C1" s="3"><v>46023</v></c><c r="D1" s="4"><v>46023</v></c>' +
    '<c r="E1" s="5"><v>24089701833</v></c><c r="F1" s="6"><v>30</v></c><c r="G1" s="7"><v>1.5</v></c><c r="H1"><v>46064</v></c><c r="I1" s="2"><v>59</v></c><c r="J1" s="2"><v>61</v></c><c r="K1" t="d"><v>2026-11-30T00:00:00</v></c></row>'

  it('turns dates of Excel into days, those shown without a day into months', async () => {
    const { rows } = await readSheet(await rawWorkbook({ styles: dayStyles, rows: dayRow }))
    const day = (text: string) => ({ kind: 'day', day: text, precision: 'day' })
    expect(rows[0]?.cells).toEqual([
      day('2026-02-11'),
      day('2026-02-11'),
      { kind: 'day', day: '2026-01-31', precision: 'month' },
      { kind: 'day', day: '2026-01-31', precision: 'month' },
      '024089701833',
      30,
      1.5,
      46064,
      day('1900-02-28'),
      day('1900-03-01'),
      day('2026-11-30'),
    ])
  })

  it('takes what is shown for what is meant: shares, thousands, months, years', async () => {
    const codes = ['0%', '0.00%', '#,##0,,', '#,##0.0,', '#,##0', 'mm/yyyy', 'yyyy', '0.0 "%"']
    const styles =
      `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/>${codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="9"/></cellXfs>`
    const values = [0.855, 0.07, 1_203_900_000_000, 1_203_900, 1_203_900, 46_400, 46_400, 85.5, 1]
    const cells = values.map((value, at) => `<c r="${letterOf(at)}1" s="${at + 1}"><v>${value}</v></c>`)
    const { rows } = await readSheet(
      await rawWorkbook({ styles, rows: `<row r="1">${cells.join('')}</row>` }),
    )
    expect(rows[0]?.cells).toEqual([
      '85,5%',
      '7%',
      1_203_900,
      1203.9,
      1_203_900,
      { kind: 'day', day: '2027-01-31', precision: 'month' },
      { kind: 'day', day: '2027-12-31', precision: 'year' },
      85.5,
      '100%',
    ])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const { rows } = await readSheet(
      await rawWorkbook({ styles: dayStyles, rows: dayRow, properties: 'date1904="1"' }),
    )
    expect(rows[0]?.cells[0]).toEqual({ kind: 'day', day: '2030-02-12', precision: 'day' })
  })

  describe('with several sheets', () => {
    const workbook = () =>
      writeXlsx({
        sheets: [
          { name: 'Ẩn', hidden: true, rows: [['x', 'y']] },
          { name: 'Bìa', rows: [['BÁO CÁO'], [], ['Năm 2026']] },
          { name: 'Biểu 01', rows: [['Mã', 'Tên']] },
        ],
      })

    it('reads the first visible one with a table, or the one that is named', async () => {
      const file = fileWith('several.xlsx', await workbook())
      expect((await readSheet(file)).sheet).toBe('Biểu 01')
      const hidden = await readSheet(file, { sheet: 'Ẩn' })
      expect(hidden.rows).toEqual([{ number: 1, cells: ['x', 'y'] }])
      expect(hidden.sheets).toEqual(['Ẩn', 'Bìa', 'Biểu 01'])
    })

    it('names the sheets there are where the wanted one is not', async () => {
      const file = fileWith('several.xlsx', await workbook())
      const refusal = await refusalOf(() => readSheet(file, { sheet: 'Biểu 02' }))
      expect(refusal.code).toBe('SHEET_NOT_FOUND')
      expect(refusal.message).toContain('Bìa, Biểu 01')
    })
  })

  it('says how far it is and stops when told to', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, `Dự án số ${row}`, row / 7])
    const file = fileWith('long.xlsx', await writeXlsx({ sheets: [{ name: 'A', rows }] }))
    const steps: number[] = []
    await readSheet(file, { onProgress: (done, total) => steps.push(done / total) })
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.at(-1)).toBe(1)
    expect(steps.toSorted((a, b) => a - b)).toEqual(steps)

    const stop = new AbortController()
    const act = () => readSheet(file, { signal: stop.signal, onProgress: () => stop.abort() })
    expect((await refusalOf(act)).code).toBe('STOPPED')
  })

  it('does not mind its name, and says when the file is not there', async () => {
    const file = fileWith('bieu.csv', await writeXlsx({ sheets: [{ name: 'A', rows: [['x', 1]] }] }))
    expect((await readSheet(file)).rows).toEqual([{ number: 1, cells: ['x', 1] }])
    expect((await refusalOf(() => readSheet(`${file}.gone`))).code).toBe('FILE_NOT_FOUND')
  })
})

function zero(cell: Cell): Cell {
  return cell === 0 ? 0 : cell
}

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { constants, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { dayPrecisions, lastDayOfMonth, makeDay, type DayPrecision } from '#shared/base/days.ts'
import { registerOf } from '#shared/registers/all.ts'
import { visibleFields, type AnyRecord, type Field, type FieldValue } from '#shared/registers/register.ts'
import { readCandidates, type Candidate } from '#electron/sheets/candidates.ts'
import { cellOfField, columnOfField } from '#electron/sheets/field-cells.ts'
import { findHeadings } from '#electron/sheets/headings.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { letterOf } from '#electron/sheets/sheet-content.ts'
import { writeCsv } from '#electron/sheets/write-csv.ts'
import { writeRejectedRows } from '#electron/sheets/write-rejected.ts'
import { writeSheet, type CellToWrite, type SheetToWrite } from '#electron/sheets/write-workbook.ts'
import { newPath, refusalOf, samples } from './workbook-maker.ts'

const projects = registerOf('projects')
const fields = visibleFields(projects)

/** A register's records as a sheet. */
function sheetOf(records: readonly AnyRecord[], title?: string): SheetToWrite {
  return {
    sheetName: 'Dự án',
    ...(title === undefined ? {} : { title }),
    columns: fields.map(([, field]) => columnOfField(field)),
    rows: records.map((record) => fields.map(([key, field]) => cellOf(record, key, field))),
  }
}

function cellOf(record: AnyRecord, key: string, field: Field): CellToWrite {
  const precision = field.type === 'day' && field.precisionIn ? record[field.precisionIn] : null
  const value = record[key] ?? null
  return cellOfField(field, value, {
    ...(precision ? { precision: precision as DayPrecision } : {}),
    ...(field.type === 'reference' && value !== null ? { title: String(value) } : {}),
  })
}

async function readBack(file: string): Promise<Candidate[]> {
  const content = await readSheet(file)
  return [...readCandidates(content, findHeadings(content, projects), projects)]
}

/** A value that a record may have, with what stands beside it. */
function valueOf(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'text':
      return fc
        .string({ unit: fc.constantFrom(...'abcđĐệ =+-@\'"<>&;,\t\n_x0041_#N/A1.2'), maxLength: 30 })
        .map((text) => text.normalize('NFC').trim())
        .filter((text) => /\p{L}/u.test(text) && text.length <= field.maxLength)
    case 'integer':
      return fc.integer({ min: field.min, max: field.max })
    case 'decimal':
      return fc
        .integer({ min: 0, max: Math.min(field.max, 1e8) * 10 ** field.decimals })
        .map((scaled) => scaled / 10 ** field.decimals)
    case 'money':
      return fc.integer({ min: -1e15, max: 1e15 })
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value))
    case 'day':
      return fc
        .tuple(
          fc.integer({ min: 1900, max: 2199 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(([year, month, day]) => makeDay(year, month, day))
    case 'reference':
      return fc.constantFrom('Xã Cẩm Lý', 'Phường Ninh Xá')
    case 'flag':
      return fc.boolean()
  }
}

const record: fc.Arbitrary<AnyRecord> = fc
  .record(
    Object.fromEntries(
      fields.map(([key, field]) => [key, fc.option(valueOf(field), { nil: null, freq: 5 })]),
    ),
  )
  .chain((values) => fc.constantFrom(...dayPrecisions).map((precision) => known({ ...values }, precision)))
  .map((values): AnyRecord =>
    Object.assign(values, { code: `NOXH-${String(values['code'] ?? '')}`.slice(0, 40).trim() }),
  )

/** A day known less exactly is the last one of its month, quarter or year. */
function known(values: AnyRecord, precision: DayPrecision): AnyRecord {
  const day = values['plannedCompletionOn']
  if (typeof day !== 'string') return { ...values, plannedCompletionPrecision: null }
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const last = {
    day,
    month: lastDayOfMonth(year, month),
    quarter: lastDayOfMonth(year, Math.ceil(month / 3) * 3),
    year: lastDayOfMonth(year, 12),
  }
  return { ...values, plannedCompletionOn: last[precision], plannedCompletionPrecision: precision }
}

describe('a register that goes out and comes back', () => {
  it.each([
    ['workbook', 'xlsx', writeSheet],
    [
      'CSV file',
      'csv',
      (file: string, sheet: SheetToWrite) => {
        writeCsv(file, sheet)
        return Promise.resolve()
      },
    ],
  ])('is the same in a %s, and nothing needs to be looked at', async (_, extension, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (records) => {
        const file = newPath(`ra.${extension}`)
        await write(file, sheetOf(records))
        const candidates = await readBack(file)
        expect(candidates.map(({ values }) => values)).toEqual(records)
        expect(candidates.flatMap(({ problems, warnings }) => problems.concat(warnings))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('writeSheet', () => {
  const plain: AnyRecord = {
    code: 'A1',
    name: 'Khu nhà',
    kind: 'standalone',
    totalInvestment: 1_203_900_000_000,
  }

  it('writes what another reader understands: title, headings that stay, filter, lists, formats', async () => {
    const file = newPath('ra.xlsx')
    await writeSheet(file, sheetOf([{ ...plain, startedOn: '2026-02-05' }], 'DANH SÁCH DỰ ÁN'))
    const { sheets } = await readXlsx(readFileSync(file), { readStyles: true })
    const [sheet, lists] = sheets
    expect(sheet?.name).toBe('Dự án')
    expect(sheet?.rows[0]?.[0]).toBe('DANH SÁCH DỰ ÁN')
    expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['Mã dự án', 'Tên dự án', 'Chủ đầu tư'])
    expect(sheet?.freezePane).toMatchObject({ rows: 3 })
    expect(sheet?.autoFilter?.range).toBe(`A3:${letterOf(fields.length - 1)}4`)
    expect(sheet?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: fields.length - 1 }])
    expect(lists?.name).toBe('Danh mục')
    expect(lists?.hidden).toBe(true)
    const kind = sheet?.dataValidations?.[0]
    expect(kind).toMatchObject({ type: 'list', formula1: "'Danh mục'!$A$1:$A$6", range: 'F4:F200000' })
    expect(lists?.rows.map((row) => row[0])).toContain('NOXH độc lập')
    const startedOn = fields.findIndex(([key]) => key === 'startedOn')
    expect(sheet?.rows[3]?.[startedOn]).toEqual(new Date('2026-02-05T00:00:00Z'))
    expect(sheet?.cells?.get(`3,${startedOn}`)?.style?.numFmt).toBe('dd/mm/yyyy')
  })

  it('never writes a formula', async () => {
    const texts = [
      '=1+1',
      '+84 222',
      '-5',
      '@SUM(A1)',
      "'=1",
      '\t=1',
      '=HYPERLINK("http://x","y")',
      '#N/A',
      '1e3',
    ]
    const file = newPath('ra.xlsx')
    await writeSheet(file, {
      sheetName: 'A',
      columns: [{ heading: 'Ghi chú', width: 20, holds: 'text' }],
      rows: texts.map((text) => [text]),
    })
    const { sheets } = await readXlsx(readFileSync(file))
    for (const [at, text] of texts.entries()) {
      const cell = sheets[0]?.cells?.get(`${at + 1},0`)
      expect(cell?.formula).toBeUndefined()
      expect(sheets[0]?.rows[at + 1]?.[0]).toBe(text)
    }
    expect((await readSheet(file)).rows.slice(1).map(({ cells }) => cells[0])).toEqual(texts)
    const styles = partOf(readFileSync(file), 'xl/styles.xml')
    expect(styles).toContain('quotePrefix="1"')
  })

  it('gives a sheet a name that Excel takes', async () => {
    const file = newPath('ra.xlsx')
    await writeSheet(file, {
      ...sheetOf([]),
      sheetName: "'Biểu [01]: tổng hợp/tình hình các dự án nhà ở xã hội",
    })
    const { sheet } = await readSheet(file)
    expect(sheet).not.toMatch(/[[\]:/\\?*']/)
    expect(sheet.length).toBeLessThanOrEqual(31)
  })

  it('makes the same bytes of the same content', async () => {
    const files = [newPath('a.xlsx'), newPath('b.xlsx')]
    for (const file of files) await writeSheet(file, sheetOf([plain]))
    const [first, second] = files.map((file) => readFileSync(file))
    expect(first).toEqual(second)
  })

  it('leaves the old file where the new one cannot be written, and nothing beside it', async () => {
    const file = newPath('ra.xlsx')
    mkdirSync(`${file}.d`)
    const inside = join(`${file}.d`, 'ra.xlsx')
    writeFileSync(inside, 'cũ')
    const broken: SheetToWrite = {
      ...sheetOf([]),
      rows: (function* (): Generator<CellToWrite[]> {
        yield ['A1']
        throw new Error('no more rows')
      })(),
    }
    await expect(writeSheet(inside, broken)).rejects.toThrow('no more rows')
    expect(readFileSync(inside, 'utf8')).toBe('cũ')
    expect(readdirSync(dirname(inside))).toEqual(['ra.xlsx'])

    const refusal = await refusalOf(() => writeSheet(join(file, 'không có', 'ra.xlsx'), sheetOf([])))
    expect(refusal.code).toBe('FILE_NOT_WRITTEN')
    expect(existsSync(file)).toBe(false)
  })
})

describe('writeCsv', () => {
  it('writes what Excel in Vietnam opens: its mark, semicolons, decimal commas', () => {
    const file = newPath('ra.csv')
    writeCsv(file, {
      columns: ['Tên', 'Số', 'Ngày', 'Lẻ'].map((heading) => ({ heading, width: 10, holds: 'mixed' })),
      rows: [
        ['Khu "A"; B', 1203.9, { kind: 'day', day: '2026-02-05', precision: 'day' }, 12.345],
        ['=1+1', -5, { kind: 'day', day: '2026-09-30', precision: 'quarter' }, null],
      ],
    })
    expect(readFileSync(file, 'utf8')).toBe(
      '\ufeffTên;Số;Ngày;Lẻ\r\n"Khu ""A""; B";1203,9;05/02/2026;12,3450\r\n\'=1+1;-5;Quý III/2026;\r\n',
    )
  })
})

describe('writeRejectedRows', () => {
  it('writes the rows as they were, with their group, their number and the reasons; corrected they can go in', async () => {
    const content = await readSheet(join(samples, 'bieu-01-du-an.xlsx'))
    const headings = findHeadings(content, projects)
    const all = [...readCandidates(content, headings, projects)]
    const rejected = [
      { row: 11, reasons: [{ message: 'Mã dự án: đã có' }, { message: 'Tên dự án: thiếu' }] },
      { row: 37, reasons: [{ message: 'Loại hình: không rõ' }] },
    ]
    const file = newPath('loi.xlsx')
    await writeRejectedRows(file, { content, headings, rejected })

    const written = await readSheet(file)
    expect(written.rows[0]?.cells.slice(-2)).toEqual(['Dòng', 'Lý do'])
    expect(written.rows[2]?.cells.slice(-2)).toEqual([11, 'Mã dự án: đã có\nTên dự án: thiếu'])
    const again = await readBack(file)
    const expected = all.filter(({ row }) => row === 11 || row === 37)
    expect(again.map(({ values, group }) => ({ values, group }))).toEqual(
      expected.map(({ values, group }) => ({ values, group })),
    )

    // Once more, from the file that it wrote: the columns that were added are not added twice.
    const twice = newPath('loi.xlsx')
    await writeRejectedRows(twice, {
      content: written,
      headings: findHeadings(written, projects),
      rejected: [{ row: 3, reasons: [{ message: 'x' }] }],
    })
    expect((await readSheet(twice)).rows[0]?.cells.length).toBe(written.rows[0]?.cells.length)
  })
})

/** A part of a workbook, unpacked by another reader. */
function partOf(bytes: Buffer, name: string): string {
  const at = bytes.indexOf(name)
  const packed = bytes.subarray(at + name.length)
  return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
}

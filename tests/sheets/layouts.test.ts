import { describe, expect, it } from 'vitest'
import { registerOf } from '#shared/registers/all.ts'
import { importText } from '#shared/text/sheets.ts'
import { noRowsLeftOut, readCandidates, type LeftOutRows } from '#electron/sheets/candidates.ts'
import { findHeadings } from '#electron/sheets/headings.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'
import { drawnWorkbook, fileWith, type DrawnSheet } from './workbook-maker.ts'

const projects = registerOf('projects')
const day = (text: string): Cell => ({ kind: 'day', day: text, precision: 'day' })

/** A sheet as an office draws it. Whatever stands around them, the same three projects are in it. */
interface Layout extends DrawnSheet {
  name: string
  /** What the columns of this layout hold of {@link truth}; all of it if nothing is said. */
  holds?: readonly string[]
  groups?: readonly (string | undefined)[]
  leftOut?: Partial<LeftOutRows>
  warns?: readonly string[]
}

const truth = [
  {
    code: 'A1',
    name: 'Khu nhà ở Đức Thắng',
    landAreaHa: 1.5,
    flatsTotal: 1200,
    flatsForSale: 800,
    flatsForRent: 400,
    totalInvestment: 1_203_900_000_000,
    startedOn: '2026-03-02',
    plannedCompletionOn: '2028-09-30',
    plannedCompletionPrecision: 'quarter',
  },
  {
    code: 'A2',
    name: 'Khu nhà ở Ninh Xá',
    landAreaHa: 0.75,
    flatsTotal: 300,
    flatsForSale: 300,
    flatsForRent: 0,
    totalInvestment: 250_000_000_000,
    startedOn: '2025-12-11',
    plannedCompletionOn: '2027-06-30',
    plannedCompletionPrecision: 'month',
  },
  {
    code: 'A3',
    name: 'Khu nhà ở Cẩm Lý',
    landAreaHa: 12,
    flatsTotal: 90,
    flatsForSale: 0,
    flatsForRent: 90,
    totalInvestment: 86_500_000_000,
    startedOn: '2026-07-01',
    plannedCompletionOn: '2029-12-31',
    plannedCompletionPrecision: 'year',
  },
]

const [a1, a2, a3]: [Cell[], Cell[], Cell[]] = [
  ['A1', 'Khu nhà ở Đức Thắng', 1.5, 1200, 800, 400, 1203.9, day('2026-03-02'), 'Quý III/2028'],
  ['A2', 'Khu nhà ở Ninh Xá', '0,75', '300', 300, 0, 250, '11/12/2025', 'Tháng 6/2027'],
  ['A3', 'Khu nhà ở Cẩm Lý', 12, 90, '-', 90, '86,5', '1/7/2026', 'Năm 2029'],
]
// A dash is an empty cell, not a zero.
const withoutSale = (rows: typeof truth) =>
  rows.map((row) => (row.code === 'A3' ? { ...row, flatsForSale: null } : row))

const plainHeadings: Cell[] = [
  'Mã dự án',
  'Tên dự án',
  'Diện tích đất (ha)',
  'Tổng số căn hộ',
  'Số căn bán',
  'Số căn cho thuê',
  'Tổng mức đầu tư (tỷ đồng)',
  'Ngày khởi công',
  'Dự kiến hoàn thành',
]
const after = (before: Cell[], row: Cell[]): Cell[] => before.concat(row)
const counted = (...rows: Cell[][]): Cell[][] => rows.map((row, at) => after([at + 1], row))
const pick = (row: Cell[], ...columns: number[]): Cell[] => columns.map((column) => row[column] ?? null)

const layouts: Layout[] = [
  {
    name: 'one row of headings at the top',
    rows: [['STT', ...plainHeadings], ...counted(a1, a2, a3)],
  },
  {
    name: "the State's name and motto, the office, a title and the date above",
    rows: [
      ['UBND TỈNH BẮC NINH', '', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ XÂY DỰNG', '', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['Số:      /BC-SXD', '', '', '', '', 'Bắc Ninh, ngày     tháng     năm 2026'],
      [],
      ['BIỂU 01: TỔNG HỢP CÁC DỰ ÁN NHÀ Ở XÃ HỘI'],
      ['(Kèm theo Báo cáo số     /BC-SXD ngày   /   /2026 của Sở Xây dựng)'],
      ['STT', ...plainHeadings],
      ...counted(a1, a2, a3),
    ],
    merges: ['A1:E1', 'F1:J1', 'A2:E2', 'F2:J2', 'A5:J5', 'A6:J6'],
  },
  {
    name: 'two rows of headings with merged parents, and numbers of the columns',
    rows: [
      [
        'TT',
        'Mã dự án',
        'Tên dự án',
        'Diện tích đất (ha)',
        'Số căn hộ',
        '',
        '',
        'Tổng mức đầu tư (tỷ đồng)',
        'Tiến độ',
        '',
      ],
      ['', '', '', '', 'Tổng số', 'Bán', 'Cho thuê', '', 'Khởi công', 'Thời gian hoàn thành'],
      ['(1)', '(2)', '(3)', '(4)', '(5)=(6)+(7)', '(6)', '(7)', '(8)', '(9)', '(10)'],
      ...counted(a1, a2, a3),
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'H1:H2', 'I1:J1'],
  },
  {
    name: 'three rows of headings',
    rows: [
      ['TT', 'Thông tin chung', '', 'Quy mô', '', '', '', 'Tổng mức đầu tư (tỷ đồng)', 'Tiến độ', ''],
      [
        '',
        'Mã dự án',
        'Tên dự án',
        'Diện tích đất (ha)',
        'Số căn hộ',
        '',
        '',
        '',
        'Ngày khởi công',
        'Dự kiến hoàn thành',
      ],
      ['', '', '', '', 'Tổng', 'Bán', 'Cho thuê', '', '', ''],
      ...counted(a1, a2, a3),
    ],
    merges: [
      'A1:A3',
      'B1:C1',
      'B2:B3',
      'C2:C3',
      'D1:G1',
      'D2:D3',
      'E2:G2',
      'H1:H3',
      'I1:J1',
      'I2:I3',
      'J2:J3',
    ],
  },
  {
    name: 'units in a row of their own',
    rows: [
      ['TT', 'Mã dự án', 'Tên dự án', 'Diện tích đất', 'Tổng số căn hộ', 'Tổng mức đầu tư'],
      ['', '', '', '(ha)', '(căn)', '(tỷ đồng)'],
      ...counted(pick(a1, 0, 1, 2, 3, 6), pick(a2, 0, 1, 2, 3, 6), pick(a3, 0, 1, 2, 3, 6)),
    ],
    holds: ['code', 'name', 'landAreaHa', 'flatsTotal', 'totalInvestment'],
  },
  {
    name: 'other units, which are carried over and said',
    rows: [
      ['', '', '', '', 'ĐVT: triệu đồng'],
      ['TT', 'Mã dự án', 'Tên dự án', 'Diện tích khu đất (m2)', 'Tổng mức đầu tư'],
      [1, 'A1', 'Khu nhà ở Đức Thắng', 15_000, 1_203_900],
      [2, 'A2', 'Khu nhà ở Ninh Xá', '7.500', '250.000'],
      [3, 'A3', 'Khu nhà ở Cẩm Lý', '120.000,0', '86.500'],
    ],
    holds: ['code', 'name', 'landAreaHa', 'totalInvestment'],
    warns: ['UNIT_CONVERTED', 'UNIT_CONVERTED'],
  },
  {
    name: 'units that nothing says',
    rows: [
      ['TT', 'Mã dự án', 'Tên dự án', 'Diện tích đất', 'Tổng vốn đầu tư'],
      ...counted(pick(a1, 0, 1, 2, 6), pick(a2, 0, 1, 2, 6), pick(a3, 0, 1, 2, 6)),
    ],
    holds: ['code', 'name', 'landAreaHa', 'totalInvestment'],
    warns: ['UNIT_NOT_SAID', 'UNIT_NOT_SAID'],
  },
  {
    name: 'columns in another order, unknown ones between',
    rows: [
      [
        'Tổng mức đầu tư (tỷ đồng)',
        'Người liên hệ',
        'Tên dự án',
        'Khởi công',
        'Số điện thoại',
        'Mã DA',
        'Tổng số căn',
      ],
      [1203.9, 'Ông Ba', 'Khu nhà ở Đức Thắng', day('2026-03-02'), '0222 123 456', 'A1', 1200],
      [250, 'Bà Tư', 'Khu nhà ở Ninh Xá', '11/12/2025', '0222123457', 'A2', 300],
      ['86,5', '', 'Khu nhà ở Cẩm Lý', '01.07.2026', '', 'A3', '90 căn'],
    ],
    holds: ['code', 'name', 'flatsTotal', 'totalInvestment', 'startedOn'],
  },
  {
    name: 'hidden columns and rows, which are read and said',
    rows: [['STT', ...plainHeadings], ...counted(a1, a2, a3)],
    hiddenColumns: ['D', 'Z'],
    hiddenRows: [3],
    warns: ['HIDDEN_ROWS', 'HIDDEN_COLUMNS'],
  },
  {
    name: 'group rows by Roman numbers, sums of groups and of all',
    rows: [
      ['STT', ...plainHeadings],
      ['I', '', 'Dự án đang thi công', '', 1500],
      [1, ...a1],
      [2, ...a2],
      ['', '', 'Cộng nhóm I', 2.25, 1500, 1100, 400, 1453.9],
      ['II', '', 'Dự án đã chấp thuận chủ trương đầu tư'],
      [1, ...a3],
      ['', '', 'Cộng (II)', 12, 90, 0, 90, 86.5],
      ['', '', 'TỔNG CỘNG (I+II)', 14.25, 1590, 1100, 490, 1540.4],
    ],
    groups: ['Dự án đang thi công', 'Dự án đang thi công', 'Dự án đã chấp thuận chủ trương đầu tư'],
    leftOut: { groups: 2, totals: 3 },
  },
  {
    name: 'groups by letters and merged lines, the sum first',
    rows: [
      ['STT', ...plainHeadings],
      ['', 'Tổng số', '', 14.25, 1590, 1100, 490, 1540.4],
      ['A', 'ĐỊA BÀN BẮC NINH'],
      [1, ...a1],
      [2, ...a2],
      ['B', 'ĐỊA BÀN BẮC GIANG'],
      [1, ...a3],
    ],
    merges: ['B2:C2', 'B3:J3', 'B6:J6'],
    groups: ['ĐỊA BÀN BẮC NINH', 'ĐỊA BÀN BẮC NINH', 'ĐỊA BÀN BẮC GIANG'],
    leftOut: { groups: 2, totals: 1 },
  },
  {
    name: 'notes, who is to receive it and signatures below',
    rows: [
      ['STT', ...plainHeadings],
      ...counted(a1, a2, a3),
      ['', '', 'Tổng cộng', 14.25, 1590, 1100, 490, 1540.4],
      ['Ghi chú: Số liệu tính đến ngày 30/11/2026.'],
      [],
      ['', '', '', '', '', '', '', 'Bắc Ninh, ngày 30 tháng 11 năm 2026'],
      ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', '', 'KT. GIÁM ĐỐC'],
      ['', '(Ký, ghi rõ họ tên)', '', '', '', '', '', 'PHÓ GIÁM ĐỐC'],
      [],
      ['', 'Nguyễn Văn An', '', '', '', '', '', 'Trần Thị Bình'],
      ['Nơi nhận:'],
      ['- Bộ Xây dựng;'],
      ['- Lưu: VT, QLN.'],
    ],
    leftOut: { totals: 1, footers: 8 },
  },
  {
    name: 'empty rows between, headings again on the second page',
    rows: [
      ['STT', ...plainHeadings],
      [1, ...a1],
      [],
      [' ', '\u00a0'],
      ['STT', ...plainHeadings],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
      [2, ...a2],
      [],
      [3, ...a3],
    ],
    leftOut: { headings: 2 },
  },
  {
    name: 'a table that begins in column C and row 5',
    rows: [
      [],
      [],
      ['', '', 'DANH MỤC DỰ ÁN'],
      [],
      ['', '', 'STT', ...plainHeadings],
      ...counted(a1, a2, a3).map((row) => after(['', ''], row)),
    ],
  },
  {
    name: 'line breaks, double blanks, capitals, no-break spaces and decomposed letters',
    rows: [
      [
        'Số\nTT',
        'MÃ\nDỰ ÁN',
        '  TÊN   DỰ ÁN  ',
        'Diện tích đất\n(ha)'.normalize('NFD'),
        'Tổng\u00a0số\r\ncăn hộ',
        'SỐ CĂN\nBÁN'.normalize('NFD'),
        'Số căn\u200b cho thuê',
        'TỔNG MỨC ĐẦU TƯ\n( tỷ đồng )',
        'Ngày khởi công:',
        'Dự kiến hoàn thành (*)',
      ],
      ...counted(a1, a2, a3),
    ],
  },
  {
    name: 'another table below, which is not read',
    rows: [
      ['BIỂU 01: DỰ ÁN'],
      ['STT', ...plainHeadings],
      ...counted(a1, a2, a3),
      ['', '', 'Tổng cộng', 14.25, 1590, 1100, 490, 1540.4],
      [],
      ['BIỂU 02: CÁN BỘ PHỤ TRÁCH'],
      ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại'],
      [1, 'Nguyễn Văn An', 'Chuyên viên', '0222 123 456'],
      [2, 'Trần Thị Bình', 'Trưởng phòng', '0222 123 457'],
    ],
    leftOut: { totals: 1 },
    warns: ['ANOTHER_TABLE'],
  },
  {
    name: 'another table below, which has headings of this register in other columns',
    rows: [
      ['STT', ...plainHeadings],
      ...counted(a1, a2, a3),
      [],
      ['TT', 'Tên dự án', 'Mã dự án', 'Ghi chú'],
      [1, 'Khu nhà ở Bình Minh', 'B1', 'Đã rút'],
    ],
    warns: ['ANOTHER_TABLE'],
  },
]

describe('a table as an office draws it', () => {
  it.each(layouts)('$name', async ({ holds, groups, leftOut, warns, ...drawn }) => {
    const content = await readSheet(fileWith('bieu.xlsx', await drawnWorkbook(drawn)))
    const headings = findHeadings(content, projects)
    const counts = noRowsLeftOut()
    const candidates = [...readCandidates(content, headings, projects, counts)]

    const expected = withoutSale(truth).map((project) =>
      Object.fromEntries(
        Object.entries(project).filter(([key]) => holds === undefined || holds.includes(key)),
      ),
    )
    expect(candidates.map(({ values }) => values)).toEqual(expected)
    expect(candidates.flatMap(({ problems }) => problems)).toEqual([])
    expect(candidates.map(({ group }) => group)).toEqual(groups ?? [undefined, undefined, undefined])
    expect(counts).toEqual({ ...noRowsLeftOut(), ...leftOut })
    expect([...content.warnings, ...headings.warnings].map(({ code }) => code)).toEqual(warns ?? [])
  })

  it('says in one sentence what is left out', () => {
    expect(importText.leftOut({ totals: 3, groups: 2, headings: 0, footers: 8 })).toBe(
      '3 dòng cộng, 2 dòng nhóm, 8 dòng ghi chú, chữ ký cuối biểu được bỏ qua',
    )
    expect(importText.leftOut(noRowsLeftOut())).toBe('')
  })

  it('in a unit that cannot be carried over waits for a person', async () => {
    const rows: Cell[][] = [
      ['Mã dự án', 'Tên dự án', 'Diện tích đất (sào)', 'Tổng mức đầu tư (triệu USD)'],
      ['A1', 'Khu nhà', 30, 12],
    ]
    const content = await readSheet(fileWith('bieu.xlsx', await drawnWorkbook({ rows })))
    const { columns } = findHeadings(content, projects)
    expect(columns.map(({ field }) => field)).toEqual(['code', 'name', null, null])
  })
})

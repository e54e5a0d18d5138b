import { describe, expect, it } from 'vitest'
import { defineRegister, type Register } from '#shared/registers/register.ts'
import { registerOf } from '#shared/registers/all.ts'
import { findHeadings, type Headings } from '#electron/sheets/headings.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'
import { contentOf, refusalOf } from './workbook-maker.ts'

const projects = registerOf('projects')

/** Field keys by column letter. */
function fieldsOf({ columns }: Headings): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])))
}

function unitsOf({ columns }: Headings): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ letter, unit }) => (unit === null ? [] : [[letter, unit]])))
}

interface Layout {
  name: string
  rows: (Cell[] | [])[]
  merges?: string[]
  fields: Record<string, string>
  units?: Record<string, string>
  firstDataRow: number
}

const layouts: Layout[] = [
  {
    name: 'one row at the top',
    rows: [
      ['STT', 'Mã dự án', 'Tên dự án', 'Chủ đầu tư'],
      [1, 'A1', 'Khu nhà', 'Công ty'],
    ],
    fields: { B: 'code', C: 'name', D: 'developer' },
    firstDataRow: 2,
  },
  {
    name: 'titles above, two rows with a merged parent',
    rows: [
      ['SỞ XÂY DỰNG TỈNH BẮC NINH'],
      [],
      ['BIỂU 01: TỔNG HỢP TÌNH HÌNH CÁC DỰ ÁN'],
      ['TT', 'Tên dự án', 'Mã dự án', 'Số căn hộ', null, null, null, 'Ghi chú'],
      [null, null, null, 'Tổng số', 'Bán', 'Thuê mua', 'Cho thuê', null],
      [1, 'Khu nhà', 'A1', 100, 60, 20, 20, null],
    ],
    merges: ['A3:H3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:G4', 'H4:H5'],
    fields: {
      B: 'name',
      C: 'code',
      D: 'flatsTotal',
      E: 'flatsForSale',
      F: 'flatsForLeasePurchase',
      G: 'flatsForRent',
      H: 'note',
    },
    firstDataRow: 6,
  },
  {
    name: 'the same parent without merging, as CSV gives it',
    rows: [
      ['TT', 'Tên dự án', 'Mã dự án', 'Số căn hộ', null, null, null, 'Ghi chú'],
      [null, null, null, 'Tổng', 'Bán', 'Thuê mua', 'Thuê', null],
      [1, 'Khu nhà', 'A1', 100, 60, 20, 20, null],
    ],
    fields: {
      B: 'name',
      C: 'code',
      D: 'flatsTotal',
      E: 'flatsForSale',
      F: 'flatsForLeasePurchase',
      G: 'flatsForRent',
      H: 'note',
    },
    firstDataRow: 3,
  },
  {
    name: 'three rows, a row of units and a row of column numbers',
    rows: [
      ['TT', 'Mã dự án', 'Tên dự án', 'Quy mô', null, null, null, 'Tổng mức đầu tư'],
      [null, null, null, 'Diện tích đất', 'Diện tích sàn', 'Số căn', null, null],
      [null, null, null, null, null, 'Tổng', 'Bán', null],
      [null, null, null, '(ha)', '(m2)', '(căn)', '(căn)', '(triệu đồng)'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=(7)', '(7)', '(8)'],
      [1, 'A1', 'Khu nhà', 1.5, 2000, 100, 60, 900000],
    ],
    merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:G1', 'D2:D3', 'E2:E3', 'F2:G2', 'H1:H3'],
    fields: {
      B: 'code',
      C: 'name',
      D: 'landAreaHa',
      E: 'floorAreaM2',
      F: 'flatsTotal',
      G: 'flatsForSale',
      H: 'totalInvestment',
    },
    units: { D: 'ha', E: 'm²', F: 'căn', G: 'căn', H: 'triệu đồng' },
    firstDataRow: 6,
  },
  {
    name: 'units in brackets, line breaks, capitals, other words, NFD',
    rows: [
      [
        'Số\nTT',
        'MÃ SỐ DỰ ÁN',
        'TÊN DỰ ÁN\n(nhà ở xã hội)',
        'TMĐT\n(triệu đồng)',
        'Diện tích khu đất, m²',
        'Khó khăn - vướng mắc'.normalize('NFD'),
        'Thời gian hoàn thành',
      ],
      [1, 'A1', 'Khu nhà', 900000, 15000, '', 'Quý I/2028'],
    ],
    fields: {
      B: 'code',
      C: 'name',
      D: 'totalInvestment',
      E: 'landAreaHa',
      F: 'obstacles.text',
      G: 'plannedCompletionOn',
    },
    units: { D: 'triệu đồng', E: 'm²' },
    firstDataRow: 2,
  },
  {
    name: 'the unit of money over the table, numbers of columns as plain numbers',
    rows: [
      ['DANH MỤC DỰ ÁN'],
      [null, null, null, null, 'Đơn vị tính: Triệu đồng'],
      ['TT', 'Danh mục dự án', 'Mã dự án', 'Diện tích (ha)', 'Tổng vốn đầu tư'],
      ['A', 'B', 1, 2, 3],
      [1, 'Khu nhà', 'A1', 2, 900000],
    ],
    fields: { B: 'name', C: 'code', D: 'landAreaHa', E: 'totalInvestment' },
    units: { D: 'ha', E: 'triệu đồng' },
    firstDataRow: 5,
  },
  {
    name: 'groups over the columns whose own names say enough',
    rows: [
      ['STT', 'Thông tin dự án', null, null, 'Tiến độ thực hiện', null],
      [null, 'Mã dự án', 'Tên dự án', 'Địa điểm (xã, phường)', 'Khởi công', 'Kế hoạch hoàn thành'],
      [1, 'A1', 'Khu nhà', 'Xã Cẩm Lý', '02/05/2022', '2026'],
    ],
    merges: ['A1:A2', 'B1:D1', 'E1:F1'],
    fields: { B: 'code', C: 'name', D: 'localityAsWritten', E: 'startedOn', F: 'plannedCompletionOn' },
    firstDataRow: 3,
  },
  {
    name: 'a table that begins in column C, unknown columns between',
    rows: [
      [null, null, 'Ghi chú: số liệu đến 30/11'],
      [],
      [null, null, 'Mã dự án', 'Người liên hệ', 'Tên dự án', 'Số QĐ', 'Loại hình'],
      [null, null, 'A1', 'Ông Ba', 'Khu nhà', '12/QĐ', 'NOXH'],
    ],
    fields: { C: 'code', E: 'name', G: 'kind' },
    firstDataRow: 4,
  },
  {
    name: 'headings twice: the first column of a name counts',
    rows: [
      ['Mã dự án', 'Tên dự án', 'Ghi chú', 'Ghi chú'],
      ['A1', 'Khu nhà', 'một', 'hai'],
    ],
    fields: { A: 'code', B: 'name', C: 'note' },
    firstDataRow: 2,
  },
  {
    name: 'the heading of a template, with the units that the program writes',
    rows: [['DỰ ÁN'], [], ['Mã dự án', 'Tên dự án', 'Tổng mức đầu tư (tỷ đồng)', 'Số căn hoàn thành (căn)']],
    merges: ['A1:D1'],
    fields: { A: 'code', B: 'name', C: 'totalInvestment', D: 'flatsCompleted' },
    units: { C: 'tỷ đồng', D: 'căn' },
    firstDataRow: 4,
  },
]

describe('findHeadings', () => {
  it.each(layouts)('finds $name', ({ rows, merges, fields, units, firstDataRow }) => {
    const headings = findHeadings(contentOf(rows, merges), projects)
    expect(fieldsOf(headings)).toEqual(fields)
    expect(headings.firstDataRow).toBe(firstDataRow)
    expect(unitsOf(headings)).toEqual(units ?? {})
  })

  it('writes the whole path of a heading, composed, on one line', () => {
    const rows = [
      ['Mã dự án', 'Tên dự án', 'Số căn\nhộ'.normalize('NFD'), null],
      [null, null, 'Tổng số', 'Bán'],
    ]
    const { columns } = findHeadings(contentOf(rows, ['C1:D1']), projects)
    expect(columns.map(({ heading }) => heading)).toEqual([
      'Mã dự án',
      'Tên dự án',
      'Số căn hộ Tổng số',
      'Số căn hộ Bán',
    ])
  })

  it('does not give a column of money to a field of area, nor the other way round', () => {
    const rows = [['Mã dự án', 'Tên dự án', 'Diện tích (tỷ đồng)', 'Tổng mức đầu tư (ha)']]
    expect(fieldsOf(findHeadings(contentOf(rows), projects))).toEqual({ A: 'code', B: 'name' })
  })

  it('does not take the price of a flat for that of a square metre', () => {
    const guessed = (heading: string) =>
      fieldsOf(findHeadings(contentOf([['Mã dự án', 'Tên dự án', heading]]), projects))['C']
    expect(guessed('Giá bán (triệu đồng/m2)')).toBe('salePrice')
    expect(guessed('Giá bán, triệu đồng / m²')).toBe('salePrice')
    expect(guessed('Giá bán (triệu đồng)')).toBe('salePrice')
    expect(guessed('Giá bán (triệu đồng/căn)')).toBeUndefined()
    expect(guessed('Giá cho thuê (đồng/m2/tháng)')).toBe('rentPrice')
    expect(guessed('Giá cho thuê (đồng/m2/năm)')).toBeUndefined()
  })

  it('does not take data for column numbers', () => {
    const rows = [
      ['Mã dự án', 'Tên dự án', 'Tổng số căn', 'Số căn bán'],
      ['1', '2', 3, null],
    ]
    expect(findHeadings(contentOf(rows.slice(0, 1)), projects).firstDataRow).toBe(2)
    const flats = [
      ['Mã dự án', 'Tên dự án', 'Tổng số căn'],
      ['101', 'Khu nhà', 3],
    ]
    expect(findHeadings(contentOf(flats), projects).firstDataRow).toBe(2)
  })

  describe('with a mapping', () => {
    const rows = [
      ['BẢNG KÊ'],
      ['Ký hiệu', 'Công trình xây dựng', 'Chủ đầu tư', 'Tên dự án'],
      ['A1', 'Khu nhà', 'Công ty', 'khác'],
    ]

    it('takes what it says and finds the rest', () => {
      const headings = findHeadings(contentOf(rows), projects, { A: 'code', B: 'name' })
      expect(fieldsOf(headings)).toEqual({ A: 'code', B: 'name', C: 'developer' })
      expect(headings.firstDataRow).toBe(3)
    })

    it('leaves a column out', () => {
      const headings = findHeadings(contentOf(rows), projects, { A: 'code', C: null })
      expect(fieldsOf(headings)).toEqual({ A: 'code', D: 'name' })
    })

    it('finds the headings even where it knows none of them', () => {
      const plain = [['x'], ['Cột 1', 'Cột 2'], ['A1', 'Khu nhà']]
      const headings = findHeadings(contentOf(plain), projects, { A: 'code', B: 'name' })
      expect(headings.firstDataRow).toBe(3)
    })

    it('minds no number of rows', () => {
      const many = Array.from({ length: 200_000 }, (_, row) => [`A${row}`, 'Khu nhà'])
      const headings = findHeadings(contentOf([['Ký hiệu', 'Tên dự án'], ...many]), projects, { A: 'code' })
      expect(headings.firstDataRow).toBe(2)
    })

    it.each([
      [{ A: 'giá' }, 'không có trường "giá"'],
      [{ A: '__proto__' }, 'không có trường "__proto__"'],
      [{ A: 'plannedCompletionPrecision' }, 'không có trường'],
      [{ ZZ: 'code' }, 'không có cột ZZ'],
      [{ A: 'code', B: 'code' }, 'được gán cho hai cột'],
    ])('refuses %j', async (mapping, sentence) => {
      const refusal = await refusalOf(() => findHeadings(contentOf(rows), projects, mapping))
      expect(refusal.code).toBe('INVALID_INPUT')
      expect(refusal.message).toContain(sentence)
    })
  })

  it.each([
    ['an empty sheet', []],
    ['a sheet without a required column', [['STT', 'Tên dự án', 'Chủ đầu tư']]],
    ['names that reach for prototypes', [['__proto__', 'constructor', 'toString']]],
    [
      'headings behind the first page',
      [...Array.from({ length: 80 }, () => ['x']), ['Mã dự án', 'Tên dự án']],
    ],
  ])('says what it needs for %s', async (_, rows) => {
    const refusal = await refusalOf(() => findHeadings(contentOf(rows), projects))
    expect(refusal.code).toBe('NO_HEADINGS')
    expect(refusal.message).toContain('Mã dự án, Tên dự án')
  })

  it('works for any register', () => {
    const repairs = defineRegister({
      name: 'repairs',
      table: 'repair',
      one: 'hộ',
      many: 'hộ',
      fields: {
        headName: { type: 'text', label: 'Họ và tên chủ hộ', required: true, maxLength: 100 },
        members: { type: 'integer', label: 'Số nhân khẩu', unit: 'người', min: 1, max: 30 },
        social: { type: 'money', label: 'Xã hội hóa', shownIn: 'đồng' },
      },
      title: 'headName',
      identifiedBy: [],
      sortedBy: 'headName',
      groups: [],
      roles: { read: 'viewer', write: 'editor' },
      check: () => [],
    }) as unknown as Register
    const rows = [
      ['TT', 'Họ và tên chủ hộ', 'Số nhân khẩu', 'Xã hội hóa (triệu đồng)'],
      [1, 'Hoàng Xuân Hòa', 2, '12,5'],
    ]
    const headings = findHeadings(contentOf(rows), repairs)
    expect(fieldsOf(headings)).toEqual({ B: 'headName', C: 'members', D: 'social' })
  })
})

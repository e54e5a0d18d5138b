import { describe, expect, it } from 'vitest'
import { registerOf } from '#shared/registers/all.ts'
import { findHeadings } from '#electron/sheets/headings.ts'
import { classifyRows } from '#electron/sheets/rows.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'
import { contentOf } from './workbook-maker.ts'

const headings: Cell[] = [
  'STT',
  'Mã dự án',
  'Tên dự án',
  'Chủ đầu tư',
  'Số căn hộ',
  'Tổng mức đầu tư (tỷ đồng)',
]

/** The kinds of rows under the headings, with the group of each row of data. */
function kindsOf(rows: Cell[][], merges: string[] = []): string[] {
  const content = contentOf([headings, ...rows], merges)
  return [...classifyRows(content, findHeadings(content, registerOf('projects')))].map(({ kind, group }) =>
    group === undefined ? kind : `${kind} of ${group}`,
  )
}

const data: Cell[] = [1, 'A1', 'Khu nhà', 'Công ty', 100, 5.5]

describe('classifyRows', () => {
  it('carries the text of a group heading to the rows under it', () => {
    expect(
      kindsOf([
        ['I', null, 'Dự án đã hoàn thành', null, 300, null],
        data,
        ['II.', null, 'Dự án đang thi công'],
        data,
      ]),
    ).toEqual(['group', 'data of Dự án đã hoàn thành', 'group', 'data of Dự án đang thi công'])
  })

  it.each<[string, Cell[], string[]]>([
    ['numbered with a letter', ['A', null, 'Địa bàn Bắc Giang'], []],
    ['in the column of the count', ['I. Dự án đã hoàn thành'], []],
    ['alone in its row', [null, null, 'Dự án đã hoàn thành'], []],
    ['in the column of the code', [null, 'Dự án đã hoàn thành'], []],
    ['merged over the row, with a sum', [null, 'Dự án đã hoàn thành', null, null, 300], ['B2:D2']],
  ])('knows a group heading %s', (_, row, merges) => {
    expect(kindsOf([row, data], merges)[0]).toBe('group')
  })

  it.each<[string, Cell[]]>([
    ['a row of data that lacks most', [3, 'A3', null, null, null, null]],
    ['a row of data with its name only', [3, null, 'Khu nhà', null, null, null]],
    ['a name that begins like a sum', [3, 'A3', 'Tổng công ty Viglacera', null, null, null]],
    ['a developer that begins like a sum', [3, null, 'Khu nhà', 'Tổng công ty Viglacera', 10, 2]],
    ['a company', [3, 'A3', 'Công ty Cộng Hưởng', 'Công ty', 10, 2]],
    ['a row without its code, to be reported', [3, null, 'Khu nhà', 'Công ty', 10, 2]],
    ['a counted row that begins like a signature', [3, 'KT. 01', 'Khu nhà', null, null, null]],
    ['a code without letters', [3, 2024001, null, null, 10, 2]],
  ])('keeps %s as data', (_, row) => {
    expect(kindsOf([data, row, data])).toEqual(['data', 'data', 'data'])
  })

  it.each<[Cell[]]>([
    [[null, null, 'TỔNG CỘNG', null, 100, 5]],
    [['Tổng cộng', null, null, null, 100, 5]],
    [[null, 'Cộng', null, null, 100, 5]],
    [[null, null, 'Tổng số:', null, 100, 5]],
    [[null, null, 'Tổng', null, 100, 5]],
    [[null, null, 'Cộng nhóm I', null, 100, 5]],
    [[null, null, 'Tổng cộng (I+II+III)', null, 100, 5]],
    [[null, null, 'CỘNG TRANG', null, 100, 5]],
    [[null, null, 'Tổng cộng'.normalize('NFD'), null, 100, 5]],
    [[null, null, 'TONG CONG', null, 100, 5]],
    [[null, null, 'Tổng số dự án', null, 100, null]],
  ])('knows the sum %j', (row) => {
    expect(kindsOf([data, row])).toEqual(['data', 'total'])
  })

  it('takes what stands under the table for its foot', () => {
    expect(
      kindsOf([
        data,
        [null, null, 'TỔNG CỘNG', null, 100, 5],
        [],
        ['Ghi chú: số liệu tính đến 30/11/2026'],
        [null, null, null, null, 'Bắc Ninh, ngày     tháng     năm 2026'],
        [null, 'NGƯỜI LẬP BIỂU', null, null, 'GIÁM ĐỐC'],
        [null, 'Nguyễn Văn An', null, null, 'Trần Thị Bình'],
      ]),
    ).toEqual(['data', 'total', 'footer', 'footer', 'footer', 'footer'])
  })

  it.each<[Cell[]]>([
    [[null, null, null, null, 'KT. GIÁM ĐỐC']],
    [[null, null, 'TM. ỦY BAN NHÂN DÂN']],
    [['Nơi nhận:']],
    [[null, 'Người lập', null, null, 'Thủ trưởng đơn vị']],
    [[null, null, null, 'Bắc Ninh, ngày 30 tháng 11 năm 2026']],
    [[null, null, '(Ký, ghi rõ họ tên)']],
  ])('knows the foot %j', (row) => {
    expect(kindsOf([data, row])[1]).toBe('footer')
  })

  it('goes on after a foot in the middle, and leaves headings of the next page out', () => {
    expect(
      kindsOf([data, ['Ghi chú: hết trang 1'], headings, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], data]),
    ).toEqual(['data', 'footer', 'footer', 'footer', 'data'])
    expect(kindsOf([data, headings, ['1', '2', '3', '4', '5', '6'], data])).toEqual([
      'data',
      'heading',
      'heading',
      'data',
    ])
  })

  it('takes rows of spaces for empty', () => {
    expect(kindsOf([[' ', '\u00a0', ' '], data])).toEqual(['blank', 'data'])
  })

  it('keeps a code that stands alone, to be reported', () => {
    expect(kindsOf([data, [null, 'A2'], data])).toEqual(['data', 'data', 'data'])
  })
})

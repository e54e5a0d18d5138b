import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTsv, writeTsv } from '#renderer/grid/tsv.ts'

it('writes cells as Excel reads them', () => {
  expect(
    writeTsv([
      ['Mã', '1.234,5'],
      ['hai\ndòng', 'có "ngoặc"'],
    ]),
  ).toBe('Mã\t1.234,5\r\n"hai\ndòng"\t"có ""ngoặc"""')
})

it.each([
  ['một ô', [['một ô']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"hai\r\ndòng"\tb', [['hai\ndòng', 'b']]],
  ['"ngoặc ""kép"""', [['ngoặc "kép"']]],
  ['3" ống\tb', [['3" ống', 'b']]],
  ['"không đóng', [['"không đóng']]],
  ['a\t\tb', [['a', '', 'b']]],
  ['', [['']]],
])('reads %j', (text, rows) => {
  expect(readTsv(text)).toEqual(rows)
})

it('reads back what it writes', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', ''))
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      expect(readTsv(writeTsv(rows))).toEqual(rows)
    }),
  )
})

import fc from 'fast-check'
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { describe, expect, test } from 'vitest'
import { writeAmountInWords, writeNumberInWords } from '#shared/vietnamese/amount-in-words.ts'

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [91, 'chín mươi mốt'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [104, 'một trăm linh bốn'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [999, 'chín trăm chín mươi chín'],
  [1_000, 'một nghìn'],
  [1_005, 'một nghìn không trăm linh năm'],
  [1_015, 'một nghìn không trăm mười lăm'],
  [1_100, 'một nghìn một trăm'],
  [10_000, 'mười nghìn'],
  [21_021, 'hai mươi mốt nghìn không trăm hai mươi mốt'],
  [100_000, 'một trăm nghìn'],
  [1_000_000, 'một triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_001_000, 'một triệu không trăm linh một nghìn'],
  [25_000_000, 'hai mươi lăm triệu'],
  [1_000_000_000, 'một tỷ'],
  [1_000_000_005, 'một tỷ không trăm linh năm'],
  [1_203_900_000_000, 'một nghìn hai trăm linh ba tỷ chín trăm triệu'],
  [44_132_000_000_000, 'bốn mươi tư nghìn một trăm ba mươi hai tỷ'],
  [1_001_000_000_000, 'một nghìn không trăm linh một tỷ'],
  [1_234_567_000_000_000, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy tỷ'],
  [-15, 'âm mười lăm'],
])('%d is written "%s"', (value, words) => {
  expect(writeNumberInWords(value)).toBe(words)
})

describe('a number in words', () => {
  test('is what another author writes, but for the words of the north', () => {
    const plain = new ReadingConfig()
    plain.unit = []
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const other = doReadNumber(String(value), plain)
        expect(writeNumberInWords(value)).toBe(other.replaceAll('lẻ', 'linh').replaceAll('tỉ', 'tỷ'))
      }),
      { numRuns: 2000 },
    )
  })

  test('is an amount of đồng with a capital letter', () => {
    expect(writeAmountInWords(123_400_000_000)).toBe('Một trăm hai mươi ba tỷ bốn trăm triệu đồng')
    expect(writeAmountInWords(0)).toBe('Không đồng')
  })

  test.each([0.5, Number.NaN, 2 ** 60])('%d cannot be counted', (value) => {
    expect(() => writeNumberInWords(value)).toThrow(RangeError)
  })
})

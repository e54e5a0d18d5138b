import fc from 'fast-check'
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import { describe, expect, test } from 'vitest'
import { writeAmountInWords, writeNumberInWords } from '#shared/vietnamese/amount-in-words.ts'

const valueOfDigit = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
])

/** The number that words say, found by splitting them at their largest unit; NaN where a word is not known. */
function parseWords(words: string): number {
  if (words.startsWith('âm ')) return -parseWords(words.slice('âm '.length))
  return parseIn(words.split(' '), [
    ['tỷ', 1e9],
    ['triệu', 1e6],
    ['nghìn', 1e3],
    ['trăm', 100],
    ['mươi', 10],
  ])
}

function parseIn(words: string[], units: readonly (readonly [string, number])[]): number {
  const [unit, ...smaller] = units
  if (!unit) return parseLast(words)
  const [word, size] = unit
  const at = words.lastIndexOf(word)
  if (at < 0) return parseIn(words, smaller)
  // "Một triệu tỷ": what stands before a unit is a number of its own, which may have any smaller unit in it.
  const rest = words.slice(at + 1)
  return parseIn(words.slice(0, at), smaller) * size + (rest.length === 0 ? 0 : parseIn(rest, smaller))
}

function parseLast(words: string[]): number {
  const [first = '', ...rest] = words
  if (first === 'linh') return parseLast(rest)
  if (first === 'mười') return 10 + (rest.length === 0 ? 0 : parseLast(rest))
  return rest.length === 0 ? (valueOfDigit.get(first) ?? Number.NaN) : Number.NaN
}

/** Numbers made of groups of three, with more zeros in them than chance gives. */
const groupedNumber = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.oneof(fc.constantFrom(0, 0, 1, 4, 5, 10, 11, 14, 15, 21, 24, 100), fc.nat(999)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([isNegative, groups]) => {
    const size = groups.reduce((sum, group) => sum * 1000 + group, 0)
    return isNegative && size > 0 ? -size : size
  })
  .filter((value) => Number.isSafeInteger(value))
const anyNumber = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -99_999, max: 99_999 }), groupedNumber)

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
  [1, 'một'],
  [4, 'bốn'],
  [19, 'mười chín'],
  [44, 'bốn mươi tư'],
  [114, 'một trăm mười bốn'],
  [555, 'năm trăm năm mươi lăm'],
  [1_001, 'một nghìn không trăm linh một'],
  [1_010, 'một nghìn không trăm mười'],
  [1_021, 'một nghìn không trăm hai mươi mốt'],
  [10_004, 'mười nghìn không trăm linh bốn'],
  [21_000, 'hai mươi mốt nghìn'],
  [105_015, 'một trăm linh năm nghìn không trăm mười lăm'],
  [1_000_001, 'một triệu không trăm linh một'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_050_500, 'một triệu không trăm năm mươi nghìn năm trăm'],
  [24_000_024, 'hai mươi tư triệu không trăm hai mươi tư'],
  [190_234_500, 'một trăm chín mươi triệu hai trăm ba mươi tư nghìn năm trăm'],
  [1_005_000_000, 'một tỷ không trăm linh năm triệu'],
  [1_000_005_000, 'một tỷ không trăm linh năm nghìn'],
  [1_500_000_000, 'một tỷ năm trăm triệu'],
  [1_000_000_000_000, 'một nghìn tỷ'],
  [1_000_000_000_005, 'một nghìn tỷ không trăm linh năm'],
  [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
  [1_000_500_000_000, 'một nghìn tỷ năm trăm triệu'],
  [1_000_000_000_000_000, 'một triệu tỷ'],
  [1_000_001_000_000_000, 'một triệu không trăm linh một tỷ'],
  [1_005_000_000_000_000, 'một triệu không trăm linh năm nghìn tỷ'],
  [
    9_007_199_254_740_991,
    'chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt',
  ],
  [-0, 'không'],
  [-1, 'âm một'],
  [-1_005, 'âm một nghìn không trăm linh năm'],
  [-21_000_000_000, 'âm hai mươi mốt tỷ'],
])('%d is written "%s"', (value, words) => {
  expect(writeNumberInWords(value)).toBe(words)
})

describe('a number in words', () => {
  test('is what another author writes, but for the words of the north', () => {
    // Both say bốn after linh and mười, tư after mươi, and leave out groups of zeros. They would part at tỷ tỷ
    // (10^18) only, which is above all numbers that are exact.
    const plain = new ReadingConfig()
    plain.unit = []
    fc.assert(
      fc.property(anyNumber, (value) => {
        const other = doReadNumber(String(value), plain)
        expect(writeNumberInWords(value)).toBe(other.replaceAll('lẻ', 'linh').replaceAll('tỉ', 'tỷ'))
      }),
      { numRuns: 2000 },
    )
  })

  test('says the number itself', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(parseWords(writeNumberInWords(value))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  test('is an amount of đồng with a capital letter', () => {
    expect(writeAmountInWords(123_400_000_000)).toBe('Một trăm hai mươi ba tỷ bốn trăm triệu đồng')
    expect(writeAmountInWords(0)).toBe('Không đồng')
    expect(writeAmountInWords(1_234_567_000_000_000)).toBe(
      'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy tỷ đồng',
    )
    expect(writeAmountInWords(-2_500_000)).toBe('Âm hai triệu năm trăm nghìn đồng')
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), 2 ** 60])(
    '%d cannot be counted',
    (value) => {
      expect(() => writeNumberInWords(value)).toThrow(RangeError)
    },
  )
})

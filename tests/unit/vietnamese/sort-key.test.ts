import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey } from '#shared/vietnamese/sort-key.ts'

const collator = new Intl.Collator('vi', { numeric: true })
const vietnamese =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz'
const alphabet = [...vietnamese, ...vietnamese.toUpperCase()]

/** The order of bytes, as SQLite compares. */
function byBytes(a: string, b: string): number {
  return Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))
}

describe('sortKey', () => {
  it('puts names in the order of the Vietnamese alphabet', () => {
    const names = ['Yến', 'Ánh', 'Ổn', 'Đức', 'Dung', 'An', 'Ân', 'Ăn', 'ánh', 'Ô', 'O', 'Ơ', 'Ư', 'U']
    const sorted = names.toSorted((a, b) => byBytes(a, b))
    expect(sorted).toEqual(names.toSorted(collator.compare))
    expect(sorted.slice(0, 6)).toEqual(['An', 'ánh', 'Ánh', 'Ăn', 'Ân', 'Dung'])
  })

  it('orders tones as dictionaries do: none, huyền, hỏi, ngã, sắc, nặng', () => {
    const words = ['mạ', 'má', 'mã', 'mả', 'mà', 'ma']
    expect(words.toSorted(byBytes)).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ'])
  })

  it('counts runs of digits as numbers', () => {
    const codes = ['Lô 10', 'Lô 9', 'Lô 2B', 'Lô 2A', 'Lô 100']
    expect(codes.toSorted(byBytes)).toEqual(['Lô 2A', 'Lô 2B', 'Lô 9', 'Lô 10', 'Lô 100'])
  })

  it('gives composed and decomposed text the same key', () => {
    const text = 'Nguyễn Thị Ngọc Chúc'
    expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text))
  })

  it('takes typographic quotes and dots as the plain ones', () => {
    expect(sortKey('dự án “An Phú”…')).toBe(sortKey('dự án "An Phú"...'))
  })

  it.each([
    ['Vietnamese words', fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 })],
    [
      'words that differ little',
      fc.string({ unit: fc.constantFrom(...'aAàÀảãáạăẶâđĐdD 19'.split('')), maxLength: 6 }),
    ],
    [
      'codes, numbers and signs',
      fc.string({
        unit: fc.constantFrom(...alphabet, ...'0123456789', ...' _-–—,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$₫'),
        maxLength: 12,
      }),
    ],
    [
      'long names whose tones stand far apart',
      fc
        .array(fc.constantFrom('công ty cổ phần ', 'đầu tư xây dựng ', 'Bắc Ninh ', 'bac ninh '), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    ],
  ])('agrees with the collator of the platform on %s', (_, text) => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(byBytes(a, b)).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 20_000 },
    )
  })
})

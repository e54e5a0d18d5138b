import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, toNfc } from '#shared/vietnamese/fold.ts'

/** The definition in words of the domain, step by step and slow. */
function foldAsDefined(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\0]/g, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('fold', () => {
  it.each([
    ['Đức Thắng', 'duc thang'],
    ['Hoà', 'hoa'],
    ['Hòa', 'hoa'],
    ['Ước\u00a0Mơ', 'uoc mo'],
    ['  Quỹ \t đất\n20%  ', 'quy dat 20%'],
    ['xã\u200b hội', 'xa hoi'],
    ['NOXH-07519-002', 'noxh-07519-002'],
    ['m²', 'm²'],
    ['', ''],
    ['   ', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(text.normalize('NFD'))).toBe(folded)
  })

  it.each([
    ['any text', fc.string({ unit: 'binary' })],
    [
      'Latin and spaces',
      fc.string({ unit: fc.integer({ min: 0, max: 0x24f }).map((c) => String.fromCharCode(c)) }),
    ],
    [
      'Vietnamese letters, marks and punctuation',
      fc.string({
        unit: fc
          .oneof(
            fc.integer({ min: 0x300, max: 0x36f }),
            fc.integer({ min: 0x1e00, max: 0x1eff }),
            fc.integer({ min: 0x2000, max: 0x2070 }),
            fc.integer({ min: 0x20, max: 0x7e }),
          )
          .map((c) => String.fromCharCode(c)),
      }),
    ],
  ])('does what its definition says to %s', (_, text) => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(given)).toBe(foldAsDefined(given))
        expect(fold(fold(given))).toBe(fold(given))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('toNfc', () => {
  it('composes, and removes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(toNfc(given)).toBe(given.normalize('NFC'))
        expect(toNfc(given.normalize('NFD'))).toBe(given.normalize('NFC'))
      }),
      { numRuns: 3000 },
    )
    expect(toNfc('Khóc ThÞ Th\u00ad')).toBe('Khóc ThÞ Th\u00ad')
  })

  it('leaves no half of a character', () => {
    expect(toNfc('a\ud83d')).toBe('a\ufffd')
    expect(toNfc('\ude00b \ud83d\ude00')).toBe('\ufffdb \ud83d\ude00')
  })
})

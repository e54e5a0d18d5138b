import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  boundTo,
  partsOfWording,
  unboundNumbers,
  writeWording,
  type WordingPart,
} from '#shared/rules/wording.ts'

const id = fc.stringMatching(/^[a-z][\w.-]{0,30}$/)
const plain = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[{}]/.test(text))
const part: fc.Arbitrary<WordingPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: plain }),
  fc.record({ kind: fc.constant('figure' as const), id, typed: fc.option(plain) }),
)

/** Neighbouring texts read back as one. */
function joined(parts: readonly WordingPart[]): WordingPart[] {
  return parts.reduce<WordingPart[]>((all, each) => {
    const last = all.at(-1)
    if (last?.kind === 'text' && each.kind === 'text') last.text += each.text
    else all.push({ ...each })
    return all
  }, [])
}

describe('the words of a document with figures bound into them', () => {
  test('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(partsOfWording(writeWording(parts))).toEqual(joined(parts))
      }),
    )
  })

  test('any text is kept to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writeWording(partsOfWording(text))).toBe(text)
      }),
    )
  })

  test('what was written over a figure stays beside its id', () => {
    expect(partsOfWording(`Có ${boundTo('total.projects', '40 dự án')}.`)).toEqual([
      { kind: 'text', text: 'Có ' },
      { kind: 'figure', id: 'total.projects', typed: '40 dự án' },
      { kind: 'text', text: '.' },
    ])
  })
})

describe('numbers that nothing answers for', () => {
  test.each([
    ['Có {{total.projects}} và 12 dự án khác, 1.234,5 ha.', ['12', '1.234,5']],
    ['Tính đến ngày 30 tháng 11 năm 2026, ngày 31/10/2026, tháng 9/2026, năm 2025.', []],
    ['Theo Nghị định 100/2024/NĐ-CP, Chỉ thị 34-CT/TW, tại Bảng 2 và Phụ lục 1.', []],
    ['{{a|40 dự án}} không tính.', []],
    ['Giảm 3 %; còn 7.', ['3', '7']],
    [
      '500m², 20ha, 20-30 dự án, năm 1500 căn, 6 tháng 36 dự án.',
      ['500', '20', '20', '30', '1500', '6', '36'],
    ],
  ])('%s', (text, numbers) => {
    expect(unboundNumbers(text)).toEqual(numbers)
  })
})

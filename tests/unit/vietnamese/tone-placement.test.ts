import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeTones } from '#shared/vietnamese/tone-placement.ts'

/** Fifteen vowels with their tones, new and old. */
const pairs = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
] as const

describe('the placement of tone marks', () => {
  test.each(pairs)('%s is %s in the old way, and back', (now, old) => {
    for (const before of ['', 'h', 'th', 'kh', 'l']) {
      expect(placeTones(`${before}${now}`, 'old')).toBe(`${before}${old}`)
      expect(placeTones(`${before}${old}`, 'new')).toBe(`${before}${now}`)
      const capitals = `${before}${now}`.toLocaleUpperCase('vi')
      expect(placeTones(capitals, 'old')).toBe(`${before}${old}`.toLocaleUpperCase('vi'))
    }
  })

  test.each([
    ['Ủy ban nhân dân tỉnh, Tỉnh ủy, Đảng ủy', 'Uỷ ban nhân dân tỉnh, Tỉnh uỷ, Đảng uỷ'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['ĐẢNG ỦY SỞ XÂY DỰNG', 'ĐẢNG UỶ SỞ XÂY DỰNG'],
    ['các đồng chí ủy viên; Ủy viên Ban Thường vụ', 'các đồng chí uỷ viên; Uỷ viên Ban Thường vụ'],
    ['lũy kế, tùy theo, hòa giải, khỏe', 'luỹ kế, tuỳ theo, hoà giải, khoẻ'],
  ])('%s', (now, old) => {
    expect(placeTones(now, 'old')).toBe(old)
    expect(placeTones(old, 'new')).toBe(now)
  })

  test.each([
    'Nguyễn Văn Hòa',
    'Nguyễn Văn Hoà',
    'xã Hòa Bình, phường Cảnh Thuỵ',
    'đồng chí Trần Thị Thúy',
    'quý III, hoàn thành, thuyết minh, khoảng, hoài, ngoài, quỹ, xoáy, loại',
    'Hoà',
  ])('%s stays as it is', (text) => {
    expect(placeTones(text, 'old')).toBe(text)
    expect(placeTones(text, 'new')).toBe(text)
  })

  test('twice is as good as once, and one way undoes the other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L} ,.]{0,60}$/u), (given) => {
        const text = given.normalize('NFC')
        for (const style of ['new', 'old'] as const) {
          const placed = placeTones(text, style)
          expect(placeTones(placed, style)).toBe(placed)
          expect(placed.normalize('NFC')).toBe(placed)
        }
        expect(placeTones(placeTones(text, 'old'), 'new')).toBe(placeTones(text, 'new'))
      }),
    )
  })
})

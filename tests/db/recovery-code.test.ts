import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '#electron/db/recovery-code.ts'

describe('a recovery code', () => {
  test('is six groups of five letters that cannot be taken for another', () => {
    for (let made = 0; made < 200; made += 1)
      expect(newRecoveryCode()).toMatch(/^([2-9A-HJKMNP-Z]{5}-){5}[2-9A-HJKMNP-Z]{5}$/)
  })

  test('is read in small letters and with any separators', () => {
    const code = newRecoveryCode()
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' – ')}\n`,
    ])
      expect(readRecoveryCode(typed)).toBe(code)
  })

  test('shows any one wrong letter and any two that changed places', () => {
    const place = fc.nat(27)
    const letter = fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ01ILO')
    const isNoticed = (one: number, other: number, wrong: string): boolean => {
      const letters = Array.from(newRecoveryCode().replaceAll('-', ''))
      const mistyped = [
        letters.with(one, wrong),
        letters.with(one, letters[other] ?? '').with(other, letters[one] ?? ''),
      ].map((typed) => typed.join(''))
      return mistyped.every((typed) => typed === letters.join('') || readRecoveryCode(typed) === null)
    }
    expect(() => fc.assert(fc.property(place, place, letter, isNoticed))).not.toThrow()
  })

  test('that is too short, too long or empty is no code', () => {
    const code = newRecoveryCode()
    for (const typed of ['', code.slice(1), `${code}A`, 'không phải mã'])
      expect(readRecoveryCode(typed)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalOf,
  formatNumber,
  parseNumber,
  readNumber,
  roundDecimal,
  shiftDecimal,
} from '#shared/vietnamese/numbers.ts'
import { decimalInUnit, dongOf, formatMoney, moneyUnitOf } from '#shared/vietnamese/money.ts'
import type { MoneyUnit } from '#shared/registers/register.ts'

describe('readNumber', () => {
  it.each([
    ['1.234,5', '1234.5', '', undefined],
    ['1.234.567', '1234567', '', undefined],
    ['1.234.567,89', '1234567.89', '', undefined],
    ['1234567.89', '1234567.89', '', undefined],
    ['1,234,567.89', '1234567.89', '', undefined],
    ['20.332', '20332', '', '20.332'],
    ['20,332', '20.332', '', '20332'],
    ['0.332', '0.332', '', undefined],
    ['1234.567', '1234.567', '', undefined],
    ['1,2', '1.2', '', undefined],
    ['11,0', '11', '', undefined],
    ['007', '7', '', undefined],
    ['86 tỷ', '86', 'tỷ', undefined],
    ['1,2 tỷ đồng', '1.2', 'tỷ đồng', undefined],
    ['1.203,9tỷ', '1203.9', 'tỷ', undefined],
    ['1 234 567', '1234567', '', undefined],
    ['1\u00a0234\u00a0567,5 m²', '1234567.5', 'm²', undefined],
    ['-1.234,5', '-1234.5', '', undefined],
    ['−5', '-5', '', undefined],
    ['12,5%', '12.5', '%', undefined],
    ['  42  ', '42', '', undefined],
  ])('reads %j as %s', (text, decimal, suffix, otherwise) => {
    expect(readNumber(text)).toEqual({ decimal, suffix, ...(otherwise === undefined ? {} : { otherwise }) })
  })

  it.each([
    '',
    '-',
    'abc',
    '1.23.456',
    '1,2,3',
    '12 34',
    '1..2',
    '1.234,5,6',
    '1,',
    ',5',
    '1.2.3',
    '3/4',
    '1-2',
  ])('does not take %j for a number', (text) => {
    expect(readNumber(text)).toBeNull()
  })

  it('answers a plain number only where nothing follows it', () => {
    expect(parseNumber('1.203,9')).toBe(1203.9)
    expect(parseNumber('86 tỷ')).toBeNull()
  })

  it('never hangs or throws on what people type', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789., -+−%tỷ\u00a0'), maxLength: 100 }),
        (text) => {
          expect(Number.isFinite(Number(readNumber(text)?.decimal ?? 0))).toBe(true)
        },
      ),
    )
  })
})

describe('formatNumber', () => {
  it('writes as Intl does for vi-VN', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 3 }),
        (whole, decimals) => {
          const value = whole / 10 ** decimals
          const intl = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals }).format(value)
          expect(formatNumber(value)).toBe(intl.replace(/^-0$/, '0'))
        },
      ),
    )
  })

  it('rounds halves away from zero and leaves no empty decimals', () => {
    expect(formatNumber(1.005, 2)).toBe('1,01')
    expect(formatNumber(-2.5, 0)).toBe('-3')
    expect(formatNumber(1.2, 4)).toBe('1,2')
    expect(formatNumber(-0.001, 2)).toBe('0')
    expect(formatNumber(1e21)).toBe('1.000.000.000.000.000.000.000')
    expect(formatNumber(1e-7)).toBe('0,0000001')
  })

  it('writes numbers that are read again as the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (given) => {
        const value = Math.abs(given) < 1e-30 ? 0 : given
        const read = readNumber(formatNumber(value))
        const readings = [Number(read?.decimal), Number(read?.otherwise)]
        expect(readings).toContain(value)
      }),
    )
  })
})

describe('decimals', () => {
  it('shift by tens without loss', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: -20, max: 20 }),
        (n, by) => {
          expect(shiftDecimal(shiftDecimal(String(n), by), -by)).toBe(String(n))
        },
      ),
    )
  })

  it('round', () => {
    expect(roundDecimal('1.2345', 2)).toBe('1.23')
    expect(roundDecimal('0.995', 2)).toBe('1')
    expect(roundDecimal('-0.5', 0)).toBe('-1')
    expect(roundDecimal('12', 2)).toBe('12')
    expect(decimalOf(0.1 + 0.2)).toBe('0.30000000000000004')
  })
})

describe('money', () => {
  it.each([
    ['1203.9', 'tỷ đồng', 1_203_900_000_000],
    ['12.5', 'triệu đồng', 12_500_000],
    ['0.30000000000000004', 'tỷ đồng', 300_000_000],
    ['60000000', 'đồng', 60_000_000],
    ['9007200', 'tỷ đồng', null],
  ] as const)('%s %s is %s đồng', (decimal, unit, dong) => {
    expect(dongOf(decimal, unit)).toBe(dong)
  })

  it('comes back exactly from every unit', () => {
    const units: MoneyUnit[] = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng']
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...units), (dong, unit) => {
        expect(dongOf(decimalInUnit(dong, unit), unit)).toBe(dong)
      }),
    )
    // As a number in a cell of Excel, up to a million tỷ.
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.constantFrom(...units), (dong, unit) => {
        expect(dongOf(decimalOf(Number(decimalInUnit(dong, unit))), unit)).toBe(dong)
      }),
    )
    expect(formatMoney(1_203_900_000_000, 'tỷ đồng')).toBe('1.203,9')
  })

  it.each([
    ['tỷ', 'tỷ đồng'],
    ['Tỉ đồng', 'tỷ đồng'],
    ['TRIỆU ĐỒNG', 'triệu đồng'],
    ['triệu đồng/tháng', 'triệu đồng'],
    ['1.000 đồng', 'nghìn đồng'],
    ['VNĐ', 'đồng'],
    ['đ', 'đồng'],
    ['ha', null],
    ['', null],
  ])('%j is the unit %s', (text, unit) => {
    expect(moneyUnitOf(text)).toBe(unit)
  })
})

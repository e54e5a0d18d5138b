import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayPrecisions, lastDayOfMonth, partsOfDay, type DayPrecision } from '#shared/base/days.ts'
import type { Field, MoneyUnit } from '#shared/registers/register.ts'
import { registerOf } from '#shared/registers/all.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatMoney } from '#shared/vietnamese/money.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { coerce, coerceChoice, type ColumnContext } from '#electron/sheets/coerce.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'

const fields = registerOf('projects').fields
function field(key: string): Field {
  const found = fields[key]
  if (!found) throw new Error(`No field ${key}`)
  return found
}

function valueOf(key: string, cell: Cell, context: ColumnContext = {}): unknown {
  const coerced = coerce(field(key), cell, context)
  return 'problem' in coerced ? coerced.problem.code : coerced.value
}

function warningOf(key: string, cell: Cell, context: ColumnContext = {}): string | undefined {
  const coerced = coerce(field(key), cell, context)
  return 'problem' in coerced ? undefined : coerced.warning?.code
}

const flag: Field = { type: 'flag', label: 'Đang hoạt động' }
const error: Cell = { kind: 'error', shown: '#N/A' }

describe('text', () => {
  it.each<[Cell, unknown]>([
    ['  Khu nhà  ', 'Khu nhà'],
    ['một\r\nhai\rba', 'một\nhai\nba'],
    ['Hoà'.normalize('NFD'), 'Hoà'.normalize('NFC')],
    [24089701833, '24089701833'],
    [1.5, '1,5'],
    [true, 'TRUE'],
    [{ kind: 'day', day: '2026-02-05', precision: 'day' }, '05/02/2026'],
    ['   ', null],
    ['-', '-'],
    [null, null],
    ['x'.repeat(301), 'TOO_LONG'],
    [error, 'ERROR_CELL'],
    [{ kind: 'error', shown: '' }, 'NOT_CALCULATED'],
    ['Khóc ThÞ Th\u00ad', 'Khóc ThÞ Th\u00ad'],
  ])('%j is %j', (cell, value) => {
    expect(valueOf('name', cell)).toEqual(value)
  })

  it('of a reference stays text for the import to look up', () => {
    expect(valueOf('locality', ' Phường Ninh Xá ')).toBe('Phường Ninh Xá')
    expect(valueOf('locality', ' ')).toBeNull()
  })
})

describe('whole numbers', () => {
  it.each<[Cell, unknown]>([
    [2038, 2038],
    ['2.038', 2038],
    ['2038', 2038],
    ['2 038', 2038],
    ['150 căn', 150],
    ['150 căn hộ', 150],
    ['-', null],
    ['', null],
    ['1,5', 'NOT_AN_INTEGER'],
    [1.5, 'NOT_AN_INTEGER'],
    ['nhiều', 'NOT_A_NUMBER'],
    ['150 tỷ', 'NOT_A_NUMBER'],
    [true, 'NOT_A_NUMBER'],
    [-1, 'OUT_OF_RANGE'],
    [1_000_001, 'OUT_OF_RANGE'],
    ['1.23.456', 'NOT_A_NUMBER'],
    [error, 'ERROR_CELL'],
  ])('%j is %j', (cell, value) => {
    expect(valueOf('flatsTotal', cell)).toEqual(value)
  })

  it('takes an English thousand, with a warning', () => {
    expect(valueOf('flatsTotal', '2,038')).toBe(2038)
    expect(warningOf('flatsTotal', '2,038')).toBe('READ_AS_THOUSANDS')
    expect(warningOf('flatsTotal', '2.038')).toBeUndefined()
  })
})

describe('decimals', () => {
  it.each<[Cell, unknown]>([
    [1.2, 1.2],
    ['1,2', 1.2],
    ['11,0', 11],
    ['20.332', 20332],
    ['1.2', 1.2],
    ['1,23456', 1.2346],
    [1.23456, 1.2346],
    [0.1 + 0.2, 0.3],
    ['12 ha', 12],
    ['12.000 m²', 1.2],
    ['12 tỷ', 'OTHER_UNIT'],
    ['12 nghìn m2', 1.2],
    ['3 sào', 'OTHER_UNIT'],
    ['–', null],
    ['chưa có', 'NOT_A_NUMBER'],
    [-1, 'OUT_OF_RANGE'],
  ])('%j is %j', (cell, value) => {
    expect(valueOf('landAreaHa', cell)).toEqual(value)
  })

  it('come in the unit of the heading', () => {
    expect(valueOf('siteClearancePercent', '85,5%')).toBe(85.5)
    expect(valueOf('landAreaHa', '15', { unit: 'nghìn m²' })).toBe(1.5)
    expect(valueOf('landAreaHa', 15_000, { unit: 'm²' })).toBe(1.5)
    expect(valueOf('landAreaHa', '15.000,5', { unit: 'm²' })).toBe(1.5001)
    expect(valueOf('landAreaHa', 0.25, { unit: 'km²' })).toBe(25)
    expect(valueOf('floorAreaM2', '1,2', { unit: 'ha' })).toBe(12_000)
  })

  it('say where a number can be read in two ways, unless the column leaves no doubt', () => {
    expect(warningOf('floorAreaM2', '20.332')).toBe('READ_AS_THOUSANDS')
    expect(warningOf('floorAreaM2', '20.332', { countsThousands: true })).toBeUndefined()
    expect(warningOf('floorAreaM2', '20,332', { countsThousands: true })).toBe('READ_AS_DECIMAL')
    expect(warningOf('floorAreaM2', '20,000')).toBe('READ_AS_DECIMAL')
    expect(warningOf('floorAreaM2', '20,000', { countsThousands: true })).toBe('READ_AS_DECIMAL')
    expect(warningOf('floorAreaM2', '1,234.5')).toBe('READ_AS_ENGLISH')
    expect(warningOf('floorAreaM2', '120.332,5')).toBeUndefined()
    expect(warningOf('landAreaHa', '12.000 m²')).toBe('UNIT_IN_CELL')
  })
})

describe('money', () => {
  it.each<[Cell, string | null, unknown]>([
    [1203.9, null, 1_203_900_000_000],
    ['1.203,9', null, 1_203_900_000_000],
    ['1.203,9', 'tỷ đồng', 1_203_900_000_000],
    [1203.9, 'triệu đồng', 1_203_900_000],
    ['60.000.000', 'đồng', 60_000_000],
    ['86 tỷ', 'triệu đồng', 86_000_000_000],
    ['1 234,5', null, 1_234_500_000_000],
    ['1,234.5', null, 1_234_500_000_000],
    ['60,000', 'đồng', 60_000],
    ['12,5 triệu', 'tỷ đồng', 12_500_000],
    [0.1 + 0.2, null, 300_000_000],
    [791.9333333333333, null, 791_933_333_333],
    [4.35, null, 4_350_000_000],
    [-2.5, null, -2_500_000_000],
    ['', null, null],
    ['12 ha', null, 'OTHER_UNIT'],
    ['trăm tỷ', null, 'NOT_A_NUMBER'],
    [90_000_000, null, 'TOO_MUCH_MONEY'],
  ])('%j in %j is %j đồng', (cell, unit, value) => {
    expect(valueOf('totalInvestment', cell, { unit })).toEqual(value)
  })

  it('says where the cell speaks of another unit than its column', () => {
    expect(warningOf('totalInvestment', '86 tỷ')).toBeUndefined()
    expect(warningOf('totalInvestment', '86 triệu')).toBe('UNIT_IN_CELL')
    expect(warningOf('totalInvestment', '1.203')).toBe('READ_AS_THOUSANDS')
    expect(warningOf('totalInvestment', '60,000', { unit: 'đồng' })).toBe('READ_AS_THOUSANDS')
    expect(warningOf('totalInvestment', '60.000', { unit: 'đồng' })).toBeUndefined()
  })
})

describe('days', () => {
  it.each<[Cell, unknown]>([
    ['14/02/2025', '2025-02-14'],
    [{ kind: 'day', day: '2025-02-14', precision: 'day' }, '2025-02-14'],
    ['27/07/2024 01:29', '2024-07-27'],
    ['4/5/2024', '2024-05-04'],
    ['04-05-2024', '2024-05-04'],
    ['04.05.2024', '2024-05-04'],
    ['2024-05-04', '2024-05-04'],
    ['ngày 04 tháng 5 năm 2024', '2024-05-04'],
    ['29/02/2026', 'NO_SUCH_DAY'],
    ['00/01/2026', 'NO_SUCH_DAY'],
    ['-', null],
    ['', null],
    ['Quý I/2028', 'DAY_NOT_EXACT'],
    ['13/25/2026', 'MONTH_OVER_12'],
    ['31/02/2026', 'NO_SUCH_DAY'],
    ['1/2/26', 'TWO_DIGIT_YEAR'],
    ['1/1/1802', 'YEAR_OUT_OF_RANGE'],
    ['sắp xong', 'NOT_A_DAY'],
    [46064, 'NUMBER_NOT_DAY'],
    [1.5, 'NUMBER_NOT_DAY'],
    [true, 'NOT_A_DAY'],
    [error, 'ERROR_CELL'],
  ])('%j is %j', (cell, value) => {
    expect(valueOf('startedOn', cell)).toEqual(value)
  })

  it.each<[Cell, unknown]>([
    ['Quý I/2028', { value: '2028-03-31', precision: 'quarter' }],
    ['Quý III/2026', { value: '2026-09-30', precision: 'quarter' }],
    ['Q.4/2026', { value: '2026-12-31', precision: 'quarter' }],
    ['Tháng 6/2026', { value: '2026-06-30', precision: 'month' }],
    ['tháng 02 năm 2028', { value: '2028-02-29', precision: 'month' }],
    ['Năm 2027', { value: '2027-12-31', precision: 'year' }],
    ['10/2026', { value: '2026-10-31', precision: 'month' }],
    [2026, { value: '2026-12-31', precision: 'year' }],
    ['15/7/2028', { value: '2028-07-15', precision: 'day' }],
    [
      { kind: 'day', day: '2026-10-31', precision: 'month' },
      { value: '2026-10-31', precision: 'month' },
    ],
    [null, { value: null }],
  ])('%j keeps how exactly it is known where the field does', (cell, coerced) => {
    expect(coerce(field('plannedCompletionOn'), cell)).toEqual(coerced)
  })

  it('says which day a plain number would be', () => {
    const coerced = coerce(field('startedOn'), 46064)
    expect('problem' in coerced && coerced.problem.message).toContain('11/02/2026')
  })
})

describe('choices and flags', () => {
  it.each([
    ['NOXH độc lập', 'standalone'],
    ['  nhà ở  xã hội ĐỘC LẬP ', 'standalone'],
    ['noxh cho cong nhan', 'industrialZoneWorkers'],
    ['standalone', 'standalone'],
    ['NOXH trong dự án thương mại (20%)', 'inCommercialProject'],
    ['', null],
    ['—', null],
    ['biệt thự', 'NOT_AN_OPTION'],
  ])('%j is %j', (cell, value) => {
    expect(valueOf('kind', cell)).toBe(value)
  })

  it('finds a choice in a heading of a group', () => {
    expect(coerceChoice(field('stage'), 'Dự án đang thi công')).toBe('underConstruction')
    expect(coerceChoice(field('stage'), 'Địa bàn Bắc Giang')).toBeNull()
    expect(coerceChoice(field('name'), 'x')).toBeNull()
    expect(coerceChoice(undefined, 'x')).toBeNull()
  })

  it.each<[Cell, unknown]>([
    ['Có', true],
    ['x', true],
    [1, true],
    [true, true],
    ['Không', false],
    [0, false],
    [false, false],
    ['', null],
    ['có lẽ', 'NOT_A_FLAG'],
  ])('%j is %j', (cell, value) => {
    const coerced = coerce(flag, cell)
    expect('problem' in coerced ? coerced.problem.code : coerced.value).toEqual(value)
  })
})

describe('every problem and warning', () => {
  it('is a sentence in Vietnamese that names the column and shows what was written, shortened', () => {
    const coerced = coerce(field('startedOn'), 'một\nhai '.repeat(50))
    expect('problem' in coerced && coerced.problem.message).toMatch(
      /^Ngày khởi công: "một hai .*…" không phải là ngày/,
    )
    expect('problem' in coerced && coerced.problem.message.length).toBeLessThan(160)
  })

  it('never is a defect, whatever stands in a cell', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,/- quýtháng%IVtỷ') }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
    )
    const context = { unit: fc.constantFrom(null, 'm²', 'ha', 'tỷ đồng', 'đồng', 'căn', '%') }
    fc.assert(
      fc.property(cell, fc.constantFrom(...Object.keys(fields)), fc.record(context), (given, key, around) => {
        const coerced = coerce(field(key), given, around)
        const said = 'problem' in coerced ? coerced.problem.message : field(key).label
        expect(said).toContain(field(key).label)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('what a person reads is read again as the same', () => {
  const money = fc.integer({ min: -9e15, max: 9e15 })
  const units: MoneyUnit[] = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng']

  it('money in every unit, as text', () => {
    fc.assert(
      fc.property(money, fc.constantFrom(...units), (dong, unit) => {
        expect(valueOf('totalInvestment', formatMoney(dong, unit), { unit })).toBe(dong)
      }),
    )
  })

  it('decimals and whole numbers, as text and as numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (whole) => {
        const area = whole / 10_000
        expect(valueOf('landAreaHa', area)).toBe(area)
        expect(valueOf('landAreaHa', formatNumber(area))).toBe(area)
        const flats = whole % 1_000_000
        expect(valueOf('flatsTotal', formatNumber(flats))).toBe(flats)
        expect(valueOf('flatsTotal', flats)).toBe(flats)
      }),
    )
  })

  it('days of every precision', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom(...dayPrecisions),
        (date, precision) => {
          const day = lastDayKnown(date.toISOString().slice(0, 10), precision)
          const read = coerce(field('plannedCompletionOn'), formatDay(day, precision))
          expect(read).toEqual({ value: day, precision })
        },
      ),
    )
  })
})

function lastDayKnown(day: string, precision: DayPrecision): string {
  const { year, month } = partsOfDay(day)
  if (precision === 'day') return day
  if (precision === 'month') return lastDayOfMonth(year, month)
  return lastDayOfMonth(year, precision === 'quarter' ? Math.ceil(month / 3) * 3 : 12)
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayPrecisions, lastDayOfMonth, makeDay } from '#shared/base/days.ts'
import { formatDay, formatInstant, parseDay, readDay, writeDayInWords } from '#shared/vietnamese/dates.ts'

describe('readDay', () => {
  it.each([
    ['14/02/2025', '2025-02-14', 'day'],
    ['4/5/2024', '2024-05-04', 'day'],
    ['04-05-2024', '2024-05-04', 'day'],
    ['4.5.2024', '2024-05-04', 'day'],
    ['05 / 02 / 2026', '2026-02-05', 'day'],
    ['2026-11-30', '2026-11-30', 'day'],
    ['2026-11-30T08:15:00.000Z', '2026-11-30', 'day'],
    ['27/07/2024 01:29', '2024-07-27', 'day'],
    ['ngày 05 tháng 02 năm 2026', '2026-02-05', 'day'],
    ['Ngày 5/2/2026', '2026-02-05', 'day'],
    ['29/02/2024', '2024-02-29', 'day'],
    ['Quý III/2026', '2026-09-30', 'quarter'],
    ['QUÝ IV/2026', '2026-12-31', 'quarter'],
    ['quý 3/2026', '2026-09-30', 'quarter'],
    ['Quí I năm 2028', '2028-03-31', 'quarter'],
    ['Q3/2026', '2026-09-30', 'quarter'],
    ['II/2027', '2027-06-30', 'quarter'],
    ['tháng 10/2026', '2026-10-31', 'month'],
    ['Tháng 2 năm 2024', '2024-02-29', 'month'],
    ['T12/2026', '2026-12-31', 'month'],
    ['10/2026', '2026-10-31', 'month'],
    ['2026', '2026-12-31', 'year'],
    ['Năm 2026', '2026-12-31', 'year'],
    ['Quý III/2026'.normalize('NFD'), '2026-09-30', 'quarter'],
  ])('reads %j as %s, known to the %s', (text, day, precision) => {
    expect(readDay(text)).toEqual({ day, precision })
    expect(parseDay(text)).toEqual({ day, precision })
  })

  it.each([
    ['13/25/2026', 'MONTH_OVER_12'],
    ['25/13/2026', 'MONTH_OVER_12'],
    ['12/31/2026', 'MONTH_OVER_12'],
    ['13/2026', 'MONTH_OVER_12'],
    ['31/02/2026', 'NO_SUCH_DAY'],
    ['29/02/2025', 'NO_SUCH_DAY'],
    ['0/1/2026', 'NO_SUCH_DAY'],
    ['32/1/2026', 'NO_SUCH_DAY'],
    ['5/2/26', 'TWO_DIGIT_YEAR'],
    ['Quý III/26', 'TWO_DIGIT_YEAR'],
    ['1/1/1899', 'YEAR_OUT_OF_RANGE'],
    ['3026', 'YEAR_OUT_OF_RANGE'],
    ['Quý V/2026', 'NOT_A_DAY'],
    ['sắp xong', 'NOT_A_DAY'],
    ['1/1/202', 'NOT_A_DAY'],
    ['46064', 'NOT_A_DAY'],
    ['', 'NOT_A_DAY'],
  ])('does not make a day of %j: %s', (text, problem) => {
    expect(readDay(text)).toBe(problem)
    expect(parseDay(text)).toBeNull()
  })
})

describe('formatDay', () => {
  it('writes every day so that it is read again, with its precision', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom(...dayPrecisions),
        (year, month, dayOfMonth, precision) => {
          const lastDays = {
            day: makeDay(year, month, dayOfMonth) ?? lastDayOfMonth(year, month),
            month: lastDayOfMonth(year, month),
            quarter: lastDayOfMonth(year, Math.ceil(month / 3) * 3),
            year: lastDayOfMonth(year, 12),
          }
          const day = lastDays[precision]
          expect(readDay(formatDay(day, precision))).toEqual({ day, precision })
        },
      ),
    )
    expect(formatDay('2026-09-30', 'quarter')).toBe('Quý III/2026')
    expect(formatDay('2026-02-05')).toBe('05/02/2026')
  })
})

describe('writeDayInWords', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-11-23', 'ngày 23 tháng 11 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
  ])('%s is "%s"', (day, words) => {
    expect(writeDayInWords(day)).toBe(words)
    expect(readDay(words)).toEqual({ day, precision: 'day' })
  })
})

describe('formatInstant', () => {
  it('goes by the clock in Vietnam', () => {
    expect(formatInstant('2026-11-22T20:05:00.000Z')).toBe('23/11/2026 03:05')
  })
})

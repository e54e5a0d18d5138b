import { lastDayOfMonth, makeDay, partsOfDay, type Day, type DayPrecision } from '#shared/base/days.ts'
import { fold } from './fold.ts'

/** A day as it was written: known to the day, or only to the month, quarter or year (then its last day). */
export interface WrittenDay {
  day: Day
  precision: DayPrecision
}

/** Why a text is not a day. Day and month are never swapped to make it one. */
export type DayProblem =
  'NOT_A_DAY' | 'NO_SUCH_DAY' | 'MONTH_OVER_12' | 'TWO_DIGIT_YEAR' | 'YEAR_OUT_OF_RANGE'

const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
}
const vietnamOffsetMs = 7 * 60 * 60 * 1000
const longestDay = 80
const romanQuarters = ['I', 'II', 'III', 'IV']

const timeOfDay = /[ t,]+\d{1,2}(?::|h)\d{2}(?::\d{2})?(?:\.\d+)?z?$/
const isoDay = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/
const writtenDay = /^(?:ngay )?(\d{1,2})\s*(?:[-/.]| thang )\s*(\d{1,2})\s*(?:[-/.]|,? nam )\s*(\d+)$/
const writtenQuarter = /^(?:qu[yi]|q)\s*\.?\s*(iv|i{1,3}|[1-4])\s*(?:[-/.,]|,? ?nam |\s)\s*(\d+)$/
const bareQuarter = /^(iv|i{1,3})\s*[-/]\s*(\d+)$/
const writtenMonth = /^(?:thang|t)?\s*\.?\s*(\d{1,2})\s*(?:[-/.]|,? nam )\s*(\d+)$/
const writtenYear = /^(?:nam )?(\d{4})$/

/** The day that a text names, or null where it names none. */
export function parseDay(text: string): WrittenDay | null {
  const read = readDay(text)
  return typeof read === 'string' ? null : read
}

/**
 * Reads a day: "14/02/2025", "4/5/2024", "2026-11-30", "ngày 05 tháng 02 năm 2026", "Quý III/2026", "Q3/2026",
 * "tháng 10/2026", "10/2026", "2026". A time of day after it is left out. Otherwise says why the text is no day.
 */
export function readDay(text: string): WrittenDay | DayProblem {
  if (text.length > longestDay) return 'NOT_A_DAY'
  const folded = fold(text).replace(timeOfDay, '')
  const iso = isoDay.exec(folded)
  if (iso) return exactDay(iso[3], iso[2], iso[1])
  const written = writtenDay.exec(folded)
  if (written) return exactDay(written[1], written[2], written[3])
  const quarter = writtenQuarter.exec(folded) ?? bareQuarter.exec(folded)
  if (quarter) return lastDay(quarter[2], 3 * (quarterNumbers[quarter[1] ?? ''] ?? 0), 'quarter')
  const month = writtenMonth.exec(folded)
  if (month) return lastDay(month[2], Number(month[1]), 'month')
  const year = writtenYear.exec(folded)
  if (year) return lastDay(year[1], 12, 'year')
  return 'NOT_A_DAY'
}

function exactDay(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): WrittenDay | DayProblem {
  const problem = checkYear(year) ?? (Number(month) > 12 ? 'MONTH_OVER_12' : undefined)
  if (problem) return problem
  const made = makeDay(Number(year), Number(month), Number(day))
  return made === null ? 'NO_SUCH_DAY' : { day: made, precision: 'day' }
}

function lastDay(year: string | undefined, month: number, precision: DayPrecision): WrittenDay | DayProblem {
  const problem = checkYear(year)
  if (problem) return problem
  if (month > 12) return 'MONTH_OVER_12'
  if (month < 1) return 'NO_SUCH_DAY'
  return { day: lastDayOfMonth(Number(year), month), precision }
}

function checkYear(year = ''): DayProblem | undefined {
  if (year.length === 2) return 'TWO_DIGIT_YEAR'
  if (year.length !== 4) return 'NOT_A_DAY'
  const value = Number(year)
  return value < 1900 || value > 2199 ? 'YEAR_OUT_OF_RANGE' : undefined
}

/** A day as tables show it: "05/02/2026"; known less exactly "Quý III/2026", "10/2026" or "2026". */
export function formatDay(day: Day, precision: DayPrecision = 'day'): string {
  const { year, month, dayOfMonth } = partsOfDay(day)
  switch (precision) {
    case 'day':
      return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${year}`
    case 'month':
      return `${twoDigits(month)}/${year}`
    case 'quarter':
      return `Quý ${romanQuarters[Math.ceil(month / 3) - 1] ?? ''}/${year}`
    case 'year':
      return String(year)
  }
}

/** An instant (UTC ISO text) by the clock in Vietnam: "23/11/2026 14:05". */
export function formatInstant(instant: string): string {
  const inVietnam = new Date(Date.parse(instant) + vietnamOffsetMs).toISOString()
  return `${formatDay(inVietnam.slice(0, 10))} ${inVietnam.slice(11, 16)}`
}

/**
 * A day as documents write it: "ngày 05 tháng 02 năm 2026". Days below 10 and the months 1 and 2 are written with
 * a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4).
 */
export function writeDayInWords(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `ngày ${twoDigits(dayOfMonth)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

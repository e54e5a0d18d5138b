import { partsOfDay } from '#shared/base/days.ts'
import type { Cell } from './sheet-content.ts'

/** How the numbers of a column are written, as far as some of them leave no doubt. */
export interface NumberHabits {
  /** Its plain numbers are thousands, so that a point in "20.332" cannot be the decimal one. */
  countsThousands: boolean
  /** The sign before decimals: "12,5" and "1.234,5" prove the comma, "12.5" the point; some columns have both. */
  decimalSign: 'comma' | 'point' | 'both' | 'unknown'
}

/** How the days of a column are written, as far as some of them leave no doubt. */
export interface DayHabits {
  /**
   * "2/13/2026" has the month first; then "2/5/2026" in the same column may have it, too. One among many days that
   * prove the other order is a slip.
   */
  monthFirst: 'never' | 'once' | 'often'
  /**
   * All days in words are behind the 12th and all dates of Excel before it: it took day for month where it could,
   * and left the others as text.
   */
  maybeSwapped: boolean
}

const numbersToJudge = 500
const longestNumber = 40

/** Learns from the cells of a column, one after the other, what they have in common. */
export interface HabitLearner<Habits> {
  see(cell: Cell): void
  habits(): Habits
}

export function numberLearner(): HabitLearner<NumberHabits> {
  let large = 0
  let small = 0
  let comma = false
  let point = false
  const count = (number: number) => {
    if (number === 0 || large + small >= numbersToJudge) return
    if (Math.abs(number) >= 1000) large++
    else small++
  }
  return {
    see(cell) {
      if (typeof cell === 'number') count(cell)
      else if (typeof cell === 'string' && cell.length <= longestNumber) {
        const sign = decimalSignIn(cell)
        if (sign === null && digits.test(cell)) count(Number(cell))
        comma ||= sign === commaSign
        point ||= sign === pointSign
      }
    },
    habits: () => ({
      countsThousands: large >= 3 && large > 4 * small,
      decimalSign: comma && point ? 'both' : comma ? 'comma' : point ? 'point' : 'unknown',
    }),
  }
}

/** In a CSV file numbers are text. */
const digits = /^\d+$/
const commaSign = 0x2c
const pointSign = 0x2e

/** The decimal sign that a text proves: one sign before exactly three digits proves nothing. */
function decimalSignIn(text: string): number | null {
  let points = 0
  let commas = 0
  let last = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === pointSign) points++
    else if (code === commaSign) commas++
    else continue
    last = at
  }
  if (last < 0) return null
  if (points > 0 && commas > 0) return text.charCodeAt(last)
  if (points > 1) return commaSign
  if (commas > 1) return pointSign
  return oneSignProves(text) ? text.charCodeAt(last) : null
}

function oneSignProves(text: string): boolean {
  const [, whole = '', part = ''] = /(\d+)[.,](\d+)/.exec(text) ?? []
  return part !== '' && (part.length !== 3 || whole.length > 3 || whole.startsWith('0'))
}

const dayFirstShape = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{4}/
const enoughDays = 3
const daysForOneSlip = 20

export function dayLearner(): HabitLearner<DayHabits> {
  const texts = { dayFirst: 0, monthFirst: 0, either: 0 }
  const dates = { early: 0, late: 0 }
  return {
    see(cell) {
      if (typeof cell === 'string') {
        const [first, second] = orderOf(cell) ?? [0, 0]
        if (first > 12 && second <= 12) texts.dayFirst++
        else if (second > 12 && first <= 12) texts.monthFirst++
        else if (first > 0) texts.either++
      } else if (typeof cell === 'object' && cell?.kind === 'day' && cell.precision === 'day') {
        if (partsOfDay(cell.day).dayOfMonth <= 12) dates.early++
        else dates.late++
      }
    },
    habits() {
      const { dayFirst, monthFirst, either } = texts
      const isSplit = dayFirst >= enoughDays && either === 0 && dates.early >= enoughDays && dates.late === 0
      return {
        monthFirst: monthFirst === 0 ? 'never' : monthFirst * daysForOneSlip > dayFirst ? 'often' : 'once',
        maybeSwapped: isSplit,
      }
    },
  }
}

/** The first two numbers of a day in words; null for anything else. */
function orderOf(text: string): [first: number, second: number] | null {
  const match = dayFirstShape.exec(text)
  return match ? [Number(match[1]), Number(match[2])] : null
}

/** True for a day in words that reads as another one with the month first. */
export function couldBeMonthFirst(text: string): boolean {
  const [first, second] = orderOf(text) ?? [0, 0]
  return first !== second && first <= 12 && second <= 12 && first > 0
}

import type { Day } from '#shared/base/days.ts'
import { dayOfNumber, firstMonday, numberOfDay, weekdayOf } from './day-number.ts'

/** What the State decided, or is expected to decide, about one day. */
export interface CalendarDay {
  date: Day
  /** What the day is: "Quốc khánh", "làm bù ngày 22/8/2026". */
  name: string
  kind: 'holiday' | 'compensation' | 'swapOff' | 'extraOff' | 'swapWork'
  /** What is only proposed counts as not decided: it changes nothing. */
  decision: 'statutory' | 'announced' | 'computed' | 'proposed'
  /** The document that says so: "Công văn số 12729/VPCP-KGVX". */
  document: string | null
}

/**
 * Which days are worked: Monday to Friday, without the days off that are decided, with the days to be worked instead.
 * A day that is both off and to be worked is off. Days are numbers here (`day-number.ts`); every answer takes the
 * same short time however far it reaches.
 */
export interface WorkingCalendar {
  /** How many days are worked up to the end of a day. Only differences mean something. */
  workedThrough: (day: number) => number
  /** The day that is worked as the nth, as `workedThrough` counts. */
  nthWorked: (count: number) => number
  /** What is decided about a day. */
  decided: ReadonlyMap<number, CalendarDay>
  /** What is only proposed for a day. */
  proposed: ReadonlyMap<number, CalendarDay>
}

/** Everything that is known about a day, to explain it. */
export interface DescribedDay {
  date: Day
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  isWorking: boolean
  entry: CalendarDay | null
  proposal: CalendarDay | null
}

/** The years for which a table is always made; where there are rows outside it reaches further. */
const tableYears = { first: 2000, last: 2060 }

/** Which row speaks for a day that has several: the first of these kinds. */
const kindOrder: readonly CalendarDay['kind'][] = [
  'holiday',
  'compensation',
  'swapOff',
  'extraOff',
  'swapWork',
]

/** Makes the calendar from its rows, in any order. Outside the years of its table it goes by weekday alone. */
export function openCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  const decided = byDay(days.filter(({ decision }) => decision !== 'proposed'))
  const proposed = byDay(days.filter(({ decision }) => decision === 'proposed'))
  const first = numberOfDay(`${Math.min(tableYears.first, ...yearsOf(days))}-01-01`)
  const last = numberOfDay(`${Math.max(tableYears.last, ...yearsOf(days))}-12-31`)
  const before = weekdaysThrough(first - 1)
  const through = new Int32Array(last - first + 1)
  const worked: number[] = []
  for (let day = first; day <= last; day += 1) {
    const entry = decided.get(day)
    if (entry ? entry.kind === 'swapWork' : weekdayOf(day) <= 5) worked.push(day)
    through[day - first] = before + worked.length
  }
  const inAll = before + worked.length
  const added = inAll - weekdaysThrough(last)
  return {
    workedThrough: (day) => through[day - first] ?? weekdaysThrough(day) + (day > last ? added : 0),
    nthWorked: (count) => worked[count - before - 1] ?? nthWeekday(count > inAll ? count - added : count),
    decided,
    proposed,
  }
}

function byDay(days: readonly CalendarDay[]): Map<number, CalendarDay> {
  const found = new Map<number, CalendarDay>()
  for (const day of days) {
    const number = numberOfDay(day.date)
    const other = found.get(number)
    if (!other || kindOrder.indexOf(day.kind) < kindOrder.indexOf(other.kind)) found.set(number, day)
  }
  return found
}

function yearsOf(days: readonly CalendarDay[]): number[] {
  return days.map(({ date }) => Number(date.slice(0, 4)))
}

/** Days from Monday to Friday up to the end of a day, from the first Monday of 1970. */
function weekdaysThrough(day: number): number {
  return 5 * Math.floor((day - firstMonday) / 7) + Math.min(weekdayOf(day), 5)
}

/** The day that is the nth from Monday to Friday, as `weekdaysThrough` counts. */
function nthWeekday(count: number): number {
  const weeks = Math.floor((count - 1) / 5)
  return firstMonday + 7 * weeks + (count - 1 - 5 * weeks)
}

/** The day itself where it is worked, else the next one that is; both by their numbers. */
export function nextWorked(calendar: WorkingCalendar, day: number): number {
  return calendar.nthWorked(calendar.workedThrough(day - 1) + 1)
}

/** Whether a day is worked. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  return workingDaysBetween(calendar, dayOfNumber(numberOfDay(day) - 1), day) === 1
}

/** The day itself where it is worked, else the next one that is. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return dayOfNumber(nextWorked(calendar, numberOfDay(day)))
}

/** The nth day (from 1) that is worked after a day. */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, n: number): Day {
  return dayOfNumber(calendar.nthWorked(calendar.workedThrough(numberOfDay(day)) + n))
}

/** How many days are worked after one day up to and including another. */
export function workingDaysBetween(calendar: WorkingCalendar, after: Day, through: Day): number {
  return calendar.workedThrough(numberOfDay(through)) - calendar.workedThrough(numberOfDay(after))
}

/** What is known about a day. */
export function describeDay(calendar: WorkingCalendar, date: Day): DescribedDay {
  const day = numberOfDay(date)
  return {
    date,
    weekday: weekdayOf(day),
    isWorking: isWorkingDay(calendar, date),
    entry: calendar.decided.get(day) ?? null,
    proposal: calendar.proposed.get(day) ?? null,
  }
}

import type { Day } from '#shared/base/days.ts'

/** Days from 0000-03-01, from which leap days are easy to count, to 1970-01-01. */
const daysBefore1970 = 719_468
const daysIn400Years = 146_097
const zero = 48

/** The number of 1970-01-05. */
export const firstMonday = 4

/** The number of a day: how many days it lies after 1970-01-01. Much faster than a way through `Date`. */
export function numberOfDay(day: Day): number {
  const month = digit(day, 5) * 10 + digit(day, 6)
  const written = ((digit(day, 0) * 10 + digit(day, 1)) * 10 + digit(day, 2)) * 10 + digit(day, 3)
  const year = month <= 2 ? written - 1 : written
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const dayOfYear = daysBeforeMonth((month + 9) % 12) + digit(day, 8) * 10 + digit(day, 9) - 1
  return year * 365 + leapDays + dayOfYear - daysBefore1970
}

/** Days that have been written once, by their numbers: most of what is asked for lies within some years. */
const written: Day[] = []
const mostWritten = 100_000

/** The day that has a number. */
export function dayOfNumber(number: number): Day {
  const known = written[number]
  if (known !== undefined) return known
  const day = writeDay(number)
  if (number >= 0 && number < mostWritten) written[number] = day
  return day
}

function writeDay(number: number): Day {
  const days = number + daysBefore1970
  const cycle = Math.floor(days / daysIn400Years)
  const inCycle = days - cycle * daysIn400Years
  const withoutLeapDays =
    inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)
  const yearOfCycle = Math.floor(withoutLeapDays / 365)
  const dayOfYear = inCycle - yearOfCycle * 365 - Math.floor(yearOfCycle / 4) + Math.floor(yearOfCycle / 100)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfYear - daysBeforeMonth(fromMarch) + 1)}`
}

/** Days of the year before a month, with March as month 0, so that a leap day is the last of all. */
function daysBeforeMonth(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5)
}

function digit(day: Day, place: number): number {
  return day.charCodeAt(place) - zero
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}

/** 1 for Monday to 7 for Sunday, of the day that has a number. */
export function weekdayOf(number: number): number {
  return number - firstMonday - 7 * Math.floor((number - firstMonday) / 7) + 1
}

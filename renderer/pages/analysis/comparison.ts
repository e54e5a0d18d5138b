import type { Indicators } from '#shared/contract/analysis.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const { change: text, ...page } = analysisPageText

/** A share from 0 to 1 as a percentage: only all is written 100, only nothing 0. */
export function percentOf(share: number): string {
  return formatNumber(tenthsOf(share) / 10)
}

/** Tenths of a percent. A difference is taken of what is shown, so that a person who subtracts finds the same. */
function tenthsOf(share: number): number {
  const tenths = Math.round(share * 1000)
  if (share < 1 && tenths >= 1000) return 999
  return share > 0 && tenths <= 0 ? 1 : tenths
}

/** The rate of what was on time; of too few cases only how many of how many. */
export function onTimeWords({ early, onTime, late, noDeadline, onTimeRate }: Indicators): string {
  const rated = early + onTime + late
  if (onTimeRate !== null) return page.percent(percentOf(onTimeRate))
  if (rated === 0) return noDeadline > 0 ? page.noDeadlines : page.noCases
  return page.ofCount(formatNumber(early + onTime), formatNumber(rated))
}

/** Why there is no median of some cases. */
export function tooFewWords(resolved: number, minimum: number): string {
  if (resolved === 0) return page.none
  const { tooFew, tooFewOfEach } = page.table
  return (resolved < minimum ? tooFew : tooFewOfEach)(formatNumber(resolved), formatNumber(minimum))
}

/** How much of the time by law a commitment saves; one that is longer than the law is said to be so. */
export function cutWords(cut: number | null): string {
  if (cut === null) return page.none
  const share = page.percent(percentOf(Math.abs(cut)))
  return cut < 0 ? page.table.longer(share) : share
}

/** Days with one decimal, and their unit. */
export function daysWords(days: number, unit: DayUnit): string {
  return page.days(formatNumber(days, 1), unit)
}

/** How a count differs from an earlier one; a share of it only where that was not small. */
export function countChange(now: number, then: number, minimum: number): string {
  const amount = page.count(formatNumber(Math.abs(now - then)))
  if (then < minimum || now === then) return changeWords(now - then, amount)
  return changeWords(now - then, text.share(amount, percentOf(Math.abs(now - then) / then)))
}

/** How the rate of what was on time differs, in percentage points; null where one of them had too few cases. */
export function rateChange(now: Indicators, then: Indicators): string | null {
  if (now.onTimeRate === null || then.onTimeRate === null) return null
  const tenths = tenthsOf(now.onTimeRate) - tenthsOf(then.onTimeRate)
  return changeWords(tenths, text.points(formatNumber(Math.abs(tenths) / 10)))
}

/** How a number of days differs, to the tenth of a day. */
export function daysChange(now: number, then: number, unit: DayUnit): string {
  const tenths = Math.round(now * 10) - Math.round(then * 10)
  return changeWords(tenths, daysWords(Math.abs(tenths) / 10, unit))
}

function changeWords(difference: number, amount: string): string {
  if (difference === 0) return text.same
  return difference > 0 ? text.more(amount) : text.less(amount)
}

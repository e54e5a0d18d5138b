import type { Indicators } from '#shared/contract/analysis.ts'
import { holders, type Holder } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

/** The days that some dossiers lay with each holder. */
export interface HeldDays {
  /** Of one dossier in the mean; of too few cases the days of all of them together. */
  isMean: boolean
  days: Record<Holder, number>
  sum: number
}

/** Too few cases carry no mean: their days are added up. */
export function heldDays({ resolved, held }: Indicators, minimum: number): HeldDays {
  const isMean = resolved >= minimum
  const share = (days: number): number => (isMean ? days / resolved : days)
  const days = {
    agency: share(held.agency),
    otherAgency: share(held.otherAgency),
    investor: share(held.investor),
    publication: share(held.publication),
  }
  return { isMean, days, sum: holders.reduce((sum, { value }) => sum + days[value], 0) }
}

/** Days of the calendar, said to be a sum where they are no mean. */
export function heldWords(days: number, { isMean }: Pick<HeldDays, 'isMean'>): string {
  if (days === 0) return analysisPageText.none
  const { held } = analysisPageText
  return (isMean ? held.days : held.daysOfAll)(formatNumber(days, 1))
}

/** Those with a mean from the longest, then the others. */
export function byLength(a: HeldDays, b: HeldDays): number {
  return Number(b.isMean) - Number(a.isMean) || b.sum - a.sum
}

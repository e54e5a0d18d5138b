import type { Replayed } from '#shared/contract/laboratory.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatMoney } from '#shared/vietnamese/money.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const text = laboratoryPageText
const { units, measures: labels } = text

/** How the figures of a measure are written, and whether more of them is better. */
interface Measure {
  key: string
  label: string
  /** As it is shown: the difference of two is the difference of what a reader sees. Null where it is not known. */
  read: (of: Replayed) => number | null
  write: (figure: number) => string
  /** The amount by which two differ. */
  writeChange: (amount: number) => string
  better: 'more' | 'less' | null
}

/** A difference in words, and whether it is for the better. */
export interface Change {
  words: string
  tone: 'better' | 'worse' | 'even'
}

const rounded = (value: number | undefined, places: number): number | null =>
  value === undefined ? null : Math.round(value * 10 ** places) / 10 ** places

const count = (
  key: 'resolved' | 'early' | 'onTime' | 'late' | 'noDeadline',
  better: Measure['better'],
): Measure => ({
  key,
  label: labels[key],
  read: (of) => of[key],
  write: formatNumber,
  writeChange: (amount) => units.dossiers(formatNumber(amount)),
  better,
})

const rate: Measure = {
  key: 'onTimeRate',
  label: labels.onTimeRate,
  read: (of) => rounded(of.onTimeRate === null ? undefined : of.onTimeRate * 100, 1),
  write: (share) => units.percent(formatNumber(share)),
  writeChange: (points) => units.points(formatNumber(points)),
  better: 'more',
}

type Days = Replayed['through']

const days = (
  key: string,
  label: string,
  read: (of: Replayed) => number | undefined,
  unit: (days: string) => string,
): Measure => ({
  key,
  label,
  read: (of) => rounded(read(of), 1),
  write: (figure) => unit(formatNumber(figure)),
  writeChange: (amount) => units.days(formatNumber(amount)),
  better: 'less',
})

const medianAndP90 = (key: string, what: string, read: (of: Replayed) => Days): Measure[] => [
  days(`${key}.median`, labels.median(what), (of) => read(of)?.median, units.days),
  days(`${key}.p90`, labels.p90(what), (of) => read(of)?.p90, units.days),
]

const cost: Measure = {
  key: 'cost',
  label: labels.cost,
  read: (of) => rounded(of.cost ?? undefined, 0),
  write: (amount) => units.dong(formatMoney(amount, 'đồng')),
  writeChange: (amount) => units.dong(formatMoney(amount, 'đồng')),
  better: 'less',
}

const allMeasures: readonly Measure[] = [
  count('resolved', null),
  // A shorter limit leaves fewer dossiers before it: that is no step back by itself.
  count('early', null),
  count('onTime', null),
  count('late', 'less'),
  count('noDeadline', null),
  rate,
  ...medianAndP90('workingDay', labels.workingDays, (of) => of.days.workingDay),
  ...medianAndP90('day', labels.days, (of) => of.days.day),
  ...medianAndP90('through', labels.through, (of) => of.through),
  cost,
]

/** Shown only where something is known of them: no procedure has them all. */
const onlyWhereKnown: ReadonlySet<string> = new Set([
  'workingDay.median',
  'workingDay.p90',
  'day.median',
  'day.p90',
])

/** The measures that say something of these columns, in the order of the table. */
export function measuresOf(columns: readonly Replayed[]): readonly Measure[] {
  return allMeasures.filter(({ key, read }) => {
    if (key === 'noDeadline') return columns.some((of) => of.noDeadline > 0)
    return !onlyWhereKnown.has(key) || columns.some((of) => read(of) !== null)
  })
}

/** A figure as the table shows it; of too few cases the counts alone: "7/9 hồ sơ". */
export function figureOf(measure: Measure, of: Replayed): string {
  const figure = measure.read(of)
  if (figure !== null) return measure.write(figure)
  const known = of.early + of.onTime + of.late
  if (measure.key !== rate.key || known === 0) return text.noValue
  return units.ofKnown(formatNumber(of.early + of.onTime), formatNumber(known))
}

/** The share that was on time, as the table shows it. */
export function onTimeOf(of: Replayed): string {
  return figureOf(rate, of)
}

/** How that share differs from what it was. */
export function onTimeChange(asWas: Replayed, of: Replayed): Change | null {
  return changeOf(rate, asWas, of)
}

/** How a figure differs from what was; null where one of the two is not known. */
export function changeOf(measure: Measure, asWas: Replayed, of: Replayed): Change | null {
  const [before, after] = [measure.read(asWas), measure.read(of)]
  if (before === null || after === null) return null
  const by = rounded(after - before, 1) ?? 0
  if (by === 0) return { words: text.change.none, tone: 'even' }
  const write = by > 0 ? text.change.more : text.change.less
  const isBetter = measure.better === (by > 0 ? 'more' : 'less')
  const tone = measure.better === null ? 'even' : isBetter ? 'better' : 'worse'
  return { words: write(measure.writeChange(Math.abs(by))), tone }
}

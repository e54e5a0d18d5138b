import type { Indicators } from '#shared/contract/analysis.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { countChange, daysChange, daysWords, onTimeWords, rateChange } from './comparison.ts'

/** A figure beside what it was in another period. */
export interface KeyFigure {
  key: string
  label: string
  value: string
  /** What the figure is made of. */
  detail: string
  compared: { label: string; value: string; change: string | null }[]
}

/** Another period, by what it is called beside a figure. */
export interface OtherPeriod {
  label: string
  indicators: Indicators
}

interface FiguresRequest {
  now: Indicators
  others: readonly OtherPeriod[]
  minimum: number
  /** True where the period goes up to today: what was late when it ended still is. */
  isUpToToday: boolean
}

const text = analysisPageText.figures
const units: DayUnit[] = ['day', 'workingDay']

/** The figures at the head of the page, each with the same of the other periods. */
export function keyFigures(request: FiguresRequest): KeyFigure[] {
  return [resolvedFigure(request), onTimeFigure(request), openLateFigure(request), ...medianFigures(request)]
}

function resolvedFigure({ now, others, minimum }: FiguresRequest): KeyFigure {
  return {
    key: 'resolved',
    label: text.resolved,
    value: formatNumber(now.resolved),
    detail: text.received(formatNumber(now.received)),
    compared: others.map(({ label, indicators: { resolved } }) => ({
      label,
      value: analysisPageText.count(formatNumber(resolved)),
      change: countChange(now.resolved, resolved, minimum),
    })),
  }
}

function onTimeFigure({ now, others }: FiguresRequest): KeyFigure {
  return {
    key: 'onTime',
    label: text.onTime,
    value: onTimeWords(now),
    detail: text.outcomes(formatNumber(now.early), formatNumber(now.onTime), formatNumber(now.late)),
    compared: others.map(({ label, indicators }) => ({
      label,
      value: onTimeWords(indicators),
      change: rateChange(now, indicators),
    })),
  }
}

function openLateFigure({ now, others, minimum, isUpToToday }: FiguresRequest): KeyFigure {
  const open = formatNumber(now.open)
  return {
    key: 'openLate',
    label: isUpToToday ? text.openLate : text.openLateThen,
    value: formatNumber(now.openLate),
    detail: isUpToToday ? text.ofOpen(open) : text.ofOpenThen(open),
    compared: others.map(({ label, indicators: { openLate } }) => ({
      label,
      value: analysisPageText.count(formatNumber(openLate)),
      change: countChange(now.openLate, openLate, minimum),
    })),
  }
}

/** Days and working days are never mixed: a figure for each that has enough cases. */
function medianFigures({ now, others }: FiguresRequest): KeyFigure[] {
  const known = units.flatMap((unit) => {
    const days = now.days[unit]
    return days === null ? [] : [{ unit, days }]
  })
  if (known.length === 0) return [noMedian(others)]
  return known.map(({ unit, days }) => ({
    key: unit,
    label: text.median,
    value: daysWords(days.median, unit),
    detail: text.middle(formatNumber(days.count), formatNumber(days.q1, 1), daysWords(days.q3, unit)),
    compared: others.map(({ label, indicators }) => {
      const then = indicators.days[unit]
      return {
        label,
        value: then === null ? text.tooFew : daysWords(then.median, unit),
        change: then === null ? null : daysChange(days.median, then.median, unit),
      }
    }),
  }))
}

function noMedian(others: readonly OtherPeriod[]): KeyFigure {
  return {
    key: 'noMedian',
    label: text.median,
    value: text.tooFew,
    detail: '',
    compared: others.map(({ label, indicators }) => ({ label, value: medianThen(indicators), change: null })),
  }
}

function medianThen({ days }: Indicators): string {
  const written = units.flatMap((unit) => {
    const then = days[unit]
    return then === null ? [] : [daysWords(then.median, unit)]
  })
  return written.length === 0 ? text.tooFew : written.join('; ')
}

import { describe, expect, it } from 'vitest'
import type { Indicators } from '#shared/contract/analysis.ts'
import { daysOfMonth, withoutGaps } from '#renderer/pages/analysis/months.ts'
import {
  askedDays,
  nameOfPeriod,
  periodAround,
  periodBefore,
  periodsUpTo,
} from '#renderer/pages/analysis/period.ts'

const today = '2026-11-25'

describe('the periods of a kind', () => {
  it('hold the day that they are asked for', () => {
    expect(periodAround('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodAround('quarter', today)).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(periodAround('half', '2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(periodAround('year', today)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('are listed from today back, each once', () => {
    const months = periodsUpTo('month', '2026-03-31')
    expect(months.slice(0, 3).map(({ to }) => to)).toEqual(['2026-03-31', '2026-02-28', '2026-01-31'])
    for (const kind of ['month', 'quarter', 'half', 'year'] as const) {
      const spans = periodsUpTo(kind, today)
      expect(new Set(spans.map(({ from }) => from)).size).toBe(spans.length)
    }
  })

  it('are called as offices call them', () => {
    const name = (kind: 'month' | 'quarter' | 'half' | 'year', day: string) =>
      nameOfPeriod(kind, periodAround(kind, day))
    expect(name('month', today)).toBe('Tháng 11/2026')
    expect(name('quarter', today)).toBe('Quý IV/2026')
    expect(name('half', '2026-02-01')).toBe('6 tháng đầu năm 2026')
    expect(name('half', today)).toBe('6 tháng cuối năm 2026')
    expect(name('year', today)).toBe('Năm 2026')
    expect(nameOfPeriod('days', { from: '2026-01-05', to: today })).toBe('05/01/2026 – 25/11/2026')
  })
})

it('a period that has not ended is asked up to today', () => {
  expect(askedDays(periodAround('year', today), today)).toEqual({ from: '2026-01-01', to: today })
  expect(askedDays(periodAround('year', '2025-01-01'), today).to).toBe('2025-12-31')
  expect(askedDays({ from: '2027-01-01', to: '2027-02-01' }, today).to).toBe('2027-02-01')
})

describe('the period before', () => {
  const before = (kind: 'month' | 'quarter' | 'half' | 'year', day: string, now = today) => {
    const whole = periodAround(kind, day)
    return periodBefore(kind, askedDays(whole, now))
  }

  it('of a whole period is the whole one before, however long', () => {
    expect(before('month', '2026-03-10')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(before('quarter', '2026-08-01')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(before('half', '2026-01-01')).toEqual({ from: '2025-07-01', to: '2025-12-31' })
    expect(before('year', '2025-01-01')).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  })

  it('of one that has not ended is as much of the one before', () => {
    expect(before('month', today)).toEqual({ from: '2026-10-01', to: '2026-10-25' })
    expect(before('quarter', today)).toEqual({ from: '2026-07-01', to: '2026-08-25' })
    expect(before('year', today)).toEqual({ from: '2025-01-01', to: '2025-11-25' })
    expect(before('month', '2026-03-30', '2026-03-30')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(before('half', '2026-04-30', '2026-04-30')).toEqual({ from: '2025-07-01', to: '2025-10-31' })
  })

  it('of two days is as many days that end the day before', () => {
    const days = { from: '2026-03-01', to: '2026-03-10' }
    expect(periodBefore('days', days)).toEqual({ from: '2026-02-19', to: '2026-02-28' })
  })
})

describe('the months of a period', () => {
  it('are all there from the first to the last that had something', () => {
    const { indicators } = withoutGaps([{ month: '2025-11', indicators: some }])[0] ?? {}
    expect(indicators).toBe(some)
    const months = withoutGaps([
      { month: '2025-11', indicators: some },
      { month: '2026-02', indicators: some },
    ])
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(months[1]?.indicators.resolved).toBe(0)
    expect(withoutGaps([])).toEqual([])
  })

  it('are cut to its days', () => {
    const period = { from: '2026-01-10', to: '2026-03-05' }
    expect(daysOfMonth('2026-01', period)).toEqual({ from: '2026-01-10', to: '2026-01-31' })
    expect(daysOfMonth('2026-02', period)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(daysOfMonth('2026-03', period)).toEqual({ from: '2026-03-01', to: '2026-03-05' })
  })
})

const some: Indicators = {
  received: 3,
  resolved: 2,
  early: 1,
  onTime: 1,
  late: 0,
  noDeadline: 0,
  withdrawn: 0,
  open: 0,
  openLate: 0,
  onTimeRate: null,
  days: { day: null, workingDay: null },
  held: { agency: 9, otherAgency: 0, investor: 0, publication: 0 },
}

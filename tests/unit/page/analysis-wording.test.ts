import { describe, expect, it } from 'vitest'
import {
  countChange,
  cutWords,
  daysChange,
  daysWords,
  onTimeWords,
  percentOf,
  rateChange,
  tooFewWords,
} from '#renderer/pages/analysis/comparison.ts'
import { canList, dossierConditions, type CountedDossiers } from '#renderer/pages/analysis/dossierList.ts'
import { byLength, heldDays, heldWords } from '#renderer/pages/analysis/heldDays.ts'
import { keyFigures } from '#renderer/pages/analysis/keyFigures.ts'
import {
  nextSorting,
  sortProcedures,
  type AnalysedProcedure,
  type ProcedureColumn,
} from '#renderer/pages/analysis/sortProcedures.ts'
import type { Indicators } from '#shared/contract/analysis.ts'

const nothing: Indicators = {
  received: 0,
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  noDeadline: 0,
  withdrawn: 0,
  open: 0,
  openLate: 0,
  onTimeRate: null,
  days: { day: null, workingDay: null },
  held: { agency: 0, otherAgency: 0, investor: 0, publication: 0 },
}
const some = (part: Partial<Indicators>): Indicators => ({ ...nothing, ...part })
const statistics = { count: 40, min: 1, q1: 4, median: 9.5, q3: 18.75, p90: 23, max: 30, mean: 11 }

describe('a figure in words', () => {
  it('is a rate only where there were enough cases', () => {
    expect(onTimeWords(some({ early: 33, onTime: 5, late: 10, onTimeRate: 38 / 48 }))).toBe('79,2 %')
    expect(onTimeWords(some({ early: 6, onTime: 1, late: 2 }))).toBe('7/9 hồ sơ')
    expect(onTimeWords(nothing)).toBe('Không có hồ sơ')
    expect(onTimeWords(some({ resolved: 3, noDeadline: 3 }))).toBe('Chưa rõ hạn')
  })

  it('is 100 % only where it is all, and 0 % only where it is nothing', () => {
    expect(percentOf(1)).toBe('100')
    expect(percentOf(0.99999)).toBe('99,9')
    expect(percentOf(0.00001)).toBe('0,1')
    expect(percentOf(0)).toBe('0')
  })

  it('is not where there are too few cases, of both units together or of each', () => {
    expect(tooFewWords(0, 10)).toBe('–')
    expect(tooFewWords(9, 10)).toBe('9 hồ sơ, chưa đủ 10 để tính')
    expect(tooFewWords(12, 10)).toBe('12 hồ sơ theo hai đơn vị tính, mỗi đơn vị chưa đủ 10 để tính')
  })

  it('has its unit', () => {
    expect(daysWords(22, 'day')).toBe('22 ngày')
    expect(daysWords(18.75, 'workingDay')).toBe('18,8 ngày làm việc')
  })

  it('never cuts by less than nothing', () => {
    expect(cutWords(7 / 22)).toBe('31,8 %')
    expect(cutWords(-0.5)).toBe('dài thêm 50 %')
    expect(cutWords(0)).toBe('0 %')
    expect(cutWords(null)).toBe('–')
  })
})

describe('a comparison in words', () => {
  it('never has a sign, and says a share only of what was not small', () => {
    expect(countChange(48, 45, 10)).toBe('tăng 3 hồ sơ (6,7 %)')
    expect(countChange(40, 45, 10)).toBe('giảm 5 hồ sơ (11,1 %)')
    expect(countChange(1, 4, 10)).toBe('giảm 3 hồ sơ')
    expect(countChange(4, 4, 1)).toBe('không đổi')
    expect(countChange(7, 0, 10)).toBe('tăng 7 hồ sơ')
  })

  it('of rates is in percentage points of what is shown, and is none of too few', () => {
    const rate = (onTimeRate: number | null) => some({ onTimeRate })
    expect(rateChange(rate(38 / 48), rate(31 / 45))).toBe('tăng 10,3 điểm %')
    expect(rateChange(rate(0.5), rate(0.53))).toBe('giảm 3 điểm %')
    expect(rateChange(rate(0.50001), rate(0.5))).toBe('không đổi')
    expect(rateChange(rate(0.5), rate(null))).toBeNull()
  })

  it('of days keeps their unit', () => {
    expect(daysChange(9.5, 12, 'day')).toBe('giảm 2,5 ngày')
    expect(daysChange(12, 9, 'workingDay')).toBe('tăng 3 ngày làm việc')
    expect(daysChange(9.54, 9.5, 'day')).toBe('không đổi')
  })
})

describe('the days with each holder', () => {
  const held = { agency: 90, otherAgency: 0, investor: 25, publication: 5 }

  it('are a mean of enough cases, and a sum of fewer', () => {
    const mean = heldDays(some({ resolved: 10, held }), 10)
    expect(mean).toEqual({
      isMean: true,
      days: { agency: 9, otherAgency: 0, investor: 2.5, publication: 0.5 },
      sum: 12,
    })
    expect(heldWords(2.5, mean)).toBe('2,5 ngày')
    const sum = heldDays(some({ resolved: 9, held }), 10)
    expect(sum).toEqual({ isMean: false, days: held, sum: 120 })
    expect(heldWords(25, sum)).toBe('tổng 25 ngày')
    expect(heldWords(0, sum)).toBe('–')
    expect([sum, mean].toSorted(byLength)).toEqual([mean, sum])
  })
})

describe('the key figures', () => {
  const asked = (now: Indicators, then: Indicators) =>
    keyFigures({
      now,
      others: [{ label: 'Kỳ trước', indicators: then }],
      minimum: 10,
      isUpToToday: true,
    })

  it('have a median for each unit that has enough cases', () => {
    const both = some({ days: { day: statistics, workingDay: { ...statistics, median: 7 } } })
    const [, , , days, workingDays] = asked(both, some({ days: { day: statistics, workingDay: null } }))
    expect(days).toMatchObject({
      value: '9,5 ngày',
      detail: '40 hồ sơ, một nửa từ 4 đến 18,8 ngày',
      compared: [{ value: '9,5 ngày', change: 'không đổi' }],
    })
    expect(workingDays).toMatchObject({
      value: '7 ngày làm việc',
      compared: [{ value: 'Chưa đủ hồ sơ', change: null }],
    })
  })

  it('say that there are too few', () => {
    expect(asked(nothing, some({ days: { day: statistics, workingDay: null } }))[3]).toMatchObject({
      value: 'Chưa đủ hồ sơ',
      compared: [{ value: '9,5 ngày', change: null }],
    })
  })
})

describe('the order of the procedures', () => {
  const procedure = (code: string, part: Partial<AnalysedProcedure>): AnalysedProcedure => ({
    code,
    name: code,
    agency: '',
    legal: null,
    provincial: null,
    committed: null,
    cut: null,
    actualCut: null,
    indicators: nothing,
    ...part,
  })
  const list = [
    procedure('A', { legal: { days: 25, unit: 'workingDay' } }),
    procedure('B', { legal: { days: 7, unit: 'day' }, indicators: some({ resolved: 2 }) }),
    procedure('C', {}),
    procedure('D', { legal: { days: 30, unit: 'day' }, cut: 0.5 }),
  ]
  const order = (column: ProcedureColumn, isDescending: boolean) =>
    sortProcedures(list, { column, isDescending })
      .map(({ code }) => code)
      .join('')

  it('keeps days from working days, and what is not known last', () => {
    expect(order('legal', true)).toBe('DBAC')
    expect(order('legal', false)).toBe('BDAC')
    expect(order('cut', true)).toBe('DABC')
    expect(order('cut', false)).toBe('DABC')
    expect(order('resolved', true)).toBe('BACD')
    expect(order('name', true)).toBe('DCBA')
  })

  it('begins with the largest, and turns', () => {
    expect(nextSorting({ column: 'resolved', isDescending: true }, 'late')).toEqual({
      column: 'late',
      isDescending: true,
    })
    expect(nextSorting({ column: 'late', isDescending: true }, 'late').isDescending).toBe(false)
    expect(nextSorting({ column: 'late', isDescending: true }, 'name').isDescending).toBe(false)
  })
})

describe('the dossiers behind a count', () => {
  const today = '2026-11-25'
  const counted = (part: Partial<CountedDossiers>): CountedDossiers => ({
    what: 'resolved',
    from: '2026-01-01',
    to: today,
    agency: null,
    codes: null,
    ...part,
  })

  it('are listed by conditions that select just them', () => {
    const versions = [{ id: 'v1', title: 'Cấp giấy phép' }]
    const part = counted({ what: 'late', agency: 'Sở Xây dựng', codes: ['P01'] })
    expect(dossierConditions(part, versions)).toEqual({
      byField: {
        returnedOn: { kind: 'range', from: '2026-01-01', to: today },
        outcome: { kind: 'oneOf', values: ['late'] },
        agency: { kind: 'oneOf', values: ['Sở Xây dựng'] },
        procedure: { kind: 'oneOf', values: ['v1'] },
      },
      labels: { v1: 'Cấp giấy phép' },
    })
    expect(dossierConditions(counted({ what: 'openLate', agency: '', codes: [''] }), [])).toEqual({
      byField: {
        deadlineOn: { kind: 'range', from: null, to: '2026-11-24' },
        returnedOn: { kind: 'empty' },
        agency: { kind: 'empty' },
        procedure: { kind: 'empty' },
      },
      labels: {},
    })
  })

  it('are not listed where the conditions would select others', () => {
    expect(canList(counted({ agency: 'Sở Xây dựng' }), today)).toBe(true)
    expect(canList(counted({ what: 'openLate', to: '2026-06-30' }), today)).toBe(false)
    expect(canList(counted({ codes: ['P01', ''] }), today)).toBe(false)
    expect(canList(counted({ codes: [''] }), today)).toBe(true)
  })
})

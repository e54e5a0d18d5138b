import { describe, expect, it } from 'vitest'
import { daysOfPeriod, filtersOf, readBound, sentenceOf } from '#renderer/grid/filters.ts'
import { registerOf } from '#shared/registers/all.ts'
import type { Condition, Period } from '#shared/registers/condition.ts'
import type { Field } from '#shared/registers/register.ts'

const projects = registerOf('projects')

describe('filtersOf', () => {
  it.each<[string, Condition, object]>([
    ['name', { kind: 'contains', text: 'duc' }, { op: 'contains', value: 'duc' }],
    ['flatsTotal', { kind: 'range', from: 5, to: null }, { op: 'ge', value: 5 }],
    ['flatsTotal', { kind: 'range', from: null, to: 9 }, { op: 'le', value: 9 }],
    ['flatsTotal', { kind: 'range', from: 5, to: 9 }, { op: 'between', value: [5, 9] }],
    ['stage', { kind: 'oneOf', values: ['approved'] }, { op: 'in', value: ['approved'] }],
    ['stage', { kind: 'noneOf', values: ['completed'] }, { op: 'ne', value: 'completed' }],
    ['stage', { kind: 'empty' }, { op: 'empty' }],
    ['plannedCompletionOn', { kind: 'period', period: 'beforeToday' }, { op: 'le', value: '2026-11-23' }],
    ['stage', { kind: 'filled' }, { op: 'empty', value: false }],
  ])('asks the office for %s %o', (field, condition, filter) => {
    expect(filtersOf({ byField: { [field]: condition }, labels: {} }, '2026-11-24')).toEqual([
      { field, ...filter },
    ])
  })
})

describe('sentenceOf', () => {
  it.each<[string, Condition, string]>([
    ['developer', { kind: 'contains', text: 'viglacera' }, 'Chủ đầu tư có chứa “viglacera”'],
    ['flatsTotal', { kind: 'range', from: 500, to: 1000 }, 'Tổng số căn hộ từ 500 đến 1.000 căn'],
    [
      'totalInvestment',
      { kind: 'range', from: 1_500_000_000_000, to: null },
      'Tổng mức đầu tư từ 1.500 tỷ đồng',
    ],
    ['startedOn', { kind: 'range', from: null, to: '2026-12-31' }, 'Ngày khởi công đến 31/12/2026'],
    [
      'stage',
      { kind: 'oneOf', values: ['approved', 'completed'] },
      'Giai đoạn: Đã chấp thuận chủ trương đầu tư hoặc Đã hoàn thành',
    ],
    ['locality', { kind: 'oneOf', values: ['L1'] }, 'Xã, phường: Phường Kinh Bắc'],
    ['stage', { kind: 'noneOf', values: ['completed'] }, 'Giai đoạn không phải Đã hoàn thành'],
    ['startedOn', { kind: 'period', period: 'thisYear' }, 'Ngày khởi công trong năm nay'],
    ['note', { kind: 'empty' }, 'Ghi chú: chưa có dữ liệu'],
  ])('says %s %o', (key, condition, sentence) => {
    expect(sentenceOf(projects, key, condition, { L1: 'Phường Kinh Bắc' })).toBe(sentence)
  })
})

describe('a period', () => {
  it.each<[Period, string | null, string]>([
    ['beforeToday', null, '2026-11-23'],
    ['next7Days', '2026-11-24', '2026-12-01'],
    ['next30Days', '2026-11-24', '2026-12-24'],
    ['thisMonth', '2026-11-01', '2026-11-30'],
    ['thisQuarter', '2026-10-01', '2026-12-31'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ])('%s moves on with the calendar', (period, from, to) => {
    expect(daysOfPeriod(period, '2026-11-24')).toEqual([from, to])
  })
})

describe('readBound', () => {
  const startedOn = projects.fields['startedOn'] as Field
  it.each([
    ['Quý III/2026', '2026-07-01', '2026-09-30'],
    ['2/2024', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['05/02/2026', '2026-02-05', '2026-02-05'],
  ])('takes the first or the last day of %s', (typed, first, last) => {
    expect(readBound('startedOn', startedOn, typed, 'from')).toEqual({ ok: true, value: first })
    expect(readBound('startedOn', startedOn, typed, 'to')).toEqual({ ok: true, value: last })
  })

  it('leaves an end open', () => {
    expect(readBound('startedOn', startedOn, ' ', 'from')).toEqual({ ok: true, value: null })
  })
})

import { describe, expect, it } from 'vitest'
import { filtersOf, readBound, sentenceOf, type Condition } from '#renderer/grid/filters.ts'
import { registerOf } from '#shared/registers/all.ts'
import type { Field } from '#shared/registers/register.ts'

const projects = registerOf('projects')

describe('filtersOf', () => {
  it.each<[string, Condition, object]>([
    ['name', { kind: 'contains', text: 'duc' }, { op: 'contains', value: 'duc' }],
    ['flatsTotal', { kind: 'range', from: 5, to: null }, { op: 'ge', value: 5 }],
    ['flatsTotal', { kind: 'range', from: null, to: 9 }, { op: 'le', value: 9 }],
    ['flatsTotal', { kind: 'range', from: 5, to: 9 }, { op: 'between', value: [5, 9] }],
    ['stage', { kind: 'oneOf', values: ['approved'] }, { op: 'in', value: ['approved'] }],
    ['stage', { kind: 'empty' }, { op: 'empty' }],
    ['stage', { kind: 'filled' }, { op: 'empty', value: false }],
  ])('asks the office for %s %o', (field, condition, filter) => {
    expect(filtersOf({ byField: { [field]: condition }, labels: {} })).toEqual([{ field, ...filter }])
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
    ['note', { kind: 'empty' }, 'Ghi chú: chưa có dữ liệu'],
  ])('says %s %o', (key, condition, sentence) => {
    expect(sentenceOf(projects, key, condition, { L1: 'Phường Kinh Bắc' })).toBe(sentence)
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

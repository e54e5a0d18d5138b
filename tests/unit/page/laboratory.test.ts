import { describe, expect, it } from 'vitest'
import type { Row } from '#renderer/api/registers.ts'
import { areOnSameDossiers, type Compared } from '#renderer/pages/laboratory/compared.ts'
import { formOf, isRepeated, readCutForm, withKind } from '#renderer/pages/laboratory/cutForm.ts'
import {
  changeOf,
  figureOf,
  measuresOf,
  onTimeChange,
  onTimeOf,
} from '#renderer/pages/laboratory/measures.ts'
import { presetsOn } from '#renderer/pages/laboratory/presets.ts'
import { openProcedureBook } from '#renderer/pages/laboratory/procedureBook.ts'
import {
  byCut,
  longestName,
  nameOfCopy,
  questionOf,
  type KeptCut,
  type Scenario,
} from '#renderer/pages/laboratory/scenario.ts'
import { sentenceOf } from '#renderer/pages/laboratory/sentences.ts'
import type { Replayed } from '#shared/contract/laboratory.ts'

const statistics = { count: 9, min: 1, q1: 10, median: 20.04, q3: 30, p90: 41, max: 60, mean: 21 }

const was: Replayed = {
  resolved: 10,
  early: 2,
  onTime: 5,
  late: 2,
  noDeadline: 1,
  onTimeRate: 7 / 9,
  days: { day: null, workingDay: statistics },
  through: statistics,
  cost: 12_000_000,
}

const stored: KeptCut = {
  id: 'cut-1',
  revision: '1',
  scenario: 'scenario-1',
  kind: 'limit',
  procedure: 'P01',
  target: null,
  days: 7,
  note: null,
}

const scenario: Scenario = {
  id: 'scenario-1',
  revision: '1',
  name: 'Rút thời hạn',
  from: '2025-01-01',
  to: '2025-12-31',
  state: 'draft',
  note: null,
  cuts: [stored],
}

describe('the periods that are offered', () => {
  it('are the year before, twelve months up to yesterday and four quarters that are over', () => {
    expect(presetsOn('2026-02-28').map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Năm 2025 (năm trước)', '2025-01-01', '2025-12-31'],
      ['12 tháng gần nhất', '2025-02-28', '2026-02-27'],
      ['Quý IV/2025', '2025-10-01', '2025-12-31'],
      ['Quý III/2025', '2025-07-01', '2025-09-30'],
      ['Quý II/2025', '2025-04-01', '2025-06-30'],
      ['Quý I/2025', '2025-01-01', '2025-03-31'],
    ])
  })
})

describe('a scenario', () => {
  it('asks for its proposals, and for nothing where none of them can be tried', () => {
    expect(questionOf(scenario)).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
      cuts: [{ procedure: 'P01', days: -7 }],
    })
    expect(questionOf({ ...scenario, cuts: [] })).toBeNull()
    expect(questionOf({ ...scenario, cuts: [{ ...stored, days: null }] })).toBeNull()
  })

  it('gives what was found to the proposals that were asked about', () => {
    const broken = { ...stored, id: 'cut-0', days: null }
    const other = { ...stored, id: 'cut-2' }
    expect([...byCut([broken, stored, other], ['first', 'second'])]).toEqual([
      ['cut-1', 'first'],
      ['cut-2', 'second'],
    ])
  })

  it('is copied under a name that no other has and that the register takes', () => {
    expect(nameOfCopy('A', [])).toBe('A (bản sao)')
    expect(nameOfCopy('A', ['A', 'A (bản sao)', 'A (bản sao 2)'])).toBe('A (bản sao 3)')
    expect(nameOfCopy('a'.repeat(longestName), []).length).toBeLessThanOrEqual(longestName)
  })
})

describe('the form of a proposal', () => {
  it('says beside the fields what is missing', () => {
    const form = formOf(null)
    expect(readCutForm(form).problems).toEqual({
      procedure: 'Cần ghi mã thủ tục',
      days: 'Cần ghi số ngày',
    })
    expect(readCutForm({ ...form, kind: 'dropStep' }).problems).toEqual({
      procedure: 'Cần ghi mã thủ tục',
      target: 'Cần ghi tên bước, giấy tờ hoặc cơ quan',
    })
  })

  it.each(['1,5', 'ba', '-3', '2001'])('takes no "%s" for days', (days) => {
    const problems = readCutForm({ ...formOf(stored), days }).problems
    expect(problems.days).toBe('Hãy ghi số ngày là một số nguyên từ 0 đến 2.000')
  })

  it('cuts at least a day, but lets an agency answer at once', () => {
    expect(readCutForm({ ...formOf(stored), days: '0' }).problems.days).toMatch(/từ 1 trở lên/)
    const agency = { ...formOf(null), kind: 'agencyWithin', target: ' Sở Tài chính ', days: '0' } as const
    expect(readCutForm(agency)).toEqual({
      values: { kind: 'agencyWithin', procedure: null, target: 'Sở Tài chính', days: 0, note: null },
      problems: {},
    })
  })

  it('is one that the scenario has already where kind, procedure and target are the same', () => {
    const { values } = readCutForm({ ...formOf(stored), days: '3' })
    expect(isRepeated(values, [stored])).toBe(true)
    expect(isRepeated(values, [{ ...stored, procedure: 'P02' }])).toBe(false)
    expect(isRepeated(values, [])).toBe(false)
  })

  it('keeps what another kind names as well, and leaves out what it does not', () => {
    const step = { ...formOf(null), kind: 'step', procedure: 'P01', target: 'Thẩm định', days: '3' } as const
    expect(withKind(step, 'dropStep').target).toBe('Thẩm định')
    expect(withKind(step, 'dropPaper').target).toBe('')
    expect(readCutForm(withKind(step, 'dropStep')).values['days']).toBeNull()
    expect(readCutForm(withKind(step, 'limit')).values['target']).toBeNull()
  })
})

const versions = [
  {
    id: 'old',
    code: 'P01',
    name: 'Bản cũ',
    legalDays: 30,
    dayUnit: 'day',
    validFrom: null,
    validTo: '2025-06-30',
  },
  {
    id: 'new',
    code: 'P01',
    name: 'Giao chủ đầu tư',
    legalDays: 30,
    dayUnit: 'workingDay',
    committedDays: 15,
    validFrom: '2025-07-01',
    validTo: null,
  },
  { id: 'gone', code: 'P02', name: 'Đã bỏ', dayUnit: 'day', validFrom: null, validTo: '2020-01-01' },
].map((version) =>
  Object.assign(
    {
      legalDays: null,
      provincialDays: null,
      committedDays: null,
      provincialDayUnit: null,
      committedDayUnit: null,
    },
    version,
  ),
) as unknown as Row[]

describe('the procedures', () => {
  it('are those of the day, with their limits in words', () => {
    const book = openProcedureBook(versions, '2025-12-31')
    expect(book.get('P01')).toMatchObject({
      id: 'new',
      unit: 'workingDay',
      limits: 'theo luật 30 ngày làm việc · cam kết 15 ngày làm việc',
    })
    expect(openProcedureBook(versions, '2025-01-31').get('P01')?.name).toBe('Bản cũ')
    expect(book.get('P02')?.limits).toBe('Chưa có thời hạn')
  })

  it('stand in the sentences of the proposals', () => {
    const book = openProcedureBook(versions, '2025-12-31')
    const say = (cut: Partial<KeptCut>) => sentenceOf({ ...stored, ...cut }, book)
    expect(say({})).toBe('Rút 7 ngày làm việc trong thời hạn của thủ tục P01')
    expect(say({ kind: 'step', target: 'Thẩm định', days: 3 })).toBe(
      'Rút 3 ngày ở bước “Thẩm định” của thủ tục P01',
    )
    expect(say({ kind: 'dropStep', target: 'Thẩm định' })).toBe('Bỏ bước “Thẩm định” của thủ tục P01')
    expect(say({ kind: 'dropPaper', target: 'Bản sao' })).toBe('Bỏ giấy tờ “Bản sao” trong hồ sơ thủ tục P01')
    const agency = { kind: 'agencyWithin', target: 'Sở Tài chính' } as const
    expect(say({ ...agency, days: 5, procedure: null })).toBe(
      'Sở Tài chính trả lời trong 5 ngày, ở mọi thủ tục',
    )
    expect(say({ ...agency, days: 0 })).toBe('Sở Tài chính trả lời trong ngày, ở thủ tục P01')
  })
})

describe('the figures', () => {
  const measure = (key: string) => {
    const found = measuresOf([was]).find((one) => one.key === key)
    if (!found) throw new Error(`no measure ${key}`)
    return found
  }
  const change = (key: string, of: Partial<Replayed>) => changeOf(measure(key), was, { ...was, ...of })

  it('are shown where the dossiers have them', () => {
    const keys = measuresOf([was]).map(({ key }) => key)
    expect(keys).toContain('noDeadline')
    expect(keys).toContain('workingDay.median')
    expect(keys).not.toContain('day.median')
    expect(measuresOf([{ ...was, noDeadline: 0 }]).map(({ key }) => key)).not.toContain('noDeadline')
  })

  it('are written in Vietnamese', () => {
    expect(onTimeOf(was)).toBe('77,8 %')
    expect(figureOf(measure('workingDay.median'), was)).toBe('20 ngày')
    expect(figureOf(measure('cost'), was)).toBe('12.000.000 đồng')
  })

  it('of too few dossiers are counts, not rates', () => {
    const few = { ...was, onTimeRate: null, through: null, cost: null }
    expect(onTimeOf(few)).toBe('7/9 hồ sơ')
    expect(figureOf(measure('through.median'), few)).toBe('–')
    expect(figureOf(measure('cost'), few)).toBe('–')
    expect(onTimeOf({ ...few, early: 0, onTime: 0, late: 0 })).toBe('–')
    expect(onTimeChange(was, few)).toBeNull()
  })

  it('differ in words that fit, by what a reader sees', () => {
    const shorter = { ...statistics, median: 17 }
    expect(change('through.median', { through: shorter })).toEqual({ words: 'giảm 3 ngày', tone: 'better' })
    expect(change('onTimeRate', { onTimeRate: 0.898 })).toEqual({ words: 'tăng 12 điểm %', tone: 'better' })
    expect(change('onTimeRate', { onTimeRate: 0.7 })).toEqual({ words: 'giảm 7,8 điểm %', tone: 'worse' })
    expect(change('late', { late: 4 })).toEqual({ words: 'tăng 2 hồ sơ', tone: 'worse' })
    expect(change('onTime', { onTime: 4 })).toEqual({ words: 'giảm 1 hồ sơ', tone: 'even' })
    expect(change('onTimeRate', { onTimeRate: 0.7779 })).toEqual({ words: 'không đổi', tone: 'even' })
  })
})

describe('scenarios that are compared', () => {
  const compared = (codes: readonly string[], to = '2025-12-31') =>
    ({
      scenario,
      failure: null,
      simulation: { from: '2025-01-01', to, procedures: codes.map((code) => ({ code })) },
    }) as unknown as Compared

  it('have one column of what was only where they were tried on the same dossiers', () => {
    expect(areOnSameDossiers([compared(['P01', 'P02']), compared(['P02', 'P01'])])).toBe(true)
    expect(areOnSameDossiers([compared(['P01']), compared(['P02'])])).toBe(false)
    expect(areOnSameDossiers([compared(['P01']), compared(['P01'], '2025-06-30')])).toBe(false)
  })
})

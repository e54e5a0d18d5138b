import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/base/days.ts'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Cut } from '#shared/contract/laboratory.ts'
import { requestOf } from '#electron/features/laboratory/index.ts'
import type { Client } from '#electron/office/office.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

const sample = join('tests/sheets/samples', 'ho-so-tthc.xlsx')
const year = { from: '2026-01-01', to: '2026-12-31' }
const client: Client = { id: 'test', kind: 'commandLine' }

type Values = InputOf<'dossiers.create'>['values']
type Simulation = OutputOf<'procedures.simulate'>

interface House extends TestOffice {
  dossier: (values: Partial<Values> & { receivedOn: Day; returnedOn: Day }) => Promise<string>
  step: (dossier: string, values: Record<string, unknown>) => Promise<void>
  simulate: (...cuts: Cut[]) => Promise<Simulation>
  setProcedure: (code: string, values: Record<string, unknown>) => Promise<void>
}

/** An office where dossiers of P03 (37 days) are made in few words. */
async function openHouse(): Promise<House> {
  const office = await openOffice()
  const { call } = office
  let count = 0
  return {
    ...office,
    async dossier(values) {
      count += 1
      const { id } = await call('dossiers.create', {
        values: { code: `A-${count}`, procedure: 'procedure-P03', ...values },
      })
      return id
    },
    async step(dossier, values) {
      await call('dossierSteps.create', { values: { dossier, holder: 'agency', ...values } })
    },
    simulate: (...cuts) => call('procedures.simulate', { ...year, cuts, minimum: 1 }),
    async setProcedure(code, values) {
      const { rows } = await call('procedures.list', { limit: 100 })
      const found = rows.find((row) => 'code' in row && row.code === code)
      await call('procedures.update', {
        id: String(found?.id),
        revision: String(found?.revision),
        values,
      })
    },
  }
}

const outcomesOf = ({ early, onTime, late }: Simulation['asWas']) => ({ early, onTime, late })

describe('what was', () => {
  test('is what the analysis says of the same procedures', async () => {
    const { call } = await openOffice()
    await call('dossiers.import', { file: sample })
    const [period, codes] = [{ from: '2025-03-01', to: '2026-09-30' }, ['P02', 'P12', 'P16', 'P21']]
    const said = await call('procedures.simulate', {
      ...period,
      cuts: codes.map((procedure) => ({ procedure, days: -2 })),
    })
    const { total, procedures } = await call('procedures.analysis', { ...period, procedures: codes })
    for (const [was, indicators] of [
      [said.asWas, total],
      ...said.procedures.map(
        ({ code, asWas }) => [asWas, procedures.find((each) => each.code === code)?.indicators] as const,
      ),
    ] as const) {
      const { through: _through, cost: _cost, ...shared } = was
      expect(indicators).toMatchObject(shared)
    }
    expect(said.procedures.map(({ code }) => code)).toEqual(codes)
    expect(said.asWas.resolved).toBeGreaterThan(80)
    const sum = said.procedures.reduce((so, { shortened }) => so + shortened.late, 0)
    expect(said.shortened.late).toBe(sum)
  })

  test('is what comes out where nothing is reached', async () => {
    const { call } = await openOffice()
    await call('dossiers.import', { file: sample })
    const { asWas, sameWork, shortened } = await call('procedures.simulate', {
      from: '2025-01-01',
      to: '2026-09-30',
      cuts: [{ procedure: 'P16', step: 'Bước không có', drop: true }],
    })
    expect(sameWork).toEqual(asWas)
    expect(shortened).toEqual(asWas)
  })
})

describe('a shorter limit', () => {
  test('is held against the work as it was, and shortens what took longer', async () => {
    const { dossier, simulate } = await openHouse()
    // From Monday 02/03 on: 20, 35 and 42 days of 37.
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-03-22' })
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-06' })
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-13' })
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-03-10', state: 'withdrawn' })
    const { procedures, cuts, ...all } = await simulate({ procedure: 'P03', days: -7 })
    expect(procedures).toMatchObject([
      { code: 'P03', limit: { days: 37, unit: 'day' }, newLimit: { days: 30, unit: 'day' } },
    ])
    expect(outcomesOf(all.asWas)).toEqual({ early: 2, onTime: 0, late: 1 })
    expect(outcomesOf(all.sameWork)).toEqual({ early: 1, onTime: 0, late: 2 })
    // 35 become 30, just in time on Wednesday 01/04; 42 become 35, still late.
    expect(outcomesOf(all.shortened)).toEqual({ early: 1, onTime: 1, late: 1 })
    expect(all.shortened.through).toMatchObject({ count: 3, min: 20, median: 30, max: 35 })
    expect(all.shortened.days.day).toMatchObject({ count: 3, min: 20, median: 30, max: 35 })
    expect(all.sameWork.through).toEqual(all.asWas.through)
    expect(cuts).toEqual([{ said: 'Rút 7 ngày thời hạn của thủ tục P03', touched: 2, unrecorded: 0 }])
  })

  test('shortens a promise on a receipt as much, and adds up', async () => {
    const { dossier, simulate } = await openHouse()
    // Promised for 20 days; returned after 18.
    await dossier({ receivedOn: '2026-03-02', dueOn: '2026-03-22', returnedOn: '2026-03-20' })
    const { sameWork, shortened, procedures } = await simulate(
      { procedure: 'P03', days: -2 },
      { procedure: 'P03', days: -3 },
    )
    expect(procedures[0]?.newLimit).toEqual({ days: 32, unit: 'day' })
    expect(outcomesOf(sameWork)).toEqual({ early: 0, onTime: 0, late: 1 })
    expect(outcomesOf(shortened)).toEqual({ early: 0, onTime: 1, late: 0 })
    expect(shortened.days.day?.mean).toBe(15)
  })

  test('counts in working days over holidays, and leaves what is counted otherwise', async () => {
    const { dossier, simulate } = await openHouse()
    // 25 working days from Monday 10/08: without 01/09 and 02/09 the 25th is Wednesday 16/09, with the make-up of
    // Saturday 22/08 for Monday 31/08.
    await dossier({ procedure: 'procedure-P21', receivedOn: '2026-08-10', returnedOn: '2026-09-16' })
    const { asWas, sameWork, shortened, cuts } = await simulate({ procedure: 'P21', days: -5 })
    expect(asWas.days.workingDay?.mean).toBe(25)
    expect(outcomesOf(asWas)).toEqual({ early: 0, onTime: 1, late: 0 })
    expect(outcomesOf(sameWork)).toEqual({ early: 0, onTime: 0, late: 1 })
    // Five working days before Wednesday 16/09: Wednesday 09/09.
    expect(outcomesOf(shortened)).toEqual({ early: 0, onTime: 1, late: 0 })
    expect(shortened.days.workingDay?.mean).toBe(20)
    expect(shortened.through?.mean).toBe(30)
    expect(cuts[0]?.said).toBe('Rút 5 ngày làm việc thời hạn của thủ tục P21')
  })

  test('of more days than there are leaves none', async () => {
    const { dossier, simulate } = await openHouse()
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-03-20' })
    const { procedures, notes, shortened } = await simulate({ procedure: 'P03', days: -50 })
    expect(procedures[0]?.newLimit).toEqual({ days: 0, unit: 'day' })
    expect(shortened.days.day?.mean).toBe(0)
    expect(notes[0]).toContain('Thời hạn của thủ tục P03 chỉ có 37 ngày')
  })
})

describe('a step', () => {
  test('that is cut shortens the limit, and the dossiers that record it', async () => {
    const { dossier, step, simulate } = await openHouse()
    const [withStep, without] = [
      await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-13' }),
      await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-03' }),
    ]
    // 28 days of 20.
    await step(withStep, { name: 'Thẩm định', from: '2026-03-06', to: '2026-04-03', days: 20 })
    await step(without, { name: 'Trình ký', from: '2026-03-06', to: '2026-04-03', days: 20 })
    const { procedures, cuts, notes, ...all } = await simulate({
      procedure: 'P03',
      step: 'thẩm ĐỊNH',
      days: -6,
    })
    expect(procedures[0]?.newLimit).toEqual({ days: 31, unit: 'day' })
    expect(outcomesOf(all.asWas)).toEqual({ early: 1, onTime: 0, late: 1 })
    expect(outcomesOf(all.sameWork)).toEqual({ early: 0, onTime: 0, late: 2 })
    // 42 days become 36; 32 stay, for nobody knows what that dossier would have saved.
    expect(all.shortened.through).toMatchObject({ min: 32, max: 36 })
    expect(cuts).toEqual([
      { said: 'Rút 6 ngày ở bước “thẩm ĐỊNH” của thủ tục P03', touched: 1, unrecorded: 1 },
    ])
    expect(notes.join('\n')).toContain('Có 1 trong 2 hồ sơ không ghi bước')
    expect(notes.join('\n')).toContain('Danh mục không có bước')
  })

  test('of the procedure is cut by no more days than it has, and left out with all of them', async () => {
    const { call, dossier, step, simulate } = await openHouse()
    const { rows } = await call('procedureSteps.list', { limit: 200 })
    const steps = rows as { procedure?: unknown; days?: unknown; name?: unknown }[]
    const found = steps.find(({ procedure, days }) => procedure === 'procedure-P03' && days === 7)
    const name = String(found?.name)
    const id = await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-08' })
    await step(id, { name, from: '2026-03-28', to: '2026-04-08' })
    const cut = await simulate({ procedure: 'P03', step: name, days: -10 })
    expect(cut.procedures[0]?.newLimit).toEqual({ days: 30, unit: 'day' })
    expect(cut.notes.join('\n')).toContain('chỉ có 7 ngày')
    // Eleven days of seven, cut by ten.
    expect(cut.shortened.through?.mean).toBe(28)
    const dropped = await simulate({ procedure: 'P03', step: name, drop: true })
    expect(dropped.procedures[0]?.newLimit).toEqual({ days: 30, unit: 'day' })
    // Eleven days earlier: Saturday 28/03, so the Monday after.
    expect(dropped.shortened.through?.mean).toBe(28)
    expect(outcomesOf(dropped.shortened)).toEqual({ early: 1, onTime: 0, late: 0 })
    expect(dropped.cuts[0]?.said).toBe(`Bỏ bước “${name}” của thủ tục P03`)
    const twice = await simulate(
      { procedure: 'P03', step: name, days: -1 },
      { procedure: 'P03', step: name, days: -2 },
    )
    expect(twice.procedures[0]?.newLimit).toEqual({ days: 34, unit: 'day' })
    expect(twice.shortened.through?.mean).toBe(35)
  })
})

describe('a paper that need not be handed in', () => {
  const paused = (reason: string) => [{ from: '2026-03-10', to: '2026-03-19', reason }]

  test('is waited for no more, and costs nothing', async () => {
    const { call, dossier, simulate } = await openHouse()
    const times = { receivedOn: '2026-03-02', returnedOn: '2026-04-17' }
    await dossier({ ...times, pauses: paused('Chờ bổ sung bản vẽ PCCC, có dấu') })
    await dossier({ ...times, pauses: paused('Chờ bổ sung hồ sơ') })
    await dossier({ ...times, pauses: paused('Lấy ý kiến cơ quan khác về bản vẽ PCCC') })
    const paper = { procedure: 'P03', paper: 'Bản vẽ PCCC' }
    const bare = await simulate(paper)
    // 46 days, ten of them paused, of 37; ten fewer of both.
    expect(outcomesOf(bare.asWas)).toEqual({ early: 3, onTime: 0, late: 0 })
    expect(bare.sameWork).toEqual(bare.asWas)
    expect(bare.shortened.through).toMatchObject({ count: 3, min: 36, max: 46, mean: (36 + 46 + 46) / 3 })
    expect(bare.shortened.days).toEqual(bare.asWas.days)
    expect(bare.cuts).toEqual([
      { said: 'Bỏ giấy tờ “Bản vẽ PCCC” trong hồ sơ của thủ tục P03', touched: 1, unrecorded: 1 },
    ])
    expect(bare.asWas.cost).toBeNull()
    expect(bare.notes.join('\n')).toContain('chưa có thu nhập bình quân một giờ làm việc vào ngày 31/12/2026')

    const activity = (name: string, hoursBefore: number, feesBefore: number) =>
      call('complianceActivities.create', {
        values: { procedure: 'procedure-P03', name, hoursBefore, feesBefore },
      })
    await activity('Nộp hồ sơ', 2, 1000)
    const { rows } = await call('costParameters.list', { limit: 10 })
    await call('costParameters.update', {
      id: String(rows[0]?.id),
      revision: String(rows[0]?.revision),
      values: { value: 50_000 },
    })
    const unnamed = await simulate(paper)
    expect([unnamed.asWas.cost, unnamed.shortened.cost]).toEqual([303_000, 303_000])
    expect(unnamed.notes.join('\n')).toContain('nhắc đến “Bản vẽ PCCC”: chi phí được giữ nguyên')
    await activity('Lập bản vẽ PCCC', 10, 0)
    const named = await simulate(paper)
    expect([named.asWas.cost, named.sameWork.cost, named.shortened.cost]).toEqual([
      1_803_000, 1_803_000, 303_000,
    ])
    // A procedure of which there was no dossier costs nobody anything, whatever is known of it.
    const idle = await simulate(paper, { procedure: 'P05', days: -1 })
    expect(idle.asWas.cost).toBe(1_803_000)
    expect(idle.notes.join('\n')).not.toContain('Chưa tính được chi phí tuân thủ')
  })
})

describe('an agency that answers in time', () => {
  test('is about the procedures in which somebody waited for it longer', async () => {
    const { call, dossier, step, simulate } = await openHouse()
    const times = { receivedOn: '2026-03-02', returnedOn: '2026-04-13' }
    const asked = await dossier(times)
    // Twenty days at the other agency.
    const other = { holder: 'otherAgency', from: '2026-03-10', to: '2026-03-30' }
    await step(asked, { ...other, name: 'Lấy ý kiến', heldBy: 'Sở Tài chính tỉnh' })
    const nameless = await dossier(times)
    await step(nameless, { ...other, name: 'Lấy ý kiến' })
    const p05 = { procedure: 'procedure-P05', ...times }
    await dossier({
      ...p05,
      pauses: [{ from: '2026-03-10', to: '2026-03-13', reason: 'Lấy ý kiến Sở Tài chính' }],
    })
    const p06 = { procedure: 'procedure-P06', ...times }
    await dossier({
      ...p06,
      pauses: [{ from: '2026-03-10', to: '2026-03-29', reason: 'Lấy ý kiến Sở Tài chính' }],
    })
    const { procedures, cuts, shortened } = await simulate({ agency: 'Sở Tài chính', within: 5 })
    // In P05 it answered within four days.
    expect(procedures.map(({ code }) => code)).toEqual(['P03', 'P06'])
    expect(procedures.map(({ limit, newLimit }) => [limit, newLimit])).toEqual([
      [
        { days: 37, unit: 'day' },
        { days: 37, unit: 'day' },
      ],
      [
        { days: 30, unit: 'day' },
        { days: 30, unit: 'day' },
      ],
    ])
    // 42 days become 27: a Sunday, so 28; without the agency's name they stay.
    expect(procedures[0]?.shortened.through).toMatchObject({ count: 2, min: 28, max: 42 })
    expect(procedures[1]?.shortened.through).toMatchObject({ count: 1, mean: 28 })
    expect(shortened.resolved).toBe(3)
    expect(cuts).toEqual([
      { said: 'Sở Tài chính trả lời trong 5 ngày ở mọi thủ tục', touched: 2, unrecorded: 1 },
    ])
    const was = await call('procedures.analysis', { ...year, procedures: ['P03', 'P06'], minimum: 1 })
    expect(was.total.resolved).toBe(3)
    const named = await simulate({ agency: 'Sở Tài chính', within: 5, procedure: 'P05' })
    expect(named.procedures.map(({ code }) => code)).toEqual(['P05'])
    expect(named.shortened).toEqual(named.asWas)
    expect(named.notes.join('\n')).toContain(
      'Không có hồ sơ nào trong kỳ ghi là đã chờ Sở Tài chính quá 5 ngày',
    )
  })

  test('is said not to be named by dossiers of procedures in which it changes nothing', async () => {
    const { dossier, simulate } = await openHouse()
    const times = { receivedOn: '2026-03-02', returnedOn: '2026-04-13' }
    const pauses = [{ from: '2026-03-10', to: '2026-03-29', reason: 'Lấy ý kiến cơ quan liên quan' }]
    await dossier({ ...times, pauses })
    await dossier({ ...times, procedure: 'procedure-P05', pauses })
    const { procedures, cuts, notes } = await simulate({ agency: 'Sở Tài chính', within: 0 })
    expect(procedures).toEqual([])
    expect(cuts).toMatchObject([{ touched: 0, unrecorded: 2 }])
    expect(notes).toEqual([
      'Không có hồ sơ nào trả kết quả trong kỳ mà các đề xuất này có liên quan.',
      'Không có hồ sơ nào trong kỳ ghi là đã chờ Sở Tài chính.',
      'Ở các thủ tục không có trong kết quả thử, có 2 hồ sơ phải chờ cơ quan phối hợp mà không ghi chờ cơ quan nào, nên không rõ có phải chờ Sở Tài chính hay không.',
    ])
  })

  test('that nobody waited for is about nothing', async () => {
    const { dossier, simulate } = await openHouse()
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-13' })
    const { procedures, asWas, notes } = await simulate({ agency: 'Sở Tài chính', within: 5 })
    expect(procedures).toEqual([])
    expect(asWas).toMatchObject({ resolved: 0, onTimeRate: null, through: null, cost: null })
    expect(notes).toEqual([
      'Không có hồ sơ nào trả kết quả trong kỳ mà các đề xuất này có liên quan.',
      'Không có hồ sơ nào trong kỳ ghi là đã chờ Sở Tài chính quá 5 ngày.',
    ])
  })
})

describe('a simulation', () => {
  test('carries no rate, no percentile of too few dossiers', async () => {
    const { call, dossier } = await openHouse()
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-13' })
    const { shortened, notes } = await call('procedures.simulate', {
      ...year,
      cuts: [{ procedure: 'P03', days: -7 }],
    })
    expect(shortened).toMatchObject({
      resolved: 1,
      late: 1,
      onTimeRate: null,
      days: { day: null, workingDay: null },
      through: null,
    })
    expect(notes[0]).toContain('Có ít hơn 10 hồ sơ của thủ tục P03 trong kỳ')
  })

  test('tells a procedure without dossiers from one with too few', async () => {
    const { call, dossier } = await openHouse()
    await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-13' })
    const cuts = ['P03', 'P05', 'P06'].map((procedure) => ({ procedure, days: -1 }))
    const { notes } = await call('procedures.simulate', { ...year, cuts })
    expect(notes.slice(0, 2)).toEqual([
      'Không có hồ sơ nào của các thủ tục P05, P06 trả kết quả trong kỳ.',
      'Có ít hơn 10 hồ sơ của thủ tục P03 trong kỳ: không tính tỷ lệ đúng hạn và các mức ngày.',
    ])
  })

  test('says that a limit is used up by its own days, not by those of the notice', async () => {
    const { dossier, simulate } = await openHouse()
    await dossier({ procedure: 'procedure-P02', receivedOn: '2026-03-02', returnedOn: '2026-04-13' })
    // 22 days of its own, 30 of notice.
    const { procedures, notes } = await simulate({ procedure: 'P02', days: -25 })
    expect(procedures[0]?.newLimit).toEqual({ days: 0, unit: 'day' })
    expect(notes[0]).toBe(
      'Thời hạn của thủ tục P02 chỉ có 22 ngày, ít hơn số ngày đề xuất rút: thời hạn mới còn 0 ngày.',
    )
  })

  test('names the procedures that are known where it is asked for another', async () => {
    const { answer } = await openOffice()
    const request = { ...year, cuts: [{ procedure: 'P99', days: -7 }] }
    const failed = await answer(client, 'procedures.simulate', request)
    expect(failed).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE' } })
    expect(JSON.stringify(failed)).toContain('P01, P02, P03')
    const backwards = { ...request, to: '2025-12-31' }
    expect(await answer(client, 'procedures.simulate', backwards)).toMatchObject({
      error: { code: 'PERIOD_BACKWARDS' },
    })
  })

  test('puts several proposals together', async () => {
    const { dossier, step, simulate } = await openHouse()
    const id = await dossier({ receivedOn: '2026-03-02', returnedOn: '2026-04-13' })
    await step(id, { name: 'Thẩm định', from: '2026-03-06', to: '2026-04-03', days: 20 })
    const { shortened, procedures, cuts } = await simulate(
      { procedure: 'P03', step: 'Thẩm định', days: -6 },
      { procedure: 'P03', days: -4 },
    )
    expect(procedures[0]?.newLimit).toEqual({ days: 27, unit: 'day' })
    // 42 days: six fewer by the step, four by the limit.
    expect(shortened.days.day?.mean).toBe(32)
    expect(cuts.map(({ touched }) => touched)).toEqual([1, 1])
  })

  test('follows what is changed in the registers', async () => {
    const { dossier, simulate, setProcedure } = await openHouse()
    await dossier({ receivedOn: '2026-03-02', dueOn: '2026-04-08', returnedOn: '2026-04-03' })
    await simulate({ procedure: 'P03', days: -7 })
    await setProcedure('P03', { committedDays: 30 })
    const { procedures } = await simulate({ procedure: 'P03', days: -7 })
    expect(procedures[0]).toMatchObject({ limit: { days: 30 }, newLimit: { days: 23 } })
  })
})

describe('scenarios', () => {
  test('are kept with their proposals, and simulated as they are kept', async () => {
    const { call, answer } = await openOffice()
    const { id } = await call('scenarios.create', {
      values: { name: 'Rút thời hạn P03', ...year, state: 'draft' },
    })
    const incomplete = { scenario: id, kind: 'limit', procedure: 'P03' }
    expect(await answer(client, 'scenarioCuts.create', { values: incomplete })).toMatchObject({ ok: false })
    await call('scenarioCuts.create', { values: { ...incomplete, kind: 'limit', days: 7 } })
    await call('scenarioCuts.create', {
      values: { scenario: id, kind: 'agencyWithin', target: 'Sở Tài chính', days: 5 },
    })
    const { rows } = await call('scenarioCuts.list', { limit: 10 })
    expect(requestOf(year, rows as never)).toEqual({
      ...year,
      cuts: [
        { procedure: 'P03', days: -7 },
        { agency: 'Sở Tài chính', within: 5 },
      ],
    })
    expect(requestOf(year, [])).toBeNull()
    const kept = await call('scenarios.get', { id })
    await call('scenarios.update', { id, revision: kept.revision, values: { state: 'proposed' } })
    expect(
      await answer(client, 'scenarios.update', {
        id,
        revision: (await call('scenarios.get', { id })).revision,
        values: { to: '2025-01-01' },
      }),
    ).toMatchObject({ ok: false })
    await call('scenarios.remove', { ids: [id], reason: 'Không cần nữa' })
    expect((await call('scenarioCuts.list', { limit: 10 })).total).toBe(0)
  })

  test('of the sample find in the sample what they are about', async () => {
    const { call } = await openOffice()
    await call('admin.loadSample', {})
    const { rows } = await call('scenarios.list', { limit: 10 })
    const cuts = await call('scenarioCuts.list', { limit: 10 })
    expect(rows).toHaveLength(2)
    expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ state: 'proposed' })]))
    for (const row of rows) {
      const request = requestOf(
        row as never,
        cuts.rows.filter((cut) => 'scenario' in cut && cut.scenario === row.id) as never,
      )
      if (!request) throw new Error('the scenario proposes nothing')
      const said = await call('procedures.simulate', { ...request, minimum: 1 })
      expect(said.cuts.filter(({ touched }) => touched === 0)).toEqual([])
      expect(said.shortened.through?.mean).toBeLessThan(said.asWas.through?.mean ?? 0)
    }
  })
})

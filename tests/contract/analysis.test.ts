import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

const sample = join('tests/sheets/samples', 'ho-so-tthc.xlsx')
const year = { from: '2026-01-01', to: '2026-09-30' }

type Row = OutputOf<'dossiers.list'>['rows'][number] & {
  code: string
  procedure: string | null
  receivedOn: Day
  returnedOn: Day | null
  deadlineOn: Day | null
  outcome: string | null
}

async function allDossiers({ call }: TestOffice): Promise<Row[]> {
  const { rows } = await call('dossiers.list', { limit: 2000 })
  return rows as Row[]
}

/** Counts a period in the plainest way: row by row, day by day. */
function recount(rows: readonly Row[], { from, to }: { from: Day; to: Day }) {
  const returned = rows.filter((row) => inPeriod(row.returnedOn, from, to))
  const open = rows.filter((row) => row.receivedOn <= to && (row.returnedOn === null || row.returnedOn > to))
  const of = (outcome: string): number => returned.filter((row) => row.outcome === outcome).length
  return {
    received: rows.filter((row) => inPeriod(row.receivedOn, from, to)).length,
    early: of('early'),
    onTime: of('onTime'),
    late: of('late'),
    withdrawn: of('withdrawn'),
    open: open.length,
    openLate: open.filter((row) => row.deadlineOn !== null && row.deadlineOn < to).length,
    usedDays: returned.filter((row) => row.procedure !== 'procedure-P21').map(usedDays),
  }
}

function inPeriod(day: Day | null, from: Day, to: Day): boolean {
  return day !== null && day >= from && day <= to
}

/** Days of the calendar after receipt until return that lie in no pause and in no time of notice. */
function usedDays(row: Row): number {
  let used = 0
  for (let day = addDays(row.receivedOn, 1); day <= String(row.returnedOn); day = addDays(day, 1)) {
    if (!row.pauses.some(({ from, to }) => from <= day && (to === null || day <= to))) used += 1
  }
  const notice = noticeDays[row.procedure ?? ''] ?? 0
  return used > notice ? used - notice : used
}

/** What the procedures have for their notice; no sample has steps of its own. */
const noticeDays: Readonly<Record<string, number>> = { 'procedure-P02': 30, 'procedure-P04': 30 }

/** As a spreadsheet's PERCENTILE.INC has it. */
function percentile(days: readonly number[], part: number): number {
  const sorted = days.toSorted((a, b) => a - b)
  const rank = (sorted.length - 1) * part
  const [lower = 0, upper = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
  return lower + (upper - lower) * (rank % 1)
}

describe('the analysis of a period', () => {
  test('counts what a plain count of all dossiers gives', async () => {
    const office = await openOffice()
    await office.call('dossiers.import', { file: sample })
    const { total, lastYear, before, procedures, agencies, months } = await office.call(
      'procedures.analysis',
      year,
    )
    const rows = await allDossiers(office)
    for (const period of [{ ...year, indicators: total }, lastYear, before]) {
      const { usedDays: days, ...counts } = recount(rows, period)
      expect(period.indicators).toMatchObject(counts)
      const { early, onTime, late } = counts
      expect(period.indicators.onTimeRate).toBeCloseTo((early + onTime) / (early + onTime + late), 12)
      const found = period.indicators.days.day
      expect(found?.count).toBe(days.length)
      for (const [part, value] of [
        [0, found?.min],
        [0.25, found?.q1],
        [0.5, found?.median],
        [0.75, found?.q3],
        [0.9, found?.p90],
        [1, found?.max],
      ] as const)
        expect(value).toBeCloseTo(percentile(days, part), 9)
      expect(found?.mean).toBeCloseTo(days.reduce((sum, each) => sum + each, 0) / days.length, 9)
    }
    for (const parts of [procedures, agencies, months]) {
      const sum = (of: (indicators: typeof total) => number): number =>
        parts.reduce((so, { indicators }) => so + of(indicators), 0)
      expect(sum(({ received }) => received)).toBe(total.received)
      expect(sum(({ late }) => late)).toBe(total.late)
      expect(sum(({ held }) => held.investor)).toBe(total.held.investor)
    }
  })

  test('takes what the clock grants for notice from nobody, and from the agency what its rules count', async () => {
    const { call } = await openOffice()
    const received = { procedure: 'procedure-P02', receivedOn: '2026-03-02', returnedOn: '2026-04-11' }
    const { id } = await call('dossiers.create', { values: { code: 'A-1', ...received } })
    const asked = async () =>
      (await call('procedures.analysis', { ...year, procedures: ['P02'], minimum: 1 })).total
    const held = { agency: 10, otherAgency: 0, investor: 0, publication: 30 }
    expect(await asked()).toMatchObject({ held, days: { day: { count: 1, mean: 10 } } })
    await call('dossierSteps.create', {
      values: { dossier: id, name: 'Công khai', holder: 'publication', from: '2026-03-02', to: '2026-03-27' },
    })
    expect(await asked()).toMatchObject({
      held: { ...held, agency: 15, publication: 25 },
      days: { day: { mean: 15 } },
    })
  })

  test('sets a month against the whole month a year before, also where that has a day more', async () => {
    const { call } = await openOffice()
    const received = { receivedOn: '2024-02-05', returnedOn: '2024-02-29' }
    await call('dossiers.create', { values: { code: 'A-1', procedure: 'procedure-P03', ...received } })
    const { lastYear } = await call('procedures.analysis', { from: '2025-02-01', to: '2025-02-28' })
    expect(lastYear).toMatchObject({ from: '2024-02-01', to: '2024-02-29', indicators: { resolved: 1 } })
    const part = await call('procedures.analysis', { from: '2025-02-01', to: '2025-02-27' })
    expect(part.lastYear).toMatchObject({ to: '2024-02-27', indicators: { resolved: 0, open: 1 } })
  })

  test('calls a procedure by its name also where it is not in force, without limits', async () => {
    const { call } = await openOffice()
    const received = { receivedOn: '2026-02-12', returnedOn: '2026-03-20' }
    await call('dossiers.create', { values: { code: 'A-1', procedure: 'procedure-P21', ...received } })
    await call('dossiers.create', { values: { code: 'A-2', ...received } })
    const { procedures } = await call('procedures.analysis', { from: '2026-03-01', to: '2026-03-31' })
    const concerned = procedures.filter(({ indicators }) => indicators.resolved > 0)
    expect(concerned).toMatchObject([
      { code: 'P21', name: expect.stringContaining('Thẩm định BCNCKT'), legal: null, committed: null },
      { code: '', name: 'Chưa rõ thủ tục' },
    ])
  })

  test('lays each dossier to its months, however long the period', async () => {
    const { call } = await openOffice()
    const years = { receivedOn: '2024-12-31', returnedOn: '2026-02-01' }
    await call('dossiers.create', { values: { code: 'A-1', ...years } })
    await call('dossiers.create', { values: { code: 'A-2', receivedOn: '2026-02-28' } })
    const { months } = await call('procedures.analysis', { from: '1900-01-01', to: '2199-12-31' })
    expect(
      months.map(({ month, indicators: { received, resolved } }) => [month, received, resolved]),
    ).toEqual([
      ['2024-12', 1, 0],
      ['2026-02', 1, 1],
    ])
  })

  test('carries no rate and no percentile where there are too few', async () => {
    const office = await openOffice()
    await office.call('dossiers.import', { file: sample })
    const { procedures } = await office.call('procedures.analysis', {
      ...year,
      procedures: ['P03'],
      minimum: 500,
    })
    expect(procedures).toHaveLength(1)
    expect(procedures[0]?.indicators).toMatchObject({
      onTimeRate: null,
      days: { day: null, workingDay: null },
    })
    expect(procedures[0]?.actualCut).toBeNull()
    expect(procedures[0]?.indicators.resolved).toBeGreaterThan(0)
  })

  test('brings up what has changed since it was last asked for', async () => {
    const office = await openOffice()
    const { call } = office
    await call('dossiers.import', { file: sample })
    await call('procedures.analysis', year)
    const open = (await allDossiers(office)).find((row) => row.returnedOn === null)
    await call('dossiers.update', {
      id: String(open?.id),
      revision: String(open?.revision),
      values: {
        returnedOn: '2026-09-01',
        pauses: [{ from: '2026-08-01', to: '2026-08-10', reason: 'Lấy ý kiến' }],
      },
    })
    await call('dossiers.create', {
      values: { code: 'MOI-1', receivedOn: '2026-09-02', dueOn: '2026-09-20' },
    })
    const changed = await call('procedures.analysis', year)
    const { usedDays: days, ...counts } = recount(await allDossiers(office), year)
    expect(changed.total).toMatchObject(counts)
    expect(changed.total.days.day?.mean).toBeCloseTo(
      days.reduce((sum, each) => sum + each, 0) / days.length,
      9,
    )
    expect(changed.total.held.otherAgency).toBe(10)

    await call('ledger.undo', {})
    const removed = (await allDossiers(office)).slice(0, 3)
    await call('dossiers.remove', { ids: removed.map(({ id }) => id), reason: 'Nhập trùng' })
    const { usedDays: _days, ...after } = recount(await allDossiers(office), year)
    expect((await call('procedures.analysis', year)).total).toMatchObject(after)
  })

  test('counts a dossier out again where it was, once it is elsewhere', async () => {
    const office = await openOffice()
    const { call } = office
    await call('dossiers.import', { file: sample })
    const before = await call('procedures.analysis', year)
    const moved = (await allDossiers(office)).find(
      ({ outcome, returnedOn }) => outcome === 'late' && inPeriod(returnedOn, year.from, year.to),
    )
    const change = async (values: Record<string, unknown>) => {
      const { revision } = await call('dossiers.get', { id: String(moved?.id) })
      await call('dossiers.update', { id: String(moved?.id), revision, values })
      return call('procedures.analysis', year)
    }
    const open = await change({ procedure: 'procedure-P23', agency: 'Một cơ quan mới', returnedOn: null })
    expect(open.total).toMatchObject({ resolved: before.total.resolved - 1, open: before.total.open + 1 })
    expect(open.agencies.at(-1)).toMatchObject({ agency: 'Một cơ quan mới', indicators: { open: 1 } })
    const early = await change({ returnedOn: moved?.receivedOn })
    expect(early.total).toMatchObject({ late: before.total.late - 1, open: before.total.open })
    await call('ledger.undo', {})
    await call('ledger.undo', {})
    expect(await call('procedures.analysis', year)).toEqual(before)
  })

  test('cuts a list by its sums, apart by unit, and says what is left out', async () => {
    const { call } = await openOffice()
    const { rows } = await call('procedures.list', { limit: 100 })
    const commit = async (code: string, committedDays: number) => {
      const found = rows.find((row) => 'code' in row && row.code === code)
      await call('procedures.update', {
        id: String(found?.id),
        revision: String(found?.revision),
        values: { committedDays },
      })
    }
    await commit('P03', 27)
    await commit('P14', 5)
    await commit('P21', 20)
    const { listCut, leftOut, procedures } = await call('procedures.analysis', year)
    expect(listCut).toEqual([
      {
        unit: 'day',
        procedures: 2,
        legalDays: 44,
        committedDays: 32,
        cut: 1 - 32 / 44,
        meanOfCuts: (1 - 27 / 37 + (1 - 5 / 7)) / 2,
      },
      {
        unit: 'workingDay',
        procedures: 1,
        legalDays: 25,
        committedDays: 20,
        cut: 1 - 20 / 25,
        meanOfCuts: 1 - 20 / 25,
      },
    ])
    expect(procedures.find(({ code }) => code === 'P03')?.cut).toBe(1 - 27 / 37)
    expect(leftOut.map(({ code }) => code)).not.toContain('P03')
    expect(leftOut.every(({ why }) => why !== '')).toBe(true)
  })

  test('of a period that ends before it begins is refused in words', async () => {
    const { answer } = await openOffice()
    expect(
      await answer({ id: 'test', kind: 'commandLine' }, 'procedures.analysis', {
        from: '2026-05-01',
        to: '2026-04-01',
      }),
    ).toMatchObject({ ok: false, error: { code: 'PERIOD_BACKWARDS' } })
  })
})

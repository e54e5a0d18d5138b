import { describe, expect, test } from 'vitest'
import { openOffice } from '#tests/harness/office.ts'

const project = { code: 'NOXH-1', name: 'Nhà ở xã hội Hòa Bình' }

describe('the parts of a record', () => {
  test('go with it when it is taken out, and come back with it', async () => {
    const { call } = await openOffice()
    const { id } = await call('projects.create', { values: project })
    await call('obstacles.create', { values: { project: id, text: 'Chậm giải phóng mặt bằng' } })
    await call('projectStages.create', { values: { project: id, step: 'A4', plannedOn: '2026-01-15' } })
    await call('projectCapital.create', { values: { project: id, source: 'budget', year: 2026 } })
    await call('projects.remove', { ids: [id], reason: 'Nhập trùng' })
    expect((await call('obstacles.list', {})).total).toBe(0)
    expect((await call('projectStages.list', {})).total).toBe(0)

    await call('ledger.undo', {})
    expect((await call('projects.list', {})).total).toBe(1)
    expect((await call('obstacles.list', {})).rows).toMatchObject([{ text: 'Chậm giải phóng mặt bằng' }])
    expect((await call('projectCapital.list', {})).total).toBe(1)
    expect((await call('ledger.verify', {})).ok).toBe(true)
  })

  test('are once for each step, and say which step is there already', async () => {
    const { call, answer } = await openOffice()
    const { id } = await call('projects.create', { values: project })
    const values = { project: id, step: 'A4' as const }
    await call('projectStages.create', { values })
    const again = await answer({ id: 'test', kind: 'commandLine' }, 'projectStages.create', { values })
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: 'DUPLICATE',
        details: { field: 'step', value: 'A4. Chấp thuận chủ trương đầu tư, giao chủ đầu tư' },
      },
    })
  })

  test('are found by the name of what they are parts of', async () => {
    const { call } = await openOffice()
    const { id } = await call('projects.create', { values: project })
    const other = await call('projects.create', { values: { code: 'NOXH-2', name: 'Khu Bình Minh' } })
    await call('obstacles.create', { values: { project: id, text: 'Thiếu vốn' } })
    await call('obstacles.create', { values: { project: other.id, text: 'Chờ quy hoạch Hòa Bình' } })
    const search = async (words: string) => (await call('obstacles.list', { search: words })).total
    expect([await search('hoa binh'), await search('binh minh'), await search('von')]).toEqual([2, 1, 1])
  })
})

describe('many rows in one act', () => {
  test('are saved together or not at all, and undone as one', async () => {
    const { call, answer } = await openOffice()
    const first = await call('projects.create', { values: { ...project, flatsTotal: 100 } })
    const second = await call('projects.create', { values: { code: 'NOXH-2', name: 'Khu Bình Minh' } })
    const wrong = await answer({ id: 'test', kind: 'commandLine' }, 'projects.updateMany', {
      rows: [
        { ...first, commit: undefined, values: { note: 'A' } },
        { id: second.id, revision: second.revision, values: { flatsTotal: 10, flatsCompleted: 11 } },
      ].map(({ id, revision, values }) => ({ id, revision, values })),
    })
    expect(wrong).toMatchObject({
      ok: false,
      error: { code: 'INVALID_RECORD', details: { problems: [{ row: 1, field: 'flatsCompleted' }] } },
    })
    expect(await call('projects.get', { id: first.id })).toMatchObject({ note: null })

    const done = await call('projects.updateMany', {
      rows: [first, second].map(({ id, revision }) => ({ id, revision, values: { group: 'B' as const } })),
      added: [{ code: 'NOXH-3', name: 'Khu An Lạc' }],
    })
    expect(done.rows).toHaveLength(3)
    expect(await call('projects.totals', {})).toEqual({
      count: 3,
      sums: expect.objectContaining({ flatsTotal: 100 }),
    })
    await call('ledger.undo', {})
    expect((await call('projects.list', {})).rows).toMatchObject([{ group: null }, { group: null }])
  })

  test('are refused where one of them was changed meanwhile', async () => {
    const { call, answer } = await openOffice()
    const { id, revision } = await call('projects.create', { values: project })
    await call('projects.update', { id, revision, values: { note: 'người khác' } })
    const late = await answer({ id: 'test', kind: 'commandLine' }, 'projects.updateMany', {
      rows: [{ id, revision, values: { note: 'tôi' } }],
    })
    expect(late).toMatchObject({ ok: false, error: { code: 'STALE', details: { id } } })
  })
})

test('sums of decimals are exact', async () => {
  const { call } = await openOffice()
  for (const [at, landAreaHa] of [0.1, 0.2, 1234.5678, 0.0001].entries()) {
    await call('projects.create', { values: { code: `P${at}`, name: `Dự án ${at}`, landAreaHa } })
  }
  expect((await call('projects.totals', {})).sums['landAreaHa']).toBe(1234.8679)
  expect((await call('projects.totals', { search: 'du an 1' })).sums['landAreaHa']).toBe(0.2)
})

test('what stood in the projects as a text becomes obstacles at sign-in, once, as one commit', async () => {
  const { call } = await openOffice()
  const values = { ...project, obstacleSummary: 'Chưa thống nhất giá đất' }
  await call('projects.create', { values })
  const person = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }
  await call('session.signIn', person)
  await call('session.signIn', person)
  expect((await call('obstacles.list', {})).rows).toMatchObject([{ text: 'Chưa thống nhất giá đất' }])
  expect((await call('projects.list', {})).rows).toMatchObject([{ obstacleSummary: null }])
  await call('ledger.undo', {})
  expect((await call('obstacles.list', {})).total).toBe(0)
  expect((await call('ledger.verify', {})).ok).toBe(true)
})

test('views are kept by name for one person', async () => {
  const { call, answer, signInAs } = await openOffice()
  const state = {
    search: 'hoa binh',
    conditions: { byField: { stage: { kind: 'noneOf' as const, values: ['completed'] } }, labels: {} },
    sort: [],
    columns: [{ colId: 'code', width: 100, hide: false }],
  }
  await call('views.keep', { register: 'projects', name: 'Của tôi', state: { ...state, search: '' } })
  await call('views.keep', { register: 'projects', name: 'Của tôi', state })
  expect(await call('views.list', { register: 'projects' })).toEqual({ views: [{ name: 'Của tôi', state }] })
  const other = await signInAs('viewer')
  expect(await answer(other, 'views.list', { register: 'projects' })).toEqual({
    ok: true,
    value: { views: [] },
  })
  await call('views.forget', { register: 'projects', name: 'Của tôi' })
  expect(await call('views.list', { register: 'projects' })).toEqual({ views: [] })
})

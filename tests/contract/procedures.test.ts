import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import { boardGroups, type BoardGroup, type BoardRow } from '#shared/contract/dossiers.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import { openConnection } from '#electron/db/database.ts'
import { fillDataFolder } from '#electron/db/data-folder.ts'
import { newKeyRing, recoveryEntry, withPerson, wrapKey, writeKeyRing } from '#electron/db/key-ring.ts'
import { migrate } from '#electron/db/migrate.ts'
import { migrations } from '#electron/db/migrations/migrations.ts'
import { newRecoveryCode } from '#electron/db/recovery-code.ts'
import { writeSettings } from '#electron/features/admin/settings.ts'
import { openLedger } from '#electron/ledger/ledger.ts'
import { newRandomBytes } from '#electron/platform/random.ts'
import type { Client } from '#electron/office/office.ts'
import { newClock, newFolder } from '#tests/harness/house.ts'
import { administrator, newOffice, openOffice, passwordOf, type TestOffice } from '#tests/harness/office.ts'
import { refusalOf } from '#tests/sheets/workbook-maker.ts'

type Row = Record<string, string | number | null> & { id: string; revision: string }

async function listed({ call }: Pick<TestOffice, 'call'>, register: RegisterName): Promise<Row[]> {
  const { rows } = await call(`${register}.list` as 'procedures.list', { limit: 2000 })
  return rows
}

const isWhole = async ({ call }: TestOffice): Promise<boolean> => (await call('ledger.verify', {})).ok

const shipped = {
  procedures: 26,
  procedureSteps: 34,
  procedurePapers: 7,
  calendarDays: 154,
  clockRules: 1,
  costParameters: 1,
} as const
const registersOfCatalogues = Object.keys(shipped) as (keyof typeof shipped)[]

describe('what comes with the program', () => {
  test('is there after set-up, in the ledger, as well known as it is', async () => {
    const office = await openOffice()
    for (const register of registersOfCatalogues)
      expect(await listed(office, register), register).toHaveLength(shipped[register])
    const file = JSON.parse(readFileSync(join('resources', 'catalogs', 'procedures.json'), 'utf8')) as {
      procedures: { id: string; verification: string }[]
    }
    const procedures = await listed(office, 'procedures')
    for (const { id, verification } of file.procedures)
      expect(procedures.find((row) => row.id === `procedure-${id}`)?.['verification'], id).toBe(verification)
    expect(await isWhole(office)).toBe(true)
    const { entries } = await office.call('ledger.history', { register: 'procedures', id: 'procedure-P12' })
    expect(entries).toMatchObject([{ act: 'admin.setup', kind: 'create' }])
  })

  test('has P12 in the two versions that follow each other', async () => {
    const office = await openOffice()
    const versions = (await listed(office, 'procedures')).filter(({ code }) => code === 'P12')
    expect(
      versions.toSorted((a, b) => String(a['validFrom']).localeCompare(String(b['validFrom']))),
    ).toMatchObject([
      { id: 'procedure-P12-2024', legalDays: 20, validFrom: '2024-08-01', validTo: '2026-02-08' },
      { id: 'procedure-P12', legalDays: 10, validFrom: '2026-02-09', validTo: null },
    ])
  })

  test("has the agencies' steps make up the time of the law", async () => {
    const office = await openOffice()
    const steps = await listed(office, 'procedureSteps')
    for (const { id, legalDays, dayUnit } of await listed(office, 'procedures')) {
      const all = steps.filter(({ procedure }) => procedure === id)
      const own = all.filter(({ holder }) => holder === 'agency')
      const sum = own.reduce((before, { days }) => before + Number(days), 0)
      expect(sum === 0 ? null : sum, id).toBe(legalDays)
      expect(new Set(all.map((step) => step['dayUnit'])), id).toEqual(new Set([dayUnit]))
    }
  })

  test("takes the developer's notice of P07 for no time limit of the agency", async () => {
    const office = await openOffice()
    const procedure = (await listed(office, 'procedures')).find(({ code }) => code === 'P07')
    expect(procedure).toMatchObject({ legalDays: null, legalDaysAsWritten: 'gửi trước 30 ngày' })
    const steps = await listed(office, 'procedureSteps')
    expect(steps.filter((step) => step['procedure'] === 'procedure-P07')).toMatchObject([
      { holder: 'investor', days: 30 },
    ])
  })
})

describe('a folder from before the program knew procedures', () => {
  const people = [
    { id: 'person-1', role: 'administrator', ...administrator },
    { id: 'person-2', role: 'editor', login: 'bientap', password: passwordOf('editor') },
  ] as const

  /** Of structure version 4, as it was set up then. */
  async function oldFolder(): Promise<string> {
    const folder = join(newFolder(), 'data')
    const [dataKey, cost] = [newRandomBytes(32), 1024]
    await fillDataFolder(folder, async (staged) => {
      const db = openConnection(staged.database, dataKey)
      migrate(db, staged.database, migrations.slice(0, 4))
      const settings = { station: 'station-1', stationName: 'Máy trạm 1', organisation: 'Sở Xây dựng' }
      writeSettings(db, settings)
      openLedger(db, {
        person: { id: 'person-1', name: 'Quản trị' },
        station: 'station-1',
        clock: newClock(),
      }).commit({
        act: 'admin.setup',
        changes: people.map(({ id, login, role }) => ({
          kind: 'create',
          register: 'people',
          id,
          values: { login, name: login, role, active: true },
        })),
      })
      db.close()
      let ring = newKeyRing(await wrapKey(dataKey, newRecoveryCode(), { of: recoveryEntry, cost }))
      for (const { id, login, password } of people)
        ring = withPerson(ring, { id, login, wrapped: await wrapKey(dataKey, password, { of: id, cost }) })
      writeKeyRing(staged.ring, ring, dataKey)
    })
    return folder
  }

  test('gets them at the first sign-in of somebody who may decide on them, once', async () => {
    const { answer } = newOffice(await oldFolder())
    const clients = new Map(
      people.map(({ role }) => [role, { id: role, kind: 'commandLine' } satisfies Client]),
    )
    const signIn = (role: 'administrator' | 'editor') => {
      const person = people.find((one) => one.role === role)
      return answer(clientOf(role), 'session.signIn', { login: person?.login, password: person?.password })
    }
    const clientOf = (role: 'administrator' | 'editor'): Client =>
      clients.get(role) ?? { id: 'nobody', kind: 'commandLine' }
    const totals = () =>
      Promise.all(
        registersOfCatalogues.map(async (register) => {
          const found = await answer(clientOf('editor'), `${register}.list`, { limit: 0 })
          return found.ok ? (found.value as { total: number }).total : found.error.code
        }),
      )
    const commits = async (): Promise<unknown[]> => {
      const found = await answer(clientOf('editor'), 'ledger.commits')
      return found.ok ? (found.value as { commits: { act: string }[] }).commits.map(({ act }) => act) : []
    }

    expect(await signIn('editor')).toMatchObject({ ok: true })
    expect(await totals()).toEqual([0, 0, 0, 0, 0, 0])
    expect(await signIn('administrator')).toMatchObject({ ok: true })
    expect(await totals()).toEqual(Object.values(shipped))
    expect(await signIn('administrator')).toMatchObject({ ok: true })
    expect(await commits()).toEqual(['admin.bringCatalogues', 'admin.setup'])
    expect(await answer(clientOf('administrator'), 'ledger.verify')).toMatchObject({ value: { ok: true } })

    // What somebody has taken back does not come again.
    expect(await answer(clientOf('administrator'), 'ledger.undo')).toMatchObject({ ok: true })
    expect(await signIn('administrator')).toMatchObject({ ok: true })
    expect(await totals()).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('a new version of a procedure', () => {
  const parts = ['procedureSteps', 'procedurePapers', 'cuttingMeasures', 'complianceActivities'] as const

  async function withParts() {
    const office = await openOffice()
    const { call } = office
    const procedure = 'procedure-P14'
    await call('cuttingMeasures.create', {
      values: { procedure, content: 'Bỏ xác nhận', kind: 'dropPaper', state: 'proposed' },
    })
    await call('complianceActivities.create', {
      values: { procedure, name: 'Chuẩn bị hồ sơ', hoursBefore: 2.5 },
    })
    const { revision } = await call('procedures.get', { id: procedure })
    return { office, id: procedure, revision }
  }

  const partsOf = async (office: TestOffice, procedure: string) =>
    Promise.all(
      parts.map(async (register) => {
        const own = (await listed(office, register)).filter((row) => row['procedure'] === procedure)
        return own.map(({ id: _id, revision: _seen, procedure: _whole, ...values }) => values)
      }),
    )

  test('is a copy with all its parts, and the old one ends the day before; one act that goes back as one', async () => {
    const { office, id, revision } = await withParts()
    const made = await office.call('procedures.newVersion', { id, revision, validFrom: '2027-01-01' })
    const [old, copy] = await Promise.all([
      office.call('procedures.get', { id }),
      office.call('procedures.get', { id: made.id }),
    ])
    expect(old).toMatchObject({ validFrom: '2026-02-09', validTo: '2026-12-31', verification: 'verified' })
    const { id: _, revision: _r, labels: _l, ...values } = old
    expect(copy).toMatchObject({
      ...values,
      validFrom: '2027-01-01',
      validTo: null,
      verification: 'unverified',
    })
    const [steps, papers, measures, activities] = await partsOf(office, made.id)
    const left = await partsOf(office, id)
    expect([steps, papers, activities]).toEqual([left[0], left[1], left[3]])
    // What is still to be cut goes over: it must not stand in two plans.
    expect([steps?.length, papers?.length, measures?.length, activities?.length]).toEqual([1, 1, 1, 1])
    expect(left[2]).toEqual([])
    const received = async (code: string, receivedOn: Day) => {
      const { id: dossier } = await office.call('dossiers.create', {
        values: { code, receivedOn, procedureAsWritten: 'P14' },
      })
      return office.call('dossiers.get', { id: dossier })
    }
    expect(await received('A-1', '2026-12-31')).toMatchObject({ procedure: id })
    const later = await received('A-2', '2027-01-01')
    expect(later).toMatchObject({ procedure: made.id })

    await office.call('dossiers.remove', { ids: [later.id], reason: 'Thử' })
    await office.call('ledger.undo', { commit: made.commit })
    expect(await office.call('procedures.get', { id })).toMatchObject({ validTo: null })
    expect(await partsOf(office, made.id)).toEqual([[], [], [], []])
    expect(await isWhole(office)).toBe(true)
  })

  test('is refused where it would not be later, is there already, or the old one was changed meanwhile', async () => {
    const { office, id, revision } = await withParts()
    const refused = async (input: { id: string; revision: string; validFrom: Day }) =>
      (await refusalOf(() => office.call('procedures.newVersion', input))).code
    expect(await refused({ id, revision, validFrom: '2026-02-09' })).toBe('VERSION_NOT_LATER')
    expect(await refused({ id, revision, validFrom: '2025-12-31' })).toBe('VERSION_NOT_LATER')
    expect(await refused({ id: 'procedure-P99', revision, validFrom: '2027-01-01' })).toBe('NOT_FOUND')
    await office.call('procedures.update', { id, revision, values: { note: 'đã sửa' } })
    expect(await refused({ id, revision, validFrom: '2027-01-01' })).toBe('STALE')
    const old = await office.call('procedures.get', { id: 'procedure-P12-2024' })
    expect(await refused({ id: old.id, revision: old.revision, validFrom: '2026-02-09' })).toBe(
      'INVALID_RECORD',
    )
    expect(await listed(office, 'procedures')).toHaveLength(shipped.procedures)
    expect(await isWhole(office)).toBe(true)
  })

  test('stands between two versions where the old one still held, and nowhere else', async () => {
    const office = await openOffice()
    const id = 'procedure-P12-2024'
    const { revision } = await office.call('procedures.get', { id })
    const stale = { id, revision: 'old', validFrom: '2025-06-01' }
    expect((await refusalOf(() => office.call('procedures.newVersion', stale))).code).toBe('STALE')
    const late = { id, revision, validFrom: '2027-01-01' }
    expect((await refusalOf(() => office.call('procedures.newVersion', late))).code).toBe('INVALID_RECORD')
    const made = await office.call('procedures.newVersion', { ...late, validFrom: '2025-06-01' })
    expect(await office.call('procedures.get', { id })).toMatchObject({ validTo: '2025-05-31' })
    expect(await office.call('procedures.get', { id: made.id })).toMatchObject({ validTo: '2026-02-08' })
  })

  test('takes over the dossiers that were received since, without moving their days', async () => {
    const { office, id, revision } = await withParts()
    const received = async (code: string, receivedOn: Day) => {
      const made = await office.call('dossiers.create', { values: { code, receivedOn, procedure: id } })
      return office.call('dossiers.get', { id: made.id })
    }
    const [before, since] = [await received('A-1', '2026-05-29'), await received('A-2', '2026-06-01')]
    const made = await office.call('procedures.newVersion', { id, revision, validFrom: '2026-06-01' })
    expect(await office.call('dossiers.get', { id: before.id })).toEqual(before)
    const { revision: _, labels: _labels, ...same } = since
    expect(await office.call('dossiers.get', { id: since.id })).toMatchObject({ ...same, procedure: made.id })
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
    await office.call('ledger.undo', { commit: made.commit })
    expect(await office.call('dossiers.get', { id: since.id })).toMatchObject({ procedure: id })
  })
})

describe('two versions of a procedure at once', () => {
  const client = { id: 'test', kind: 'commandLine' } as const
  const values = { code: 'p20', name: 'Kiểm tra công tác nghiệm thu', dayUnit: 'day', legalDays: 10 }

  test('are refused in words, however the code is written', async () => {
    const { call, answer } = await openOffice()
    const again = await answer(client, 'procedures.create', { values })
    expect(again).toMatchObject({ ok: false, error: { code: 'INVALID_RECORD' } })
    expect(again.ok ? '' : again.error.message).toContain('“p20” đã có một bản chưa ghi thời gian hiệu lực')
    expect((await call('procedures.list', { search: 'P20' })).total).toBe(1)
  })

  test('may follow each other, also where one act ends the one and begins the other', async () => {
    const { call } = await openOffice()
    const [old] = (await call('procedures.list', { search: 'P20' })).rows
    await call('procedures.updateMany', {
      rows: [{ id: String(old?.id), revision: String(old?.revision), values: { validTo: '2026-12-31' } }],
      added: [{ ...values, validFrom: '2027-01-01' }],
    })
    expect((await call('procedures.list', { search: 'P20' })).total).toBe(2)
  })
})

describe('what a procedure costs', () => {
  test('is known once the wage, the cases and the activities are; what is missing is named', async () => {
    const office = await openOffice()
    const { call } = office
    const id = 'procedure-P14'
    const cost = (asOf: Day = '2026-11-23') => call('procedures.complianceCost', { id, asOf })
    const none = await cost()
    expect(none).toMatchObject({ before: null, after: null, cut: null, activities: 0, hourlyWage: null })
    expect(none.missing).toEqual([
      expect.stringContaining('thu nhập'),
      expect.stringContaining('số hồ sơ'),
      expect.stringContaining('công việc'),
    ])
    const { revision } = await call('procedures.get', { id })
    await call('procedures.update', { id, revision, values: { casesPerYear: 100 } })
    await call('complianceActivities.create', {
      values: { procedure: id, name: 'Chuẩn bị', hoursBefore: 2.5, hoursAfter: 1, feesBefore: 10_000 },
    })
    expect((await cost()).missing).toEqual([expect.stringContaining('thu nhập')])
    await call('costParameters.create', {
      values: { item: 'hourlyWage', value: 40_000, validFrom: '2026-01-01', document: 'Công văn số 1' },
    })
    expect(await cost()).toEqual({
      activities: 1,
      casesPerYear: 100,
      hourlyWage: 40_000,
      wageSource: 'Công văn số 1',
      before: 11_000_000,
      after: 5_000_000,
      cut: 1 - 5 / 11,
      missing: [],
    })
    expect(await cost('2025-12-31')).toMatchObject({
      before: null,
      missing: [expect.stringContaining('thu nhập')],
    })
    expect((await refusalOf(() => call('procedures.complianceCost', { id: 'procedure-P99' }))).code).toBe(
      'NOT_FOUND',
    )
  })
})

test('a time limit is counted and explained by the calendar and the rules that are stored', async () => {
  const { call } = await openOffice()
  const input = { from: '2026-11-20', days: 2, unit: 'workingDay' } as const
  expect(await call('procedures.dueDate', input)).toMatchObject({ dueOn: '2026-11-25' })
  const paused = { ...input, pauses: [{ from: '2026-11-25' }] }
  expect(await call('procedures.dueDate', paused)).toMatchObject({ dueOn: null })
  const [rule] = (await call('clockRules.list', {})).rows
  await call('clockRules.update', {
    id: rule?.id ?? '',
    revision: rule?.revision ?? '',
    values: { firstDay: 'included' },
  })
  expect(await call('procedures.dueDate', input)).toMatchObject({ dueOn: '2026-11-23' })
})

describe('the board of open dossiers', () => {
  const asOf = '2026-11-23'

  interface Stored {
    id: string
    deadlineOn: Day | null
    returnedOn: Day | null
    pauses: { from: Day; to: Day | null }[]
  }

  function groupOf({ deadlineOn, pauses }: Stored): BoardGroup {
    if (deadlineOn === null) return pauses.some(({ to }) => to === null) ? 'paused' : 'noDeadline'
    if (deadlineOn < asOf) return 'late'
    if (deadlineOn === asOf) return 'today'
    if (deadlineOn <= addDays(asOf, 3)) return 'within3Days'
    return deadlineOn <= addDays(asOf, 7) ? 'within7Days' : 'later'
  }

  const day = fc.integer({ min: -25, max: 12 }).map((count) => addDays(asOf, count))
  const dossier = fc.record({
    receivedOn: day,
    procedure: fc.constantFrom('procedure-P12', 'procedure-P15', 'procedure-P21', null),
    isReturned: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    pauses: fc.uniqueArray(fc.record({ from: day, length: fc.option(fc.nat(15), { freq: 2 }) }), {
      maxLength: 2,
      selector: ({ from }) => from,
    }),
  })

  test('counts as a plain recount does, and gives every open dossier once, by group and by page', async () => {
    const { call } = await openOffice()
    let count = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(dossier, { minLength: 5, maxLength: 15 }),
        fc.integer({ min: 1, max: 9 }),
        async (some, limit) => {
          const added = some.map(({ receivedOn, procedure, isReturned }) => ({
            code: `D-${++count}`,
            receivedOn,
            procedure,
            returnedOn: isReturned ? addDays(receivedOn, 4) : null,
          }))
          const { rows: made } = await call('dossiers.updateMany', { rows: [], added })
          const pauses = some.flatMap((one, at) =>
            one.pauses.map(({ from, length }) => ({
              dossier: made[at]?.id ?? '',
              from,
              to: length === null ? null : addDays(from, length),
            })),
          )
          await call('dossierPauses.updateMany', { rows: [], added: pauses })

          const all = (await call('dossiers.list', { limit: 2000 })).rows as unknown as Stored[]
          const open = all.filter(({ returnedOn }) => returnedOn === null)
          const inGroup = (group: BoardGroup): Set<string> =>
            new Set(open.filter((one) => groupOf(one) === group).map(({ id }) => id))
          const board = await call('dossiers.board', { asOf, limit: 0 })
          expect(board).toMatchObject({ open: open.length, rows: [] })
          for (const group of boardGroups) {
            expect(board.counts[group], group).toBe(inGroup(group).size)
            const rows = await paged(group, limit)
            expect(rows.map((row) => row.group).filter((one) => one !== group)).toEqual([])
            expect(rows).toHaveLength(inGroup(group).size)
            expect(new Set(rows.map(({ id }) => id)), group).toEqual(inGroup(group))
          }
          const rows = await paged(undefined, limit)
          expect(rows).toHaveLength(open.length)
          expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(open.map(({ id }) => id)))
          const order = rows.map(({ deadlineOn }) => deadlineOn ?? '9999')
          expect(order).toEqual(order.toSorted())
        },
      ),
      { numRuns: 8 },
    )

    async function paged(group: BoardGroup | undefined, limit: number): Promise<BoardRow[]> {
      const rows: BoardRow[] = []
      for (;;) {
        const page = await call('dossiers.board', { asOf, group, offset: rows.length, limit })
        rows.push(...page.rows)
        if (page.rows.length < limit) return rows
      }
    }
  })

  test('says who holds each dossier, and since when', async () => {
    const { call } = await openOffice()
    const made = async (code: string) =>
      call('dossiers.create', {
        values: { code, procedure: 'procedure-P12', receivedOn: '2026-11-10', agency: 'Sở Xây dựng' },
      })
    await made('A-1')
    const [held, paused] = [await made('A-2'), await made('A-3')]
    await call('dossierSteps.create', {
      values: {
        dossier: held.id,
        name: 'Lấy ý kiến',
        holder: 'otherAgency',
        heldBy: 'Sở Tài chính',
        from: '2026-11-12',
      },
    })
    await call('dossierPauses.create', {
      values: { dossier: paused.id, from: '2026-11-13', reason: 'Chờ bổ sung hồ sơ' },
    })
    const { rows } = await call('dossiers.board', { asOf })
    expect(rows.map(({ code, holder, heldBy, heldSince }) => [code, holder, heldBy, heldSince])).toEqual([
      ['A-1', 'agency', 'Sở Xây dựng', '2026-11-10'],
      ['A-2', 'otherAgency', 'Sở Tài chính', '2026-11-12'],
      ['A-3', 'investor', 'Chờ bổ sung hồ sơ', '2026-11-13'],
    ])
    expect(rows).toMatchObject([
      { daysLeft: -3, group: 'late' },
      { daysLeft: -3 },
      { daysLeft: null, group: 'paused' },
    ])
  })
})

test('the limits of all registers that come within some days are listed, what is done is not', async () => {
  const { call } = await openOffice()
  const project = await call('projects.create', { values: { code: 'NOXH-1', name: 'Khu Bình Minh' } })
  const dossier = (code: string, values: Record<string, unknown> = {}) =>
    call('dossiers.create', { values: { code, receivedOn: '2026-11-10', dueOn: '2026-11-20', ...values } })
  const late = await dossier('A-1')
  await dossier('A-2', { returnedOn: '2026-11-23', state: 'returned' })
  await dossier('A-3', { dueOn: '2026-11-27' })
  const paused = await dossier('A-4')
  await call('dossierPauses.create', { values: { dossier: paused.id, from: '2026-11-12' } })
  const obstacle = (values: Record<string, unknown>) =>
    call('obstacles.create', {
      values: { project: project.id, text: 'Chậm giao đất', dueOn: '2026-11-26', ...values },
    })
  await obstacle({})
  await obstacle({ text: 'Thiếu vốn', state: 'resolved' })
  await call('projectStages.create', { values: { project: project.id, step: 'A4', dueOn: '2026-11-24' } })
  await call('projectStages.create', {
    values: { project: project.id, step: 'A5', dueOn: '2026-11-24', returnedOn: '2026-11-23' },
  })
  const measure = (content: string, state: string) =>
    call('cuttingMeasures.create', {
      values: { procedure: 'procedure-P12', content, kind: 'online', plannedOn: '2026-11-22', state },
    })
  await measure('Trực tuyến', 'approved')
  await measure('Đã áp dụng', 'inForce')
  await measure('Không thông qua', 'rejected')

  const { limits, counts } = await call('dossiers.limits', { asOf: '2026-11-23', days: 3 })
  expect(counts).toEqual({ dossiers: 1, obstacles: 1, projectStages: 1, cuttingMeasures: 1 })
  expect(limits).toMatchObject([
    { register: 'dossiers', id: late.id, whole: late.id, title: 'A-1', dueOn: '2026-11-20' },
    { register: 'cuttingMeasures', whole: 'procedure-P12', title: 'P12 – Trực tuyến', dueOn: '2026-11-22' },
    { register: 'projectStages', whole: project.id, dueOn: '2026-11-24' },
    { register: 'obstacles', whole: project.id, title: 'Chậm giao đất', dueOn: '2026-11-26' },
  ])
  expect((await call('dossiers.limits', { asOf: '2026-11-23', days: 2 })).counts).toMatchObject({
    obstacles: 0,
  })
  expect((await call('dossiers.limits', { asOf: '2026-11-23' })).counts).toMatchObject({ obstacles: 1 })
})

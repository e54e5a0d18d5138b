import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { dueDay, type ClockRules, type Pause } from '#shared/rules/clock.ts'
import { deadlineOf } from '#shared/rules/deadline.ts'
import { nextWorkingDay, openCalendar, type CalendarDay } from '#shared/rules/working-calendar.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { fileWith, refusalOf } from '#tests/sheets/workbook-maker.ts'

interface Times {
  revision: string
  outcome: string | null
  dueOn: Day | null
  dueByClock: boolean | null
  deadlineOn: Day | null
}

type Values = InputOf<'dossiers.create'>['values']

const made = { code: 'A-1', procedure: 'procedure-P12', receivedOn: '2026-03-10' }

async function withDossier(values: Values = made): Promise<{ office: TestOffice; id: string }> {
  const office = await openOffice()
  const { id } = await office.call('dossiers.create', { values })
  return { office, id }
}

async function timesOf({ call }: TestOffice, id: string): Promise<Times> {
  const dossier = (await call('dossiers.get', { id })) as unknown as Times
  const { revision, dueOn, dueByClock, deadlineOn, outcome } = dossier
  return { revision, dueOn, dueByClock, deadlineOn, outcome }
}

async function change(office: TestOffice, id: string, values: Values) {
  const { revision } = await timesOf(office, id)
  return office.call('dossiers.update', { id, revision, values })
}

const isWhole = async ({ call }: TestOffice): Promise<boolean> => (await call('ledger.verify', {})).ok

const storm = {
  date: '2026-03-20',
  name: 'Nghỉ tránh bão',
  kind: 'extraOff',
  decision: 'announced',
} as const

describe('the promise of a dossier', () => {
  test('is the program’s own where none is given, by the procedure’s limit and the calendar', async () => {
    const { office, id } = await withDossier()
    expect(await timesOf(office, id)).toMatchObject({
      dueOn: '2026-03-20',
      dueByClock: true,
      deadlineOn: '2026-03-20',
    })
    const working = await office.call('dossiers.create', {
      values: { code: 'A-2', procedure: 'procedure-P21', receivedOn: '2026-08-20' },
    })
    // 22/8 is worked instead of 31/8; 1/9 and 2/9 are off.
    expect(await timesOf(office, working.id)).toMatchObject({ dueOn: '2026-09-28', dueByClock: true })
  })

  test('is that of the receipt where one is given, also where it is another than the limit’s', async () => {
    const { office, id } = await withDossier({ ...made, dueOn: '2026-03-18' })
    expect(await timesOf(office, id)).toMatchObject({
      dueOn: '2026-03-18',
      dueByClock: false,
      deadlineOn: '2026-03-18',
    })
    await change(office, id, { procedure: 'procedure-P13' })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-18', deadlineOn: '2026-03-18' })
  })

  test('waits for the time of notice of its procedure too', async () => {
    const { office, id } = await withDossier({ ...made, procedure: 'procedure-P02' })
    expect(await timesOf(office, id)).toMatchObject({
      // The 52nd day is 1/5, a holiday before a weekend.
      dueOn: '2026-05-04',
    })
    expect(await office.call('dossiers.explain', { id })).toMatchObject({ days: 52, noticeDays: 30 })
  })

  test('becomes the program’s again when it is cleared, and somebody’s when it is written', async () => {
    const { office, id } = await withDossier({ ...made, dueOn: '2026-03-18' })
    await change(office, id, { dueOn: null })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-20', dueByClock: true })
    await change(office, id, { dueOn: '2026-03-25' })
    expect(await timesOf(office, id)).toMatchObject({
      dueOn: '2026-03-25',
      dueByClock: false,
      deadlineOn: '2026-03-25',
    })
    await office.call('ledger.undo', {})
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-20', dueByClock: true })
    expect(await isWhole(office)).toBe(true)
  })

  test('follows the procedure and the day of receipt while it is the program’s', async () => {
    const { office, id } = await withDossier()
    await change(office, id, { procedure: 'procedure-P13' })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-25', deadlineOn: '2026-03-25' })
    await change(office, id, { receivedOn: '2026-03-12' })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-27', deadlineOn: '2026-03-27' })
    await change(office, id, { procedure: null })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: null, dueByClock: false, deadlineOn: null })
    await change(office, id, { procedureAsWritten: 'P12' })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-23', dueByClock: true })
  })

  test('that is the program’s own keeps nobody from correcting the day of receipt', async () => {
    const { office, id } = await withDossier()
    await change(office, id, { receivedOn: '2026-04-06' })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-04-16', dueByClock: true })
    const before = await refusalOf(() => change(office, id, { dueOn: '2026-04-03' }))
    expect(before).toMatchObject({
      code: 'INVALID_RECORD',
      details: { problems: [{ field: 'dueOn', code: 'DUE_BEFORE_RECEIVED' }] },
    })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-04-16', dueByClock: true })
  })

  test('comes with a sheet over the program’s own, and stays where the sheet says nothing of it', async () => {
    const { office, id } = await withDossier()
    const sheet = (...lines: string[]): string => fileWith('ho-so.csv', `${lines.join('\n')}\n`)
    const bare = sheet('Mã hồ sơ;Ngày tiếp nhận', 'A-1;06/04/2026')
    expect(await office.call('dossiers.import', { file: bare })).toMatchObject({ updated: 1, rejected: [] })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-04-16', dueByClock: true })
    const dated = sheet('Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả', 'A-1;06/04/2026;20/04/2026')
    expect(await office.call('dossiers.import', { file: dated })).toMatchObject({ updated: 1, rejected: [] })
    const promised = { dueOn: '2026-04-20', dueByClock: false, deadlineOn: '2026-04-20' }
    expect(await timesOf(office, id)).toMatchObject(promised)
    expect(await office.call('dossiers.import', { file: dated })).toMatchObject({ unchanged: 1 })
    expect(await office.call('dossiers.import', { file: bare })).toMatchObject({ unchanged: 1 })
    expect(await timesOf(office, id)).toMatchObject(promised)
    const wrong = sheet('Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả', 'A-1;06/04/2026;03/04/2026')
    expect((await office.call('dossiers.import', { file: wrong })).rejected).toMatchObject([
      { reasons: [{ code: 'DUE_BEFORE_RECEIVED' }] },
    ])
    expect(await isWhole(office)).toBe(true)
  })

  test('on a receipt is kept to the day by any rules, or to the next day that is worked', () => {
    const day = fc.nat(60).map((count) => addDays('2026-08-10', count))
    const calendar = openCalendar([{ ...storm, date: '2026-09-02', document: null }])
    const rules: fc.Arbitrary<ClockRules> = fc.record({
      firstDay: fc.constantFrom('excluded', 'included'),
      lastDay: fc.constantFrom('nextWorkingDay', 'asItFalls'),
      pauseStart: fc.constant('stopped'),
      pauseEnd: fc.constant('stopped'),
    })
    const limit = fc.option(
      fc.record({ days: fc.nat(30), unit: fc.constantFrom<DayUnit>('day', 'workingDay') }),
    )
    fc.assert(
      fc.property(day, fc.nat(40), rules, limit, (receivedOn, after, by, some) => {
        const dueOn = addDays(receivedOn, after)
        const times = { receivedOn, dueOn, dueByClock: false, returnedOn: null, pauses: [] }
        const kept = by.lastDay === 'asItFalls' ? dueOn : nextWorkingDay(calendar, dueOn)
        expect(deadlineOf({ calendar, rulesOn: () => by }, times, some)).toBe(kept)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['deadlineOn', 'dueByClock', 'outcome'])('nobody writes %s but the program', async (key) => {
    const { office, id } = await withDossier()
    const values = { [key]: null } as Values
    const { revision } = await timesOf(office, id)
    const attempts = [
      () => office.call('dossiers.create', { values: { ...made, code: 'A-2', ...values } }),
      () => office.call('dossiers.update', { id, revision, values }),
      () => office.call('dossiers.updateMany', { rows: [{ id, revision, values }] }),
    ]
    for (const attempt of attempts) expect((await refusalOf(attempt)).code).toBe('INVALID_INPUT')
    expect(await timesOf(office, id)).toMatchObject({ revision, deadlineOn: '2026-03-20' })
  })
})

describe('pauses', () => {
  test('move the deadline and never the promise, in the same commit', async () => {
    const { office, id } = await withDossier()
    const pause = await office.call('dossierPauses.create', {
      values: { dossier: id, from: '2026-03-12', to: '2026-03-16' },
    })
    const moved = await timesOf(office, id)
    expect(moved).toMatchObject({ dueOn: '2026-03-20', dueByClock: true, deadlineOn: '2026-03-25' })
    expect(moved.revision).toBe(pause.commit)

    const longer = await office.call('dossierPauses.update', {
      id: pause.id,
      revision: pause.revision,
      values: { to: '2026-03-17' },
    })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-20', deadlineOn: '2026-03-26' })
    expect((await timesOf(office, id)).revision).toBe(longer.commit)

    const gone = await office.call('dossierPauses.remove', { ids: [pause.id], reason: 'Ghi nhầm' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20', revision: gone.commit })
    for (const deadlineOn of ['2026-03-26', '2026-03-25', '2026-03-20']) {
      await office.call('ledger.undo', {})
      expect(await timesOf(office, id)).toMatchObject({ deadlineOn })
    }
    expect(await isWhole(office)).toBe(true)
  })

  test('leave the deadline open while one has no end, but not where it began after the deadline', async () => {
    const { office, id } = await withDossier()
    const late = await office.call('dossierPauses.create', { values: { dossier: id, from: '2026-03-21' } })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20' })
    await office.call('dossierPauses.update', {
      id: late.id,
      revision: late.revision,
      values: { from: '2026-03-20' },
    })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-20', deadlineOn: null })
  })

  test('that are open end with the return of the result', async () => {
    const { office, id } = await withDossier()
    await office.call('dossierPauses.create', { values: { dossier: id, from: '2026-03-19' } })
    const returned = await change(office, id, { returnedOn: '2026-03-25', state: 'returned' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-27', outcome: 'early' })
    await office.call('ledger.undo', { commit: returned.commit ?? '' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: null, outcome: null })
  })

  test('that were another dossier’s move both deadlines', async () => {
    const { office, id } = await withDossier()
    const other = await office.call('dossiers.create', { values: { ...made, code: 'A-2' } })
    const pause = await office.call('dossierPauses.create', {
      values: { dossier: id, from: '2026-03-12', to: '2026-03-16' },
    })
    await office.call('dossierPauses.update', {
      id: pause.id,
      revision: pause.revision,
      values: { dossier: other.id },
    })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20' })
    expect(await timesOf(office, other.id)).toMatchObject({ deadlineOn: '2026-03-25' })
  })

  test('that are taken back move the deadline with what was changed since', async () => {
    // Due on 20/3: a pause that begins later moves nothing until the dossier is received later, too.
    const { office, id } = await withDossier()
    const { commit } = await office.call('dossierPauses.create', {
      values: { dossier: id, from: '2026-03-24' },
    })
    const before = await timesOf(office, id)
    expect(before.deadlineOn).toBe('2026-03-20')
    await change(office, id, { receivedOn: '2026-03-20' })
    expect((await timesOf(office, id)).deadlineOn).toBeNull()
    await office.call('ledger.undo', { commit })
    expect((await timesOf(office, id)).deadlineOn).toBe('2026-03-30')
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
  })

  test.each([
    [
      'a pause',
      async ({ call }: TestOffice, id: string) =>
        call('dossierPauses.create', { values: { dossier: id, from: '2026-03-12', to: '2026-03-18' } }),
    ],
    ['a promise', async (office: TestOffice, id: string) => change(office, id, { dueOn: '2026-04-30' })],
  ])(
    'or %s that is taken back leave a dossier that was returned since judged by what then holds',
    async (_, act) => {
      const { office, id } = await withDossier()
      const { commit } = await act(office, id)
      await change(office, id, { returnedOn: '2026-03-24' })
      expect(await timesOf(office, id)).toMatchObject({ outcome: 'early' })
      await office.call('ledger.undo', { commit: String(commit) })
      expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20', outcome: 'late' })
    },
  )

  test('are taken back from the last one on, for each says of the dossier what the one before said', async () => {
    const { office, id } = await withDossier()
    const pause = async (from: Day, to: Day) =>
      office.call('dossierPauses.create', { values: { dossier: id, from, to } })
    const outer = await pause('2026-03-12', '2026-03-19')
    const inner = await pause('2026-03-14', '2026-03-16')
    const refused = await refusalOf(() => office.call('ledger.undo', { commit: outer.commit }))
    expect(refused.code).toBe('CONFLICT')
    await office.call('ledger.undo', { commit: inner.commit })
    await office.call('ledger.undo', { commit: outer.commit })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20' })
  })

  test('are not written over by somebody who has not seen them', async () => {
    const { office, id } = await withDossier()
    const seen = (await timesOf(office, id)).revision
    // It begins after the deadline and moves nothing, but is there.
    await office.call('dossierPauses.create', { values: { dossier: id, from: '2026-04-01', reason: 'Chờ' } })
    const refused = await refusalOf(() =>
      office.call('dossiers.update', { id, revision: seen, values: { note: 'x', pauses: [] } }),
    )
    expect(refused.code).toBe('STALE')
    const { pauses, ...dossier } = await office.call('dossiers.get', { id })
    expect(pauses).toHaveLength(1)
    expect(dossier).toMatchObject({ pausesWritten: 'từ 01/04/2026: Chờ', deadlineOn: '2026-03-20' })
  })

  test('of many dossiers in one act move each deadline once', async () => {
    const { office, id } = await withDossier()
    const other = await office.call('dossiers.create', { values: { ...made, code: 'A-2' } })
    const added = [
      { dossier: id, from: '2026-03-12', to: '2026-03-13' },
      { dossier: id, from: '2026-03-16', to: '2026-03-16' },
      { dossier: other.id, from: '2026-03-12', to: '2026-03-12' },
    ]
    await office.call('dossierPauses.updateMany', { rows: [], added })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-23' })
    expect(await timesOf(office, other.id)).toMatchObject({ deadlineOn: '2026-03-23' })
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
  })
})

describe('a calendar that changes', () => {
  test('is told of the dossiers that it moves and writes none of them, until it is asked to', async () => {
    const { office, id } = await withDossier()
    const returned = await office.call('dossiers.create', {
      values: { ...made, code: 'A-2', returnedOn: '2026-03-20', state: 'returned' },
    })
    const elsewhere = await office.call('dossiers.create', {
      values: { ...made, code: 'A-3', receivedOn: '2026-04-10' },
    })
    const promised = await office.call('dossiers.create', {
      values: { ...made, code: 'A-4', dueOn: '2026-03-20' },
    })
    const ids = [id, returned.id, elsewhere.id, promised.id]
    const read = () => Promise.all(ids.map((one) => timesOf(office, one)))
    const before = await read()

    await office.call('calendarDays.create', { values: { ...storm, decision: 'proposed' } })
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
    await office.call('ledger.undo', {})
    await office.call('calendarDays.create', { values: storm })
    expect(await read()).toEqual(before)
    const { rows, total } = await office.call('dossiers.changedDeadlines', {})
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { id, dueBefore: '2026-03-20', dueAfter: '2026-03-23', deadlineAfter: '2026-03-23' },
      // What was promised on paper stays promised; the day on which it ends is off.
      { id: promised.id, dueAfter: '2026-03-20', deadlineBefore: '2026-03-20', deadlineAfter: '2026-03-23' },
    ])
    expect(await office.call('dossiers.changedDeadlines', { limit: 1 })).toMatchObject({
      rows: [{ id }],
      total,
    })

    const done = await office.call('dossiers.recomputeDeadlines', { reason: 'Nghỉ tránh bão' })
    expect(done).toMatchObject({ changed: 2 })
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
    const after = await read()
    expect(after).toMatchObject([
      { dueOn: '2026-03-23', dueByClock: true, deadlineOn: '2026-03-23' },
      before[1] ?? {},
      before[2] ?? {},
      { dueOn: '2026-03-20', dueByClock: false, deadlineOn: '2026-03-23' },
    ])
    expect(await office.call('dossiers.recomputeDeadlines', { reason: 'Lần nữa' })).toEqual({
      changed: 0,
      commit: null,
    })
    await office.call('ledger.undo', { commit: done.commit ?? '' })
    expect((await read()).map(withoutRevision)).toEqual(before.map(withoutRevision))
    expect(await isWhole(office)).toBe(true)
  })

  test.each([
    ['returned', { returnedOn: '2026-03-20', state: 'returned' }],
    ['open', {}],
  ] as const)('moves no dossier that is %s when something else of it is corrected', async (_, values) => {
    const { office, id } = await withDossier({ ...made, ...values })
    await office.call('calendarDays.create', { values: storm })
    await change(office, id, { note: 'Bổ sung ghi chú', applicant: 'Nguyễn Văn Mẫu' })
    expect(await timesOf(office, id)).toMatchObject({ dueOn: '2026-03-20', deadlineOn: '2026-03-20' })
  })

  test('does not move a dossier that is returned since, though it decides whether that was late', async () => {
    const { office, id } = await withDossier()
    await office.call('calendarDays.create', { values: storm })
    await change(office, id, { returnedOn: '2026-03-21', state: 'returned' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20', outcome: 'late' })
    await change(office, id, { returnedOn: '2026-03-20' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20', outcome: 'onTime' })
    await change(office, id, { state: 'withdrawn' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20', outcome: 'withdrawn' })
    await change(office, id, { returnedOn: null, state: 'inProgress' })
    expect(await timesOf(office, id)).toMatchObject({ deadlineOn: '2026-03-20', outcome: null })
  })

  test('moves what follows a longer limit or a longer notice in the same way', async () => {
    const { office, id } = await withDossier()
    const limit = async (values: Record<string, unknown>): Promise<void> => {
      const { revision } = await office.call('procedures.get', { id: 'procedure-P12' })
      await office.call('procedures.update', { id: 'procedure-P12', revision, values })
    }
    await limit({ committedDays: 6 })
    expect((await office.call('dossiers.changedDeadlines', {})).rows).toMatchObject([
      { id, dueAfter: '2026-03-16', deadlineAfter: '2026-03-16' },
    ])
    await limit({ committedDays: null })
    await office.call('procedureSteps.create', {
      values: {
        procedure: 'procedure-P12',
        position: 9,
        name: 'Niêm yết',
        holder: 'publication',
        days: 5,
        dayUnit: 'day',
      },
    })
    expect((await office.call('dossiers.changedDeadlines', {})).rows).toMatchObject([
      { dueAfter: '2026-03-25' },
    ])
  })
})

function withoutRevision(times: Times): Times {
  return { ...times, revision: '' }
}

type Explained = OutputOf<'dossiers.explain'>

/** An explanation is whole: as many days counted as there are, the last day is the deadline. */
function fits({ calendar, days, deadlineOn, receivedOn }: Explained): boolean {
  const counted = calendar.filter((day) => day.counted).length
  const inOrder = calendar.every(({ date }, at) => date === addDays(receivedOn, at))
  return inOrder && counted === days && calendar.at(-1)?.date === deadlineOn
}

describe('the explanation of a deadline', () => {
  test('counts as many days as the limit has, and ends on the deadline', async () => {
    const { office, id } = await withDossier()
    await office.call('dossierPauses.create', {
      values: { dossier: id, from: '2026-03-12', to: '2026-03-16', reason: 'chờ bổ sung hồ sơ' },
    })
    const explained = await office.call('dossiers.explain', { id, asOf: '2026-03-17' })
    expect(explained).toMatchObject({
      procedure: expect.stringMatching(/^P12 – /),
      days: 10,
      unit: 'day',
      limitFrom: 'procedure',
      dueByClock: true,
      dueByProcedure: null,
      deadlineNow: null,
      timeliness: 'running',
      daysLate: 0,
      delay: [],
    })
    expect(fits(explained)).toBe(true)
    expect(explained.calendar[2]).toEqual({
      date: '2026-03-12',
      counted: false,
      why: 'Tạm dừng: chờ bổ sung hồ sơ',
    })
  })

  test('goes by the receipt where that promised another day, and says what the procedure would give', async () => {
    const { office, id } = await withDossier({ ...made, dueOn: '2026-03-18' })
    const explained = await office.call('dossiers.explain', { id })
    expect(explained).toMatchObject({
      days: 8,
      limitFrom: 'receipt',
      limitKind: null,
      limitDocument: null,
      dueByProcedure: '2026-03-20',
    })
    expect(fits(explained)).toBe(true)
    await office.call('calendarDays.create', { values: { ...storm, date: '2026-03-18' } })
    expect(await office.call('dossiers.explain', { id })).toMatchObject({
      deadlineOn: '2026-03-18',
      deadlineNow: '2026-03-19',
    })
  })

  test('says which limit of the procedure counts, and by what document', async () => {
    const { office, id } = await withDossier()
    const limit = async (values: Record<string, unknown>): Promise<void> => {
      const { revision } = await office.call('procedures.get', { id: 'procedure-P12' })
      await office.call('procedures.update', { id: 'procedure-P12', revision, values })
    }
    const asked = () => office.call('dossiers.explain', { id })
    await limit({ legalBasis: 'Điều 1 Nghị định số 1' })
    expect(await asked()).toMatchObject({ limitKind: 'legal', limitDocument: 'Điều 1 Nghị định số 1' })
    await limit({ provincialDays: 10, provincialDocument: 'Quyết định số 2' })
    expect(await asked()).toMatchObject({ limitKind: 'provincial', limitDocument: 'Quyết định số 2' })
    await limit({ committedDays: 10, committedDocument: null })
    expect(await asked()).toMatchObject({ limitKind: 'committed', limitDocument: null })
  })

  test.each([
    ['early', { returnedOn: '2026-03-19', state: 'returned' }, 0],
    ['onTime', { returnedOn: '2026-03-20', state: 'returned' }, 0],
    ['late', { returnedOn: '2026-03-23', state: 'returned' }, 3],
    ['late', { returnedOn: '2026-03-23', state: 'refused' }, 3],
    ['withdrawn', { returnedOn: '2026-03-23', state: 'withdrawn' }, 0],
    ['runningLate', {}, 2],
  ] as const)('says that a dossier is %s', async (timeliness, values, daysLate) => {
    const { office, id } = await withDossier({ ...made, ...values })
    const explained = await office.call('dossiers.explain', { id, asOf: '2026-03-22' })
    expect(explained).toMatchObject({ timeliness, daysLate })
    expect(explained.delay.reduce((sum, { days }) => sum + days, 0)).toBe(daysLate)
  })

  test('says that it is paused, or has no deadline', async () => {
    const { office, id } = await withDossier()
    await office.call('dossierPauses.create', {
      values: { dossier: id, from: '2026-03-12', reason: 'Lấy ý kiến Sở Tài chính' },
    })
    const asked = (asOf: Day) => office.call('dossiers.explain', { id, asOf })
    expect(await asked('2026-03-16')).toMatchObject({
      timeliness: 'paused',
      deadlineOn: null,
      holder: 'otherAgency',
      heldBy: 'Lấy ý kiến Sở Tài chính',
    })
    expect((await asked('2026-03-16')).calendar.map(({ date }) => date)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((count) => addDays('2026-03-10', count)),
    )
    expect((await asked('2026-03-11')).calendar.at(-1)?.date).toBe('2026-03-12')
    // A pause that is written down ahead is open as well.
    expect(await asked('2026-03-11')).toMatchObject({ timeliness: 'paused', holder: 'agency' })
    const bare = await office.call('dossiers.create', { values: { code: 'A-2', receivedOn: '2026-03-10' } })
    await office.call('dossierPauses.create', {
      values: { dossier: bare.id, from: '2026-03-12', to: '2026-03-31' },
    })
    expect(await office.call('dossiers.explain', { id: bare.id, asOf: '2026-03-16' })).toMatchObject({
      timeliness: 'noDeadline',
      days: null,
      calendar: [],
    })
  })

  test('lays the delay to whose steps took too long', async () => {
    const { office, id } = await withDossier({ ...made, returnedOn: '2026-03-27', state: 'returned' })
    const step = (values: Record<string, unknown>) =>
      office.call('dossierSteps.create', {
        values: { dossier: id, name: 'Bước', holder: 'agency', from: '2026-03-10', ...values },
      })
    await step({ from: '2026-03-10', to: '2026-03-16', days: 5, dayUnit: 'day' })
    await step({ from: '2026-03-16', to: '2026-03-24', days: 3, dayUnit: 'day', holder: 'otherAgency' })
    await step({ from: '2026-03-24', to: '2026-03-27', days: 3, dayUnit: 'day' })
    const { daysLate, delay } = await office.call('dossiers.explain', { id })
    expect(daysLate).toBe(7)
    expect(delay).toEqual([
      { holder: 'otherAgency', days: 5 },
      { holder: 'agency', days: 2 },
    ])
  })

  test('lays nothing of a pause to the step in which it fell, and what is waited for to whom it waits for', async () => {
    const { office, id } = await withDossier({ ...made, returnedOn: '2026-04-06', state: 'returned' })
    const pause = (values: Record<string, unknown>) =>
      office.call('dossierPauses.create', { values: { dossier: id, from: '2026-03-12', ...values } })
    await pause({ from: '2026-03-12', to: '2026-03-16', reason: 'Chờ bổ sung hồ sơ' })
    await office.call('dossierSteps.create', {
      values: {
        dossier: id,
        name: 'Thẩm định',
        holder: 'agency',
        from: '2026-03-10',
        to: '2026-03-16',
        days: 5,
        dayUnit: 'day',
      },
    })
    // The deadline is 25/3; from 30/3 to 3/4 another agency is waited for.
    await pause({ from: '2026-03-30', to: '2026-04-03', cause: 'otherAgency' })
    const { daysLate, delay } = await office.call('dossiers.explain', { id })
    expect(daysLate).toBe(12)
    expect(delay).toEqual([
      { holder: 'agency', days: 7 },
      { holder: 'otherAgency', days: 5 },
    ])
  })
})

test('a time limit with a pause that ends before it begins is refused in words', async () => {
  const { call } = await openOffice()
  const due = (from: Day, to: Day) =>
    call('procedures.dueDate', { from: '2026-11-02', days: 5, unit: 'day', pauses: [{ from, to }] })
  expect(await due('2026-11-04', '2026-11-04')).toMatchObject({ dueOn: '2026-11-09' })
  const refusal = await refusalOf(() => due('2026-11-05', '2026-11-04'))
  expect(refusal.code).toBe('INVALID_INPUT')
  expect(JSON.stringify(refusal)).toContain('Ngày kết thúc tạm dừng trước ngày bắt đầu')
})

test('a limit of a dossier names its applicant where there is one', async () => {
  const { office } = await withDossier({ ...made, applicant: 'Công ty Bình Minh' })
  await office.call('dossiers.create', { values: { ...made, code: 'A-2', receivedOn: '2026-03-11' } })
  const { limits } = await office.call('dossiers.limits', { asOf: '2026-03-23' })
  expect(limits.map(({ title }) => title)).toEqual(['A-1 – Công ty Bình Minh', 'A-2'])
})

describe('after any edits of a dossier and its pauses', () => {
  interface ModelPause {
    id: string
    revision: string
    from: Day
    to: Day | null
  }

  type Edit =
    | { kind: 'add'; from: number; length: number | null }
    | { kind: 'end'; which: number; length: number | null }
    | { kind: 'remove'; which: number }
    | { kind: 'all'; pauses: { from: number; length: number | null }[] }
    | { kind: 'receive'; day: number }
    | { kind: 'promise'; after: number | null }
    | { kind: 'undo' }

  const length = fc.option(fc.nat(20), { freq: 5 })
  const start = fc.nat(60)
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), from: start, length }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), which: fc.nat(), length }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('all' as const),
        pauses: fc.uniqueArray(fc.record({ from: start, length }), {
          maxLength: 3,
          selector: (pause) => pause.from,
        }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('receive' as const), day: fc.nat(40) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('promise' as const), after: fc.option(fc.nat(40)) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  )
  const limits = [
    { procedure: 'procedure-P12', days: 10, unit: 'day' },
    { procedure: 'procedure-P21', days: 25, unit: 'workingDay' },
  ] as const
  const usual: ClockRules = {
    firstDay: 'excluded',
    lastDay: 'nextWorkingDay',
    pauseStart: 'stopped',
    pauseEnd: 'stopped',
  }
  const firstDay = '2026-07-20'
  const dayAt = (count: number): Day => addDays(firstDay, count)
  const periodOf = ({ from, length: days }: { from: number; length: number | null }) => ({
    from: dayAt(from),
    to: days === null ? null : dayAt(from + days),
  })

  async function storedPauses({ call }: TestOffice, id: string): Promise<ModelPause[]> {
    const { rows } = await call('dossierPauses.list', {
      filter: [{ field: 'dossier', op: 'eq', value: id }],
    })
    return rows as unknown as ModelPause[]
  }

  /** What is known of a dossier beside the office: the promise that somebody gave. */
  interface Model {
    receivedOn: Day
    promise: Day | null
  }

  /** Does an edit where it can be done; what the dossier is then, null where nothing was written. */
  async function apply(
    office: TestOffice,
    { id, model }: { id: string; model: Model },
    act: Exclude<Edit, { kind: 'undo' }>,
  ): Promise<Model | null> {
    const pauses = await storedPauses(office, id)
    const which = 'which' in act ? pauses[act.which % Math.max(1, pauses.length)] : undefined
    const after = (now: Model, { commit }: { commit: string | null }): Model | null => (commit ? now : null)
    switch (act.kind) {
      case 'add': {
        const period = periodOf(act)
        if (pauses.some((pause) => pause.from === period.from)) return null
        return after(model, await office.call('dossierPauses.create', { values: { dossier: id, ...period } }))
      }
      case 'end': {
        if (!which) return null
        const values = { to: act.length === null ? null : addDays(which.from, act.length) }
        const { id: pause, revision } = which
        return after(model, await office.call('dossierPauses.update', { id: pause, revision, values }))
      }
      case 'remove': {
        if (!which) return null
        const input = { ids: [which.id], reason: 'Ghi nhầm' }
        return after(model, await office.call('dossierPauses.remove', input))
      }
      case 'all':
        return after(model, await change(office, id, { pauses: act.pauses.map(periodOf) }))
      case 'receive': {
        const receivedOn = dayAt(act.day)
        if (model.promise !== null && model.promise < receivedOn) return null
        return after({ ...model, receivedOn }, await change(office, id, { receivedOn }))
      }
      case 'promise': {
        const promise = act.after === null ? null : addDays(model.receivedOn, act.after)
        return after({ ...model, promise }, await change(office, id, { dueOn: promise }))
      }
    }
  }

  test('the deadline is the one that counting gives, and undoing gives the one from before', async () => {
    const office = await openOffice()
    const { rows: days } = await office.call('calendarDays.list', { limit: 2000 })
    const calendar = openCalendar(days as unknown as CalendarDay[])
    let count = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...limits),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        async ({ procedure, ...limit }, edits) => {
          let model: Model = { receivedOn: firstDay, promise: null }
          const { id } = await office.call('dossiers.create', {
            values: { code: `M-${++count}`, procedure, receivedOn: firstDay },
          })
          const done: { model: Model; dossier: object }[] = []
          for (const act of edits) {
            const before = { model, dossier: await dossierOf(office, id) }
            const undone = act.kind === 'undo' ? done.pop() : undefined
            if (undone) {
              await office.call('ledger.undo', {})
              expect(await dossierOf(office, id)).toEqual(undone.dossier)
              model = undone.model
            } else if (act.kind !== 'undo') {
              const now = await apply(office, { id, model }, act)
              if (now) done.push(before)
              model = now ?? model
            }
            const stored = await storedPauses(office, id)
            const pauses = stored.map(({ from, to }): Pause => ({ from, to, reason: '' }))
            const { receivedOn, promise } = model
            const term = { from: receivedOn, ...limit }
            const own = dueDay(calendar, usual, term)
            const given = { receivedOn, dueOn: promise, dueByClock: false, returnedOn: null, pauses }
            expect(await timesOf(office, id)).toMatchObject({
              dueOn: promise ?? own,
              dueByClock: promise === null,
              deadlineOn:
                promise === null
                  ? dueDay(calendar, usual, { ...term, pauses })
                  : deadlineOf({ calendar, rulesOn: () => usual }, given, limit),
            })
          }
        },
      ),
      { numRuns: 30 },
    )
    expect(await isWhole(office)).toBe(true)
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
  })

  /** Everything that the office answers of a dossier but its revision. */
  async function dossierOf({ call }: TestOffice, id: string): Promise<object> {
    return { ...(await call('dossiers.get', { id })), revision: '' }
  }
})

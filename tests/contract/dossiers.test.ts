import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/base/days.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { drawnWorkbook, fileWith, refusalOf, samples } from '#tests/sheets/workbook-maker.ts'

const sample = join(samples, 'ho-so-tthc.xlsx')
const truth = JSON.parse(readFileSync(join(samples, 'truth.json'), 'utf8')) as {
  dossiers: { rows: number; open: number }
}

interface Pause {
  from: Day
  to: Day | null
  reason: string | null
}

interface Stored {
  id: string
  revision: string
  code: string
  procedure: string | null
  procedureAsWritten: string | null
  receivedOn: Day
  dueOn: Day | null
  dueByClock: boolean | null
  deadlineOn: Day | null
  returnedOn: Day | null
  pauses: Pause[]
}

async function stored({ call }: TestOffice): Promise<Map<string, Stored>> {
  const { rows } = await call('dossiers.list', { limit: 2000 })
  return new Map((rows as unknown as Stored[]).map((row) => [row.code, row]))
}

async function one({ call }: TestOffice, id: string): Promise<Stored> {
  return (await call('dossiers.get', { id })) as unknown as Stored
}

async function isWhole({ call }: TestOffice): Promise<boolean> {
  return (await call('ledger.verify', {})).ok
}

const pausesIn = async ({ call }: TestOffice): Promise<number> =>
  (await call('dossierPauses.list', { limit: 0 })).total

const heading =
  'Mã hồ sơ;Mã thủ tục;Tên thủ tục;Ngày tiếp nhận;Ngày hẹn trả;Bắt đầu tạm dừng;Kết thúc tạm dừng;Lý do tạm dừng;Ngày trả kết quả'
const csv = (...lines: string[]): string => fileWith('ho-so.csv', `${[heading, ...lines].join('\n')}\n`)

/** Where what stands in the sample. */
const at = {
  code: 1,
  receivedOn: 6,
  pauseFrom: 8,
  pauseTo: 9,
  reason: 10,
  returnedOn: 11,
  state: 12,
} as const

type Cells = (Cell | undefined)[]

/** The cells of the sample, heading first, with every row as long as the heading. */
async function sampleRows(): Promise<Cell[][]> {
  const { rows } = await readSheet(sample)
  return rows.map(({ cells }) => Array.from({ length: 13 }, (_, column) => cells[column] ?? null))
}

const workbookOf = async (rows: readonly (readonly Cell[])[]): Promise<string> =>
  fileWith('ho-so.xlsx', await drawnWorkbook({ rows }))

const withCells = (row: readonly Cell[], changes: Readonly<Record<number, Cell>>): Cell[] =>
  row.map((cell, column) => (Object.hasOwn(changes, column) ? (changes[column] ?? null) : cell))

function codeIn(row: readonly Cell[] | undefined): string {
  const code = row?.[at.code]
  return typeof code === 'string' ? code : ''
}

function rowWhere(rows: readonly Cell[][], fits: (row: Cells) => boolean): number {
  const found = rows.findIndex((row, index) => index > 0 && fits(row))
  if (found < 0) throw new Error('the sample has no such row')
  return found
}

describe('the export of a one-stop shop', () => {
  test('goes in with no hand on the mapping, with its pauses, every procedure found', async () => {
    const office = await openOffice()
    const opened = await office.call('dossiers.openImport', { file: sample })
    const mapping = Object.fromEntries(opened.columns.map(({ letter, field }) => [letter, field]))
    const counts = await office.call('dossiers.planImport', { draft: opened.draft, mapping })
    const { rows, open } = truth.dossiers
    expect(counts).toMatchObject({
      rows,
      created: rows,
      rejected: 0,
      warned: 0,
      alongside: { dossierPauses: 194 },
    })
    await office.call('dossiers.importPlanned', { draft: opened.draft })
    const found = [...(await stored(office)).values()]
    expect(found).toHaveLength(rows)
    expect(found.filter(({ returnedOn }) => returnedOn === null)).toHaveLength(open)
    expect(found.filter(({ procedure }) => procedure === null)).toEqual([])
    expect(found.flatMap(({ pauses }) => pauses)).toHaveLength(194)
    expect((await office.call('dossiers.board', {})).open).toBe(open)
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
    expect(await isWhole(office)).toBe(true)
  })

  test('changes nothing and doubles nothing when it comes again, and goes back as one act', async () => {
    const office = await openOffice()
    const first = await office.call('dossiers.import', { file: sample })
    const before = await stored(office)
    const again = await office.call('dossiers.import', { file: sample })
    expect(again).toMatchObject({ unchanged: 1000, created: 0, updated: 0, alongside: {}, rejected: [] })
    expect(again.commit).toBeUndefined()
    expect(await stored(office)).toEqual(before)
    expect(await pausesIn(office)).toBe(194)
    await office.call('ledger.undo', { commit: first.commit ?? '' })
    expect((await stored(office)).size).toBe(0)
    expect(await pausesIn(office)).toBe(0)
    expect(await isWhole(office)).toBe(true)
  })

  test('is exported and in again: nothing changes', async () => {
    const office = await openOffice()
    await office.call('dossiers.import', { file: sample })
    for (const register of ['dossiers', 'dossierPauses'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const file = join(newFolder(), `xuat.${format}`)
        const { rows } = await office.call(`${register}.export`, { file, format })
        const report = await office.call(`${register}.import`, { file })
        expect(report, `${register} ${format}`).toMatchObject({ rows, unchanged: rows, rejected: [] })
        expect(report.commit).toBeUndefined()
      }
    }
  })

  test('of a month later changes what happened since, and nothing else', async () => {
    const office = await openOffice()
    const rows = await sampleRows()
    const isOpen = (row: Cells): boolean => row[at.returnedOn] === null
    const paused = rowWhere(rows, (row) => isOpen(row) && row[at.pauseTo] !== null)
    const running = rowWhere(rows, (row) => isOpen(row) && row[at.pauseFrom] === null)
    const first = rows.map((row, index) =>
      index === paused ? row.map((cell, column) => (column === at.pauseTo ? null : cell)) : row,
    )
    expect(await office.call('dossiers.import', { file: await workbookOf(first) })).toMatchObject({
      created: 1000,
      alongside: { dossierPauses: 194 },
      rejected: [],
    })
    const before = await stored(office)
    const [pausedCode, runningCode] = [codeIn(rows[paused]), codeIn(rows[running])]
    expect(before.get(pausedCode)).toMatchObject({ deadlineOn: null, pauses: [{ to: null }] })

    const second = rows.map((row, index) =>
      index === running
        ? withCells(row, { [at.returnedOn]: '20/11/2026', [at.state]: 'Đã trả kết quả' })
        : row,
    )
    const newest = withCells(rows[running] ?? [], {
      [at.code]: 'H24.2026.999999',
      [at.receivedOn]: '21/11/2026',
      7: null,
    })
    const later = await office.call('dossiers.import', { file: await workbookOf([...second, newest]) })
    expect(later).toMatchObject({
      created: 1,
      updated: 2,
      unchanged: 998,
      alongside: { dossierPauses: 1 },
      rejected: [],
    })
    const after = await stored(office)
    const changed = [...after.values()].filter(
      ({ code, revision }) => before.get(code)?.revision !== revision,
    )
    expect(new Set(changed.map(({ code }) => code))).toEqual(
      new Set([pausedCode, runningCode, 'H24.2026.999999']),
    )
    expect(after.get(runningCode)).toMatchObject({ returnedOn: '2026-11-20' })
    expect(after.get(pausedCode)?.pauses).toEqual([
      { ...before.get(pausedCode)?.pauses[0], to: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ])
    expect(after.get(pausedCode)?.deadlineOn).not.toBeNull()
    expect(await pausesIn(office)).toBe(194)

    await office.call('ledger.undo', {})
    expect([...(await stored(office)).values()].map(withoutRevision)).toEqual(
      [...before.values()].map(withoutRevision),
    )
    expect(await isWhole(office)).toBe(true)
  })
})

function withoutRevision(dossier: Stored): Stored {
  return { ...dossier, revision: '' }
}

describe('the procedure of a dossier', () => {
  const twelve = 'Trả lời Danh sách đăng ký mua (đã/ chưa hưởng chính sách)'

  test('is the version that held on the day of receipt, by its code and by its title alone', async () => {
    const office = await openOffice()
    const report = await office.call('dossiers.import', {
      file: csv(
        'A-1;P12;;10/03/2025;;;;;',
        'A-2;P12;;10/03/2026;;;;;',
        `B-1;;${twelve};08/02/2026;;;;;`,
        `B-2;;${twelve};09/02/2026;;;;;`,
        'C-1;P12;;10/03/2024;;;;;',
      ),
    })
    expect(report).toMatchObject({ created: 5, warnings: [], rejected: [] })
    const found = await stored(office)
    expect(['A-1', 'A-2', 'B-1', 'B-2', 'C-1'].map((code) => found.get(code)?.procedure)).toEqual([
      'procedure-P12-2024',
      'procedure-P12',
      'procedure-P12-2024',
      'procedure-P12',
      // Before the first version there is none but that.
      'procedure-P12-2024',
    ])
    expect(found.get('A-1')).toMatchObject({ dueOn: '2025-03-31', dueByClock: true })
    expect(found.get('A-2')).toMatchObject({ dueOn: '2026-03-20', dueByClock: true })
  })

  test('that nobody knows leaves a warning and the name as it was written', async () => {
    const office = await openOffice()
    const report = await office.call('dossiers.import', {
      file: csv(
        'A-1;P99;Thủ tục chưa ai biết;10/03/2026;20/03/2026;;;;',
        'A-2;;Thủ tục chưa ai biết;10/03/2026;;;;;',
      ),
    })
    expect(report).toMatchObject({
      created: 2,
      rejected: [],
      warnings: [{ row: 2, field: 'procedure', code: 'REFERENCE_NOT_KNOWN' }],
    })
    expect(report.warnings[0]?.message).toContain('P99')
    const found = await stored(office)
    expect(found.get('A-1')).toMatchObject({
      procedure: null,
      procedureAsWritten: 'Thủ tục chưa ai biết',
      dueOn: '2026-03-20',
      deadlineOn: '2026-03-20',
    })
    expect(found.get('A-2')).toMatchObject({ procedure: null, dueOn: null, deadlineOn: null })
    expect((await office.call('dossiers.board', {})).counts).toMatchObject({ late: 1, noDeadline: 1 })
  })

  test('stays open where two procedures have the title that was written', async () => {
    const office = await openOffice()
    for (const code of ['X1', 'X2'])
      await office.call('procedures.create', {
        values: { code, name: 'Hai thủ tục trùng tên', dayUnit: 'day' },
      })
    const { id } = await office.call('dossiers.create', {
      values: { code: 'A-1', receivedOn: '2026-03-10', procedureAsWritten: 'Hai thủ tục trùng tên' },
    })
    expect(await one(office, id)).toMatchObject({
      procedure: null,
      procedureAsWritten: 'Hai thủ tục trùng tên',
    })
  })
})

test('a procedure stays while a dossier goes by it', async () => {
  const { call } = await openOffice()
  const { id } = await call('dossiers.create', {
    values: { code: 'A-1', procedure: 'procedure-P12', receivedOn: '2026-03-10' },
  })
  const remove = () => call('procedures.remove', { ids: ['procedure-P12'], reason: 'Bãi bỏ' })
  expect((await refusalOf(remove)).code).toBe('STILL_REFERENCED')
  await call('dossiers.remove', { ids: [id], reason: 'Nhập nhầm' })
  await remove()
  expect((await call('procedures.list', { limit: 0 })).total).toBe(25)
  await call('ledger.undo', {})
  await call('ledger.undo', {})
  expect(await call('dossiers.get', { id })).toMatchObject({
    procedure: 'procedure-P12',
    deadlineOn: '2026-03-20',
  })
  expect((await call('ledger.verify', {})).ok).toBe(true)
})

test('rows that cannot be are left out with a sentence each, and nothing else is lost', async () => {
  const office = await openOffice()
  const report = await office.call('dossiers.import', {
    file: csv(
      'A-1;P12;;10/03/2026;;;;;20/03/2026',
      'A-2;P12;;10/03/2026;;;;;09/03/2026',
      'A-3;P12;;10/03/2026;;12/03/2026;11/03/2026;Chờ bổ sung;',
      ';P12;;10/03/2026;;;;;',
      'A-1;P12;;11/03/2026;;;;;',
      'A-4;P12;;10/03/2026;09/03/2026;;;;',
      'A-5;P12;;;;;;;',
      'A-6;P12;;10/03/2026;;;15/03/2026;Chờ bổ sung;',
      'A-7;P12;;10/03/2026;;12/03/2026;16/03/2026;Chờ bổ sung;',
    ),
  })
  expect(report).toMatchObject({ rows: 9, created: 2, alongside: { dossierPauses: 1 } })
  const said = report.rejected.map(({ row, reasons }) => [row, ...reasons.map(({ code }) => code)])
  expect(said).toEqual([
    [3, 'RETURNED_BEFORE_RECEIVED'],
    [4, 'ENDS_BEFORE_IT_BEGINS'],
    [5, 'REQUIRED'],
    [6, 'REPEATED_IN_FILE'],
    [7, 'DUE_BEFORE_RECEIVED'],
    [8, 'REQUIRED'],
    [9, 'REQUIRED'],
  ])
  const sentences = report.rejected.map(({ reasons }) => reasons[0]?.message)
  expect(sentences).toEqual([
    'Ngày trả kết quả trước ngày tiếp nhận',
    'Ngày kết thúc tạm dừng trước ngày bắt đầu',
    'Cần nhập mã hồ sơ',
    expect.stringContaining('2'),
    'Ngày hẹn trả trước ngày tiếp nhận',
    'Cần nhập ngày tiếp nhận',
    'Cần nhập bắt đầu tạm dừng',
  ])
  const found = await stored(office)
  expect([...found.keys()].toSorted()).toEqual(['A-1', 'A-7'])
  expect(found.get('A-7')?.pauses).toEqual([{ from: '2026-03-12', to: '2026-03-16', reason: 'Chờ bổ sung' }])
  expect(await isWhole(office)).toBe(true)
})

describe('several pauses of one dossier, each on a line of its own', () => {
  const first = 'A-1;P12;;10/03/2026;;12/03/2026;13/03/2026;Chờ bổ sung;'
  const second = 'A-1;P12;;10/03/2026;;17/03/2026;18/03/2026;Chờ ý kiến;'
  const bare = 'A-1;;;;;19/03/2026;20/03/2026;Chờ xác nhận;'
  const pauses = [
    { from: '2026-03-12', to: '2026-03-13', reason: 'Chờ bổ sung' },
    { from: '2026-03-17', to: '2026-03-18', reason: 'Chờ ý kiến' },
    { from: '2026-03-19', to: '2026-03-20', reason: 'Chờ xác nhận' },
  ]

  test('are all taken, and change nothing when they come again', async () => {
    const office = await openOffice()
    const file = csv(first, second, bare)
    const report = await office.call('dossiers.import', { file })
    expect(report).toMatchObject({
      created: 1,
      updated: 2,
      unchanged: 0,
      alongside: { dossierPauses: 3 },
      rejected: [],
      warnings: [],
    })
    const before = await stored(office)
    expect(before.get('A-1')).toMatchObject({ procedure: 'procedure-P12', pauses })
    const again = await office.call('dossiers.import', { file })
    expect(again).toMatchObject({ unchanged: 3, created: 0, updated: 0, rejected: [] })
    expect(again.commit).toBeUndefined()
    expect((await office.call('dossiers.changedDeadlines', {})).total).toBe(0)
    await office.call('ledger.undo', {})
    expect(await pausesIn(office)).toBe(0)
    expect(await isWhole(office)).toBe(true)
  })

  test('are taken for a dossier that is stored, beside what the first line changes', async () => {
    const office = await openOffice()
    await office.call('dossiers.import', { file: csv(first) })
    const returned = 'A-1;P12;;10/03/2026;;12/03/2026;13/03/2026;Chờ bổ sung;25/03/2026'
    const report = await office.call('dossiers.import', {
      file: csv(returned, second, `${bare}25/03/2026`),
    })
    expect(report).toMatchObject({ updated: 3, alongside: { dossierPauses: 2 }, rejected: [] })
    expect((await stored(office)).get('A-1')).toMatchObject({ returnedOn: '2026-03-25', pauses })
    expect(await isWhole(office)).toBe(true)
  })

  test('are left out where the line says anything else, or another thing of a pause that the file has', async () => {
    const office = await openOffice()
    const report = await office.call('dossiers.import', {
      file: csv(
        first,
        'A-1;P12;;11/03/2026;;17/03/2026;18/03/2026;Ngày khác;',
        'A-1;P12;;10/03/2026;;17/03/2026;18/03/2026;Đã trả;20/03/2026',
        'A-1;;;;;12/03/2026;16/03/2026;Chờ bổ sung;',
        'A-1;;;;;18/03/2026;17/03/2026;Ngược ngày;',
        'A-1;P12;;10/03/2026;;;;;',
        second,
        second,
        'A-2;P12;;;;12/03/2026;;Dòng đầu thiếu ngày;',
        'A-2;P12;;;;16/03/2026;;Nên không có hồ sơ;',
      ),
    })
    expect(report).toMatchObject({
      created: 1,
      updated: 1,
      unchanged: 1,
      alongside: { dossierPauses: 2 },
    })
    const codes = report.rejected.map(({ row, reasons }) => [row, reasons.at(-1)?.code])
    expect(codes).toEqual([
      [3, 'REPEATED_IN_FILE'],
      [4, 'REPEATED_IN_FILE'],
      [5, 'REPEATED_IN_FILE'],
      [6, 'ENDS_BEFORE_IT_BEGINS'],
      [7, 'REPEATED_IN_FILE'],
      [10, 'REQUIRED'],
      [11, 'REPEATED_IN_FILE'],
    ])
    expect((await stored(office)).get('A-1')?.pauses).toEqual(pauses.slice(0, 2))
  })
})

describe('pauses beside their dossier', () => {
  const values = { code: 'A-1', procedure: 'procedure-P12', receivedOn: '2026-03-10' }
  const closed = { from: '2026-03-12', to: '2026-03-16', reason: 'Chờ bổ sung hồ sơ' }
  const open = { from: '2026-03-19', to: null, reason: null }
  /** The page's form sends them among the values, which the type of a register does not know. */
  const beside = (pauses: readonly object[]): Record<string, unknown> => ({ pauses })

  async function withOne(pauses: readonly object[] = [closed]) {
    const office = await openOffice()
    const made = await office.call('dossiers.create', { values: { ...values, ...beside(pauses) } })
    return { office, ...made }
  }

  test('are made with it in one act, and answered with it', async () => {
    const { office, id } = await withOne([open, closed])
    const dossier = await one(office, id)
    expect(dossier).toMatchObject({ deadlineOn: null, pauses: [closed, open] })
    expect((await stored(office)).get('A-1')?.pauses).toEqual([closed, open])
    await office.call('ledger.undo', {})
    expect(await pausesIn(office)).toBe(0)
    expect((await stored(office)).size).toBe(0)
    expect(await isWhole(office)).toBe(true)
  })

  test('stay where an update does not name them, go where it names none, and come back when that is taken back', async () => {
    const { office, id, revision } = await withOne()
    const before = await one(office, id)
    expect(before.deadlineOn).toBe('2026-03-25')
    const noted = await office.call('dossiers.update', { id, revision, values: { note: 'gấp' } })
    expect(await one(office, id)).toMatchObject({ deadlineOn: '2026-03-25', pauses: [closed] })
    const bare = await office.call('dossiers.update', { id, revision: noted.revision, values: beside([]) })
    expect(await one(office, id)).toMatchObject({ deadlineOn: '2026-03-20', dueOn: '2026-03-20', pauses: [] })
    await office.call('ledger.undo', { commit: bare.commit ?? '' })
    expect(await one(office, id)).toMatchObject({ deadlineOn: '2026-03-25', pauses: [closed] })
    await office.call('ledger.undo', { commit: noted.commit ?? '' })
    expect(withoutRevision(await one(office, id))).toEqual(withoutRevision(before))
    expect(await isWhole(office)).toBe(true)
  })

  test('are those that an update names: one that began on the same day is changed, another taken out', async () => {
    const { office, id, revision } = await withOne([closed, open])
    const pauses = await office.call('dossierPauses.list', {})
    const [first] = pauses.rows as unknown as { id: string; revision: string }[]
    await office.call('dossierPauses.update', {
      id: first?.id ?? '',
      revision: first?.revision ?? '',
      values: { cause: 'otherAgency' },
    })
    const longer = { ...closed, to: '2026-03-17' }
    const { revision: now } = await one(office, id)
    expect(now).toBe(revision)
    const done = await office.call('dossiers.update', { id, revision, values: beside([longer]) })
    expect(await one(office, id)).toMatchObject({ deadlineOn: '2026-03-26', pauses: [longer] })
    expect((await office.call('dossierPauses.list', {})).rows).toMatchObject([
      { id: first?.id, cause: 'otherAgency', to: '2026-03-17' },
    ])
    const same = await office.call('dossiers.update', {
      id,
      revision: done.revision,
      values: beside([longer]),
    })
    expect(same).toEqual({ revision: done.revision, commit: null })
  })

  test('that cannot be are refused with a sentence, and nothing is written', async () => {
    const { office, id, revision } = await withOne()
    const backwards = { from: '2026-03-12', to: '2026-03-11' }
    const wrong = await refusalOf(() =>
      office.call('dossiers.update', { id, revision, values: { note: 'x', ...beside([backwards]) } }),
    )
    expect(wrong).toMatchObject({
      code: 'INVALID_RECORD',
      details: { problems: [{ field: 'pauses', message: 'Ngày kết thúc tạm dừng trước ngày bắt đầu' }] },
    })
    const twice = await refusalOf(() =>
      office.call('dossiers.update', { id, revision, values: beside([closed, { from: closed.from }]) }),
    )
    expect(twice).toMatchObject({
      code: 'INVALID_RECORD',
      details: { problems: [{ field: 'pauses', message: expect.stringContaining('12/03/2026') }] },
    })
    expect(await one(office, id)).toMatchObject({ note: null, pauses: [closed] })
    expect(
      (await refusalOf(() => office.call('dossiers.update', { id, revision: 'old', values: beside([]) })))
        .code,
    ).toBe('STALE')
  })

  test('go with their dossier and come back with it', async () => {
    const { office, id } = await withOne([closed, open])
    const before = await one(office, id)
    await office.call('dossierSteps.create', {
      values: { dossier: id, name: 'Thẩm định', holder: 'agency', from: '2026-03-10' },
    })
    await office.call('dossiers.remove', { ids: [id], reason: 'Nhập trùng' })
    expect(await pausesIn(office)).toBe(0)
    await office.call('ledger.undo', {})
    expect(withoutRevision(await one(office, id))).toEqual(withoutRevision(before))
    expect((await office.call('dossierSteps.list', {})).total).toBe(1)
    expect(await isWhole(office)).toBe(true)
  })
})

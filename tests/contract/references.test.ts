import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/base/days.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { newFolder } from '#tests/harness/house.ts'
import { fileWith, refusalOf } from '#tests/sheets/workbook-maker.ts'

interface Dossier {
  id: string
  revision: string
  procedure: string | null
  dueOn: Day | null
}

const [old, current] = ['procedure-P12-2024', 'procedure-P12']

async function dossier({ call }: TestOffice, id: string): Promise<Dossier> {
  return (await call('dossiers.get', { id })) as unknown as Dossier
}

async function received(office: TestOffice, code: string, values: { receivedOn: Day; procedure?: string }) {
  const { id } = await office.call('dossiers.create', { values: { code, procedure: current, ...values } })
  return dossier(office, id)
}

describe('a record that names one of several versions in a sheet', () => {
  const parts = ['procedureSteps', 'procedurePapers', 'cuttingMeasures', 'complianceActivities'] as const

  async function withParts(): Promise<TestOffice> {
    const office = await openOffice()
    for (const procedure of [old, current]) {
      const own = { procedure, content: 'Bỏ xác nhận', kind: 'dropPaper', state: 'proposed' } as const
      await office.call('cuttingMeasures.create', { values: own })
      await office.call('procedurePapers.create', { values: { procedure, name: `Đơn của ${procedure}` } })
      await office.call('complianceActivities.create', {
        values: { procedure, name: 'Chuẩn bị hồ sơ', hoursBefore: procedure === old ? 2 : 1 },
      })
    }
    return office
  }

  test.each(['xlsx', 'csv'] as const)('is exported (%s) and in again: nothing changes', async (format) => {
    const office = await withParts()
    for (const register of parts) {
      const file = join(newFolder(), `xuat.${format}`)
      const { rows } = await office.call(`${register}.export`, { file, format })
      const report = await office.call(`${register}.import`, { file })
      expect(report, register).toMatchObject({ rows, unchanged: rows, rejected: [], warnings: [] })
      expect(report.commit).toBeUndefined()
    }
  })

  test('finds it by its code and its days, whatever its title is by now; by the code alone the latest', async () => {
    const { call } = await openOffice()
    const report = await call('procedureSteps.import', {
      file: fileWith(
        'buoc.csv',
        [
          'Thủ tục;Thứ tự;Nội dung bước;Bên thực hiện',
          'P12 – Tên cũ (đến 08/02/2026);90;Không có bản nào như thế;Cơ quan giải quyết',
          'P12 – Tên cũ (từ 01/08/2024);91;Của bản cũ;Cơ quan giải quyết',
          'P12 – Tên cũ (từ 09/02/2026);92;Của bản mới;Cơ quan giải quyết',
          'P12 (từ 01/08/2024);95;Của bản cũ;Cơ quan giải quyết',
          'P12;93;Của bản mới nhất;Cơ quan giải quyết',
          'P12 – Tên cũ;94;Của bản mới nhất;Cơ quan giải quyết',
          '',
        ].join('\n'),
      ),
    })
    expect(report).toMatchObject({
      created: 5,
      rejected: [{ row: 2, reasons: [{ field: 'procedure', code: 'REFERENCE_NOT_KNOWN' }] }],
    })
    const { rows } = await call('procedureSteps.list', {
      filter: [{ field: 'position', op: 'ge', value: 90 }],
    })
    expect(
      rows.map((row) => {
        const { position, procedure } = row as unknown as { position: number; procedure: string }
        return [position, procedure]
      }),
    ).toEqual([
      [91, old],
      [92, current],
      [93, current],
      [94, current],
      [95, old],
    ])
  })

  test('names its end where its beginning is not known, and nothing where neither is', async () => {
    const office = await openOffice()
    const made: string[] = []
    for (const values of [
      { code: 'X1', validTo: '2025-12-31' },
      { code: 'X1', validFrom: '2026-01-01' },
      { code: 'X2' },
    ]) {
      const { id } = await office.call('procedures.create', {
        values: { name: 'Thủ tục thử (từ 01/02/2020)', dayUnit: 'day', ...values },
      })
      made.push(id)
      await office.call('procedureSteps.create', {
        values: { procedure: id, position: 1, name: `Bước của ${id}`, holder: 'agency' },
      })
    }
    const file = join(newFolder(), 'xuat.csv')
    const { rows } = await office.call('procedureSteps.export', { file, format: 'csv' })
    expect(await office.call('procedureSteps.import', { file })).toMatchObject({
      unchanged: rows,
      rejected: [],
    })
  })
})

describe('a dossier goes by the version of its procedure that held on the day of receipt', () => {
  async function change(
    office: TestOffice,
    id: string,
    values: { receivedOn?: Day; procedure?: string | null },
  ) {
    const { revision } = await dossier(office, id)
    await office.call('dossiers.update', { id, revision, values })
    return dossier(office, id)
  }

  test('whichever version it was made with', async () => {
    const office = await openOffice()
    expect(await received(office, 'A-1', { receivedOn: '2025-03-10' })).toMatchObject({
      procedure: old,
      dueOn: '2025-03-31',
    })
    expect(await received(office, 'A-2', { receivedOn: '2026-03-10', procedure: old })).toMatchObject({
      procedure: current,
      dueOn: '2026-03-20',
    })
    // Before the first version there is none but that.
    expect(await received(office, 'A-3', { receivedOn: '2020-03-10' })).toMatchObject({ procedure: old })
  })

  test('when the day changes, or the version', async () => {
    const office = await openOffice()
    const { id } = await received(office, 'A-1', { receivedOn: '2026-03-10' })
    expect(await change(office, id, { receivedOn: '2025-03-10' })).toMatchObject({
      procedure: old,
      dueOn: '2025-03-31',
    })
    expect(await change(office, id, { procedure: current })).toMatchObject({ procedure: old })
    expect(await change(office, id, { receivedOn: '2026-03-10' })).toMatchObject({
      procedure: current,
      dueOn: '2026-03-20',
    })
    expect(await change(office, id, { procedure: null })).toMatchObject({ procedure: null, dueOn: null })
    expect(await change(office, id, { receivedOn: '2025-03-10' })).toMatchObject({ procedure: null })
    expect((await office.call('ledger.verify', {})).ok).toBe(true)
  })

  test('when a sheet brings another day, with the procedure as it was exported or without it', async () => {
    const office = await openOffice()
    const made = await Promise.all(
      ['A-1', 'A-2', 'A-3'].map(async (code) => received(office, code, { receivedOn: '2026-03-10' })),
    )
    const name = 'Trả lời Danh sách đăng ký mua (đã/ chưa hưởng chính sách)'
    const report = await office.call('dossiers.import', {
      file: fileWith(
        'ho-so.csv',
        [
          'Mã hồ sơ;Mã thủ tục;Ngày tiếp nhận',
          'A-1;;10/03/2025',
          `A-2;P12 – ${name} (từ 09/02/2026);10/03/2025`,
          `A-3;${name};10/03/2025`,
          '',
        ].join('\n'),
      ),
    })
    expect(report).toMatchObject({ updated: 3, rejected: [], warnings: [] })
    for (const { id } of made)
      expect(await dossier(office, id)).toMatchObject({ procedure: old, dueOn: '2025-03-31' })
  })
})

describe('a record that is not in its register', () => {
  const gone = 'khong-con-nua'

  test('is said where something is made or changed to name it, not that something cannot be taken out', async () => {
    const office = await openOffice()
    const { call } = office
    const { id, revision } = await received(office, 'A-1', { receivedOn: '2026-03-10' })
    const acts = [
      () => call('dossiers.create', { values: { code: 'A-2', receivedOn: '2026-03-10', procedure: gone } }),
      () => call('dossierPauses.create', { values: { dossier: gone, from: '2026-03-10' } }),
      () => call('dossiers.update', { id, revision, values: { project: gone } }),
      () => call('dossiers.updateMany', { rows: [{ id, revision, values: { procedure: gone } }] }),
    ]
    for (const act of acts) expect((await refusalOf(act)).code).toBe('UNKNOWN_REFERENCE')
    expect((await call('dossiers.list', { limit: 0 })).total).toBe(1)
  })
})

describe('a day', () => {
  const message = expect.stringMatching(/YYYY-MM-DD.*1900.*2199/)

  test.each(['1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30', '24/11/2026', ''])(
    'is not taken as "%s"',
    async (day) => {
      const { call } = await openOffice()
      const refused = await refusalOf(() =>
        call('calendarDays.create', {
          values: { date: day, kind: 'holiday', name: 'Nghỉ', decision: 'announced' },
        }),
      )
      expect(refused).toMatchObject({ code: 'INVALID_INPUT' })
      const { problems } = refused.details as { problems: { field: string; message: string }[] }
      expect(problems).toEqual([{ field: 'values.date', message }])
    },
  )

  test('that two records would share is said as people write it', async () => {
    const { call } = await openOffice()
    const { id: dossierId } = await call('dossiers.create', {
      values: { code: 'A-1', receivedOn: '2026-03-10' },
    })
    const pause = { dossier: dossierId, from: '2026-03-12' }
    await call('dossierPauses.create', { values: pause })
    const refused = await refusalOf(() => call('dossierPauses.create', { values: pause }))
    expect(refused).toMatchObject({ code: 'DUPLICATE', details: { value: '12/03/2026' } })
  })
})

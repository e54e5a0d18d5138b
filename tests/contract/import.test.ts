import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { OpenedImport } from '#shared/contract/import.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { fileWith, packRaw, refusalOf, samples } from '#tests/sheets/workbook-maker.ts'

const sample = join(samples, 'bieu-01-du-an.xlsx')
const truth = JSON.parse(readFileSync(join(samples, 'truth.json'), 'utf8')) as {
  projects: {
    list: {
      code: string
      name: string
      total: number
      sale: number
      lp: number
      rent: number
      investment: number
      issue: string
    }[]
  }
}

const csv = (...lines: string[]): string => fileWith('du-an.csv', `${lines.join('\n')}\n`)
const heading = 'Mã dự án;Tên dự án;Chủ đầu tư;Tổng số căn hộ'

/** What the wizard sends on when nobody corrects anything. */
function guessed({ columns }: OpenedImport): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ letter, field }) => [letter, field]))
}

async function planned({ call }: TestOffice, file: string) {
  const opened = await call('projects.openImport', { file })
  const counts = await call('projects.planImport', { draft: opened.draft, mapping: guessed(opened) })
  return { draft: opened.draft, opened, counts }
}

const codeOf = async (act: () => unknown): Promise<string> => (await refusalOf(act)).code

describe('the sample workbook, step by step', () => {
  test('goes in with no hand on the mapping, its obstacles beside its projects, as the truth says', async () => {
    const office = await openOffice()
    const { draft, opened, counts } = await planned(office, sample)
    expect(opened).toMatchObject({ remembered: false, columns: expect.arrayContaining([]) })
    expect(opened.sheets.filter(({ name }) => name === opened.sheet)).toMatchObject([{ hidden: false }])
    expect(opened.columns.find(({ field }) => field === 'obstacles.text')?.samples.length).toBeGreaterThan(0)
    const issues = truth.projects.list.filter(({ issue }) => issue !== '')
    expect(counts).toMatchObject({
      rows: 39,
      created: 39,
      rejected: 0,
      alongside: { obstacles: issues.length },
      skipped: { group: 3, total: 1, other: 2 },
    })
    const { commit } = await office.call('projects.importPlanned', { draft })
    const { rows } = await office.call('projects.list', { limit: 100 })
    for (const project of truth.projects.list) {
      expect(rows.find((row) => (row as Record<string, unknown>)['code'] === project.code)).toMatchObject({
        name: project.name,
        flatsTotal: project.total,
        flatsForSale: project.sale,
        flatsForLeasePurchase: project.lp,
        flatsForRent: project.rent,
        totalInvestment: project.investment,
      })
    }
    const obstacles = await office.call('obstacles.list', { limit: 100 })
    const codes = new Map(rows.map((row) => [row.id, String((row as Record<string, unknown>)['code'])]))
    const written = obstacles.rows.map((row) => {
      const { project, text } = row as unknown as { project: string; text: string }
      return `${codes.get(project) ?? ''} ${text}`
    })
    expect(new Set(written)).toEqual(new Set(issues.map(({ code, issue }) => `${code} ${issue}`)))

    expect((await planned(office, sample)).counts).toMatchObject({
      unchanged: 39,
      created: 0,
      updated: 0,
      alongside: {},
    })
    await office.call('ledger.undo', { commit: commit ?? '' })
    expect((await office.call('projects.list', {})).total).toBe(0)
    expect((await office.call('obstacles.list', {})).total).toBe(0)
  })

  test('is exported and in again: nothing changes', async () => {
    const office = await openOffice()
    await office.call('projects.import', { file: sample })
    for (const register of ['projects', 'obstacles'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const file = join(newFolder(), `xuat.${format}`)
        const { rows } = await office.call(`${register}.export`, { file, format })
        const report = await office.call(`${register}.import`, { file })
        expect(report, `${register} ${format}`).toMatchObject({
          rows,
          unchanged: rows,
          created: 0,
          rejected: [],
        })
        expect(report.commit).toBeUndefined()
      }
    }
  })
})

describe('the mapping', () => {
  const file = (): string => csv('Mã;Tên dự án;Người làm;Tổng', 'A-1;Dự án A;Công ty A;10')

  test('is guessed as far as it goes, also where a required field has no column', async () => {
    const { call } = await openOffice()
    const opened = await call('projects.openImport', { file: file() })
    expect(opened.columns).toMatchObject([
      { letter: 'A', heading: 'Mã', field: null, samples: ['A-1'] },
      { letter: 'B', field: 'name' },
      { letter: 'C', field: null },
      { letter: 'D' },
    ])
    expect(
      await codeOf(() => call('projects.planImport', { draft: opened.draft, mapping: guessed(opened) })),
    ).toBe('NO_HEADINGS')
    expect(
      await codeOf(() =>
        call('projects.planImport', { draft: opened.draft, mapping: { A: 'code', B: 'code' } }),
      ),
    ).toBe('INVALID_INPUT')
  })

  test('corrected by hand is remembered for files with the same headings in any order, until it is corrected back', async () => {
    const { call } = await openOffice()
    const first = await call('projects.openImport', { file: file() })
    const mapping = { A: 'code', B: 'name', C: 'developer', D: 'flatsTotal' }
    await call('projects.planImport', { draft: first.draft, mapping })
    await call('projects.importPlanned', { draft: first.draft })
    const turned = csv('Tên dự án;Tổng;Mã;Người làm', 'Dự án B;20;B-1;Công ty B')
    const second = await call('projects.openImport', { file: turned })
    expect(second.remembered).toBe(true)
    expect(guessed(second)).toEqual({ A: 'name', B: 'flatsTotal', C: 'code', D: 'developer' })
    const other = await call('projects.openImport', { file: csv('Mã;Tên dự án;Người làm', 'A;A;A') })
    expect(other).toMatchObject({ remembered: false, columns: [{ field: null }, {}, { field: null }] })
    expect(await codeOf(() => call('projects.import', { file: turned }))).toBe('NO_HEADINGS')

    const known = csv(heading, 'A-1;Dự án A;Công ty A;10')
    const third = await call('projects.openImport', { file: known })
    await call('projects.planImport', { draft: third.draft, mapping: { ...guessed(third), C: null } })
    const fourth = await call('projects.openImport', { file: known })
    expect(fourth).toMatchObject({
      remembered: true,
      columns: [{}, {}, { field: null, guessed: 'developer' }, {}],
    })
    await call('projects.planImport', {
      draft: fourth.draft,
      mapping: Object.fromEntries(fourth.columns.map(({ letter, guessed: field }) => [letter, field])),
    })
    expect((await call('projects.openImport', { file: known })).remembered).toBe(false)
  })

  test('a sheet without a known heading can still be mapped by hand', async () => {
    const { call } = await openOffice()
    const opened = await call('projects.openImport', {
      file: csv('BIỂU 7', 'Cột một;Cột hai', 'A-1;Dự án A'),
    })
    expect(opened).toMatchObject({
      headingRows: { first: 2, last: 2 },
      columns: [{ heading: 'Cột một' }, {}],
    })
    const mapping = { A: 'code', B: 'name' }
    expect(await call('projects.planImport', { draft: opened.draft, mapping })).toMatchObject({ created: 1 })
  })
})

test('every sheet is listed with its rows, hidden ones marked; one that is damaged keeps nobody from the others', async () => {
  const { call } = await openOffice()
  const row = (at: number, ...texts: string[]): string =>
    `<row r="${at}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const sheet = (rows: string): string => `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: number): string =>
    `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`
  const file = fileWith(
    'nhieu.xlsx',
    await packRaw({
      parts: {
        'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Bìa" sheetId="1" r:id="rId1"/><sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Hỏng" sheetId="3" r:id="rId3"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[1, 2, 3].map(relation).join('')}</Relationships>`,
        'xl/worksheets/sheet1.xml': sheet(
          row(1, 'Mã dự án', 'Tên dự án') + row(2, 'A', 'B') + '<row r="3"><c/></row>',
        ),
        'xl/worksheets/sheet2.xml': sheet(row(1, 'x') + row(2, 'x') + row(9, 'x')),
        'xl/worksheets/sheet3.xml': '<worksheet><sheetData><row><c></row>',
      },
    }),
  )
  expect((await call('projects.openImport', { file })).sheets).toEqual([
    { name: 'Bìa', hidden: false, rows: 2 },
    { name: 'Ẩn', hidden: true, rows: 3 },
    { name: 'Hỏng', hidden: false, rows: null },
  ])
  expect(await call('projects.openImport', { file, sheet: 'Ẩn' })).toMatchObject({
    sheet: 'Ẩn',
    columns: [{ field: null }],
  })
})

describe('the preview', () => {
  const mixed = (): string =>
    csv(
      heading,
      'A-1;Dự án A sửa;Công ty A;10',
      'B-1;Dự án B;Công ty B;20',
      'C-1;Dự án C;Công ty C;nhiều',
      ';Không có mã;;1',
      'D-1;Dự án D;;40',
    )

  test('says of every row what will happen, what was and what is wrong with its cells, by pages', async () => {
    const office = await openOffice()
    await office.call('projects.import', {
      file: csv(heading, 'A-1;Dự án A;Công ty A;10', 'D-1;Dự án D;Công ty D;40'),
    })
    const { draft, counts } = await planned(office, mixed())
    expect(counts).toMatchObject({ rows: 5, created: 1, updated: 1, unchanged: 1, rejected: 2 })
    const all = await office.call('projects.plannedRows', { draft, show: 'all', offset: 0, limit: 2 })
    expect(all.total).toBe(5)
    expect(all.rows).toMatchObject([
      {
        row: 2,
        outcome: 'update',
        values: { name: 'Dự án A sửa', developer: 'Công ty A' },
        before: { name: 'Dự án A' },
      },
      { row: 3, outcome: 'create', values: { code: 'B-1', flatsTotal: 20 }, before: {} },
    ])
    const rejected = await office.call('projects.plannedRows', {
      draft,
      show: 'rejected',
      offset: 0,
      limit: 10,
    })
    expect(rejected.rows).toMatchObject([
      {
        row: 4,
        outcome: 'rejected',
        values: { code: 'C-1' },
        written: { flatsTotal: 'nhiều' },
        findings: [{ level: 'error', field: 'flatsTotal', code: 'NOT_A_NUMBER' }],
      },
      { row: 5, outcome: 'rejected', written: { code: '' }, findings: [{ field: 'code', code: 'REQUIRED' }] },
    ])
    const kept = await office.call('projects.plannedRows', { draft, show: 'unchanged', offset: 0, limit: 10 })
    expect(kept.rows).toMatchObject([{ row: 6, values: { developer: 'Công ty D' } }])
  })

  test('what is left out comes back as a workbook that can be corrected and imported', async () => {
    const office = await openOffice()
    const { draft } = await planned(office, mixed())
    const file = join(newFolder(), 'loi.xlsx')
    expect(await office.call('projects.saveRejected', { draft, file })).toEqual({ rows: 2 })
    const { rows } = await readSheet(file)
    expect(rows.at(-1)?.cells).toEqual([
      null,
      'Không có mã',
      null,
      '1',
      5,
      expect.stringContaining('mã dự án'),
    ])
  })

  test('is what is imported; where the register changed so that a row would do something else, nothing is', async () => {
    const office = await openOffice()
    const { draft } = await planned(office, csv(heading, 'A-1;Dự án A;Công ty A;10'))
    await office.call('projects.create', { values: { code: 'B-1', name: 'Dự án khác' } })
    expect(await office.call('projects.importPlanned', { draft })).toMatchObject({ created: 1 })

    const again = await planned(office, csv(heading, 'C-1;Dự án C;Công ty C;10'))
    await office.call('projects.create', { values: { code: 'C-1', name: 'Người khác thêm trước' } })
    expect(await codeOf(() => office.call('projects.importPlanned', { draft: again.draft }))).toBe(
      'PREVIEW_OUTDATED',
    )
    const { rows } = await office.call('projects.plannedRows', {
      draft: again.draft,
      show: 'all',
      offset: 0,
      limit: 9,
    })
    expect(rows).toMatchObject([{ outcome: 'update', before: { name: 'Người khác thêm trước' } }])
    expect(await office.call('projects.importPlanned', { draft: again.draft })).toMatchObject({ updated: 1 })
  })

  test('is forgotten when it is closed, when another file takes its place, and when the office is locked', async () => {
    const office = await openOffice()
    const { draft } = await planned(office, mixed())
    const stranger = await office.signInAs('editor')
    expect(await office.answer(stranger, 'projects.importPlanned', { draft })).toMatchObject({
      error: { code: 'IMPORT_CLOSED' },
    })
    expect(await codeOf(() => office.call('localities.importPlanned', { draft }))).toBe('IMPORT_CLOSED')
    await office.call('projects.dropImport', { draft })
    expect(await codeOf(() => office.call('projects.importPlanned', { draft }))).toBe('IMPORT_CLOSED')
    const one = await planned(office, mixed())
    await planned(office, mixed())
    expect(await codeOf(() => office.call('projects.importPlanned', { draft: one.draft }))).toBe(
      'IMPORT_CLOSED',
    )
  })
})

describe('stopping', () => {
  const many = (): string => {
    const lines = Array.from({ length: 3000 }, (_, at) => `A-${at};Dự án ${at};Công ty ${at % 7};${at}`)
    return csv(heading, ...lines)
  }

  test.each(['reading', 'checking', 'writing'] as const)('while %s leaves nothing behind', async (step) => {
    const { office, call, events } = await openOffice()
    const file =
      step === 'reading' ? fileWith('dai.csv', `${heading}\n${'A;B;C;1\n'.repeat(30_000)}`) : many()
    const stop = { aborted: false }
    office.listen((event) => {
      if (event.type === 'progress' && event.step === step) stop.aborted = true
    })
    const caller = { id: 'test', kind: 'commandLine' } as const
    expect(await office.call(caller, 'projects.import', { file }, stop)).toMatchObject({
      error: { code: 'STOPPED' },
    })
    expect(stop.aborted).toBe(true)
    expect((await call('projects.list', {})).total).toBe(0)
    expect((await call('ledger.verify', {})).ok).toBe(true)
    expect(events.some(({ type }) => type === 'changed')).toBe(false)
    stop.aborted = false
    if (step === 'reading') return
    expect(await office.call(caller, 'projects.import', { file })).toMatchObject({ value: { created: 3000 } })
  })
})

test('exports and undoings of many rows can be stopped as well', async () => {
  const { office, call } = await openOffice()
  const lines = Array.from({ length: 3000 }, (_, at) => `A-${at};Dự án ${at};Công ty ${at % 7};${at}`)
  const { commit = '' } = await call('projects.import', { file: csv(heading, ...lines) })
  const stop = { aborted: false }
  office.listen((event) => {
    if (event.type === 'progress' && event.step === 'writing') stop.aborted = true
  })
  const caller = { id: 'test', kind: 'commandLine' } as const
  for (const format of ['xlsx', 'csv'] as const) {
    stop.aborted = false
    const file = join(newFolder(), `xuat.${format}`)
    const answer = await office.call(caller, 'projects.export', { file, format }, stop)
    expect(answer, format).toMatchObject({ error: { code: 'STOPPED' } })
    expect(existsSync(file)).toBe(false)
  }
  stop.aborted = false
  expect(await office.call(caller, 'ledger.undo', { commit }, stop)).toMatchObject({
    error: { code: 'STOPPED' },
  })
  expect((await call('projects.list', { limit: 0 })).total).toBe(3000)
  await call('ledger.undo', { commit })
  expect((await call('projects.list', { limit: 0 })).total).toBe(0)
})

describe('rows that belong to a record of another register', () => {
  test('find it by its code, by its title, or by both; without it they are left out with a reason', async () => {
    const { call } = await openOffice()
    await call('projects.create', { values: { code: 'NOXH-1', name: 'Khu nhà Đức Thắng' } })
    const file = csv(
      'Dự án;Nội dung vướng mắc;Hạn giải quyết',
      'NOXH-1;Chậm giao đất;',
      'khu nha duc thang;Thiếu vốn;',
      'NOXH-1 – Khu nhà Đức Thắng;Chưa có giá đất;31/12/2026',
      'NOXH-1 – Tên cũ;Chờ quy hoạch;',
      'Dự án không có;Chậm;',
    )
    const report = await call('obstacles.import', { file })
    expect(report).toMatchObject({
      created: 4,
      rejected: [{ row: 6, reasons: [{ field: 'project', code: 'REFERENCE_NOT_KNOWN' }] }],
    })
    expect(report.rejected[0]?.reasons[0]?.message).toContain('Dự án không có')
    expect(await call('obstacles.import', { file })).toMatchObject({ created: 0, unchanged: 4 })
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { textOf } from '#tests/print/ruler.ts'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

const kind = 'project-progress' as const

/** An office that knew the sample projects in October and some changes in November. */
async function withTwoMonths(): Promise<TestOffice> {
  const office = await openOffice()
  office.clock.set('2026-12-05T03:00:00.000Z')
  await office.call('admin.loadSample', {})
  return office
}

async function textOfReport(office: TestOffice, asOf: string, since?: string): Promise<string> {
  const file = join(newFolder(), 'r.pdf')
  const options = since === undefined ? {} : { options: { since } }
  await office.call('reports.render', { kind, letterhead: 'state', asOf, format: 'pdf', file, ...options })
  return textOf(file).replace(/\s+/g, ' ')
}

describe('every figure answers for itself', () => {
  test('its records add up to it, and it is what an independent count gives', async () => {
    const office = await withTwoMonths()
    const { figures } = await office.call('reports.explain', { kind, asOf: '2026-12-31' })
    const { rows } = await office.call('projects.list', { limit: 2000 })
    const found = (id: string) => figures.find((figure) => figure.id === id)
    const sum = (key: string, those = rows) =>
      those.reduce((total, row) => total + Number((row as Record<string, unknown>)[key] ?? 0), 0)
    expect(found('total.projects')).toMatchObject({ value: rows.length, count: rows.length })
    expect(found('total.flatsTotal')?.value).toBe(sum('flatsTotal'))
    expect(found('total.totalInvestment')?.value).toBe(sum('totalInvestment'))
    for (const stage of ['completed', 'underConstruction', 'approved']) {
      const those = rows.filter((row) => (row as Record<string, unknown>)['stage'] === stage)
      expect(found(`stage.${stage}.projects`)?.value, stage).toBe(those.length)
      expect(found(`stage.${stage}.flatsForSale`)?.value, stage).toBe(sum('flatsForSale', those))
    }
    for (const figure of figures) {
      expect(figure.label, figure.id).not.toBe('')
      expect(figure.formula, figure.id).toMatch(/\.$/)
      expect(figure.basis, figure.id).not.toBe('')
      expect(figure.period.to, figure.id).toBe('2026-12-31')
      expect(figure.count, figure.id).toBe(figure.records.length)
    }
  })

  test('every figure on the paper has its explanation, and only those are listed', async () => {
    const office = await withTwoMonths()
    const preview = await office.call('reports.preview', { kind, letterhead: 'state', asOf: '2026-12-31' })
    const { figures } = await office.call('reports.explain', { kind, asOf: '2026-12-31' })
    const explained = new Set(figures.map(({ id }) => id))
    const printed = new Set(preview.places.map(({ figure }) => figure))
    expect(printed.size).toBeGreaterThan(100)
    expect([...printed].filter((id) => !explained.has(id))).toEqual([])
    expect([...explained].filter((id) => !printed.has(id))).toEqual([])
  })

  test('one figure is explained by its id; one that is not there is said', async () => {
    const office = await withTwoMonths()
    const { rows } = await office.call('projects.list', { limit: 1 })
    const cell = `project.${rows[0]?.id}.flatsTotal`
    const { figures } = await office.call('reports.explain', { kind, asOf: '2026-12-31', cell })
    expect(figures).toHaveLength(1)
    expect(figures[0]).toMatchObject({ id: cell, count: 1, unit: 'căn' })
    expect(figures[0]?.records[0]).toMatchObject({ register: 'projects', id: rows[0]?.id })
    await expect(
      office.call('reports.explain', { kind, asOf: '2026-12-31', cell: 'total.moon' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('needs no letterhead', async () => {
    const office = await withTwoMonths()
    const { rows } = await office.call('letterheads.list', {})
    await office.call('letterheads.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
    const { figures } = await office.call('reports.explain', { kind, asOf: '2026-12-31' })
    expect(figures.length).toBeGreaterThan(20)
  })

  test('is printed as an annex where it is asked for', async () => {
    const office = await withTwoMonths()
    const file = join(newFolder(), 'r.pdf')
    const request = { kind, letterhead: 'party', asOf: '2026-12-31', format: 'pdf', file } as const
    await office.call('reports.render', { ...request, options: { explanations: true } })
    const text = textOf(file).replace(/\s+/g, ' ')
    expect(text).toContain('Phụ lục I')
    expect(text).toContain('Phụ lục II')
    expect(text).toContain('CĂN CỨ CỦA CÁC SỐ LIỆU TRONG BÁO CÁO')
    expect(text).toContain('Số dự án – tất cả dự án')
  })
})

describe('the change since the last report', () => {
  test('is said as it is: what rose, what fell, what stayed', async () => {
    const office = await withTwoMonths()
    office.clock.set('2027-01-10T03:00:00.000Z')
    const { rows } = await office.call('projects.list', {
      limit: 3,
      sort: [{ field: 'code', direction: 'asc' }],
    })
    await office.call('projects.remove', { ids: rows.slice(0, 2).map((row) => row.id), reason: 'thử' })
    const text = await textOfReport(office, '2027-01-31')
    expect(text).toContain('So với số liệu đến hết ngày 31/12/2026:')
    expect(text).toContain('- Số dự án giảm 2 dự án, tương ứng 5,6 % (từ 36 dự án xuống 34 dự án).')
    expect(text).toMatch(
      /- Tổng số căn hộ giảm [\d.]+ căn, tương ứng [\d,]+ % \(từ [\d.]+ căn xuống [\d.]+ căn\)\./,
    )
    expect(text).toContain('Bảng 2. So sánh với kỳ trước')
    expect(text).toContain('Bảng 3. Khó khăn, vướng mắc của các dự án')
    expect(text).not.toMatch(/(tăng|giảm) -/)
    const same = await textOfReport(office, '2027-02-28')
    expect(same).toContain('- Số dự án không thay đổi (34 dự án).')
    const grown = await textOfReport(office, '2026-12-31', '2026-11-30')
    expect(grown).toContain('Chưa có số liệu đến hết ngày 30/11/2026 để so sánh với kỳ trước.')
  })

  test('leads to the projects that make the difference', async () => {
    const office = await withTwoMonths()
    office.clock.set('2027-01-10T03:00:00.000Z')
    const { rows } = await office.call('projects.list', { limit: 1 })
    await office.call('projects.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
    const cell = 'change.projects'
    const { figures } = await office.call('reports.explain', { kind, asOf: '2027-01-31', cell })
    expect(figures[0]).toMatchObject({
      value: -1,
      count: 1,
      period: { from: '2026-12-31', to: '2027-01-31' },
      records: [{ id: rows[0]?.id, value: '-1 dự án' }],
    })
  })
})

test('what nobody has filled in is not written as nothing', async () => {
  const office = await openOffice()
  office.clock.set('2026-12-05T03:00:00.000Z')
  const { id, revision } = await office.call('projects.create', {
    values: { code: 'A-1', name: 'Khu nhà ở Đức Thắng', stage: 'approved' },
  })
  const text = await textOfReport(office, '2026-12-31')
  expect(text).toContain('tổng diện tích đất chưa có số liệu')
  expect(text).not.toContain(' 0 ha')
  const cell = 'total.flatsTotal'
  const explained = await office.call('reports.explain', { kind, asOf: '2026-12-31', cell })
  expect(explained.figures[0]).toMatchObject({ value: null, written: 'chưa có số liệu', count: 0 })
  office.clock.set('2027-01-05T03:00:00.000Z')
  await office.call('projects.update', { id, revision, values: { flatsTotal: 10 } })
  const later = await textOfReport(office, '2027-01-31')
  expect(later).not.toContain('Tổng số căn hộ tăng')
  expect(later).toContain('Mức tăng, giảm có phần do các dự án được bổ sung')
})

test('a report of any day is the same figures whenever it is made', async () => {
  const office = await withTwoMonths()
  const contentOf = async () =>
    (await office.call('reports.preview', { kind, letterhead: 'state', asOf: '2026-12-31' })).contentHash
  office.clock.set('2027-01-02T03:00:00.000Z')
  const before = await contentOf()
  const { rows } = await office.call('projects.list', { limit: 5 })
  await office.call('projects.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
  expect(await contentOf()).toBe(before)
  await office.call('ledger.undo', {})
  expect(await contentOf()).toBe(before)
})

test('what the office chose of the layout holds from its day', async () => {
  const office = await withTwoMonths()
  const choose = (values: Record<string, string>) => office.call('layoutChoices.create', { values })
  await choose({ item: 'state.tonePlacement', value: 'old', validFrom: '2027-01-01' })
  await expect(choose({ item: 'state.bodySize', value: '99' })).rejects.toMatchObject({
    code: 'INVALID_RECORD',
  })
  await expect(choose({ item: 'state.moon', value: '1' })).rejects.toMatchObject({ code: 'INVALID_RECORD' })
  expect(await textOfReport(office, '2026-12-31')).toContain('Ban Thường vụ Tỉnh ủy')
  const later = await textOfReport(office, '2027-01-31')
  expect(later).toContain('Ban Thường vụ Tỉnh uỷ')
  expect(later).toContain('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
})

test('a long report comes in pieces that make the very file', async () => {
  const office = await withTwoMonths()
  const values = Array.from({ length: 12_000 }, (_each, at) => ({
    code: `DAI-${at}`,
    name: `Khu nhà ở xã hội số ${at} ${'Đức Thắng '.repeat(3)}`,
    flatsTotal: at,
  }))
  await office.call('projects.updateMany', { rows: [], added: values })
  const request = { kind, letterhead: 'state', asOf: '2026-12-31' } as const
  const preview = await office.call('reports.preview', request)
  expect(preview.pieces).toBeGreaterThan(1)
  const read = [preview.pdfBase64]
  for (let piece = 1; piece < preview.pieces; piece += 1)
    read.push((await office.call('reports.piece', { sha256: preview.sha256, piece })).base64)
  const bytes = Buffer.concat(read.map((piece) => Buffer.from(piece, 'base64')))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(preview.sha256)
  await expect(office.call('reports.piece', { sha256: 'a'.repeat(64), piece: 0 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice } from '#tests/harness/office.ts'
import { textOf } from './ruler.ts'

const request = { kind: 'project-progress', letterhead: 'state', asOf: '2026-11-30' } as const

test('the file, its answer and the preview are the same bytes, and name the ledger they come from', async () => {
  const office = await openOffice()
  await office.call('admin.loadSample', {})
  const file = join(newFolder(), 'báo cáo.pdf')
  const answer = await office.call('reports.render', { ...request, format: 'pdf', file })
  const bytes = readFileSync(file)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(answer.sha256)
  const preview = await office.call('reports.preview', request)
  expect(Buffer.from(preview.pdfBase64, 'base64').equals(bytes)).toBe(true)
  expect(preview.pages).toBe(answer.pages)
  const { commits } = await office.call('ledger.commits', { limit: 1 })
  expect(answer.ledgerHead).toBe(commits[0]?.hash)
  const text = textOf(file)
  expect(text).toContain('SỞ XÂY DỰNG')
  expect(text).toContain('DỮ LIỆU MẪU')
  expect(text).toContain(`Sổ thay đổi: ${answer.ledgerHead.slice(0, 12)}`)
})

test('an old report stands under the heading of its day', async () => {
  const office = await openOffice()
  const file = join(newFolder(), 'old.pdf')
  await office.call('reports.render', { ...request, asOf: '2024-12-31', format: 'pdf', file })
  expect(textOf(file)).toContain('UBND TỈNH BẮC GIANG')
  expect(textOf(file)).toContain('Bắc Giang, ngày 31 tháng 12 năm 2024')
})

test("yesterday's report is the same tomorrow: later changes are taken back", async () => {
  const office = await openOffice()
  await office.call('admin.loadSample', {})
  const totals = async () => {
    const file = join(newFolder(), 'r.pdf')
    await office.call('reports.render', { ...request, asOf: '2026-11-23', format: 'pdf', file })
    return /Mã nội dung: ([0-9a-f]{12})/.exec(textOf(file))?.[1]
  }
  const before = await totals()
  office.clock.set('2026-11-24T03:00:00.000Z')
  const { rows } = await office.call('projects.list', { limit: 2 })
  const [changed, removed] = rows
  await office.call('projects.update', {
    id: changed?.id ?? '',
    revision: changed?.revision ?? '',
    values: { flatsTotal: 99_999, stage: 'approved' },
  })
  await office.call('projects.remove', { ids: [removed?.id ?? ''], reason: 'Nhập trùng' })
  expect(await totals()).toBe(before)
})

test('without a letterhead that holds on the day nothing is drawn up', async () => {
  const office = await openOffice()
  const { rows } = await office.call('letterheads.list', {})
  await office.call('letterheads.remove', { ids: rows.map((row) => row.id), reason: 'Làm lại' })
  await expect(office.call('reports.preview', request)).rejects.toMatchObject({
    code: 'NO_LETTERHEAD',
    message: expect.stringContaining('30/11/2026') as string,
  })
})

test('a folder that is not there is said, and nothing is written', async () => {
  const office = await openOffice()
  const file = join(newFolder(), 'thiếu', 'r.pdf')
  await expect(office.call('reports.render', { ...request, format: 'pdf', file })).rejects.toMatchObject({
    code: 'FILE_NOT_WRITTEN',
  })
})

test('a letter that cannot be printed is refused with its place', async () => {
  const office = await openOffice()
  await office.call('projects.create', { values: { code: 'NOXH-1', name: 'Khu nhà ở ☑ Đức Thắng' } })
  await expect(office.call('reports.preview', request)).rejects.toMatchObject({
    code: 'MISSING_GLYPH',
    details: { characters: [{ codePoint: 'U+2611', context: 'Khu nhà ở ☑ Đức Thắng' }] },
  })
})

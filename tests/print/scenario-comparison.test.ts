import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { convert } from './libre-office.ts'
import { measurePages, textOf } from './ruler.ts'

const request = { kind: 'scenario-comparison', letterhead: 'state', asOf: '2026-11-23' } as const

async function addScenario(
  { call }: TestOffice,
  name: string,
  { procedure, days, state = 'draft' }: { procedure: string; days: number; state?: string },
): Promise<{ id: string; revision: string }> {
  const values = { name, from: '2025-01-01', to: '2026-09-30', state }
  const scenario = await call('scenarios.create', { values })
  await call('scenarioCuts.create', { values: { scenario: scenario.id, kind: 'limit', procedure, days } })
  return scenario
}

async function withSample(): Promise<TestOffice> {
  const office = await openOffice()
  await office.call('admin.loadSample', {})
  return office
}

async function sayComparison({ call }: TestOffice, scenarios?: string[]): Promise<string> {
  const file = join(newFolder(), 'r.pdf')
  const options = scenarios === undefined ? {} : { scenarios }
  await call('reports.render', { ...request, options, format: 'pdf', file })
  return textOf(file).replace(/\s+/g, ' ')
}

test('a column for each scenario that is asked for, beside how it was, with the figures of the laboratory', async () => {
  const office = await withSample()
  const one = await addScenario(office, 'Rút năm ngày', { procedure: 'P05', days: 5 })
  const two = await addScenario(office, 'Rút mười ngày', { procedure: 'P05', days: 10 })
  const text = await sayComparison(office, [two.id, one.id])
  expect(text).toContain('Phương án 1. “Rút mười ngày”')
  expect(text).toContain('- Rút 10 ngày thời hạn của thủ tục P05.')
  expect(text).toContain('Phương án 2. “Rút năm ngày”')
  // Both are about the same dossiers: how it was stands once.
  expect(text).toMatch(/TT Chỉ tiêu Thực tế Phương án 1 Phương án 2/)
  const simulate = (days: number) =>
    office.call('procedures.simulate', {
      from: '2025-01-01',
      to: '2026-09-30',
      cuts: [{ procedure: 'P05', days }],
    })
  const [ten, five] = [await simulate(-10), await simulate(-5)]
  const late = [ten.asWas.late, ten.sameWork.late, five.sameWork.late].join(' ')
  expect(text).toContain(`Quá hạn (hồ sơ) ${late}`)
  const { figures } = await office.call('reports.explain', {
    kind: request.kind,
    asOf: request.asOf,
    options: { scenarios: [two.id] },
    cell: `scenario.${two.id}.asWas.resolved`,
  })
  expect(figures[0]).toMatchObject({ value: ten.asWas.resolved, count: ten.asWas.resolved })
  expect(figures[0]?.records).toHaveLength(ten.asWas.resolved)
})

test('all that are not dropped where none is asked for; each beside its own dossiers', async () => {
  const office = await withSample()
  const { rows } = await office.call('scenarios.list', {})
  await office.call('scenarios.remove', { ids: rows.map(({ id }) => id), reason: 'thử' })
  expect(await sayComparison(office)).toContain('Chưa có phương án cắt giảm nào để so sánh.')
  await addScenario(office, 'Một', { procedure: 'P05', days: 5 })
  await addScenario(office, 'Hai', { procedure: 'P12', days: 2 })
  await addScenario(office, 'Ba', { procedure: 'P12', days: 3, state: 'dropped' })
  const text = await sayComparison(office)
  expect(text).toContain('Phương án 1 Phương án 2 TT Chỉ tiêu Thực tế Áp dụng Thực tế Áp dụng')
  expect(text).not.toContain('“Ba”')
})

test('a scenario that is not there is refused', async () => {
  const { call } = await withSample()
  const options = { scenarios: ['01a212c6-637a-700a-bfb6-adf6e0606ae7'] }
  await expect(call('reports.preview', { ...request, options })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a print is made again as it was after dossiers and scenarios have gone', async () => {
  const office = await withSample()
  const { call } = office
  const { id } = await addScenario(office, 'Rút năm ngày', { procedure: 'P05', days: 5 })
  const text = await sayComparison(office, [id])
  const code = /Mã nội dung: ([0-9a-f]{12})/.exec(text)?.[1] ?? ''
  const { rows } = await call('dossiers.list', { limit: 60 })
  await call('dossiers.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
  expect((await call('reports.find', { code })).papers[0]).toMatchObject({ sameThen: true })
  await call('scenarios.remove', { ids: [id], reason: 'thử' })
  const [paper] = (await call('reports.find', { code })).papers
  expect(paper).toMatchObject({ sameThen: true })
  expect(paper?.differences.every(({ now }) => now === '')).toBe(true)
})

test('six scenarios stay between the margins, and PDF and Word file have the same pages', async () => {
  const office = await withSample()
  const ids: string[] = []
  for (const [at, procedure] of ['P01', 'P03', 'P05', 'P08', 'P12', 'P16'].entries())
    ids.push((await addScenario(office, `Phương án số ${at + 1}`, { procedure, days: 2 })).id)
  const folder = newFolder()
  const [pdf, docx] = [join(folder, 'r.pdf'), join(folder, 'r.docx')]
  const asked = { ...request, options: { scenarios: ids } }
  const { pages } = await office.call('reports.render', { ...asked, format: 'pdf', file: pdf })
  await office.call('reports.render', { ...asked, format: 'docx', file: docx })
  const [converted = ''] = await convert(folder, [readFileSync(docx)], 'pdf')
  expect(measurePages(converted)).toHaveLength(pages ?? 0)
  const over = measurePages(pdf).flatMap((page) => page.words.map((word) => word.right - page.width))
  expect(Math.max(...over)).toBeLessThan(-14.5)
})

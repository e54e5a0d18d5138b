import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { convert } from './libre-office.ts'
import { measurePages, textOf } from './ruler.ts'

const kind = 'procedure-cuts' as const
const asOf = '2026-09-30'

/** What the report says, its lines as one. */
async function sayReport(
  { call }: TestOffice,
  options: { period?: 'month' | 'quarter' | 'halfYear' | 'year'; explanations?: boolean } = {},
  day = asOf,
): Promise<string> {
  const file = join(newFolder(), 'r.pdf')
  await call('reports.render', { kind, letterhead: 'state', asOf: day, options, format: 'pdf', file })
  return textOf(file).replace(/\s+/g, ' ')
}

/** A dossier of P12 (10 days) that was received on a day and returned so many days later; open without them. */
async function addDossier(
  { call }: TestOffice,
  code: string,
  receivedOn: string,
  returnedOn: string | null = null,
) {
  const values = { code, procedure: 'procedure-P12', agency: 'Sở Xây dựng', receivedOn }
  return call('dossiers.create', {
    values: returnedOn === null ? values : { ...values, returnedOn, state: 'returned' },
  })
}

describe('sentences fit their figures', () => {
  test('without procedures and dossiers it is a proper document with one sentence', async () => {
    const office = await openOffice()
    const { rows } = await office.call('procedures.list', { limit: 200 })
    await office.call('procedures.remove', { ids: rows.map(({ id }) => id), reason: 'Làm lại' })
    const text = await sayReport(office)
    expect(text).toContain(
      'Chưa có thủ tục hành chính, hồ sơ thủ tục hành chính nào được cập nhật để tổng hợp số liệu 9 tháng đầu năm 2026 (từ ngày 01/01/2026 đến hết ngày 30/09/2026).',
    )
    expect(text).toContain('Trên đây là báo cáo kết quả cắt giảm')
    expect(text).not.toContain('Bảng 1')
    expect(text).not.toContain('Phụ lục')
  })

  test('without dossiers it says so and still shows what is promised', async () => {
    const text = await sayReport(await openOffice(), { period: 'month' })
    expect(text).toContain('tháng 9 năm 2026 (từ ngày 01/09/2026 đến hết ngày 30/09/2026)')
    expect(text).toContain(
      'Trong kỳ không tiếp nhận, không giải quyết hồ sơ nào và không còn hồ sơ đang giải quyết.',
    )
    expect(text).toContain('Kỳ trước (01/08/2026 - 31/08/2026) chưa có hồ sơ để so sánh.')
    expect(text).toContain('Cùng kỳ năm trước (01/09/2025 - 30/09/2025) chưa có hồ sơ để so sánh.')
    expect(text).toContain('Số liệu trong kỳ chưa ghi nhận hồ sơ quá hạn')
    expect(text).toContain('Bảng 1.')
    expect(text).not.toContain('Biểu đồ 2')
    expect(text).toContain('Chưa tính tỷ lệ cắt giảm của 25 thủ tục, gồm: chưa có thời hạn cam kết')
    expect(text).not.toContain('tỷ lệ nêu trên')
    expect(text).not.toContain('CỦA TỪNG CƠ QUAN')
  })

  test('one dossier, late: counts and no rate, the cause by name, nothing by a negative number', async () => {
    const office = await openOffice()
    await addDossier(office, 'A-1', '2026-08-03', '2026-08-20')
    const text = await sayReport(office, { period: 'quarter' })
    expect(text).toContain(
      'Trong kỳ tiếp nhận 1 hồ sơ. Đã giải quyết, trả kết quả 1 hồ sơ, trong đó: trước hạn 0 hồ sơ, đúng hạn 0 hồ sơ, quá hạn 1 hồ sơ. Không có hồ sơ nào trong tổng số 1 hồ sơ được giải quyết trước hạn và đúng hạn; số hồ sơ còn ít nên không tính tỷ lệ.',
    )
    expect(text).toContain('Đến hết ngày 30/09/2026 không còn hồ sơ đang giải quyết.')
    expect(text).toContain('Số hồ sơ đã giải quyết còn ít nên không tính trung vị thời gian giải quyết.')
    expect(text).toContain('Có 1 hồ sơ trả kết quả quá hạn, thuộc 1 thủ tục.')
    expect(text).toMatch(/Tổng số ngày quá hạn \d+ ngày, đều do cơ quan giải quyết\./)
    expect(text).toMatch(
      /- P12\. .*: 1 hồ sơ trả kết quả quá hạn trong tổng số 1 hồ sơ đã giải quyết; chậm do/,
    )
    expect(text).not.toContain('Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt')
    expect(text).not.toMatch(/(tăng|giảm) -/)
  })

  test('what rose rose, what fell fell, what stayed stayed; few cases carry no percentage', async () => {
    const office = await openOffice()
    for (const [code, received, returned] of [
      ['A-1', '2026-04-02', '2026-04-06'],
      ['A-2', '2026-04-02', '2026-04-06'],
      ['A-3', '2026-04-02', '2026-04-30'],
      ['B-1', '2026-08-03', '2026-08-06'],
      ['B-2', '2026-08-03', '2026-08-06'],
      ['B-3', '2026-08-03', '2026-08-06'],
    ] as const)
      await addDossier(office, code, received, returned)
    await addDossier(office, 'B-4', '2026-09-28')
    const text = await sayReport(office, { period: 'quarter' })
    expect(text).toContain('- Số hồ sơ tiếp nhận tăng 1 hồ sơ (từ 3 hồ sơ lên 4 hồ sơ).')
    expect(text).toContain('- Số hồ sơ đã giải quyết không thay đổi (3 hồ sơ).')
    expect(text).toContain('- Số hồ sơ trả kết quả quá hạn giảm 1 hồ sơ (từ 1 hồ sơ xuống 0 hồ sơ).')
    expect(text).toContain('còn 1 hồ sơ đang giải quyết, không có hồ sơ nào quá hạn.')
  })
})

test('a year is compared with the year before, and with nothing twice', async () => {
  const office = await openOffice()
  await office.call('admin.loadSample', {})
  const text = await sayReport(office)
  expect(text).toContain('So với cùng kỳ năm trước (01/01/2025 - 30/09/2025):')
  expect(text).not.toContain('So với kỳ trước')
})

test('measures, costs in words, proposals of the laboratory and the sources of all figures', async () => {
  const office = await openOffice()
  const { call } = office
  await call('admin.loadSample', {})
  const wage = (await call('costParameters.list', {})).rows[0]
  await call('costParameters.update', {
    id: String(wage?.id),
    revision: String(wage?.revision),
    values: { value: 48_000 },
  })
  const { id } = await call('scenarios.create', {
    values: { name: 'Rút ngắn', from: '2026-01-01', to: asOf, state: 'proposed' },
  })
  await call('scenarioCuts.create', { values: { scenario: id, kind: 'limit', procedure: 'P05', days: 5 } })
  const text = await sayReport(office, { explanations: true }, '2026-12-31')
  expect(text).toMatch(/có 3 phương án đang áp dụng, gồm: /)
  expect(text).toMatch(/Có \d+ phương án chưa áp dụng dù đã quá thời gian dự kiến, cụ thể tại Bảng 2\./)
  const { figures } = await call('reports.explain', { kind, asOf: '2026-12-31', cell: 'cost.saved' })
  // A page may end within the sentence.
  expect(text).toContain(`tiết kiệm ${figures[0]?.written}`)
  expect(text).toMatch(/Số tiền tiết kiệm bằng chữ: .+ đồng\./)
  expect(text).toMatch(
    /Phương án “Rút ngắn” \(tính thử .*\) đề xuất: - Rút 5 ngày thời hạn của thủ tục P05\./,
  )
  expect(text).toContain('CĂN CỨ CỦA CÁC SỐ LIỆU TRONG BÁO CÁO')
  expect(text).toContain('Nghị quyết số 66/NQ-CP ngày')
})

describe('a document', () => {
  async function withDraft() {
    const office = await openOffice()
    await office.call('admin.loadSample', {})
    const draft = await office.call('documents.create', {
      kind,
      letterhead: 'state',
      asOf,
      period: 'quarter',
    })
    return { ...office, draft }
  }

  test('a figure that is typed over keeps it from release; so does a sentence against its figure', async () => {
    const { call, draft } = await withDraft()
    const { passages } = await call('documents.open', { id: draft.id })
    const handled = passages.find(({ key }) => key === 'handled')?.written ?? ''
    const typed = handled.replace('{{total.resolved}}', '{{total.resolved|99 hồ sơ}}')
    const saved = await call('documents.saveWording', { ...draft, passages: { handled: typed } })
    const { hindrances } = await call('documents.open', { id: draft.id })
    expect(hindrances).toContainEqual(
      expect.objectContaining({ code: 'TYPED_OVER', level: 'error', passage: 'handled' }),
    )
    const [figure] = (await call('documents.explain', { id: draft.id, cell: 'change.before.received' }))
      .figures
    expect(figure?.value).not.toBe(0)
    const wrong = (figure?.value ?? 0) > 0 ? 'giảm' : 'tăng'
    await call('documents.saveWording', {
      id: draft.id,
      revision: saved.revision,
      passages: { handled: null, causes: `Số hồ sơ ${wrong} {{change.before.received}}.` },
    })
    const misled = (await call('documents.open', { id: draft.id })).hindrances
    expect(misled).toContainEqual(expect.objectContaining({ code: 'OUTDATED', passage: 'causes' }))
  })

  test('released, it stays the same bytes though dossiers change, and is found again as it was', async () => {
    const { call, draft } = await withDraft()
    const numbered = await call('documents.takeNumber', draft)
    const checked = await call('documents.check', { id: draft.id, revision: numbered.revision })
    const released = await call('documents.release', checked)
    const before = await call('documents.explain', { id: draft.id, cell: 'total.late' })
    const { rows } = await call('dossiers.list', { limit: 200 })
    const those = rows.filter((row) => String((row as { receivedOn?: string }).receivedOn) >= '2026-07-01')
    for (const row of those.slice(0, 3))
      await call('dossiers.update', {
        id: row.id,
        revision: row.revision,
        values: { receivedOn: '2026-06-01', returnedOn: '2026-09-20', state: 'returned' },
      })
    await call('dossiers.remove', { ids: those.slice(3, 6).map(({ id }) => id), reason: 'Nhập trùng' })
    const [swap] = (await call('calendarDays.list', { limit: 1 })).rows
    await call('calendarDays.remove', { ids: [String(swap?.id)], reason: 'thử' })
    const preview = await call('documents.preview', { id: draft.id })
    expect(preview.sha256).toBe(released.sha256)
    expect(await call('documents.explain', { id: draft.id, cell: 'total.late' })).toEqual(before)
    const { papers } = await call('reports.find', { code: released.contentHash.slice(0, 12) })
    expect(papers[0]).toMatchObject({ ledgerHolds: true, sameThen: true })
    expect(papers[0]?.differences.some(({ id }) => id === 'total.received')).toBe(true)
  })

  test('a print of it is made again with the same content after the dossiers have changed', async () => {
    const office = await openOffice()
    const { call } = office
    await call('admin.loadSample', {})
    const file = join(newFolder(), 'r.pdf')
    await call('reports.render', { kind, letterhead: 'state', asOf, format: 'pdf', file })
    const code = /Mã nội dung: ([0-9a-f]{12})/.exec(textOf(file))?.[1] ?? ''
    const { rows } = await call('dossiers.list', { limit: 50 })
    await call('dossiers.remove', { ids: rows.map(({ id }) => id), reason: 'thử' })
    const [procedure] = (await call('procedures.list', { limit: 1 })).rows
    await call('procedures.update', {
      id: String(procedure?.id),
      revision: String(procedure?.revision),
      values: { committedDays: 9 },
    })
    expect((await call('reports.find', { code })).papers[0]).toMatchObject({ sameThen: true })
  })
})

test.each(['state', 'party'] as const)(
  'PDF and Word file say the same on as many pages (%s)',
  async (letterhead) => {
    const { call } = await openOffice()
    await call('admin.loadSample', {})
    const folder = newFolder()
    const [pdf, docx] = [join(folder, 'r.pdf'), join(folder, 'r.docx')]
    const { pages } = await call('reports.render', { kind, letterhead, asOf, format: 'pdf', file: pdf })
    await call('reports.render', { kind, letterhead, asOf, format: 'docx', file: docx })
    const [converted = ''] = await convert(folder, [readFileSync(docx)], 'pdf')
    expect(measurePages(converted)).toHaveLength(pages ?? 0)
    for (const words of ['Bảng 1. Kết quả', 'Biểu đồ 2. Số ngày', 'Tổng cộng', 'Trên đây là báo cáo'])
      expect(textOf(converted), words).toContain(words)
    const widest = measurePages(pdf).flatMap((page) => page.words.map((word) => word.right - page.width))
    expect(Math.max(...widest)).toBeLessThan(-14.5)
  },
)

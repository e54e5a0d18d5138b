import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/contract.ts'
import { textOf } from '#tests/print/ruler.ts'
import { openZip } from '#tests/print/zip.ts'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

/** The papers of daily work about dossiers and procedures: the list of what is late, the slip, the page. */

type Request = Omit<InputOf<'reports.render'>, 'format' | 'file' | 'letterhead'>
type Dossier = InputOf<'dossiers.create'>['values']

const asOf = '2026-11-25'
const layouts = ['state', 'party'] as const

async function print(office: TestOffice, request: Request, letterhead: 'state' | 'party' = 'state') {
  const file = join(newFolder(), 'paper.pdf')
  const { pages } = await office.call('reports.render', { ...request, letterhead, format: 'pdf', file })
  return { pages, text: textOf(file).replace(/\s+/g, ' ') }
}

async function printWord(
  office: TestOffice,
  request: Request,
  letterhead: 'state' | 'party',
): Promise<string> {
  const file = join(newFolder(), 'paper.docx')
  await office.call('reports.render', { ...request, letterhead, format: 'docx', file })
  const { text = '' } = openZip(readFileSync(file)).get('word/document.xml') ?? {}
  // Word would make one table of them.
  expect(text).not.toContain('</w:tbl><w:tbl>')
  return text.replace(/<\/w:p>/g, ' ').replace(/<[^>]*>/g, '')
}

async function withDossiers(...dossiers: Partial<Dossier>[]): Promise<TestOffice & { ids: string[] }> {
  const office = await openOffice()
  const ids: string[] = []
  for (const [at, values] of dossiers.entries()) {
    const usual = {
      code: `H${at + 1}`,
      receivedOn: '2026-10-01',
      dueOn: '2026-11-10',
      applicant: 'Trần Thị Kín',
    }
    ids.push((await office.call('dossiers.create', { values: { ...usual, ...values } })).id)
  }
  return { ...office, ids }
}

const late = { kind: 'late-dossiers', asOf } as const

describe('the list of late dossiers', () => {
  const some: Partial<Dossier>[] = [
    { agency: 'Sở Xây dựng' },
    { returnedOn: '2026-11-12', state: 'returned' },
    { dueOn: '2026-10-10', returnedOn: '2026-10-20', state: 'returned' },
    { returnedOn: '2026-11-10', state: 'returned' },
    { returnedOn: '2026-11-20', state: 'withdrawn' },
    { returnedOn: '2026-11-28', state: 'returned' },
    { receivedOn: '2026-11-26', dueOn: '2026-11-27' },
  ]

  test('has what is open past its deadline, and what was returned late in the month', async () => {
    const office = await withDossiers(...some)
    const { text } = await print(office, late)
    expect(text).toContain('DANH SÁCH Hồ sơ thủ tục hành chính quá hạn và nguyên nhân')
    expect(text).toContain('có 2 hồ sơ quá hạn chưa trả kết quả, chậm nhiều nhất 15 ngày')
    expect(text).toContain('Từ ngày 01/11/2026 đến hết ngày 25/11/2026, đã trả kết quả quá hạn 1 hồ sơ')
    expect(text).toMatch(/H1.*H6.*H2/)
    expect(text).not.toMatch(/H3|H4|H5|H7/)
    expect(text).not.toContain('Trần Thị Kín')
    expect(text).not.toContain('DỰ THẢO')
    expect(text).toMatch(/Tổng số ngày chậm của các hồ sơ này là \d+ ngày, đều do cơ quan giải quyết\./)
    const quarter = await print(office, { ...late, options: { period: 'quarter' } })
    expect(quarter.text).toContain('đã trả kết quả quá hạn 2 hồ sơ, chậm nhiều nhất 8 ngày')
  })

  test('says whose delay it was and why: the step that overran, a pause after the deadline, who holds it', async () => {
    const office = await withDossiers({})
    const [dossier = ''] = office.ids
    const step = {
      dossier,
      name: 'Lấy ý kiến',
      holder: 'otherAgency',
      heldBy: 'Sở Tài chính',
      dayUnit: 'day',
    }
    await office.call('dossierSteps.create', {
      values: { ...step, from: '2026-11-01', to: '2026-11-18', days: 5 },
    })
    await office.call('dossierPauses.create', {
      values: { dossier, from: '2026-11-20', to: '2026-11-22', reason: 'Bổ sung hồ sơ' },
    })
    const { text } = await print(office, late)
    expect(text).toContain('Bước “Lấy ý kiến” (Sở Tài chính)')
    expect(text).toContain('20/11/2026 – 22/11/2026: Bổ sung')
    expect(text).toContain('do cơ quan phối hợp 12 ngày; do chủ đầu tư, người nộp 3 ngày')
    expect(text).toMatch(/Cơ quan phối hợp: .*12 ngày; chủ đầu tư, .*người nộp: 3 ngày/)
    const { figures } = await office.call('reports.explain', late)
    const valueOf = (id: string) => figures.find((figure) => figure.id === id)?.value
    expect(valueOf('total.days')).toBe(15)
    expect(valueOf('total.otherAgency')).toBe(12)
    expect(valueOf('total.investor')).toBe(3)
    expect(valueOf(`dossier.${dossier}.days`)).toBe(15)
    expect(figures.find(({ id }) => id === 'total.open')).toMatchObject({
      written: '1 hồ sơ',
      count: 1,
      records: [{ register: 'dossiers', id: dossier }],
      basis: 'Nghị định số 118/2025/NĐ-CP (chưa đối chiếu)',
    })
  })

  test('also where nothing is late, in both layouts and as a Word file', async () => {
    const office = await withDossiers({})
    for (const letterhead of layouts) {
      const none = await print(office, { ...late, asOf: '2026-10-15' }, letterhead)
      expect(none).toMatchObject({ pages: 1, text: expect.stringContaining('không có hồ sơ nào') as string })
      expect(await printWord(office, late, letterhead)).toContain('H1')
    }
  })

  test('is made again from the commit that it knew', async () => {
    const office = await withDossiers({}, {})
    const before = await print(office, late)
    const code = /Mã nội dung: ([0-9a-f]{12})/.exec(before.text)?.[1] ?? ''
    const { revision } = await office.call('dossiers.get', { id: office.ids[0] ?? '' })
    await office.call('dossiers.update', {
      id: office.ids[0] ?? '',
      revision,
      values: { returnedOn: '2026-11-09', state: 'returned' },
    })
    const { papers } = await office.call('reports.find', { code })
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({ ledgerHolds: true, sameThen: true })
    expect(papers[0]?.differences).toContainEqual({
      id: 'total.open',
      label: 'Số hồ sơ đang quá hạn',
      before: '2 hồ sơ',
      now: '1 hồ sơ',
    })
  })
})

describe('the slip of a dossier', () => {
  const slip = { kind: 'due-slip', asOf, options: { dossier: 'H1' } } as const

  test('explains the deadline by ranges of days, days off and rules', async () => {
    const office = await withDossiers({ dueOn: '2026-11-24', receivedOn: '2026-11-02' })
    for (const letterhead of layouts) {
      const { pages, text } = await print(office, slip, letterhead)
      expect(pages).toBe(1)
      expect(text).toContain('PHIẾU GIẢI THÍCH THỜI HẠN Hồ sơ H1')
      expect(text).toContain('theo ngày hẹn trả trên biên nhận')
      expect(text).toContain('Bộ luật Dân sự 2015, Điều 147 và 148')
      expect(text).not.toContain('Trần Thị Kín')
      expect(await printWord(office, slip, letterhead)).toContain(
        'Phiếu giải thích thời hạn'.toLocaleUpperCase('vi'),
      )
    }
  })

  test('of a procedure names the limit with its document, and the pauses', async () => {
    const office = await withDossiers()
    await office.call('admin.loadSample', {})
    const sample = { ...slip, options: { dossier: 'MAU-0001' } }
    const { figures } = await office.call('reports.explain', sample)
    expect(figures.map(({ id }) => id)).toEqual(['limit', 'deadline', 'standing', 'days', 'counted'])
    expect(figures[0]).toMatchObject({
      value: 15,
      written: expect.stringContaining('thời hạn cam kết') as string,
    })
    const { text } = await print(office, sample)
    expect(text).toContain('P01 – Giao chủ đầu tư')
    expect(text).toMatch(/Ngày thứ 1–\d+/)
  })

  test('of what is not there is refused, and of what came later too', async () => {
    const office = await withDossiers({ receivedOn: '2026-11-26', dueOn: '2026-12-01' })
    const refused = { code: 'NOT_FOUND', message: expect.stringContaining('hồ sơ "H1"') as string }
    await expect(print(office, slip)).rejects.toMatchObject(refused)
    await expect(print(office, { ...slip, options: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the page of a procedure', () => {
  test('holds every procedure that comes with the program on one page, under the taller letterhead', async () => {
    const office = await openOffice()
    await office.call('admin.loadSample', {})
    const { rows } = await office.call('procedures.list', { limit: 100 })
    for (const code of new Set(rows.map((row) => String((row as Record<string, unknown>)['code'])))) {
      const request = { kind: 'procedure-sheet', asOf, options: { procedure: code } } as const
      const { pages } = await office.call('reports.preview', { ...request, letterhead: 'party' })
      expect(pages, code).toBe(1)
    }
  }, 120_000)

  test('says what it may take, its way, and what came of its dossiers', async () => {
    const office = await openOffice()
    await office.call('admin.loadSample', {})
    const request = { kind: 'procedure-sheet', asOf, options: { procedure: 'P02' } } as const
    for (const letterhead of layouts) {
      const { text } = await print(office, request, letterhead)
      expect(text).toContain('TÓM TẮT THỦ TỤC HÀNH CHÍNH')
      expect(text).toContain('giảm 31,8 %')
      expect(text).toContain('Thời gian công bố')
      expect(text).not.toContain('dài hơn một trang')
      expect(await printWord(office, request, letterhead)).toContain('Quyết định giao chủ đầu tư')
    }
    const { figures } = await office.call('reports.explain', { ...request, cell: 'results.resolved' })
    expect(figures[0]?.count).toBe(figures[0]?.value)
    expect(figures[0]?.records.every(({ register }) => register === 'dossiers')).toBe(true)
  })

  test('of a procedure without dossiers gives no share of none', async () => {
    const office = await openOffice()
    const request = { kind: 'procedure-sheet', asOf, options: { procedure: 'P07' } } as const
    const { text } = await print(office, request)
    expect(text).toContain('Kết quả giải quyết')
    expect(text).not.toContain('0/0')
  })

  test('that nobody named is refused in words', async () => {
    const office = await openOffice()
    await expect(office.call('reports.explain', { kind: 'procedure-sheet', asOf })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('chưa nêu mã thủ tục') as string,
    })
    await expect(office.call('reports.explain', { kind: 'due-slip', asOf })).rejects.toMatchObject({
      message: expect.stringContaining('chưa nêu mã hồ sơ') as string,
    })
  })

  test('of a procedure that is not in force on the day is refused', async () => {
    const office = await openOffice()
    const request = { kind: 'procedure-sheet', asOf: '2001-01-01', options: { procedure: 'P01' } } as const
    await expect(print(office, { ...request, asOf })).resolves.toMatchObject({ pages: 1 })
    await expect(office.call('reports.explain', request)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

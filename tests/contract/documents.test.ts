import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textOf } from '#tests/print/ruler.ts'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

const kind = 'project-progress' as const
const asOf = '2026-11-23'

/** An office with sample data and a draft of its report. */
async function withDraft(letterhead: 'state' | 'party' = 'state') {
  const office = await openOffice()
  await office.call('admin.loadSample', {})
  const draft = await office.call('documents.create', { kind, letterhead, asOf })
  return { ...office, draft }
}

async function renderTo(office: TestOffice, id: string, format: 'pdf' | 'docx' = 'pdf') {
  const file = join(newFolder(), `r.${format}`)
  const answer = await office.call('documents.render', { id, format, file })
  return { ...answer, file, bytes: readFileSync(file) }
}

/** Takes a draft through number and check. */
async function checked(office: TestOffice, draft: { id: string; revision: string }) {
  const numbered = await office.call('documents.takeNumber', draft)
  return office.call('documents.check', { id: draft.id, revision: numbered.revision })
}

describe('from draft to release', () => {
  test('a document is drafted, numbered, checked, released, and stays as it was for ever', async () => {
    const office = await withDraft()
    const { draft, call, clock } = office
    expect(textOf((await renderTo(office, draft.id)).file)).toContain('DỰ THẢO')
    const released = await call('documents.release', await checked(office, draft))
    const first = await renderTo(office, draft.id)
    expect(first.sha256).toBe(released.sha256)
    const text = textOf(first.file)
    expect(text).toContain('Số: 01/BC-SXD')
    expect(text).not.toContain('DỰ THẢO')
    expect(text).toContain(`Mã nội dung: ${released.contentHash.slice(0, 12)}`)
    const word = await renderTo(office, draft.id, 'docx')

    clock.set('2027-03-01T03:00:00.000Z')
    const { rows } = await call('projects.list', { limit: 3 })
    await call('projects.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
    const { rows: heads } = await call('letterheads.list', {})
    for (const { id, revision } of heads)
      await call('letterheads.update', { id, revision, values: { organisation: 'Sở Nhà đất' } })
    expect((await renderTo(office, draft.id)).bytes.equals(first.bytes)).toBe(true)
    expect((await renderTo(office, draft.id, 'docx')).bytes.equals(word.bytes)).toBe(true)
    const preview = await call('documents.preview', { id: draft.id })
    expect(Buffer.from(preview.pdfBase64, 'base64').equals(first.bytes)).toBe(true)
    const [figure] = (await call('documents.explain', { id: draft.id, cell: 'total.projects' })).figures
    expect(figure).toMatchObject({ value: 36, count: 36 })
    expect(await call('ledger.verify', {})).toMatchObject({ ok: true })
  })

  test('a released document cannot be changed, taken out or undone', async () => {
    const office = await withDraft()
    const { draft, call } = office
    const { id, revision } = await call('documents.release', await checked(office, draft))
    const frozen = { code: 'DOCUMENT_FROZEN' }
    await expect(call('documents.update', { id, revision, values: { note: 'x' } })).rejects.toMatchObject(
      frozen,
    )
    await expect(
      call('documents.saveWording', { id, revision, passages: { total: 'x' } }),
    ).rejects.toMatchObject(frozen)
    await expect(call('documents.remove', { ids: [id], reason: 'x' })).rejects.toMatchObject(frozen)
    await expect(call('documents.release', { id, revision })).rejects.toMatchObject({ code: 'WRONG_STATE' })
    await expect(call('ledger.undo', {})).rejects.toMatchObject({ code: 'NOT_UNDOABLE' })
    const { entries } = await call('ledger.history', { register: 'documents', id })
    for (const { commit } of entries)
      await expect(call('ledger.undo', { commit })).rejects.toMatchObject({
        code: expect.stringMatching(/^(NOT_UNDOABLE|CONFLICT)$/) as string,
      })
    expect(await call('documents.get', { id })).toMatchObject({ state: 'released' })
  })

  test('only an approver releases, only after a check', async () => {
    const office = await withDraft()
    const { draft, call } = office
    const numbered = await call('documents.takeNumber', draft)
    await expect(call('documents.release', numbered)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const seen = { id: draft.id, revision: numbered.revision }
    await expect(call('documents.release', seen)).rejects.toMatchObject({ code: 'WRONG_STATE' })
    const editor = await office.signInAs('editor')
    const answer = await office.answer(editor, 'documents.check', seen)
    expect(answer).toMatchObject({ ok: true })
    const now = answer.ok ? (answer.value as { id: string; revision: string }) : seen
    expect(await office.answer(editor, 'documents.release', now)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    const approver = await office.signInAs('approver')
    expect(await office.answer(approver, 'documents.release', now)).toMatchObject({ ok: true })
    expect(await call('documents.get', { id: draft.id })).toMatchObject({
      state: 'released',
      checkedBy: 'Người thử editor',
      releasedBy: 'Người thử approver',
      issuedOn: '2026-11-23',
    })
  })

  test('a checked document goes back to draft before it is edited', async () => {
    const office = await withDraft()
    const { draft, call } = office
    const seen = await call('documents.check', draft)
    await expect(call('documents.update', { ...seen, values: { note: 'x' } })).rejects.toMatchObject({
      code: 'DOCUMENT_FROZEN',
    })
    const open = await call('documents.reopen', { ...seen, reason: 'Bổ sung kiến nghị' })
    await call('documents.update', { ...open, values: { note: 'x' } })
    await expect(call('documents.release', open)).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  test('it is not issued before the day of its figures', async () => {
    const office = await withDraft()
    const seen = await checked(office, office.draft)
    await expect(office.call('documents.release', { ...seen, issuedOn: '2026-11-20' })).rejects.toMatchObject(
      {
        code: 'ISSUED_TOO_EARLY',
        message: expect.stringContaining('20/11/2026') as string,
      },
    )
  })

  test('a correction is a new document that names the old one', async () => {
    const office = await withDraft()
    const { draft, call } = office
    await call('documents.release', await checked(office, draft))
    const correction = await call('documents.correct', { id: draft.id })
    const { file } = await renderTo(office, correction.id)
    expect(textOf(file).replace(/\s+/g, ' ')).toContain(
      'Báo cáo này đính chính và thay thế Báo cáo số 01/BC-SXD ngày 23 tháng 11 năm 2026.',
    )
    expect(await call('documents.open', { id: draft.id })).toMatchObject({ correctedBy: correction.id })
    expect(await call('documents.get', { id: correction.id })).toMatchObject({
      corrects: draft.id,
      state: 'draft',
    })
  })
})

test('a correction may speak of another day, and nobody takes out what it corrects', async () => {
  const office = await withDraft()
  const { draft, call, clock } = office
  await call('documents.release', await checked(office, draft))
  clock.set('2026-11-25T03:00:00.000Z')
  const { rows } = await call('projects.list', { limit: 1 })
  await call('projects.remove', { ids: rows.map((row) => row.id), reason: 'Nhập trùng' })
  const made = await call('documents.correct', { id: draft.id })
  const dated = await call('documents.update', {
    ...made,
    values: { asOf: '2026-11-25', since: '2026-11-23' },
  })
  await call('documents.saveWording', { ...dated, passages: { corrects: '' } })
  const text = textOf((await renderTo(office, made.id)).file).replace(/\s+/g, ' ')
  expect(text).toContain('đính chính và thay thế Báo cáo số 01/BC-SXD')
  expect(text).toContain('Trên địa bàn có 35 dự án')
  expect(text).toContain('Số dự án giảm 1 dự án')
})

test('what was checked does not come back by undoing', async () => {
  const office = await withDraft()
  const { draft, call } = office
  const seen = await call('documents.check', draft)
  const open = await call('documents.reopen', { ...seen, reason: 'sửa' })
  const { entries } = await call('ledger.history', { register: 'documents', id: draft.id })
  await call('documents.saveWording', { ...open, passages: { total: 'Lời khác.' } })
  const reopening = entries.find(({ act }) => act === 'documents.reopen')
  await expect(call('ledger.undo', { commit: reopening?.commit ?? '' })).rejects.toMatchObject({
    code: 'NOT_UNDOABLE',
  })
  await call('ledger.undo', {})
  expect(await call('documents.get', { id: draft.id })).toMatchObject({ state: 'draft', wording: null })
})

describe('the text of a document', () => {
  test('figures stay bound: the sentence is kept and its figures are made again', async () => {
    const office = await withDraft()
    const { draft, call } = office
    const passages = { total: 'Toàn tỉnh hiện có {{total.projects}}.\nTổng số: {{total.flatsTotal}}.' }
    await call('documents.saveWording', { ...draft, passages })
    const text = async () => textOf((await renderTo(office, draft.id)).file)
    expect(await text()).toContain('Toàn tỉnh hiện có 36 dự án.')
    const { rows } = await call('projects.list', { limit: 1 })
    await call('projects.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
    expect(await text()).toContain('Toàn tỉnh hiện có 35 dự án.')
  })

  test('a figure that was typed over is red and keeps the document from being checked', async () => {
    const office = await withDraft()
    const { draft, call } = office
    const typed = { ...draft, passages: { total: 'Có {{total.projects|40 dự án}}.' } }
    const seen = await call('documents.saveWording', typed)
    const opened = await call('documents.open', { id: draft.id })
    expect(opened.hindrances).toContainEqual({
      code: 'TYPED_OVER',
      level: 'error',
      passage: 'total',
      message: 'Số liệu "36 dự án" đã bị gõ đè thành "40 dự án" ở mục "Quy mô phát triển nhà ở xã hội"',
    })
    await expect(call('documents.check', seen)).rejects.toMatchObject({ code: 'NOT_READY' })
    const restored = await call('documents.saveWording', { ...seen, passages: { total: null } })
    await call('documents.check', restored)
  })

  test('a sentence that says the opposite of its figure, or a figure written by hand, is found', async () => {
    const office = await withDraft()
    const { draft, call, clock } = office
    clock.set('2026-12-10T03:00:00.000Z')
    const { rows } = await call('projects.list', { limit: 2 })
    await call('projects.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
    const later = await call('documents.update', { ...draft, values: { asOf: '2026-12-31' } })
    await call('documents.saveWording', {
      ...later,
      passages: { tasks: 'Số dự án tăng {{change.projects}}; có {{ tổng }}.\u000bHết.' },
    })
    const { hindrances, passages } = await call('documents.open', { id: draft.id })
    const found = hindrances.filter(({ passage }) => passage === 'tasks').map(({ code }) => code)
    expect(found).toContain('OUTDATED')
    expect(found).toContain('UNKNOWN_FIGURE')
    expect(passages.find(({ key }) => key === 'tasks')?.edited).toContain('.\nHết.')
  })

  test('a number that nothing answers for is said', async () => {
    const office = await withDraft()
    const { draft, call } = office
    await call('documents.saveWording', { ...draft, passages: { tasks: 'Khởi công thêm 5 dự án.' } })
    const { hindrances, passages } = await call('documents.open', { id: draft.id })
    expect(hindrances).toContainEqual(
      expect.objectContaining({ code: 'UNBOUND_NUMBER', level: 'warning', passage: 'tasks' }),
    )
    expect(passages.find(({ key }) => key === 'tasks')).toMatchObject({
      written: '',
      heading: 'Nhiệm vụ, giải pháp trọng tâm',
    })
    expect(textOf((await renderTo(office, draft.id)).file)).toContain('NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM')
  })

  test('an edited sentence that the figures no longer fit must be looked at', async () => {
    const office = await withDraft()
    const { draft, call, clock } = office
    await call('documents.saveWording', {
      ...draft,
      passages: { late: 'Không có dự án nào chậm tiến độ.' },
    })
    const before = await call('documents.open', { id: draft.id })
    expect(before.hindrances.map(({ code }) => code)).not.toContain('OUTDATED')
    clock.forward(1000)
    const { rows } = await call('projects.list', {})
    const late = before.passages.find(({ key }) => key === 'late')?.written ?? ''
    // Turn the case round: all late projects complete, or one project late.
    const isLate = late.startsWith('Có')
    await call('projects.updateMany', {
      rows: rows.map(({ id, revision }, at) => ({
        id,
        revision,
        values: isLate
          ? { plannedCompletionOn: '2030-01-01', plannedCompletionPrecision: 'day' as const }
          : at === 0
            ? { stage: 'underConstruction' as const, completedOn: null, plannedCompletionOn: '2020-01-01' }
            : {},
      })),
    })
    const after = await call('documents.open', { id: draft.id })
    expect(after.hindrances).toContainEqual(expect.objectContaining({ code: 'OUTDATED', passage: 'late' }))
  })
})

describe('numbers', () => {
  test('run within type and year and are never given twice', async () => {
    const office = await withDraft()
    const { draft, call, clock } = office
    const create = () => call('documents.create', { kind, letterhead: 'state' as const, asOf })
    expect(await call('documents.open', { id: draft.id })).toMatchObject({
      nextNumber: { number: 1, written: '01/BC-SXD' },
    })
    expect(await call('documents.takeNumber', draft)).toMatchObject({ number: 1, written: '01/BC-SXD' })
    const second = await create()
    await expect(call('documents.takeNumber', { ...second, number: 1 })).rejects.toMatchObject({
      code: 'NUMBER_TAKEN',
    })
    expect(await call('documents.takeNumber', { ...second, number: 12 })).toMatchObject({ number: 12 })
    await call('documents.remove', { ids: [draft.id, second.id], reason: 'bỏ' })
    const third = await create()
    const taken = await call('documents.takeNumber', third)
    expect(taken).toMatchObject({ number: 13 })
    await expect(call('ledger.undo', {})).rejects.toMatchObject({ code: 'NOT_UNDOABLE' })
    await expect(
      call('documents.takeNumber', { id: third.id, revision: taken.revision }),
    ).rejects.toMatchObject({ code: 'ALREADY_NUMBERED' })
    clock.set('2027-01-04T03:00:00.000Z')
    expect(await call('documents.takeNumber', await create())).toMatchObject({ number: 1 })
  })

  test('of the Party need the day on which the term began', async () => {
    const office = await withDraft('party')
    const { draft, call } = office
    await expect(call('documents.takeNumber', draft)).rejects.toMatchObject({ code: 'NO_TERM' })
    const { rows } = await call('letterheads.list', {
      filter: [{ field: 'layout', op: 'eq', value: 'party' }],
    })
    for (const { id, revision } of rows)
      await call('letterheads.update', { id, revision, values: { termFrom: '2025-08-15' } })
    expect(await call('documents.takeNumber', draft)).toMatchObject({ written: '01-BC/ĐU' })
  })

  test("last year's number, or one of another symbol, does not go on the paper; a new one is taken", async () => {
    const office = await withDraft()
    const { call, clock, draft } = office
    const seen = await checked(office, draft)
    clock.set('2027-01-05T03:00:00.000Z')
    await expect(call('documents.release', seen)).rejects.toMatchObject({ code: 'NOT_READY' })
    const opened = await call('documents.open', { id: draft.id })
    expect(opened.hindrances).toContainEqual(expect.objectContaining({ code: 'NO_NUMBER', level: 'error' }))
    const { rows } = await call('letterheads.list', {
      filter: [{ field: 'layout', op: 'eq', value: 'state' }],
    })
    for (const { id, revision } of rows)
      await call('letterheads.update', { id, revision, values: { symbol: 'SXDMT' } })
    const renumbered = await call('documents.takeNumber', seen)
    expect(renumbered).toMatchObject({ written: '01/BC-SXDMT' })
    await call('documents.release', { id: draft.id, revision: renumbered.revision })
    expect(textOf((await renderTo(office, draft.id)).file)).toContain('Số: 01/BC-SXDMT')
  })

  test('a document is not issued on a day that has not come', async () => {
    const office = await withDraft()
    const seen = await checked(office, office.draft)
    await expect(office.call('documents.release', { ...seen, issuedOn: '2026-12-31' })).rejects.toMatchObject(
      {
        code: 'ISSUED_IN_FUTURE',
      },
    )
  })
})

describe('a code on a paper', () => {
  test('finds a released document and says that the ledger holds what it says, or what is different', async () => {
    const office = await withDraft()
    const { draft, call, clock } = office
    const { contentHash } = await call('documents.release', await checked(office, draft))
    const code = `${contentHash.slice(0, 4)} ${contentHash.slice(4, 12).toUpperCase()}`
    const same = await call('reports.find', { code })
    expect(same.papers).toHaveLength(1)
    expect(same.papers[0]).toMatchObject({
      document: { id: draft.id, numberWritten: '01/BC-SXD' },
      ledgerHolds: true,
      sameThen: true,
      differences: [],
    })
    clock.forward(60_000)
    const { rows } = await call('projects.list', { limit: 1 })
    await call('projects.remove', { ids: rows.map((row) => row.id), reason: 'thử' })
    const [changed] = (await call('reports.find', { code })).papers
    expect(changed).toMatchObject({ ledgerHolds: true, sameThen: true })
    expect(changed?.differences).toContainEqual({
      id: 'total.projects',
      label: 'Số dự án – tất cả dự án',
      before: '36 dự án',
      now: '35 dự án',
    })
  })

  test('finds what was saved or sent to a printer, by whom', async () => {
    const office = await openOffice()
    const { call } = office
    await call('admin.loadSample', {})
    const file = join(newFolder(), 'r.pdf')
    const request = { kind, letterhead: 'party' as const, asOf }
    const { sha256 } = await call('reports.render', { ...request, format: 'pdf', file })
    const preview = await call('reports.preview', request)
    expect(preview.sha256).toBe(sha256)
    await call('reports.printed', { sha256 })
    const { prints } = await call('reports.prints', {})
    expect(prints.map(({ way, person, sha256: hash }) => [way, person, hash])).toEqual([
      ['print', 'quantri', sha256],
      ['save', 'quantri', sha256],
    ])
    const { papers } = await call('reports.find', { code: preview.contentHash.slice(0, 12) })
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({
      document: null,
      sameThen: true,
      ledgerHolds: true,
      print: { way: 'print' },
    })
  })

  test('that is on no paper is said', async () => {
    const { call } = await openOffice()
    for (const code of ['abcdef123456', 'abc', 'không phải mã', '%%%%%%%%'])
      await expect(call('reports.find', { code })).rejects.toMatchObject({ code: 'NO_SUCH_CODE' })
    await expect(call('reports.printed', { sha256: 'a'.repeat(64) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

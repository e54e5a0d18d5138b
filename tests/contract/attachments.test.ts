import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { attachmentLimits, megabyte } from '#shared/rules/attachments.ts'
import { pieceBytes } from '#electron/db/contents.ts'
import { newFile, onePixelPng, pdfSaying, zipOf } from '#tests/harness/files.ts'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

interface House extends TestOffice {
  project: string
  /** Attaches files to the project. */
  attach: (...files: string[]) => Promise<OutputOf<'attachments.add'>>
  /** The code and sentence with which attaching files is refused. */
  refusal: (...files: string[]) => Promise<[code: string, message: string]>
  listed: () => Promise<OutputOf<'attachments.list'>['attachments']>
}

const administrator = { id: 'test', kind: 'commandLine' } as const

async function openHouse(): Promise<House> {
  const made = await openOffice()
  const { id: project } = await made.call('projects.create', { values: { code: 'NOXH-1', name: 'Một' } })
  const owner = { register: 'projects', record: project }
  return {
    ...made,
    project,
    attach: (...files) => made.call('attachments.add', { ...owner, files }),
    refusal: async (...files) => {
      const found = await made.answer(administrator, 'attachments.add', { ...owner, files })
      return found.ok ? ['ok', ''] : [found.error.code, found.error.message]
    },
    listed: async () => (await made.call('attachments.list', owner)).attachments,
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The whole of an attachment, as the page reads it. */
async function readAll({ call }: House, id: string): Promise<Buffer> {
  let base64 = ''
  for (let piece = 0, pieces = 1; piece < pieces; piece += 1) {
    const read = await call('attachments.read', { id, piece })
    base64 += read.base64
    pieces = read.pieces
  }
  return Buffer.from(base64, 'base64')
}

describe('files attached to a record', () => {
  test('are one commit, are listed with who and when, and come out as they went in', async () => {
    const house = await openHouse()
    const pdf = pdfSaying('quyết định')
    const done = await house.attach(
      newFile('Quyết định 12.pdf', pdf),
      newFile('hiện trường.png', onePixelPng),
    )
    expect(done).toMatchObject({ added: [{}, {}], alreadyThere: [] })
    const [first, second] = await house.listed()
    expect(first).toEqual({
      id: done.added[0]?.id,
      revision: done.commit,
      name: 'Quyết định 12.pdf',
      kind: 'pdf',
      size: pdf.length,
      sha256: sha256Of(pdf),
      note: null,
      addedAt: house.clock.now().toISOString(),
      addedBy: 'quantri',
    })
    expect(second).toMatchObject({ name: 'hiện trường.png', kind: 'png' })
    expect(await readAll(house, first?.id ?? '')).toEqual(pdf)
    const copy = join(newFolder(), 'bản sao.pdf')
    await house.call('attachments.save', { id: first?.id ?? '', file: copy })
    expect(readFileSync(copy)).toEqual(pdf)
    expect(await house.call('ledger.verify', {})).toMatchObject({ ok: true })
  })

  test('are read in pieces that are Base64 of the whole in a row', async () => {
    const house = await openHouse()
    const large = Buffer.concat([pdfSaying('lớn'), Buffer.alloc(2 * pieceBytes + 5, 7)])
    const { added } = await house.attach(newFile('lớn.pdf', large))
    const id = added[0]?.id ?? ''
    expect((await house.call('attachments.read', { id, piece: 2 })).pieces).toBe(3)
    expect(await readAll(house, id)).toEqual(large)
    expect(await house.answer(administrator, 'attachments.read', { id, piece: 3 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('are kept once however often they are attached, and not twice with one record', async () => {
    const house = await openHouse()
    const other = await house.call('projects.create', { values: { code: 'NOXH-2', name: 'Hai' } })
    const pdf = pdfSaying('chung')
    await house.attach(newFile('một.pdf', pdf))
    await house.call('attachments.add', {
      register: 'projects',
      record: other.id,
      files: [newFile('hai.pdf', pdf)],
    })
    expect(await house.attach(newFile('ba.pdf', pdf))).toEqual({
      added: [],
      alreadyThere: ['ba.pdf'],
      commit: null,
    })
    const { contents } = await house.call('admin.backup', { file: join(newFolder(), 'x.ancu') })
    expect(contents).toEqual({ count: 1, bytes: pdf.length })
  })

  test('come back when their removal is undone, and go when their coming is', async () => {
    const house = await openHouse()
    const pdf = pdfSaying('giữ lại')
    const { added, commit } = await house.attach(newFile('một.pdf', pdf))
    const [before] = await house.listed()
    const ids = added.map(({ id }) => id)
    house.clock.forward(60_000)
    const removed = await house.call('attachments.remove', { ids, reason: 'đính nhầm' })
    expect(await house.listed()).toEqual([])
    expect(await house.call('ledger.verify', {})).toMatchObject({ ok: true })
    const undone = await house.call('ledger.undo', { commit: removed.commit })
    expect(await house.listed()).toEqual([{ ...before, revision: undone.commit }])
    expect(await readAll(house, ids[0] ?? '')).toEqual(pdf)
    await house.call('ledger.undo', { commit: undone.commit })
    expect(await house.listed()).toEqual([])
    await house.call('ledger.undo', {})
    await house.call('ledger.undo', { commit: commit ?? '' })
    expect(await house.listed()).toEqual([])
    const { entries } = await house.call('ledger.history', { register: 'attachments', id: ids[0] ?? '' })
    expect(entries.map(({ kind }) => kind)).toEqual([
      'remove',
      'create',
      'remove',
      'create',
      'remove',
      'create',
    ])
    expect(await house.call('ledger.verify', {})).toMatchObject({ ok: true })
  })

  test('are listed when removed, with why, and brought back at any later time', async () => {
    const house = await openHouse()
    const { added } = await house.attach(
      newFile('một.pdf', pdfSaying('x')),
      newFile('hai.pdf', pdfSaying('y')),
    )
    const ids = added.map(({ id }) => id)
    const [before] = await house.listed()
    await house.call('attachments.remove', { ids, reason: 'đính nhầm' })
    house.clock.forward(60_000)
    await house.call('projects.update', {
      id: house.project,
      revision: (await house.call('projects.get', { id: house.project })).revision,
      values: { name: 'Một sửa' },
    })
    const owner = { register: 'projects', record: house.project }
    expect(await house.call('attachments.list', owner)).toMatchObject({
      attachments: [],
      removed: [
        { id: ids[0], name: 'một.pdf', reason: 'đính nhầm', removedBy: 'quantri' },
        { id: ids[1], name: 'hai.pdf' },
      ],
    })
    const { commit } = await house.call('attachments.restore', { ids: ids.slice(0, 1) })
    expect(await house.call('attachments.list', owner)).toMatchObject({
      attachments: [{ ...before, revision: commit }],
      removed: [{ id: ids[1] }],
    })
    for (const id of [ids[0], 'không có'])
      expect(await house.answer(administrator, 'attachments.restore', { ids: [id] })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      })
    await house.call('ledger.undo', { commit })
    expect((await house.call('attachments.list', owner)).removed).toHaveLength(2)
    await house.call('attachments.restore', { ids })
    house.clock.forward(60_000)
    await house.call('attachments.remove', { ids: ids.slice(0, 1), reason: 'thay bản khác' })
    expect(await house.call('attachments.list', owner)).toMatchObject({
      attachments: [{ id: ids[1], addedAt: before?.addedAt }],
      removed: [{ id: ids[0], reason: 'thay bản khác', removedAt: house.clock.now().toISOString() }],
    })
    expect(await house.call('ledger.verify', {})).toMatchObject({ ok: true })
  })

  test('are renamed with the ending of what they are, and an older reading is stale', async () => {
    const house = await openHouse()
    await house.attach(newFile('scan0001.pdf', pdfSaying('x')))
    const [listed] = await house.listed()
    const { id = '', revision = '' } = listed ?? {}
    await house.call('attachments.update', {
      id,
      revision,
      name: 'Quyết định 45/QĐ-UBND',
      note: 'bản có dấu',
    })
    expect(await house.listed()).toMatchObject([{ name: 'Quyết định 45-QĐ-UBND.pdf', note: 'bản có dấu' }])
    expect(
      await house.answer(administrator, 'attachments.update', { id, revision, name: 'khác' }),
    ).toMatchObject({
      error: { code: 'STALE' },
    })
  })

  test('stay with a record that is removed, and are there when it comes back', async () => {
    const house = await openHouse()
    await house.attach(newFile('một.pdf', pdfSaying('x')))
    const { commit } = await house.call('projects.remove', { ids: [house.project], reason: 'nhập trùng' })
    const owner = { register: 'projects', record: house.project }
    expect(await house.answer(administrator, 'attachments.list', owner)).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    expect(await house.refusal(newFile('hai.pdf', pdfSaying('y')))).toMatchObject(['NOT_FOUND', /dự án/])
    await house.call('ledger.undo', { commit })
    expect(await house.listed()).toMatchObject([{ name: 'một.pdf' }])
  })

  test('may come as what was dropped on the page', async () => {
    const house = await openHouse()
    const contents = [{ name: 'ảnh.png', base64: onePixelPng.toString('base64') }]
    await house.call('attachments.addContents', { register: 'projects', record: house.project, contents })
    expect(await house.listed()).toMatchObject([
      { name: 'ảnh.png', kind: 'png', sha256: sha256Of(onePixelPng) },
    ])
  })
})

describe('a file is refused with a sentence, and nothing is attached', () => {
  const nothingChanges = async (
    act: (house: House) => Promise<[string, string]>,
  ): Promise<[string, string]> => {
    const house = await openHouse()
    const before = await house.call('ledger.verify', {})
    const refused = await act(house)
    expect(await house.call('ledger.verify', {})).toEqual(before)
    expect(await house.listed()).toEqual([])
    return refused
  }

  const program = Buffer.from('MZ\x90\0\x03\0\0\0 This program cannot be run in DOS mode.')
  test.each([
    ['an executable that is called .pdf', 'quyết định.pdf', () => program, /chương trình chạy được/],
    [
      'an executable that says %PDF- later',
      'a.pdf',
      () => Buffer.concat([program, pdfSaying('x')]),
      /chạy được/,
    ],
    ['a web page', 'a.pdf', () => '<html><script>1</script></html>', /trang web/],
    ['a script', 'a.png', () => '#!/bin/sh\n', /tệp lệnh/],
    ['an old Word document', 'a.doc', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), /loại cũ/],
    ['a picture of a telephone', 'a.jpg', () => '\0\0\0 ftypheic', /HEIC/],
    ['an archive', 'a.docx', () => zipOf('virus.exe'), /tệp nén/],
    ['a document with macros', 'a.docx', () => zipOf('word/document.xml', 'word/vbaProject.bin'), /macro/],
    ['plain text', 'a.pdf', () => 'chào', /không nhận ra/],
  ])('%s', async (_, name, content, what) => {
    const file = newFile(name, await content())
    const [code, message] = await nothingChanges(({ refusal }) => refusal(file))
    expect(code).toBe('FILE_KIND_REFUSED')
    expect(message).toMatch(what)
    expect(message).toContain(`"${name}"`)
  })

  test('an Office document that was cut off', async () => {
    const whole = await zipOf('word/document.xml', '[Content_Types].xml')
    const file = newFile('a.docx', whole.subarray(0, whole.length - 30))
    expect((await nothingChanges(({ refusal }) => refusal(file)))[0]).toBe('FILE_UNREADABLE')
  })

  test('an empty one, one that is not there, a folder', async () => {
    const empty = newFile('trống.pdf', '')
    const codeOf = async (file: string): Promise<string> => (await nothingChanges((h) => h.refusal(file)))[0]
    expect(await codeOf(empty)).toBe('FILE_EMPTY')
    expect(await codeOf(join(newFolder(), 'không có.pdf'))).toBe('FILE_NOT_FOUND')
    expect(await codeOf(newFolder())).toBe('FILE_UNREADABLE')
  })

  test('one that is too large, to the byte', async () => {
    const largest = Buffer.alloc(attachmentLimits.fileBytes)
    pdfSaying('x').copy(largest)
    const tooLarge = newFile('lớn.pdf', Buffer.concat([largest, Buffer.from('x')]))
    const [code, message] = await nothingChanges(({ refusal }) => refusal(tooLarge))
    expect(code).toBe('FILE_TOO_LARGE')
    expect(message).toContain('50 MB')
    const house = await openHouse()
    await house.attach(newFile('vừa.pdf', largest))
    expect(await house.listed()).toMatchObject([{ size: 50 * megabyte }])
  })

  test('all, where one of several cannot be taken', async () => {
    const files = [newFile('một.pdf', pdfSaying('x')), newFile('hai.pdf', 'chào')]
    expect((await nothingChanges(({ refusal }) => refusal(...files)))[1]).toContain('hai.pdf')
  })

  test('on what is no record, or in a register that holds none', async () => {
    const { answer } = await openHouse()
    const files = [newFile('một.pdf', pdfSaying('x'))]
    const codeOf = async (
      owner: Pick<InputOf<'attachments.add'>, 'register' | 'record'>,
    ): Promise<string> => {
      const found = await answer(administrator, 'attachments.add', { ...owner, files })
      return found.ok ? 'ok' : found.error.code
    }
    expect(await codeOf({ register: 'projects', record: 'không có' })).toBe('NOT_FOUND')
    expect(await codeOf({ register: 'nothing', record: 'x' })).toBe('NOT_FOUND')
    expect(await codeOf({ register: 'people', record: 'x' })).toBe('NO_ATTACHMENTS')
    expect(await codeOf({ register: 'attachments', record: 'x' })).toBe('NO_ATTACHMENTS')
  })
})

test.each([
  ['ảnh.JPG', Buffer.from('ffd8ffe000', 'hex'), 'jpeg', 'ảnh.JPG'],
  ['ảnh.pdf', Buffer.from('RIFF\x04\0\0\0WEBPVP8 ', 'latin1'), 'webp', 'ảnh.pdf.webp'],
  ['bản quét', Buffer.from('49492a00', 'hex'), 'tiff', 'bản quét.tif'],
  ['báo cáo.docx', zipOf('[Content_Types].xml', 'word/document.xml'), 'docx', 'báo cáo.docx'],
  ['bảng.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx', 'bảng.xlsx'],
  ['tải về.exe', pdfSaying('x'), 'pdf', 'tải về.exe.pdf'],
])('%s is taken for what it is, under a name that says so', async (given, content, kind, name) => {
  const { attach, listed } = await openHouse()
  await attach(newFile(given, await content))
  expect(await listed()).toMatchObject([{ kind, name }])
})

describe('who may', () => {
  test('a viewer opens and saves, but adds and removes nothing', async () => {
    const house = await openHouse()
    const { added } = await house.attach(newFile('một.pdf', pdfSaying('x')))
    const id = added[0]?.id ?? ''
    const viewer = await house.signInAs('viewer')
    const owner = { register: 'projects', record: house.project }
    const codeOf = async (channel: string, input: unknown): Promise<string> => {
      const found = await house.answer(viewer, channel, input)
      return found.ok ? 'ok' : found.error.code
    }
    expect(await codeOf('attachments.list', owner)).toBe('ok')
    expect(await codeOf('attachments.read', { id, piece: 0 })).toBe('ok')
    expect(await codeOf('attachments.save', { id, file: join(newFolder(), 'x.pdf') })).toBe('ok')
    const files = [newFile('hai.pdf', pdfSaying('y'))]
    expect(await codeOf('attachments.add', { ...owner, files })).toBe('FORBIDDEN')
    expect(await codeOf('attachments.remove', { ids: [id], reason: 'x' })).toBe('FORBIDDEN')
  })

  test('writes with a record only who may write the record', async () => {
    const house = await openHouse()
    const editor = await house.signInAs('editor')
    const { rows } = await house.call('localities.list', { limit: 1 })
    const owner = { register: 'localities', record: rows[0]?.id ?? '' }
    const files = [newFile('một.pdf', pdfSaying('x'))]
    const { added } = await house.call('attachments.add', { ...owner, files })
    expect(await house.answer(editor, 'attachments.add', { ...owner, files })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    expect(
      await house.answer(editor, 'attachments.remove', { ids: [added[0]?.id], reason: 'x' }),
    ).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})

test('a name that hides its ending, or a path, becomes a plain name', async () => {
  const { call, project, listed } = await openHouse()
  const contents = [
    { name: '..\\..\\ảnh\u202Egnp.exe', base64: onePixelPng.toString('base64') },
    { name: `${'a'.repeat(380)}.pdf`, base64: pdfSaying('x').toString('base64') },
  ]
  await call('attachments.addContents', { register: 'projects', record: project, contents })
  const names = (await listed()).map(({ name }) => name)
  expect(names).toEqual(['..-..-ảnhgnp.exe.png', `${'a'.repeat(attachmentLimits.nameLength - 4)}.pdf`])
})

test('nothing of a file is left in the data folder that can be read', async () => {
  const house = await openHouse()
  const words = 'QUYẾT ĐỊNH MẬT SỐ 99'
  const { added } = await house.attach(newFile('mật.pdf', pdfSaying(words)))
  await readAll(house, added[0]?.id ?? '')
  for (const name of ['ancu.db', 'ancu.db-wal']) {
    const file = join(house.folder, name)
    if (existsSync(file)) expect(readFileSync(file).includes(Buffer.from(words))).toBe(false)
  }
})

test('what is attached to a record is taken back only by who may write that record', async () => {
  const { call, answer, signInAs } = await openOffice()
  const { id: record } = await call('letterheads.list', { limit: 1 }).then(
    ({ rows }) => rows[0] ?? { id: '' },
  )
  const file = newFile('mẫu dấu.png', onePixelPng)
  const { commit } = await call('attachments.add', { register: 'letterheads', record, files: [file] })
  const editor = await signInAs('editor')
  expect(await answer(editor, 'ledger.undo', { commit })).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN' },
  })
})

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFile, onePixelPng, pdfSaying } from '#tests/harness/files.ts'
import { newFolder } from '#tests/harness/house.ts'
import { administrator, newOffice, openOffice } from '#tests/harness/office.ts'
import type { Client } from '#electron/office/office.ts'

const someone: Client = { id: 'someone', kind: 'commandLine' }

async function backedUp() {
  const house = await openOffice()
  await house.call('projects.create', { values: { code: 'NOXH-1', name: 'Một' } })
  const file = join(newFolder(), 'sao-luu.ancu')
  const made = await house.call('admin.backup', { file })
  return { ...house, file, made }
}

describe('a backup', () => {
  test('is restored into another folder and opens with the same password', async () => {
    const { file, made, answer } = await backedUp()
    expect(made.bytes).toBe(readFileSync(file).length)
    const into = join(newFolder(), 'restored')
    expect(await answer(someone, 'admin.restore', { file, into })).toEqual({
      ok: true,
      value: { commits: made.commits, contents: { count: 0, bytes: 0 } },
    })
    const restored = newOffice(into)
    await restored.answer(someone, 'session.signIn', administrator)
    expect(await restored.answer(someone, 'projects.list')).toMatchObject({
      value: { total: 1, rows: [{ code: 'NOXH-1' }] },
    })
    expect(await restored.answer(someone, 'ledger.verify')).toMatchObject({ value: { ok: true } })
  })

  test('carries the files of attachments, says how many, and each is checked after restoring', async () => {
    const { call, answer } = await openOffice()
    const { id } = await call('projects.create', { values: { code: 'NOXH-1', name: 'Một' } })
    const pdf = pdfSaying('quyết định')
    const files = [newFile('một.pdf', pdf), newFile('ảnh.png', onePixelPng)]
    const { added } = await call('attachments.add', { register: 'projects', record: id, files })
    await call('attachments.remove', { ids: [added[1]?.id ?? ''], reason: 'đính nhầm' })
    const file = join(newFolder(), 'sao-luu.ancu')
    const contents = { count: 2, bytes: pdf.length + onePixelPng.length }
    expect(await call('admin.backup', { file })).toMatchObject({ contents, damagedContents: 0 })
    const into = join(newFolder(), 'restored')
    expect(await answer(someone, 'admin.restore', { file, into })).toMatchObject({ value: { contents } })
    const restored = newOffice(into)
    await restored.answer(someone, 'session.signIn', administrator)
    expect(await restored.answer(someone, 'ledger.verify')).toMatchObject({ value: { ok: true } })
    expect(await restored.answer(someone, 'attachments.read', { id: added[0]?.id, piece: 0 })).toMatchObject({
      value: { base64: pdf.toString('base64') },
    })
    expect(await restored.answer(someone, 'ledger.undo', {})).toMatchObject({ ok: true })
    expect(
      await restored.answer(someone, 'attachments.list', { register: 'projects', record: id }),
    ).toMatchObject({
      value: { attachments: [{ name: 'một.pdf' }, { name: 'ảnh.png' }] },
    })
  })

  test('of an older program, which says nothing of attachments, is restored too', async () => {
    const { file, answer, made } = await backedUp()
    const whole = readFileSync(file)
    const start = whole.indexOf('{')
    const end = start + whole.readUInt32BE(start - 4)
    const { contents: _, ...said } = JSON.parse(whole.toString('utf8', start, end)) as Record<string, unknown>
    const head = Buffer.from(JSON.stringify(said))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(head.length)
    const body = Buffer.concat([whole.subarray(0, start - 4), length, head, whole.subarray(end, -32)])
    const older = newFile('cũ.ancu', Buffer.concat([body, createHash('sha256').update(body).digest()]))
    expect(await answer(someone, 'admin.restore', { file: older, into: join(newFolder(), 'x') })).toEqual({
      ok: true,
      value: { commits: made.commits, contents: { count: 0, bytes: 0 } },
    })
  })

  test('holds nothing that can be read', async () => {
    const { file } = await backedUp()
    expect(readFileSync(file).includes('NOXH-1')).toBe(false)
  })

  test('that was cut off, changed or is something else is refused, and nothing is laid down', async () => {
    const { file, answer } = await backedUp()
    const whole = readFileSync(file)
    const damaged = join(newFolder(), 'hong.ancu')
    const into = join(newFolder(), 'into')
    const restore = async (bytes: Buffer): Promise<unknown> => {
      writeFileSync(damaged, bytes)
      const found = await answer(someone, 'admin.restore', { file: damaged, into })
      expect(existsSync(into)).toBe(found.ok)
      return found.ok ? 'ok' : found.error.code
    }
    for (let part = 0; part < 20; part += 1) {
      expect(await restore(whole.subarray(0, Math.floor((whole.length * part) / 20)))).toBe('BACKUP_INVALID')
      const changed = Buffer.from(whole)
      const at = Math.floor((whole.length * part) / 20)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await restore(changed), `byte ${at}`).toBe('BACKUP_INVALID')
    }
    expect(await restore(Buffer.concat([whole, Buffer.from('x')]))).toBe('BACKUP_INVALID')
    expect(await restore(whole)).toBe('ok')
  })

  test('with any bit changed is refused, wherever it stands', async () => {
    const { file, answer } = await backedUp()
    const whole = readFileSync(file)
    const head = whole.indexOf('{')
    const places = [...Array(head + 200).keys(), whole.length - 33, whole.length - 1]
    const damaged = join(newFolder(), 'hong.ancu')
    const into = join(newFolder(), 'into')
    for (const at of places) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(damaged, changed)
      expect(await answer(someone, 'admin.restore', { file: damaged, into }), `byte ${at}`).toMatchObject({
        error: { code: 'BACKUP_INVALID' },
      })
    }
    expect(existsSync(into)).toBe(false)
  })

  test('goes into an empty folder only, or into the data folder that is not set up yet', async () => {
    const { file, answer } = await backedUp()
    const full = newFolder()
    writeFileSync(join(full, 'của người khác.txt'), '')
    expect(await answer(someone, 'admin.restore', { file, into: full })).toMatchObject({
      error: { code: 'FOLDER_NOT_EMPTY' },
    })
    expect(readdirSync(full)).toEqual(['của người khác.txt'])
    const fresh = newOffice()
    expect(await fresh.answer(someone, 'admin.restore', { file })).toMatchObject({ ok: true })
    expect(await fresh.answer(someone, 'session.signIn', administrator)).toMatchObject({ ok: true })
  })

  test('that is no file, or goes where no folder can be, says so', async () => {
    const { file, answer } = await backedUp()
    const into = join(newFolder(), 'into')
    const codeOf = async (input: unknown): Promise<unknown> => {
      const found = await answer(someone, 'admin.restore', input)
      return found.ok ? 'ok' : found.error.code
    }
    expect(await codeOf({ file: join(into, 'không có'), into })).toBe('FILE_NOT_FOUND')
    expect(await codeOf({ file: newFolder(), into })).toBe('FILE_UNREADABLE')
    expect(await codeOf({ file, into: join(file, 'into') })).toBe('FILE_NOT_WRITTEN')
  })

  test('is written whole or not at all, and leaves nothing else beside it', async () => {
    const { file, call, answer, folder } = await backedUp()
    const target = newFolder()
    const again = join(target, 'sao-luu.ancu')
    writeFileSync(again, 'bản cũ')
    const admin: Client = { id: 'test', kind: 'commandLine' }
    expect(await answer(admin, 'admin.backup', { file: join(target, 'no', 'where') })).toMatchObject({
      error: { code: 'FILE_NOT_WRITTEN' },
    })
    const ring = readFileSync(join(folder, 'keyring.json'))
    writeFileSync(join(folder, 'keyring.json'), ring.subarray(1))
    expect(await answer(admin, 'admin.backup', { file: again })).toMatchObject({
      error: { code: 'DATABASE_UNREADABLE' },
    })
    expect(readFileSync(again, 'utf8')).toBe('bản cũ')
    writeFileSync(join(folder, 'keyring.json'), ring)
    const made = await call('admin.backup', { file: again })
    expect(made.commits).toBe(2)
    expect(made.sha256).toBe(createHash('sha256').update(readFileSync(again)).digest('hex'))
    expect(readdirSync(target)).toEqual(['sao-luu.ancu'])
    expect(readdirSync(dirname(file))).toHaveLength(1)
  })

  test('is never restored over data', async () => {
    const { file, folder, answer } = await backedUp()
    const before = readdirSync(folder)
    expect(await answer(someone, 'admin.restore', { file, into: folder })).toMatchObject({
      error: { code: 'ALREADY_SET_UP' },
    })
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('a damaged data folder', () => {
  test.each(['ancu.db', 'keyring.json'])(
    '%s: is answered with a sentence and left as it is',
    async (name) => {
      const { folder, office } = await openOffice()
      await office.close()
      const damage = Buffer.from('đây không phải là tệp của chương trình '.repeat(400))
      writeFileSync(join(folder, name), damage)
      const found = await newOffice(folder).answer(someone, 'session.signIn', administrator)
      expect(found).toMatchObject({
        ok: false,
        error: { code: 'DATABASE_UNREADABLE', message: expect.stringContaining('giữ nguyên') },
      })
      expect(readFileSync(join(folder, name))).toEqual(damage)
    },
  )

  test('a missing database is not replaced by an empty one', async () => {
    const { folder, office } = await openOffice()
    await office.close()
    const elsewhere = join(newFolder(), 'only-ring')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'keyring.json'), readFileSync(join(folder, 'keyring.json')))
    const found = await newOffice(elsewhere).answer(someone, 'session.signIn', administrator)
    expect(found).toMatchObject({ error: { code: 'DATABASE_UNREADABLE' } })
    expect(existsSync(join(elsewhere, 'ancu.db'))).toBe(false)
  })
})

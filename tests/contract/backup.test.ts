import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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
      value: { commits: made.commits },
    })
    const restored = newOffice(into)
    await restored.answer(someone, 'session.signIn', administrator)
    expect(await restored.answer(someone, 'projects.list')).toMatchObject({
      value: { total: 1, rows: [{ code: 'NOXH-1' }] },
    })
    expect(await restored.answer(someone, 'ledger.verify')).toMatchObject({ value: { ok: true } })
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

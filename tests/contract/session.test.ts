import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Client } from '#electron/office/office.ts'
import { administrator, newOffice, openOffice, passwordOf } from '#tests/harness/office.ts'

const someone: Client = { id: 'someone', kind: 'window' }
const setup = { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', ...administrator }
const wrong = { login: 'quantri', password: 'không phải mật khẩu' }

const codeOf = (answer: { ok: boolean; error?: { code: string } }): string =>
  answer.ok ? 'ok' : (answer.error?.code ?? '')

describe('set-up', () => {
  test('makes an encrypted folder in which nothing can be read', async () => {
    const { call, folder } = await openOffice()
    await call('projects.create', { values: { code: 'NOXH-BIMAT-1', name: 'Tên dự án không được lộ' } })
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name)).toString('latin1')
      for (const secret of ['NOXH-BIMAT', administrator.login, administrator.password, 'SQLite format 3']) {
        expect(text.includes(Buffer.from(secret).toString('latin1')), `${secret} in ${name}`).toBe(false)
      }
    }
  })

  test('is done once', async () => {
    const { answer } = newOffice()
    expect(codeOf(await answer(someone, 'admin.setup', setup))).toBe('ok')
    expect(codeOf(await answer(someone, 'admin.setup', setup))).toBe('ALREADY_SET_UP')
  })

  test('with a weak password leaves nothing behind', async () => {
    const { answer, folder } = newOffice()
    const refused = await answer(someone, 'admin.setup', { ...setup, password: 'aaaaaaaaaaaaaa' })
    expect(codeOf(refused)).toBe('WEAK_PASSWORD')
    expect(existsSync(folder)).toBe(false)
    expect(codeOf(await answer(someone, 'session.signIn', administrator))).toBe('NOT_SET_UP')
  })

  test('suggests the letterheads of before and after the merger, marked as not verified', async () => {
    const { call } = await openOffice()
    const { rows } = await call('letterheads.list', { sort: [{ field: 'layout', direction: 'asc' }] })
    expect(rows).toHaveLength(4)
    expect(rows.every((row: Record<string, unknown>) => row['unverified'] === true)).toBe(true)
    expect(rows).toContainEqual(
      expect.objectContaining({ layout: 'state', superior: 'UBND tỉnh Bắc Giang', validTo: '2025-06-30' }),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({
        layout: 'state',
        superior: 'UBND tỉnh Bắc Ninh',
        validFrom: '2025-07-01',
        symbol: 'SXD',
      }),
    )
  })
})

describe('sign-in', () => {
  test('never says which half was wrong', async () => {
    const { answer } = newOffice()
    await answer(someone, 'admin.setup', setup)
    const unknown = await answer(someone, 'session.signIn', {
      login: 'khongco',
      password: administrator.password,
    })
    expect(await answer(someone, 'session.signIn', wrong)).toEqual(unknown)
    expect(codeOf(unknown)).toBe('WRONG_CREDENTIALS')
    expect(codeOf(await answer(someone, 'session.signIn', { ...administrator, login: ' QuanTri ' }))).toBe(
      'ok',
    )
  })

  test('takes the password in either composition of its letters', async () => {
    const { answer } = newOffice()
    await answer(someone, 'admin.setup', setup)
    const decomposed = administrator.password.normalize('NFD')
    expect(decomposed).not.toBe(administrator.password)
    expect(codeOf(await answer(someone, 'session.signIn', { ...administrator, password: decomposed }))).toBe(
      'ok',
    )
  })

  test('waits longer after each failure, for other processes too, and even the right password waits', async () => {
    const { answer, clock, folder } = newOffice()
    await answer(someone, 'admin.setup', setup)
    for (let failure = 0; failure < 3; failure += 1)
      expect(codeOf(await answer(someone, 'session.signIn', wrong))).toBe('WRONG_CREDENTIALS')
    const other = newOffice(folder)
    other.clock.set(clock.now().toISOString())
    expect(await other.answer(someone, 'session.signIn', administrator)).toMatchObject({
      error: { code: 'TOO_MANY_ATTEMPTS', details: { waitSeconds: 2 } },
    })
    clock.forward(2000)
    expect(codeOf(await answer(someone, 'session.signIn', wrong))).toBe('WRONG_CREDENTIALS')
    expect(await answer(someone, 'session.signIn', administrator)).toMatchObject({
      error: { details: { waitSeconds: 4 } },
    })
    clock.forward(4000)
    expect(codeOf(await answer(someone, 'session.signIn', administrator))).toBe('ok')
  })

  test('is neither shortened nor locked for ever by a clock that is set back', async () => {
    const { answer, clock } = newOffice()
    await answer(someone, 'admin.setup', setup)
    clock.set('2030-01-01T00:00:00.000Z')
    for (let failure = 0; failure < 3; failure += 1) await answer(someone, 'session.signIn', wrong)
    clock.set('2026-11-23T00:00:00.000Z')
    expect(await answer(someone, 'session.signIn', administrator)).toMatchObject({
      error: { details: { waitSeconds: 2 } },
    })
    clock.forward(2000)
    expect(codeOf(await answer(someone, 'session.signIn', administrator))).toBe('ok')
  })

  test('and its failures stand in the security log with their names', async () => {
    const { answer, office } = newOffice()
    await answer(someone, 'admin.setup', setup)
    await answer(someone, 'session.signIn', wrong)
    await answer(someone, 'session.signIn', { login: 'la', password: 'x' })
    await answer(someone, 'session.signIn', administrator)
    const log = await office.call(someone, 'admin.securityEvents', {})
    expect(log).toMatchObject({
      value: {
        events: [
          { kind: 'signedIn', login: 'quantri' },
          { kind: 'signInFailed', login: '?' },
          { kind: 'signInFailed', login: 'quantri' },
          { kind: 'setUp' },
        ],
      },
    })
  })
})

describe('a session', () => {
  test('ends by itself after the minutes without work, in the office and not only on the page', async () => {
    const { answer, clock, events } = newOffice()
    await answer(someone, 'admin.setup', setup)
    await answer(someone, 'session.signIn', administrator)
    clock.forward(14 * 60_000)
    await answer(someone, 'session.touch')
    clock.forward(14 * 60_000)
    expect(codeOf(await answer(someone, 'projects.list'))).toBe('ok')
    clock.forward(60_000)
    expect(codeOf(await answer(someone, 'projects.list'))).toBe('NOT_SIGNED_IN')
    expect(events).toContainEqual({ type: 'locked' })
  })

  test('follows a role that is taken away, and ends with an account that is stopped', async () => {
    const { answer, call, signInAs } = await openOffice()
    const editor = await signInAs('editor')
    const person = (await call('people.list', { filter: [{ field: 'login', op: 'eq', value: 'editor' }] }))
      .rows[0]
    expect(codeOf(await answer(editor, 'projects.create', { values: { code: 'A', name: 'Một' } }))).toBe('ok')
    const { revision } = await call('admin.updatePerson', {
      id: person?.id ?? '',
      revision: person?.revision ?? '',
      role: 'viewer',
    })
    expect(codeOf(await answer(editor, 'projects.create', { values: { code: 'B', name: 'Hai' } }))).toBe(
      'FORBIDDEN',
    )
    await call('admin.updatePerson', { id: person?.id ?? '', revision, active: false })
    expect(codeOf(await answer(editor, 'projects.list'))).toBe('NOT_SIGNED_IN')
    expect(
      codeOf(await answer(editor, 'session.signIn', { login: 'editor', password: passwordOf('editor') })),
    ).toBe('WRONG_CREDENTIALS')
  })

  test('the last administrator stays one', async () => {
    const { answer, call } = await openOffice()
    const [me] = (await call('people.list', {})).rows
    const client: Client = { id: 'test', kind: 'commandLine' }
    const stop = { id: me?.id, revision: me?.revision }
    expect(codeOf(await answer(client, 'admin.updatePerson', { ...stop, active: false }))).toBe(
      'LAST_ADMINISTRATOR',
    )
    expect(codeOf(await answer(client, 'admin.updatePerson', { ...stop, role: 'editor' }))).toBe(
      'LAST_ADMINISTRATOR',
    )
  })
})

describe('a forgotten password', () => {
  test('is replaced by the recovery code, which is replaced too', async () => {
    const { answer } = newOffice()
    const made = (await answer(someone, 'admin.setup', setup)) as { value: { recoveryCode: string } }
    const newPassword = 'Mật-khẩu-Mới-22'
    const typed = made.value.recoveryCode.toLowerCase().replaceAll('-', ' ')
    const request = { recoveryCode: typed, login: 'quantri', newPassword }
    const again = (await answer(someone, 'session.recover', request)) as { value: { recoveryCode: string } }
    expect(again.value.recoveryCode).not.toBe(made.value.recoveryCode)
    expect(codeOf(await answer(someone, 'session.signIn', administrator))).toBe('WRONG_CREDENTIALS')
    expect(codeOf(await answer(someone, 'session.signIn', { login: 'quantri', password: newPassword }))).toBe(
      'ok',
    )
    expect(codeOf(await answer(someone, 'session.recover', request))).toBe('WRONG_RECOVERY_CODE')
  })

  test('a mistyped letter is told apart from a wrong code', async () => {
    const { answer } = newOffice()
    const made = (await answer(someone, 'admin.setup', setup)) as { value: { recoveryCode: string } }
    const code = made.value.recoveryCode
    const mistyped = (code.startsWith('2') ? '3' : '2') + code.slice(1)
    const refused = await answer(someone, 'session.recover', {
      recoveryCode: mistyped,
      login: 'quantri',
      newPassword: 'Mật-khẩu-Mới-22',
    })
    expect(refused).toMatchObject({ error: { code: 'WRONG_RECOVERY_CODE', details: { mistyped: true } } })
  })
})

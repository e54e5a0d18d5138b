import { refuse } from '#shared/base/result.ts'
import { sql } from 'kysely'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { normaliseLogin, withPerson, withoutPerson, withRecoveryCode } from '#electron/db/key-ring.ts'
import { newRecoveryCode } from '#electron/db/recovery-code.ts'
import { currentRecord } from '#electron/ledger/history.ts'
import { newId } from '#electron/platform/random.ts'
import type { Act, ParsedInput } from '../act.ts'
import { requireStrongPassword } from './set-up.ts'

/** Adds a person and wraps the data key for them. Answers `LOGIN_TAKEN`, `WEAK_PASSWORD`. */
export async function addPerson(act: Act, input: ParsedInput<'admin.addPerson'>): Promise<{ id: string }> {
  const login = normaliseLogin(input.login)
  requireStrongPassword(input.password, login)
  if (act.db.first(sql`SELECT 1 FROM person WHERE login_key = fold(${login})`.compile(queries)))
    throw refuse('LOGIN_TAKEN', { login })
  const id = newId()
  // The key first: an account without a key could not sign in, a key without an account opens nothing.
  await act.desk.turnKeys((ring, dataKey) =>
    withPerson(ring, { id, login, password: input.password }, { dataKey, cost: act.desk.options.scryptCost }),
  )
  act.ledger.commit({
    act: 'admin.addPerson',
    changes: [
      {
        kind: 'create',
        register: 'people',
        id,
        values: { login, name: input.name, role: input.role, active: true },
      },
    ],
  })
  return { id }
}

/**
 * Changes name or role, stops an account or opens it again. A stopped account loses its key at once, so that an old
 * password opens nothing; opened again it needs a new one. Answers `NOT_FOUND`, `STALE`, `LAST_ADMINISTRATOR`.
 */
export async function updatePerson(
  act: Act,
  input: ParsedInput<'admin.updatePerson'>,
): Promise<{ revision: string }> {
  const { id, revision, ...values } = input
  const before = currentRecord(act.db, 'people', id)
  if (!before) throw refuse('NOT_FOUND', { what: 'tài khoản' })
  const after = { ...before, ...values }
  if (isAdministrator(before) && !isAdministrator(after) && countAdministrators(act.db) === 1)
    throw refuse('LAST_ADMINISTRATOR')
  const done = act.ledger.commit({
    act: 'admin.updatePerson',
    changes: [{ kind: 'update', register: 'people', id, revision, values }],
  })
  if (after['active'] === false) await act.desk.turnKeys((ring) => withoutPerson(ring, id))
  return { revision: done.records[0]?.revision ?? revision }
}

function isAdministrator(record: Readonly<Record<string, unknown>>): boolean {
  return record['role'] === 'administrator' && record['active'] === true
}

function countAdministrators(db: ReadableDb): number {
  return (
    db.first(
      sql<{
        n: number
      }>`SELECT count(*) AS n FROM person WHERE role = 'administrator' AND active = 1`.compile(queries),
    )?.n ?? 0
  )
}

/** Gives a person a new password. Answers `NOT_FOUND`, `WEAK_PASSWORD`. */
export async function resetPassword(act: Act, input: ParsedInput<'admin.resetPassword'>): Promise<void> {
  const login = loginOf(act.db, input.id)
  await setPassword(act, { id: input.id, login, password: input.password })
  act.desk.note('passwordReset', login)
}

/** Changes one's own password; the old one must be right. */
export async function changePassword(act: Act, input: ParsedInput<'session.changePassword'>): Promise<void> {
  const { id, login } = act.person
  const proved = await act.desk.prove(login, input.oldPassword)
  proved.dataKey.fill(0)
  await setPassword(act, { id, login, password: input.newPassword })
  act.desk.note('passwordChanged', login)
}

async function setPassword(act: Act, person: { id: string; login: string; password: string }): Promise<void> {
  requireStrongPassword(person.password, person.login)
  await act.desk.turnKeys((ring, dataKey) =>
    withPerson(ring, person, { dataKey, cost: act.desk.options.scryptCost }),
  )
}

function loginOf(db: ReadableDb, id: string): string {
  const record = currentRecord(db, 'people', id)
  if (!record) throw refuse('NOT_FOUND', { what: 'tài khoản' })
  return String(record['login'])
}

/** Makes a new recovery code; the old one opens nothing any more. */
export async function renewRecoveryCode(act: Act): Promise<{ recoveryCode: string }> {
  const recoveryCode = newRecoveryCode()
  await act.desk.turnKeys((ring, dataKey) =>
    withRecoveryCode(ring, recoveryCode, { dataKey, cost: act.desk.options.scryptCost }),
  )
  act.desk.note('recoveryCodeRenewed', act.person.login)
  return { recoveryCode }
}

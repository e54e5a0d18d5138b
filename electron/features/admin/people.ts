import { sql } from 'kysely'
import { refuse, Refusal } from '#shared/base/result.ts'
import { weaknessesOf } from '#shared/rules/passwords.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { forgiveFailures } from '#electron/db/attempts.ts'
import { filesOf } from '#electron/db/data-folder.ts'
import { normaliseLogin, recoveryEntry, withPerson, withoutPerson } from '#electron/db/key-ring.ts'
import { newRecoveryCode } from '#electron/db/recovery-code.ts'
import { currentRecord } from '#electron/ledger/history.ts'
import { newId } from '#electron/platform/random.ts'
import type { Act, ParsedInput } from '../act.ts'
import { readRingOf, subjectOfTry } from './keys.ts'

/** Answers `WEAK_PASSWORD` with the reasons. */
export function requireStrongPassword(password: string, login: string): void {
  const reasons = weaknessesOf(password, login)
  if (reasons.length > 0) throw refuse('WEAK_PASSWORD', { reasons })
}

/** Adds a person and wraps the data key for them. Answers `LOGIN_TAKEN`, `WEAK_PASSWORD`. */
export async function addPerson(act: Act, input: ParsedInput<'admin.addPerson'>): Promise<{ id: string }> {
  const { name, role, password } = input
  const login = normaliseLogin(input.login)
  requireStrongPassword(password, login)
  const id = newId()
  const wrapped = await act.desk.wrapFor(id, password)
  try {
    act.desk.turnKeys(
      (ring) => withPerson(ring, { id, login, wrapped }),
      () => {
        const values = { login, name, role, active: true }
        act.ledger.commit({
          act: 'admin.addPerson',
          changes: [{ kind: 'create', register: 'people', id, values }],
        })
        act.desk.note('personAdded', login)
      },
    )
  } catch (error) {
    if (error instanceof Refusal && error.code === 'DUPLICATE') throw refuse('LOGIN_TAKEN', { login })
    throw error
  }
  return { id }
}

/**
 * Changes name or role, stops an account or opens it again. A stopped account loses its key in the same act, so that
 * an old password opens nothing; opened again, it needs a new password (`admin.resetPassword`).
 * Answers `NOT_FOUND`, `STALE`, `LAST_ADMINISTRATOR`.
 */
export function updatePerson(act: Act, input: ParsedInput<'admin.updatePerson'>): { revision: string } {
  const { id, revision, ...values } = input
  const update = (): { revision: string } => {
    const before = currentRecord(act.db, 'people', id)
    if (!before) throw refuse('NOT_FOUND', { what: 'tài khoản' })
    const after = { ...before, ...values }
    if (isAdministrator(before) && !isAdministrator(after) && countAdministrators(act.db) === 1)
      throw refuse('LAST_ADMINISTRATOR')
    const done = act.ledger.commit({
      act: 'admin.updatePerson',
      changes: [{ kind: 'update', register: 'people', id, revision, values }],
    })
    if (done.commit !== null) act.desk.note('personChanged', String(before['login']))
    return { revision: done.records[0]?.revision ?? revision }
  }
  return values.active === false
    ? act.desk.turnKeys((ring) => withoutPerson(ring, id), update)
    : act.desk.db().transaction(update)
}

function isAdministrator(record: Readonly<Record<string, unknown>>): boolean {
  return record['role'] === 'administrator' && record['active'] === true
}

function countAdministrators(db: ReadableDb): number {
  const query = sql<{
    n: number
  }>`SELECT count(*) AS n FROM person WHERE role = 'administrator' AND active = 1`
  return db.first(query.compile(queries))?.n ?? 0
}

/** Gives a person a new password; what they mistyped before is forgiven. Answers `NOT_FOUND`, `WEAK_PASSWORD`. */
export async function resetPassword(act: Act, input: ParsedInput<'admin.resetPassword'>): Promise<void> {
  const { id, password } = input
  const login = loginToReset(act.db, id)
  await setPassword(act, { id, login, password }, 'passwordReset')
  const { dataFolder, clock } = act.desk.options
  forgiveFailures(filesOf(dataFolder).attempts, subjectOfTry(readRingOf(dataFolder).ring, login), clock.now())
}

/** A key for a stopped account would let an old file be opened: the account is opened again first. */
function loginToReset(db: ReadableDb, id: string): string {
  const record = currentRecord(db, 'people', id)
  if (!record) throw refuse('NOT_FOUND', { what: 'tài khoản' })
  if (record['active'] !== true) throw refuse('ACCOUNT_STOPPED', { login: String(record['login']) })
  return String(record['login'])
}

/** Changes one's own password; the old one must be right. */
export async function changePassword(act: Act, input: ParsedInput<'session.changePassword'>): Promise<void> {
  const { id, login } = act.person
  await act.desk.provePassword(act.client, input.oldPassword)
  await setPassword(act, { id, login, password: input.newPassword }, 'passwordChanged')
}

async function setPassword(
  act: Act,
  { id, login, password }: { id: string; login: string; password: string },
  why: 'passwordReset' | 'passwordChanged',
): Promise<void> {
  requireStrongPassword(password, login)
  const wrapped = await act.desk.wrapFor(id, password)
  act.desk.turnKeys(
    (ring) => withPerson(ring, { id, login, wrapped }),
    () => {
      // The account may have been stopped while the slow part ran, and who acts may have been signed out.
      loginToReset(act.db, id)
      requireStillSignedIn(act)
      act.desk.note(why, login)
    },
  )
}

function requireStillSignedIn(act: Act): void {
  if (!act.desk.session(act.client)) throw refuse('NOT_SIGNED_IN')
}

/** Makes a new recovery code; the old one opens nothing any more. */
export async function renewRecoveryCode(act: Act): Promise<{ recoveryCode: string }> {
  const recoveryCode = newRecoveryCode()
  const recovery = await act.desk.wrapFor(recoveryEntry, recoveryCode)
  act.desk.turnKeys(
    (ring) => ({ ...ring, recovery }),
    () => {
      act.desk.note('recoveryCodeRenewed', act.person.login)
    },
  )
  return { recoveryCode }
}

import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import { forgiveFailures } from '#electron/db/attempts.ts'
import { filesOf, openDatabase } from '#electron/db/data-folder.ts'
import { queries, type ReadableDb, type WritableDb } from '#electron/db/database.ts'
import {
  normaliseLogin,
  recoveryEntry,
  requireSealed,
  unlockWithRecoveryCode,
  withPerson,
  wrapKey,
} from '#electron/db/key-ring.ts'
import { newRecoveryCode, readRecoveryCode } from '#electron/db/recovery-code.ts'
import type { ParsedInput } from '../act.ts'
import type { DeskOptions } from './desk.ts'
import { readRingOf, subjectOfTry, tryKeys, turnKeys } from './keys.ts'
import { requireStrongPassword } from './people.ts'
import { recordSecurityEvent } from './security-log.ts'
import { readSettings } from './settings.ts'

/**
 * Gives a person a new password by the recovery code, which is then replaced. Answers `WRONG_RECOVERY_CODE`,
 * `TOO_MANY_ATTEMPTS`, `WEAK_PASSWORD`, `NOT_FOUND`. A code that was mistyped costs no try.
 */
export async function recover(
  options: DeskOptions,
  input: ParsedInput<'session.recover'>,
): Promise<{ recoveryCode: string }> {
  const code = readRecoveryCode(input.recoveryCode)
  if (code === null) throw refuse('WRONG_RECOVERY_CODE', { mistyped: true })
  const login = normaliseLogin(input.login)
  requireStrongPassword(input.newPassword, login)
  const dataKey = await tryKeys(options, { purpose: 'recovery', login: null }, async (read) => {
    const found = await unlockWithRecoveryCode(read.ring, code)
    if (found) requireSealed(read, found)
    return found
  })
  if (!dataKey) throw refuse('WRONG_RECOVERY_CODE', { mistyped: false })
  const { attempts, database } = filesOf(options.dataFolder)
  try {
    const db = openDatabase(database, dataKey)
    try {
      const recoveryCode = await replaceKeys({ db, dataKey, options }, login, input.newPassword)
      const { ring } = readRingOf(options.dataFolder)
      forgiveFailures(attempts, subjectOfTry(ring, login), options.clock.now())
      return { recoveryCode }
    } finally {
      db.close()
    }
  } finally {
    dataKey.fill(0)
  }
}

async function replaceKeys(
  { db, dataKey, options }: { db: WritableDb; dataKey: Uint8Array; options: DeskOptions },
  login: string,
  password: string,
): Promise<string> {
  const { clock, dataFolder, scryptCost: cost } = options
  const id = activePerson(db, login)
  const recoveryCode = newRecoveryCode()
  const wrapped = await wrapKey(dataKey, password, { of: id, cost })
  const recovery = await wrapKey(dataKey, recoveryCode, { of: recoveryEntry, cost })
  turnKeys(
    { db, dataKey, dataFolder },
    (ring) => ({ ...withPerson(ring, { id, login, wrapped }), recovery }),
    () => {
      activePerson(db, login)
      const event = { at: clock.now().toISOString(), kind: 'recovered' as const, login }
      recordSecurityEvent(db, { ...event, station: readSettings(db).stationName })
    },
  )
  return recoveryCode
}

function activePerson(db: ReadableDb, login: string): string {
  const query = sql<{ id: string }>`SELECT id FROM person WHERE login = ${login} AND active = 1`
  const found = db.first(query.compile(queries))
  if (!found) throw refuse('NOT_FOUND', { what: `tài khoản đang hoạt động "${login}"` })
  return found.id
}

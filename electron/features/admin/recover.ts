import { refuse } from '#shared/base/result.ts'
import { sql } from 'kysely'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import {
  normaliseLogin,
  unlockWithRecoveryCode,
  withPerson,
  withRecoveryCode,
  writeKeyRing,
} from '#electron/db/key-ring.ts'
import { newRecoveryCode, readRecoveryCode } from '#electron/db/recovery-code.ts'
import type { ParsedInput } from '../act.ts'
import { filesOf, openDatabase, type Desk } from './desk.ts'
import { recordSecurityEvent } from './security-log.ts'
import { requireStrongPassword } from './set-up.ts'
import { readSettings } from './settings.ts'

/** Stands for the recovery code among the attempts. */
const subject = '\u0000recovery'

/**
 * Gives a person a new password by the recovery code, which is then replaced. Answers `WRONG_RECOVERY_CODE`,
 * `TOO_MANY_ATTEMPTS`, `WEAK_PASSWORD`, `NOT_FOUND`.
 */
export async function recover(
  desk: Desk,
  input: ParsedInput<'session.recover'>,
): Promise<{ recoveryCode: string }> {
  const code = readRecoveryCode(input.recoveryCode)
  if (code === null) throw refuse('WRONG_RECOVERY_CODE', { mistyped: true })
  const login = normaliseLogin(input.login)
  requireStrongPassword(input.newPassword, login)
  const { found: dataKey, ring } = await desk.guard(subject, (keys) => unlockWithRecoveryCode(keys, code))
  if (!dataKey) throw refuse('WRONG_RECOVERY_CODE', { mistyped: false })
  const { dataFolder, clock, scryptCost: cost } = desk.options
  const files = filesOf(dataFolder)
  const db = openDatabase(files.database, dataKey)
  try {
    const id = activePerson(db, login)
    const recoveryCode = newRecoveryCode()
    const reset = await withPerson(ring, { id, login, password: input.newPassword }, { dataKey, cost })
    writeKeyRing(files.ring, await withRecoveryCode(reset, recoveryCode, { dataKey, cost }))
    recordSecurityEvent(db, {
      at: clock.now().toISOString(),
      kind: 'recovered',
      login,
      station: readSettings(db).station,
    })
    return { recoveryCode }
  } finally {
    db.close()
    dataKey.fill(0)
  }
}

function activePerson(db: ReadableDb, login: string): string {
  const found = db.first(
    sql<{ id: string }>`SELECT id FROM person WHERE login_key = fold(${login}) AND active = 1`.compile(
      queries,
    ),
  )
  if (!found) throw refuse('NOT_FOUND', { what: `tài khoản đang hoạt động "${login}"` })
  return found.id
}

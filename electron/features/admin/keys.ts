import { refuse } from '#shared/base/result.ts'
import { beginTry, settleTry, subjectOf, type Outcome, type Purpose } from '#electron/db/attempts.ts'
import { filesOf } from '#electron/db/data-folder.ts'
import type { WritableDb } from '#electron/db/database.ts'
import {
  loginHash,
  readKeyRing,
  requireSealed,
  writeKeyRing,
  type KeyRing,
  type ReadRing,
} from '#electron/db/key-ring.ts'
import { fileExists } from '#electron/platform/files.ts'
import type { DeskOptions } from './desk.ts'

export interface Trying {
  purpose: Purpose
  /** Whose password it is said to be; null for the recovery code. */
  login: string | null
}

/**
 * Lets somebody try a secret on the key ring; null where it opens nothing. Every try is written down and costs growing
 * delays. Answers `TOO_MANY_ATTEMPTS`, `NOT_SET_UP`, `DATABASE_UNREADABLE`.
 */
export async function tryKeys<T>(
  { dataFolder, clock }: DeskOptions,
  { purpose, login }: Trying,
  look: (read: ReadRing) => Promise<T | null>,
): Promise<T | null> {
  const { attempts } = filesOf(dataFolder)
  const read = readRingOf(dataFolder)
  const subject = subjectOfTry(read.ring, login)
  const id = await beginTry(attempts, { purpose, subject }, () => clock.now())
  // What ends by an exception was stopped by something else than the secret.
  let outcome: Outcome = 'withdrawn'
  try {
    const found = await look(read)
    outcome = found === null ? 'failed' : 'succeeded'
    return found
  } finally {
    settleTry(attempts, id, outcome, clock.now())
  }
}

/** What stands for a login, or for the recovery code, in the file of attempts. */
export function subjectOfTry(ring: KeyRing, login: string | null): string {
  return login === null ? 'recovery' : subjectOf(loginHash(ring, login))
}

/** The key ring of a data folder. Answers `NOT_SET_UP`, or `DATABASE_UNREADABLE` where only the ring is missing. */
export function readRingOf(dataFolder: string): ReadRing {
  const { ring, database } = filesOf(dataFolder)
  if (!fileExists(ring) && fileExists(database))
    throw refuse('DATABASE_UNREADABLE', { why: 'không thấy tệp vòng khóa keyring.json bên cạnh ancu.db' })
  return readKeyRing(ring)
}

/**
 * Changes the ring together with what `alongside` writes into the database: both or neither. The database's write lock
 * also keeps two processes from changing the ring at once.
 */
export function turnKeys<T>(
  { db, dataKey, dataFolder }: { db: WritableDb; dataKey: Uint8Array; dataFolder: string },
  edit: (ring: KeyRing) => KeyRing,
  alongside: () => T,
): T {
  return db.transaction(() => {
    const value = alongside()
    const read = readRingOf(dataFolder)
    requireSealed(read, dataKey)
    writeKeyRing(filesOf(dataFolder).ring, edit(read.ring), dataKey)
    return value
  })
}

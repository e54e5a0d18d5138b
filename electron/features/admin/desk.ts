import { refuse } from '#shared/base/result.ts'
import type { SessionStatus, SignedIn } from '#shared/contract/session.ts'
import type { Role } from '#shared/base/roles.ts'
import type { WritableDb } from '#electron/db/database.ts'
import { filesOf, finishInterruptedFilling, isSetUp, openDatabase } from '#electron/db/data-folder.ts'
import { shortenAttempts } from '#electron/db/attempts.ts'
import {
  requireSealed,
  unlock,
  wrapKey,
  type KeyRing,
  type ReadRing,
  type WrappedKey,
} from '#electron/db/key-ring.ts'
import { currentRecord } from '#electron/ledger/history.ts'
import type { Clock } from '#electron/platform/clock.ts'
import { logLine } from '#electron/platform/log.ts'
import type { Client } from '../act.ts'
import { subjectOfTry, tryKeys, turnKeys } from './keys.ts'
import { recordSecurityEvent, takeInTries, type SecurityEventKind } from './security-log.ts'
import { readSettings, type Settings } from './settings.ts'

export interface DeskOptions {
  dataFolder: string
  version: string
  clock: Clock
  /** What a new entry of the ring costs to open. Only tests name one: theirs would take minutes at the full cost. */
  scryptCost?: number
  onLocked: () => void
}

/**
 * Where people sign in: who sits at which client, and the one open database. The data key is in memory only while
 * somebody is signed in; when the last one leaves, the database is closed and the key wiped.
 */
export interface Desk {
  readonly options: DeskOptions
  status(client: Client): SessionStatus
  /** Who sits at a client, with the role of this moment; ends the session of who is idle or no longer allowed. */
  session(client: Client): { person: SignedIn } | undefined
  isOpen(): boolean
  /** Answers `NOT_SIGNED_IN` while nobody is signed in. */
  db(): WritableDb
  /** The id of the station, with which its commits are signed. */
  station(): string
  settings(): Settings
  /** Answers `WRONG_CREDENTIALS`, `TOO_MANY_ATTEMPTS`, `NOT_SET_UP`, `DATABASE_UNREADABLE`. */
  signIn(client: Client, login: string, password: string): Promise<void>
  signOut(client: Client): void
  /** The person is still at work. */
  touch(client: Client): void
  /** Answers `WRONG_CREDENTIALS` or `TOO_MANY_ATTEMPTS` where a password is not that of the person at a client. */
  provePassword(client: Client, password: string): Promise<void>
  /** The data key, wrapped for a person or for the recovery code. */
  wrapFor(of: string, secret: string): Promise<WrappedKey>
  /** Changes the ring together with what `alongside` writes into the database: both or neither. */
  turnKeys<T>(edit: (ring: KeyRing) => KeyRing, alongside: () => T): T
  /** Lets somebody use the data key for one thing, e.g. to open a copy. */
  withKey<T>(use: (dataKey: Uint8Array) => T): T
  note(kind: SecurityEventKind, login: string): void
  close(): void
}

interface Seat {
  client: Client
  personId: string
  lastWork: number
}

/** How often idle windows are looked for, in milliseconds. */
const lookEvery = 1000

export function createDesk(options: DeskOptions): Desk {
  const files = filesOf(options.dataFolder)
  const now = (): Date => options.clock.now()
  const seats = new Map<string, Seat>()
  let open: { db: WritableDb; dataKey: Buffer } | null = null
  const timer = setInterval(() => endIdleSessions(), lookEvery)
  timer.unref()

  const requireOpen = (): { db: WritableDb; dataKey: Buffer } => {
    if (!open) throw refuse('NOT_SIGNED_IN')
    return open
  }

  const desk: Desk = {
    options,
    status: (client) => statusOf(desk, client),
    session(client) {
      const seat = seats.get(client.id)
      if (!seat || !open) return undefined
      const person = personOf(open.db, seat.personId)
      if (person && !isIdle(seat)) return { person }
      endSession(seat, person ? 'locked' : 'signedOut')
      return undefined
    },
    isOpen: () => open !== null,
    db: () => requireOpen().db,
    station: () => desk.settings().station,
    settings: () => readSettings(desk.db()),
    async signIn(client, login, password) {
      finishInterruptedFilling(options.dataFolder)
      const ring = await tryKeys(options, { purpose: 'signIn', login }, async (read) => {
        const unlocked = await unlock(read.ring, login, password)
        return unlocked && admit(client, read, unlocked) ? read.ring : null
      })
      if (!ring) throw refuse('WRONG_CREDENTIALS')
      takeInLog(ring)
    },
    signOut(client) {
      const seat = seats.get(client.id)
      if (seat) endSession(seat, 'signedOut')
    },
    touch(client) {
      const seat = seats.get(client.id)
      if (seat) seat.lastWork = now().getTime()
    },
    async provePassword(client, password) {
      const login = desk.session(client)?.person.login ?? null
      const found = await tryKeys(options, { purpose: 'passwordChange', login }, async (read) => {
        requireSealed(read, requireOpen().dataKey)
        return unlock(read.ring, login ?? '', password)
      })
      found?.dataKey.fill(0)
      if (!found) throw refuse('WRONG_CREDENTIALS')
    },
    wrapFor: (of, secret) => wrapKey(requireOpen().dataKey, secret, { of, cost: options.scryptCost }),
    turnKeys: (edit, alongside) =>
      turnKeys({ ...requireOpen(), dataFolder: options.dataFolder }, edit, alongside),
    withKey: (use) => use(requireOpen().dataKey),
    note(kind, login) {
      const { db } = requireOpen()
      recordSecurityEvent(db, { at: now().toISOString(), kind, login, station: readSettings(db).stationName })
    },
    close() {
      clearInterval(timer)
      for (const seat of seats.values()) endSession(seat, 'signedOut')
    },
  }

  /** Opens the database for whom a password has let in; false where the account is gone or stopped. */
  function admit(client: Client, read: ReadRing, { id, dataKey }: { id: string; dataKey: Buffer }): boolean {
    try {
      // Where a database is open already, a ring with another key was put in the place of its own.
      requireSealed(read, open?.dataKey ?? dataKey)
      const db = open?.db ?? openDatabase(files.database, dataKey)
      if (!personOf(db, id)) {
        if (!open) db.close()
        return false
      }
      open ??= { db, dataKey: Buffer.from(dataKey) }
      seats.set(client.id, { client, personId: id, lastWork: now().getTime() })
      return true
    } finally {
      dataKey.fill(0)
    }
  }

  /** Takes what happened at the closed door into the log; what another process keeps from being written waits. */
  function takeInLog(ring: KeyRing): void {
    const { db } = requireOpen()
    const { stationName: station } = readSettings(db)
    const subjectOfLogin = (login: string): string => subjectOfTry(ring, login)
    unlessRefused(() => {
      takeInTries(db, files.attempts, { now: now(), station, subjectOfLogin })
      shortenAttempts(files.attempts, now())
    })
  }

  function endSession({ client, personId }: Seat, why: 'signedOut' | 'locked'): void {
    const isScript = client.kind === 'commandLine'
    // A script's session ends with its process; that is no news.
    if (!isScript)
      unlessRefused(() =>
        desk.note(why, String(currentRecord(desk.db(), 'people', personId)?.['login'] ?? '?')),
      )
    seats.delete(client.id)
    if (seats.size === 0 && open) {
      open.db.close()
      open.dataKey.fill(0)
      open = null
    }
    if (!isScript) options.onLocked()
  }

  /** A script ends with its process; a window may be left alone. */
  function isIdle(seat: Seat): boolean {
    if (seat.client.kind === 'commandLine' || !open) return false
    // A clock that was set back must not keep a window open for as long.
    seat.lastWork = Math.min(seat.lastWork, now().getTime())
    return now().getTime() - seat.lastWork >= readSettings(open.db).lockAfterMinutes * 60_000
  }

  function endIdleSessions(): void {
    for (const seat of seats.values()) if (isIdle(seat)) endSession(seat, 'locked')
  }

  return desk
}

/** Neither a full disk nor a busy database may keep anybody out, or keep a window unlocked. */
function unlessRefused(write: () => void): void {
  try {
    write()
  } catch (error) {
    logLine(`security log: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function statusOf(desk: Desk, client: Client): SessionStatus {
  const { version, dataFolder } = desk.options
  const session = desk.session(client)
  if (!session) return { state: isSetUp(dataFolder) ? 'signedOut' : 'notSetUp', version }
  const { organisation, stationName, sample, lockAfterMinutes } = desk.settings()
  return {
    state: 'signedIn',
    person: session.person,
    organisation,
    station: stationName,
    sample,
    lockAfterMinutes,
    version,
  }
}

/** The person as the register has them now, or null where the account is gone or stopped. */
function personOf(db: WritableDb, id: string): SignedIn | null {
  const record = currentRecord(db, 'people', id)
  if (!record || record['active'] !== true) return null
  return { id, login: String(record['login']), name: String(record['name']), role: record['role'] as Role }
}

import { join } from 'node:path'
import { refuse } from '#shared/base/result.ts'
import type { SessionStatus, SignedIn } from '#shared/contract/session.ts'
import type { Role } from '#shared/base/roles.ts'
import { openConnection, type WritableDb } from '#electron/db/database.ts'
import { recordAttempt, secondsToWait } from '#electron/db/attempts.ts'
import { loginHash, readKeyRing, unlock, writeKeyRing, type KeyRing } from '#electron/db/key-ring.ts'
import { migrate } from '#electron/db/migrate.ts'
import { currentRecord } from '#electron/ledger/history.ts'
import type { Clock } from '#electron/platform/clock.ts'
import { fileExists } from '#electron/platform/files.ts'
import type { Client } from '../act.ts'
import { recordSecurityEvent, takeInFailures, type SecurityEventKind } from './security-log.ts'
import { readSettings, type Settings } from './settings.ts'

export interface DeskOptions {
  dataFolder: string
  version: string
  clock: Clock
  /** scrypt's N for new entries of the ring; tests make theirs cheap. */
  scryptCost?: number
  onLocked: () => void
}

/** The files of a data folder. */
export function filesOf(dataFolder: string): { database: string; ring: string; attempts: string } {
  return {
    database: join(dataFolder, 'ancu.db'),
    ring: join(dataFolder, 'keyring.json'),
    attempts: join(dataFolder, 'attempts.log'),
  }
}

/**
 * Where people sign in: who sits at which client, and the one open database. The data key is in memory only while
 * somebody is signed in; when the last one leaves, the database is closed and the key wiped.
 */
export interface Desk {
  readonly options: DeskOptions
  status(client: Client): SessionStatus
  session(client: Client): { person: SignedIn } | undefined
  isOpen(): boolean
  /** Answers `NOT_SIGNED_IN` while nobody is signed in. */
  db(): WritableDb
  station(): string
  settings(): Settings
  /** Answers `WRONG_CREDENTIALS`, `TOO_MANY_ATTEMPTS`, `NOT_SET_UP`, `DATABASE_UNREADABLE`. */
  signIn(client: Client, login: string, password: string): Promise<void>
  signOut(client: Client): void
  /** The person is still at work. */
  touch(client: Client): void
  /** Answers `WRONG_CREDENTIALS` or `TOO_MANY_ATTEMPTS` where a password is not that of a login; the key where it is. */
  prove(login: string, password: string): Promise<{ id: string; dataKey: Buffer; ring: KeyRing }>
  /** Refuses while an entry must wait, and notes a failure. */
  guard<T>(
    subject: string,
    attempt: (ring: KeyRing) => Promise<T | null>,
  ): Promise<{ found: T | null; ring: KeyRing }>
  /** Replaces the ring by what is made of it with the data key. */
  turnKeys(make: (ring: KeyRing, dataKey: Uint8Array) => Promise<KeyRing> | KeyRing): Promise<void>
  note(kind: SecurityEventKind, login: string): void
  close(): void
}

interface Seat {
  personId: string
  lastWork: number
  kind: Client['kind']
}

/** How often idle windows are looked for, in milliseconds. */
const lookEvery = 1000

export function createDesk(options: DeskOptions): Desk {
  const files = filesOf(options.dataFolder)
  const seats = new Map<string, Seat>()
  let open: { db: WritableDb; dataKey: Buffer } | null = null
  const known = rememberUntilWritten(() => open?.db)
  const timer = setInterval(() => endIdleSessions(), lookEvery)
  timer.unref()

  const desk: Desk = {
    options,
    status: (client) => statusOf(desk, client, fileExists(files.ring)),
    session(client) {
      const seat = seats.get(client.id)
      if (!seat || !open) return undefined
      const person = known.person(seat.personId)
      if (person && !isIdle(seat)) return { person }
      endSession(client.id, person ? 'lockedIdle' : 'signedOut')
      return undefined
    },
    isOpen: () => open !== null,
    db() {
      if (!open) throw refuse('NOT_SIGNED_IN')
      return open.db
    },
    station: () => known.settings().station,
    settings: () => known.settings(),
    async signIn(client, login, password) {
      const { id, dataKey, ring } = await desk.prove(login, password)
      const db = open?.db ?? openDatabase(files.database, dataKey)
      const person = personOf(db, id)
      if (!person) {
        if (!open) db.close()
        throw refuse('WRONG_CREDENTIALS')
      }
      open ??= { db, dataKey }
      seats.set(client.id, { personId: id, lastWork: options.clock.now().getTime(), kind: client.kind })
      recordAttempt(files.attempts, {
        at: options.clock.now().toISOString(),
        kind: 'succeeded',
        login: loginHash(ring, login),
      })
      takeInFailures(db, files.attempts, { ring, station: desk.station() })
      desk.note('signedIn', person.login)
    },
    signOut: (client) => endSession(client.id, 'signedOut'),
    touch(client) {
      const seat = seats.get(client.id)
      if (seat) seat.lastWork = options.clock.now().getTime()
    },
    async prove(login, password) {
      const { found, ring } = await desk.guard(login, (keys) => unlock(keys, login, password))
      if (!found) throw refuse('WRONG_CREDENTIALS')
      return { ...found, ring }
    },
    async guard(subject, attempt) {
      const ring = readKeyRing(files.ring)
      const login = loginHash(ring, subject)
      const waitSeconds = secondsToWait(files.attempts, login, options.clock.now())
      if (waitSeconds > 0) throw refuse('TOO_MANY_ATTEMPTS', { waitSeconds })
      const found = await attempt(ring)
      if (found === null)
        recordAttempt(files.attempts, { at: options.clock.now().toISOString(), kind: 'failed', login })
      return { found, ring }
    },
    async turnKeys(make) {
      if (!open) throw refuse('NOT_SIGNED_IN')
      writeKeyRing(files.ring, await make(readKeyRing(files.ring), open.dataKey))
    },
    note(kind, login) {
      if (!open) return
      const { station } = readSettings(open.db)
      recordSecurityEvent(open.db, { at: options.clock.now().toISOString(), kind, login, station })
    },
    close() {
      clearInterval(timer)
      for (const id of seats.keys()) endSession(id, 'signedOut')
    },
  }

  function endSession(clientId: string, why: 'signedOut' | 'lockedIdle'): void {
    const seat = seats.get(clientId)
    if (!seat || !open) return
    const login = currentRecord(open.db, 'people', seat.personId)?.['login']
    desk.note(why, String(login ?? ''))
    seats.delete(clientId)
    if (seats.size === 0) {
      open.db.close()
      open.dataKey.fill(0)
      open = null
    }
    if (seat.kind !== 'commandLine') options.onLocked()
  }

  /** A script ends with its process; a window may be left alone. */
  function isIdle(seat: Seat): boolean {
    if (seat.kind === 'commandLine' || !open) return false
    const idleMs = options.clock.now().getTime() - seat.lastWork
    return idleMs >= known.settings().lockAfterMinutes * 60_000
  }

  function endIdleSessions(): void {
    for (const [id, seat] of seats) if (isIdle(seat)) endSession(id, 'lockedIdle')
  }

  return desk
}

/** Who is who and how the office is set is asked at every call: remembered until somebody writes. */
function rememberUntilWritten(open: () => WritableDb | undefined): {
  person(id: string): SignedIn | null
  settings(): Settings
} {
  let version = ''
  let settings: Settings | null = null
  const people = new Map<string, SignedIn | null>()
  const current = (): WritableDb => {
    const db = open()
    if (!db) throw refuse('NOT_SIGNED_IN')
    if (db.version() !== version) {
      version = db.version()
      settings = null
      people.clear()
    }
    return db
  }
  return {
    person(id) {
      const db = current()
      let person = people.get(id)
      if (person === undefined) {
        person = personOf(db, id)
        people.set(id, person)
      }
      return person
    },
    settings() {
      const db = current()
      settings ??= readSettings(db)
      return settings
    },
  }
}

function statusOf(desk: Desk, client: Client, isSetUp: boolean): SessionStatus {
  const { version } = desk.options
  const session = desk.session(client)
  if (!session) return { state: isSetUp ? 'signedOut' : 'notSetUp', version }
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

/** Opens the database of a data folder and brings it to the newest structure. Answers `DATABASE_UNREADABLE`. */
export function openDatabase(file: string, dataKey: Uint8Array): WritableDb {
  // Opening would make an empty one in its place.
  if (!fileExists(file))
    throw refuse('DATABASE_UNREADABLE', { why: 'không thấy tệp ancu.db trong thư mục dữ liệu' })
  const db = openConnection(file, dataKey)
  try {
    migrate(db, file)
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

import { queries, type ReadableDb, type WritableDb } from '#electron/db/database.ts'
import { forgetSettledAttempts, readAttempts } from '#electron/db/attempts.ts'
import { loginHash, type KeyRing } from '#electron/db/key-ring.ts'

export type SecurityEventKind =
  | 'signInFailed'
  | 'signedIn'
  | 'signedOut'
  | 'lockedIdle'
  | 'passwordChanged'
  | 'passwordReset'
  | 'recovered'
  | 'recoveryCodeRenewed'
  | 'setUp'
  | 'backedUp'

export interface SecurityEvent {
  at: string
  kind: SecurityEventKind
  login: string
  station: string
}

export function recordSecurityEvent(db: WritableDb, event: SecurityEvent): void {
  db.transaction(() => db.run(queries.insertInto('security_event').values(event)))
}

export function listSecurityEvents(db: ReadableDb, limit: number): SecurityEvent[] {
  const rows = db.all(queries.selectFrom('security_event').selectAll().orderBy('seq', 'desc').limit(limit))
  return rows.map(({ at, kind, login, station }) => ({ at, kind: kind as SecurityEventKind, login, station }))
}

/** Takes the failures that were noted while no database was open into the log, with the names that they belong to. */
export function takeInFailures(
  db: WritableDb,
  file: string,
  { ring, station }: { ring: KeyRing; station: string },
): void {
  const logins = db.all(queries.selectFrom('person' as never).select('login' as never)) as { login: string }[]
  const names = new Map(logins.map(({ login }) => [loginHash(ring, login), login]))
  const known =
    db.first(queries.selectFrom('setting').select('value').where('name', '=', 'failuresSeenUntil'))?.value ??
    ''
  const fresh = readAttempts(file).filter(({ kind, at }) => kind === 'failed' && at > known)
  db.transaction(() => {
    for (const { at, login } of fresh) {
      db.run(
        queries
          .insertInto('security_event')
          .values({ at, kind: 'signInFailed', login: names.get(login) ?? '?', station }),
      )
    }
    const last = fresh.at(-1)?.at
    if (last !== undefined) {
      db.run(
        queries
          .insertInto('setting')
          .values({ name: 'failuresSeenUntil', value: last })
          .onConflict((c) => c.column('name').doUpdateSet({ value: last })),
      )
    }
  })
  forgetSettledAttempts(file)
}

import { sql } from 'kysely'
import { queries, type ReadableDb, type WritableDb } from '#electron/db/database.ts'
import { listEndedTries, type Purpose } from '#electron/db/attempts.ts'

export type SecurityEventKind =
  | 'setUp'
  | 'signedIn'
  | 'signInFailed'
  | 'signedOut'
  | 'locked'
  | 'passwordChanged'
  | 'passwordChangeFailed'
  | 'passwordReset'
  | 'recovered'
  | 'recoveryFailed'
  | 'recoveryCodeRenewed'
  | 'personAdded'
  | 'personChanged'
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
  const rows = db.all(
    queries
      .selectFrom('security_event')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .limit(limit),
  )
  return rows.map(({ at, kind, login, station }) => ({ at, kind: kind as SecurityEventKind, login, station }))
}

/** What a try means for the log. A password change and a recovery that went well are logged with what they did. */
const kindsOfTries: Record<Purpose, { failed: SecurityEventKind; succeeded?: SecurityEventKind }> = {
  signIn: { failed: 'signInFailed', succeeded: 'signedIn' },
  passwordChange: { failed: 'passwordChangeFailed' },
  recovery: { failed: 'recoveryFailed' },
}

/** Remembers which tries of the file already stand in the log. */
const takenSetting = 'triesTakenIn'

/**
 * Takes the tries that were written down while no database was open into the log, each once, with the login that it
 * belongs to; a login that nobody has is not kept.
 *
 * @param subjectOfLogin what stands for a login in the file
 */
export function takeInTries(
  db: WritableDb,
  file: string,
  { now, station, subjectOfLogin }: { now: Date; station: string; subjectOfLogin: (login: string) => string },
): void {
  db.transaction(() => {
    const taken = new Set(readTaken(db))
    const logins = db.all(sql<{ login: string }>`SELECT login FROM person`.compile(queries))
    const names = new Map(logins.map(({ login }) => [subjectOfLogin(login), login]))
    const ended = listEndedTries(file, now)
    for (const { id, at, purpose, subject, outcome } of ended) {
      const kind = kindsOfTries[purpose][outcome]
      if (kind === undefined || taken.has(id)) continue
      const event = { at, kind, login: names.get(subject) ?? '?', station }
      db.run(queries.insertInto('security_event').values(event))
    }
    const value = JSON.stringify(ended.map(({ id }) => id))
    db.run(
      queries
        .insertInto('setting')
        .values({ name: takenSetting, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
    )
  })
}

function readTaken(db: ReadableDb): string[] {
  const row = db.first(queries.selectFrom('setting').select('value').where('name', '=', takenSetting))
  return row ? (JSON.parse(row.value) as string[]) : []
}

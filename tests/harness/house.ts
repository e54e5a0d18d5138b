import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openConnection, type WritableDb } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { openLedger, type Ledger } from '#electron/ledger/ledger.ts'
import type { Clock } from '#electron/platform/clock.ts'

/** A folder of its own for one test, gone when the test is. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that stands still until the test moves it. */
export function newClock(
  start = '2026-11-23T02:00:00.000Z',
): Clock & { set(instant: string): void; forward(ms: number): void } {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    set: (instant) => {
      time = Date.parse(instant)
    },
    forward: (ms) => {
      time += ms
    },
  }
}

/** A real encrypted database with a ledger, without the office around it. */
export function newDatabase(): {
  db: WritableDb
  ledger: Ledger
  clock: ReturnType<typeof newClock>
  file: string
  key: Uint8Array
} {
  const file = join(newFolder(), 'ancu.db')
  const key = randomBytes(32)
  const db = openConnection(file, key)
  onTestFinished(() => db.close())
  migrate(db, file)
  const clock = newClock()
  const ledger = openLedger(db, {
    person: { id: 'person-1', name: 'Nguyễn Văn Mẫu' },
    station: 'station-1',
    clock,
  })
  return { db, ledger, clock, file, key }
}

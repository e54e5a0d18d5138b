import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { openConnection, queries } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { verifyLedger } from '#electron/ledger/verify.ts'
import { newFolder } from '#tests/harness/house.ts'

/** How often a writer is killed; `npm run torture` asks for more. */
const kills = Number(process.env['ANCU_TORTURE_KILLS'] ?? 6)

/** Writes commits until it is killed; says the number of each one after it was answered. */
function startWriter(file: string, key: string): Promise<number> {
  const writer = spawn(process.execPath, ['tests/crash/writer.ts', file, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    let answered = 0
    // From the first answer on: how long a process takes to start is no moment of its writing.
    writer.stdout.once('data', () =>
      setTimeout(() => writer.kill('SIGKILL'), Math.floor(Math.random() * 400)),
    )
    writer.stdout.on('data', (chunk: Buffer) => {
      answered = Number(chunk.toString().trim().split('\n').at(-1))
    })
    writer.on('exit', () => resolve(answered))
  })
}

test('a writer that is killed at any moment loses no answered commit and leaves no half one', async () => {
  const file = join(newFolder(), 'ancu.db')
  const key = randomBytes(32)
  const first = openConnection(file, key)
  migrate(first, file)
  first.close()
  let answered = 0
  for (let kill = 0; kill < kills; kill += 1) {
    answered = Math.max(answered, await startWriter(file, key.toString('hex')))
    const db = openConnection(file, key)
    const commits =
      db.first(sql<{ n: number }>`SELECT count(*) AS n FROM ledger_commit`.compile(queries))?.n ?? 0
    expect(commits).toBeGreaterThanOrEqual(answered)
    expect(verifyLedger(db)).toMatchObject({ ok: true, commits })
    expect(db.all(sql`PRAGMA integrity_check`.compile(queries))).toEqual([{ integrity_check: 'ok' }])
    db.close()
  }
  expect(answered).toBeGreaterThan(0)
})

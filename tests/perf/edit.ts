import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openBenchOffice } from './bench-office.ts'
import { sideBySide, type Line } from './measure.ts'

const editsPerRound = 50

/** One edit through the router (rows, commit, hash, fsync) beside a bare one-row transaction on an encrypted file. */
export async function measureEdit(isShort: boolean): Promise<Line[]> {
  const office = await openBenchOffice()
  const made = await office.call('projects.create', {
    values: { code: 'NOXH-1', name: 'Dự án đo', flatsTotal: 1 },
  })
  let { revision } = made
  let flats = 1
  const ours = async (): Promise<void> => {
    for (let edit = 0; edit < editsPerRound; edit += 1) {
      flats += 1
      ;({ revision } = await office.call('projects.update', {
        id: made.id,
        revision,
        values: { flatsTotal: flats },
      }))
    }
  }
  const bare = openBareDatabase(join(office.folder, 'bare.db'))
  const times = await sideBySide(isShort ? 5 : 21, ours, () => bare.edit())
  bare.close()
  await office.close()
  const ratio = times.ours / times.bare
  const each = (ms: number): string => `${((ms / editsPerRound) * 1000).toFixed(0)} µs`
  return [
    {
      measure: 'one edit through the router (rows + commit + hash + fsync)',
      goal: 'at most 2 x bare transaction',
      found: `${ratio.toFixed(2)} x (${each(times.ours)} / ${each(times.bare)})`,
      met: ratio <= 2,
    },
  ]
}

/** The same settings as the office's file: encrypted, WAL, synchronous=FULL. */
function openBareDatabase(file: string): { edit(): void; close(): void } {
  const db = new Database(file)
  db.pragma(`cipher='aegis'`)
  db.pragma(`key="x'${randomBytes(32).toString('hex')}'"`)
  db.pragma('journal_mode=WAL')
  db.pragma('synchronous=FULL')
  db.exec(
    'CREATE TABLE project (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, flats_total INTEGER) STRICT',
  )
  db.exec(`INSERT INTO project (id, flats_total) VALUES ('a', 1)`)
  const update = db.prepare('UPDATE project SET flats_total = flats_total + 1 WHERE id = ?')
  const edit = db.transaction(() => update.run('a'))
  return {
    edit: () => {
      for (let done = 0; done < editsPerRound; done += 1) edit.immediate()
    },
    close: () => db.close(),
  }
}

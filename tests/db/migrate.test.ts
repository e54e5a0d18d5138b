import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openConnection, queries, type WritableDb } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { newFolder } from '#tests/harness/house.ts'

const key = randomBytes(32)
const first = 'CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;'
const second = 'CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a (id)) STRICT;'

function open(file: string): WritableDb {
  const db = openConnection(file, key)
  onTestFinished(() => db.close())
  return db
}

/** A database of the first structure with one row. */
function ofFirstStructure(): { db: WritableDb; file: string } {
  const file = join(newFolder(), 'ancu.db')
  const db = open(file)
  migrate(db, file, [first])
  db.execute("INSERT INTO a VALUES (1, 'Một')")
  return { db, file }
}

const versionOf = (db: WritableDb): unknown => db.first(sql`PRAGMA user_version`.compile(queries))
const namesOf = (db: WritableDb): unknown[] => db.all(sql`SELECT name FROM a`.compile(queries))
const hasTable = (db: WritableDb, name: string): boolean =>
  db.first(sql`SELECT 1 FROM sqlite_schema WHERE name = ${name}`.compile(queries)) !== undefined

describe('a database of an older structure', () => {
  test('is copied, then brought up, with what it holds', () => {
    const { db, file } = ofFirstStructure()
    migrate(db, file, [first, second])
    expect(versionOf(db)).toEqual({ user_version: 2 })
    expect(namesOf(db)).toEqual([{ name: 'Một' }])
    const copy = open(`${file}.before-2`)
    expect(versionOf(copy)).toEqual({ user_version: 1 })
    expect(namesOf(copy)).toEqual([{ name: 'Một' }])
  })

  test.each([
    ['does not run', `${second} CREATE TABLE broken (`, /incomplete input/],
    [
      'leaves a broken reference',
      `PRAGMA defer_foreign_keys = ON; ${second} INSERT INTO b VALUES (1, 99);`,
      /broken reference/,
    ],
  ])('stays as it was where a step %s', (_, step, why) => {
    const { db, file } = ofFirstStructure()
    expect(() => migrate(db, file, [first, step])).toThrow(why)
    expect(versionOf(db)).toEqual({ user_version: 1 })
    expect(hasTable(db, 'b')).toBe(false)
    expect(namesOf(db)).toEqual([{ name: 'Một' }])
  })

  test('is brought up once by two programs that start together', () => {
    const { db, file } = ofFirstStructure()
    const other = open(file)
    migrate(db, file, [first, second])
    migrate(other, file, [first, second])
    expect(versionOf(other)).toEqual({ user_version: 2 })
  })
})

test('a new database is made without a copy', () => {
  const file = join(newFolder(), 'ancu.db')
  migrate(open(file), file, [first, second])
  expect(existsSync(`${file}.before-1`)).toBe(false)
})

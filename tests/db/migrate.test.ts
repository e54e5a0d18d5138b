import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openConnection, queries, type WritableDb } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { migrations } from '#electron/db/migrations/migrations.ts'
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

test('documents of before keep their keys, their corrections and their words', () => {
  const file = join(newFolder(), 'ancu.db')
  const db = open(file)
  migrate(db, file, migrations.slice(0, 5))
  const add = (row: number, corrects: string | null): void =>
    db.execute(`
      INSERT INTO document (key, id, revision, kind, layout, type, subject, subject_sort, as_of, state, corrects, search_text)
      VALUES (${row}, 'd${row}', 'r', 'project-progress', 'state', 'BC', 'Báo cáo', 'bao cao', '2026-09-30', 'released',
        ${corrects === null ? 'NULL' : `'${corrects}'`}, 'bao cao ${row}');
      INSERT INTO document_search (rowid, text) VALUES (${row}, 'bao cao ${row}');`)
  add(7, null)
  add(9, 'd7')
  migrate(db, file, migrations)
  const found = sql`
    SELECT d.key, d.id, d.corrects, d.period FROM document_search s JOIN document d ON d.key = s.rowid
    WHERE document_search MATCH 'bao' ORDER BY d.key`
  expect(db.all(found.compile(queries))).toEqual([
    { key: 7, id: 'd7', corrects: null, period: null },
    { key: 9, id: 'd9', corrects: 'd7', period: null },
  ])
  expect(() => db.execute("DELETE FROM document WHERE id = 'd7'")).toThrow(/FOREIGN KEY/)
  db.execute("UPDATE document SET kind = 'procedure-cuts', period = 'quarter' WHERE id = 'd9'")
  expect(() => db.execute("UPDATE document SET kind = 'something' WHERE id = 'd9'")).toThrow(/CHECK/)
})

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newDatabase } from '#tests/harness/house.ts'

function indexesOf(db: ReadableDb): string[] {
  const found = sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`
  return db
    .all(found.compile(queries))
    .map((row) => row.sql)
    .toSorted()
}

function projects(count: number, from = 0): ChangeDraft[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'create',
    register: 'projects',
    values: { code: `P${from + at}`, name: `Dự án ${from + at}`, flatsTotal: at % 7 },
  }))
}

describe('an act of many rows', () => {
  test('builds the indexes anew, all of them, and they answer', () => {
    const { db, ledger } = newDatabase()
    const before = indexesOf(db)
    ledger.commit({ act: 'projects.import', changes: projects(6000) })
    expect(indexesOf(db)).toEqual(before)
    const counted = sql<{ n: number }>`SELECT count(*) AS n FROM project INDEXED BY project_flats_total
      WHERE flats_total = 3`
    expect(db.first(counted.compile(queries))?.n).toBe(857)
    const broken = db.all(sql<{ integrity_check: string }>`PRAGMA integrity_check`.compile(queries))
    expect(broken).toEqual([{ integrity_check: 'ok' }])
  })

  test('that is refused in the middle leaves them as they were', () => {
    const { db, ledger } = newDatabase()
    const before = indexesOf(db)
    const changes = [...projects(6000), ...projects(1)]
    expect(() => ledger.commit({ act: 'projects.import', changes })).toThrow('đã có ở một bản ghi khác')
    expect(indexesOf(db)).toEqual(before)
    expect(db.firstOf('SELECT count(*) AS n FROM project')).toEqual({ n: 0 })
  })

  test('keeps them up row by row where more rows are there already', () => {
    const { db, ledger } = newDatabase()
    ledger.commit({ act: 'projects.import', changes: projects(6000) })
    ledger.commit({ act: 'projects.import', changes: projects(5500, 6000) })
    expect(
      db.firstOf('SELECT count(*) AS n FROM project INDEXED BY project_flats_total WHERE flats_total >= 0'),
    ).toEqual({
      n: 11_500,
    })
  })
})

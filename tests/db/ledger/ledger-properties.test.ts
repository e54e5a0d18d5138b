import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { queries, type WritableDb } from '#electron/db/database.ts'
import { recordsAsOf } from '#electron/ledger/history.ts'
import type { Ledger } from '#electron/ledger/ledger.ts'
import { verifyLedger } from '#electron/ledger/verify.ts'
import { newDatabase } from '#tests/harness/house.ts'

interface House {
  ledger: Ledger
  db: WritableDb
}

type Step =
  | { kind: 'create'; name: string; flats: number | null }
  | { kind: 'update'; which: number; name: string; flats: number | null }
  | { kind: 'remove'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    name: fc.string({ minLength: 1, unit: 'grapheme' }),
    flats: fc.option(fc.nat(5000)),
  }),
  fc.record({
    kind: fc.constant('update' as const),
    which: fc.nat(50),
    name: fc.string({ minLength: 1 }),
    flats: fc.option(fc.nat(5000)),
  }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(50) }),
)

/** Does a step; true where it made a commit. */
function perform({ ledger, db }: House, given: Step, at: number): boolean {
  const ids = db.all(sql<{ id: string }>`SELECT id FROM project ORDER BY key`.compile(queries))
  if (given.kind === 'create') {
    ledger.commit({
      act: 'projects.create',
      changes: [
        {
          kind: 'create',
          register: 'projects',
          values: { code: `C${at}`, name: given.name, flatsTotal: given.flats },
        },
      ],
    })
    return true
  }
  const id = ids[given.which % Math.max(1, ids.length)]?.id
  if (id === undefined) return false
  const change =
    given.kind === 'remove'
      ? ({ kind: 'remove', register: 'projects', id } as const)
      : ({
          kind: 'update',
          register: 'projects',
          id,
          revision: null,
          values: { name: given.name, flatsTotal: given.flats },
        } as const)
  return ledger.commit({ act: `projects.${given.kind}`, changes: [change] }).commit !== null
}

const stateOf = (db: WritableDb): unknown =>
  recordsAsOf(db, 'projects', '2099-12-31').sort((a, b) => (a.id < b.id ? -1 : 1))

/** Tables that the search index keeps must agree with the rows, too. */
const searchTexts = (db: WritableDb): unknown =>
  db.all(
    sql<{ id: string; search_text: string }>`SELECT id, search_text FROM project ORDER BY id`.compile(
      queries,
    ),
  )

describe('any acts', () => {
  test('undone one after the other, give back the state before; the chain stays whole', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const { db, ledger } = newDatabase()
        ledger.commit({
          act: 'projects.create',
          changes: [{ kind: 'create', register: 'projects', values: { code: 'X', name: 'Gốc' } }],
        })
        const before = stateOf(db)
        const texts = searchTexts(db)
        const made = steps.filter((given, at) => perform({ ledger, db }, given, at)).length
        for (let left = made; left > 0; left -= 1) ledger.undo(undefined, (changes) => changes)
        expect(stateOf(db)).toEqual(before)
        expect(searchTexts(db)).toEqual(texts)
        expect(verifyLedger(db)).toMatchObject({ ok: true, commits: 1 + 2 * made })
      }),
      { numRuns: 25 },
    )
  })
})

describe('anything changed behind the ledger is found', () => {
  const tamperings: [string, string][] = [
    ['a field of a row', `UPDATE project SET flats_total = 1 WHERE code = 'C1'`],
    ['a row removed', `DELETE FROM project WHERE code = 'C1'`],
    [
      'a row added',
      `INSERT INTO project (id, revision, code, code_key, name, name_sort, search_text) VALUES ('x', 'y', 'Z', 'z', 'Z', 'z', '')`,
    ],
    ['the author of a commit', `UPDATE ledger_commit SET person_name = 'Ai khác' WHERE number = 2`],
    [
      'the time of a commit',
      `UPDATE ledger_commit SET made_at = '2020-01-01T00:00:00.000Z' WHERE number = 1`,
    ],
    ['the reason of a commit', `UPDATE ledger_commit SET reason = 'khác' WHERE number = 2`],
    ['a value in a change', `UPDATE ledger_change SET fields = replace(fields, '200', '201') WHERE seq = 2`],
    ['a change removed', `DELETE FROM ledger_change WHERE seq = 2`],
    [
      'the last commit removed',
      `DELETE FROM ledger_change WHERE seq = 3; DELETE FROM ledger_commit WHERE seq = 3`,
    ],
    [
      'a commit in the middle removed',
      `DELETE FROM ledger_change WHERE seq = 2; DELETE FROM ledger_commit WHERE seq = 2`,
    ],
    ['a hash replaced', `UPDATE ledger_commit SET hash = upper(hash) WHERE seq = 3`],
  ]
  test.each(tamperings)('%s', (_what, script) => {
    const { db, ledger } = newDatabase()
    for (const at of [1, 2, 3]) {
      ledger.commit({
        act: 'projects.create',
        changes: [
          {
            kind: 'create',
            register: 'projects',
            values: { code: `C${at}`, name: `Dự án ${at}`, flatsTotal: at * 100 },
          },
        ],
      })
    }
    expect(verifyLedger(db).ok).toBe(true)
    db.execute(script)
    const found = verifyLedger(db)
    expect(found.ok).toBe(false)
    expect(found.firstBroken?.why).toBeTruthy()
  })
})

import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#shared/registers/register.ts'
import { Refusal } from '#shared/base/result.ts'
import { currentRecord, listHistory, recordsAsOf } from '#electron/ledger/history.ts'
import { verifyLedger } from '#electron/ledger/verify.ts'
import type { Ledger } from '#electron/ledger/ledger.ts'
import { newDatabase } from '#tests/harness/house.ts'

const anyone = <T>(changes: T): T => changes

function createProject(
  ledger: Ledger,
  values: Partial<AnyRecord>,
): { id: string; revision: string; commit: string } {
  const done = ledger.commit({
    act: 'projects.create',
    changes: [{ kind: 'create', register: 'projects', values }],
  })
  const [record] = done.records
  if (!record || done.commit === null) throw new Error('nothing was created')
  return { ...record, commit: done.commit }
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'no refusal'
}

describe('a commit', () => {
  test('writes the row, its change and its link together', () => {
    const { db, ledger } = newDatabase()
    const made = createProject(ledger, { code: 'NOXH-1', name: 'Dự án Một', flatsTotal: 10 })
    expect(currentRecord(db, 'projects', made.id)).toMatchObject({
      code: 'NOXH-1',
      flatsTotal: 10,
      developer: null,
    })
    const [entry] = listHistory(db, 'projects', made.id)
    expect(entry).toMatchObject({
      kind: 'create',
      person: 'Nguyễn Văn Mẫu',
      station: 'station-1',
      commit: made.commit,
      undoneBy: null,
    })
    expect(entry?.changes).toContainEqual({ field: 'flatsTotal', old: null, new: 10 })
    expect(verifyLedger(db)).toMatchObject({ ok: true, commits: 1 })
  })

  test('keeps nothing where one of its changes is refused', () => {
    const { db, ledger } = newDatabase()
    createProject(ledger, { code: 'A', name: 'Một' })
    const draft = {
      act: 'projects.import',
      changes: [
        { kind: 'create' as const, register: 'projects' as const, values: { code: 'B', name: 'Hai' } },
        { kind: 'create' as const, register: 'projects' as const, values: { code: 'a', name: 'Ba' } },
      ],
    }
    expect(codeOf(() => ledger.commit(draft))).toBe('DUPLICATE')
    expect(recordsAsOf(db, 'projects', '2026-11-30')).toHaveLength(1)
    expect(verifyLedger(db)).toMatchObject({ ok: true, commits: 1 })
  })

  test('is refused as stale where the record is no longer the one that was seen', () => {
    const { ledger } = newDatabase()
    const made = createProject(ledger, { code: 'A', name: 'Một' })
    const update = (values: Partial<AnyRecord>) => () =>
      ledger.commit({
        act: 'projects.update',
        changes: [{ kind: 'update', register: 'projects', id: made.id, revision: made.revision, values }],
      })
    expect(update({ name: 'Hai' })().commit).not.toBeNull()
    expect(codeOf(update({ name: 'Ba' }))).toBe('STALE')
  })

  test('is not made where nothing differs', () => {
    const { ledger } = newDatabase()
    const made = createProject(ledger, { code: 'A', name: 'Một' })
    const done = ledger.commit({
      act: 'projects.update',
      changes: [
        {
          kind: 'update',
          register: 'projects',
          id: made.id,
          revision: made.revision,
          values: { name: 'Một' },
        },
      ],
    })
    expect(done).toEqual({ commit: null, records: [{ id: made.id, revision: made.revision }] })
  })

  test('never stands before its parent, even when the clock was set back', () => {
    const { db, ledger, clock } = newDatabase()
    const made = createProject(ledger, { code: 'A', name: 'Một' })
    clock.set('2020-01-01T00:00:00.000Z')
    createProject(ledger, { code: 'B', name: 'Hai' })
    expect(listHistory(db, 'projects', made.id)[0]?.at).toBe('2026-11-23T02:00:00.000Z')
    expect(recordsAsOf(db, 'projects', '2026-11-22')).toHaveLength(0)
    expect(recordsAsOf(db, 'projects', '2026-11-23')).toHaveLength(2)
  })
})

describe('undo', () => {
  test('takes back the last act, then the one before, and an undone undo does it again', () => {
    const { db, ledger } = newDatabase()
    const made = createProject(ledger, { code: 'A', name: 'Một' })
    ledger.commit({
      act: 'projects.update',
      changes: [
        { kind: 'update', register: 'projects', id: made.id, revision: null, values: { name: 'Hai' } },
      ],
    })
    const first = ledger.undo(undefined, anyone)
    expect(currentRecord(db, 'projects', made.id)).toMatchObject({ name: 'Một' })
    ledger.undo(undefined, anyone)
    expect(currentRecord(db, 'projects', made.id)).toBeNull()
    expect(codeOf(() => ledger.undo(undefined, anyone))).toBe('NOTHING_TO_UNDO')
    const again = listHistory(db, 'projects', made.id)[0]
    ledger.undo(again?.commit, anyone)
    ledger.undo(first.commit, anyone)
    expect(currentRecord(db, 'projects', made.id)).toMatchObject({ name: 'Hai', code: 'A' })
    expect(verifyLedger(db)).toMatchObject({ ok: true, commits: 6 })
  })

  test('is a conflict where a later act touched the same field, not where it touched another', () => {
    const { db, ledger } = newDatabase()
    const made = createProject(ledger, { code: 'A', name: 'Một', flatsTotal: 1 })
    const update = (values: Partial<AnyRecord>): string =>
      ledger.commit({
        act: 'projects.update',
        changes: [{ kind: 'update', register: 'projects', id: made.id, revision: null, values }],
      }).commit ?? ''
    const renamed = update({ name: 'Hai' })
    const counted = update({ flatsTotal: 2 })
    update({ flatsTotal: 3 })
    expect(codeOf(() => ledger.undo(counted, anyone))).toBe('CONFLICT')
    expect(codeOf(() => ledger.undo(made.commit, anyone))).toBe('CONFLICT')
    ledger.undo(renamed, anyone)
    expect(currentRecord(db, 'projects', made.id)).toMatchObject({ name: 'Một', flatsTotal: 3 })
  })

  test('brings a removed record back under its own id', () => {
    const { db, ledger } = newDatabase()
    const made = createProject(ledger, { code: 'A', name: 'Một', note: 'giữ lại' })
    ledger.commit({
      act: 'projects.remove',
      reason: 'nhầm',
      changes: [{ kind: 'remove', register: 'projects', id: made.id }],
    })
    expect(currentRecord(db, 'projects', made.id)).toBeNull()
    ledger.undo(undefined, anyone)
    expect(currentRecord(db, 'projects', made.id)).toMatchObject({ code: 'A', note: 'giữ lại' })
    expect(listHistory(db, 'projects', made.id).map((entry) => entry.kind)).toEqual([
      'create',
      'remove',
      'create',
    ])
  })
})

test('a record that others refer to cannot be removed', () => {
  const { ledger } = newDatabase()
  const locality = ledger.commit({
    act: 'localities.create',
    changes: [
      {
        kind: 'create',
        register: 'localities',
        values: { code: '07210', name: 'Phường Bắc Giang', type: 'ward' },
      },
    ],
  }).records[0]?.id
  createProject(ledger, { code: 'A', name: 'Một', locality: locality ?? null })
  const remove = (): unknown =>
    ledger.commit({
      act: 'localities.remove',
      changes: [{ kind: 'remove', register: 'localities', id: locality ?? '' }],
    })
  expect(codeOf(remove)).toBe('STILL_REFERENCED')
})

test('the state of a past day can be seen again', () => {
  const { db, ledger, clock } = newDatabase()
  clock.set('2026-10-01T03:00:00.000Z')
  const made = createProject(ledger, { code: 'A', name: 'Một', flatsTotal: 100 })
  clock.set('2026-10-31T16:59:59.000Z') // 23:59:59 in Vietnam
  ledger.commit({
    act: 'projects.update',
    changes: [
      { kind: 'update', register: 'projects', id: made.id, revision: null, values: { flatsTotal: 150 } },
    ],
  })
  clock.set('2026-10-31T17:00:00.000Z') // 1 November in Vietnam
  ledger.commit({
    act: 'projects.remove',
    reason: 'thử',
    changes: [{ kind: 'remove', register: 'projects', id: made.id }],
  })
  const flats = (day: string): unknown[] =>
    recordsAsOf(db, 'projects', day).map(({ record }) => record['flatsTotal'])
  expect(flats('2026-09-30')).toEqual([])
  expect(flats('2026-10-30')).toEqual([100])
  expect(flats('2026-10-31')).toEqual([150])
  expect(flats('2026-11-01')).toEqual([])
})

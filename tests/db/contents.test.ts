import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  contentOf,
  countContents,
  countDamagedContents,
  isWhole,
  pieceBytes,
  readContent,
  readPiece,
  storeContent,
} from '#electron/db/contents.ts'
import { openConnection } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { migrations } from '#electron/db/migrations/migrations.ts'
import { openLedger } from '#electron/ledger/ledger.ts'
import { verifyLedger } from '#electron/ledger/verify.ts'
import { newClock, newDatabase, newFolder } from '#tests/harness/house.ts'

const content = contentOf(Buffer.alloc(2 * pieceBytes + 1, 'nội dung '))

const attachment = {
  kind: 'create',
  register: 'attachments',
  values: {
    register: 'projects',
    record: 'một',
    name: 'một.pdf',
    kind: 'pdf',
    size: content.bytes.length,
    sha256: content.sha256,
  },
} as const

const locality = { code: '99', name: 'Phường Một', type: 'ward' } as const

/** A database with one file attached to something. */
function withAttachment() {
  const made = newDatabase()
  const { commit } = made.ledger.commit({
    act: 'attachments.add',
    contents: [content],
    changes: [attachment],
  })
  return { ...made, commit: commit ?? '' }
}

test('a database of the structure before takes attachments', () => {
  const file = join(newFolder(), 'ancu.db')
  const db = openConnection(file, randomBytes(32))
  onTestFinished(() => db.close())
  migrate(db, file, migrations.slice(0, 2))
  const person = { id: 'person-1', name: 'Nguyễn Văn Mẫu' }
  const ledger = openLedger(db, { person, station: 'station-1', clock: newClock() })
  ledger.commit({ act: 'x', changes: [{ kind: 'create', register: 'localities', values: locality }] })
  migrate(db, file)
  ledger.commit({ act: 'attachments.add', contents: [content], changes: [attachment] })
  expect(countContents(db)).toEqual({ count: 1, bytes: content.bytes.length })
  expect(verifyLedger(db)).toMatchObject({ ok: true, commits: 2 })
})

describe('a content', () => {
  test('is kept once, in pieces', () => {
    const { db } = withAttachment()
    db.transaction(() => storeContent(db, content))
    expect(countContents(db)).toEqual({ count: 1, bytes: content.bytes.length })
    expect(readPiece(db, content.sha256, 0)).toHaveLength(pieceBytes)
    expect(readPiece(db, content.sha256, 2)).toHaveLength(1)
    expect(readPiece(db, content.sha256, 3)).toBeUndefined()
    expect(readContent(db, content.sha256)).toEqual(content.bytes)
  })

  test('is not kept where its commit fails', () => {
    const { db, ledger } = newDatabase()
    const changes = [{ kind: 'remove', register: 'attachments', id: 'nothing' }] as const
    expect(() => ledger.commit({ act: 'x', contents: [content], changes })).toThrow('Không tìm thấy')
    expect(countContents(db).count).toBe(0)
  })

  test.each([
    ['is changed', 'UPDATE content_piece SET bytes = zeroblob(1048575) WHERE ord = 1'],
    ['has lost its last piece', 'DELETE FROM content_piece WHERE ord = 2'],
    ['has lost a piece', 'DELETE FROM content_piece WHERE ord = 0'],
    ['is gone', 'PRAGMA foreign_keys=OFF; DELETE FROM content_piece; DELETE FROM content'],
  ])('that %s behind the back of the ledger is found, with the commit that named it', (_, damage) => {
    const { db, commit } = withAttachment()
    expect(verifyLedger(db).ok).toBe(true)
    db.execute(damage)
    expect(isWhole(db, content.sha256)).toBe(false)
    expect(readContent(db, content.sha256)).toBeNull()
    expect(verifyLedger(db)).toMatchObject({
      ok: false,
      firstBroken: { commit, why: expect.stringContaining('một.pdf') as string },
    })
  })

  test('that was damaged is put right by attaching it again', () => {
    const { db } = withAttachment()
    db.execute('DELETE FROM content_piece WHERE ord = 1')
    expect(countDamagedContents(db)).toBe(1)
    db.transaction(() => storeContent(db, content))
    expect(countDamagedContents(db)).toBe(0)
    expect(verifyLedger(db).ok).toBe(true)
  })

  test('of an attachment that was removed is looked at too: undo can bring it back', () => {
    const { db, ledger, commit } = withAttachment()
    ledger.undo(commit, (changes) => changes)
    expect(verifyLedger(db).ok).toBe(true)
    db.execute('DELETE FROM content_piece WHERE ord = 1')
    expect(verifyLedger(db)).toMatchObject({ ok: false, firstBroken: { commit } })
  })
})

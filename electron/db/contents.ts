import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { queries, type ReadableDb, type WritableDb } from './database.ts'

/** What a file holds, by its SHA-256 in hexadecimal digits. */
export interface Content {
  sha256: string
  bytes: Uint8Array
}

/** What is kept of all files: how many contents, and how many bytes they are. */
export interface ContentCount {
  count: number
  bytes: number
}

/** Bytes of a piece: a little under 1 MB, and a multiple of 3, so that pieces in Base64 can be put in a row. */
export const pieceBytes = 1_048_575

export function contentOf(bytes: Uint8Array): Content {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

/**
 * Keeps a content, once however often it comes. One that is there but damaged is put right. Runs inside a
 * transaction.
 */
export function storeContent(db: WritableDb, { sha256, bytes }: Content): void {
  if (isWhole(db, sha256)) return
  db.prepare('DELETE FROM content_piece WHERE content = (SELECT key FROM content WHERE sha256 = ?)').run(
    sha256,
  )
  db.prepare(
    'INSERT INTO content (sha256, size) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET size = excluded.size',
  ).run(sha256, bytes.length)
  const insertPiece = db.prepare(
    'INSERT INTO content_piece (content, ord, bytes) SELECT key, ?, ? FROM content WHERE sha256 = ?',
  )
  for (let at = 0, ord = 0; at < bytes.length; at += pieceBytes, ord += 1)
    insertPiece.run(ord, bytes.subarray(at, at + pieceBytes), sha256)
}

/** One piece of a content, from 0; undefined where there is none. */
export function readPiece(db: ReadableDb, sha256: string, ord: number): Buffer | undefined {
  const found = db.firstOf(
    'SELECT p.bytes FROM content_piece p JOIN content c ON c.key = p.content WHERE c.sha256 = ? AND p.ord = ?',
    sha256,
    ord,
  )
  return found?.['bytes'] as Buffer | undefined
}

/** A whole content, or null where it is missing or is not what its hash says. */
export function readContent(db: ReadableDb, sha256: string): Buffer | null {
  const bytes = Buffer.concat([...piecesOf(db, sha256)])
  return bytes.length > 0 && contentOf(bytes).sha256 === sha256 ? bytes : null
}

/** True where a content is there and is what its hash says. */
export function isWhole(db: ReadableDb, sha256: string): boolean {
  const hash = createHash('sha256')
  let size = 0
  for (const piece of piecesOf(db, sha256)) {
    hash.update(piece)
    size += piece.length
  }
  return size > 0 && hash.digest('hex') === sha256
}

/** Everything that is kept, also of attachments that were removed: the ledger can bring them back. */
export function countContents(db: ReadableDb): ContentCount {
  const found = db.firstOf('SELECT count(*) AS count, ifnull(sum(size), 0) AS bytes FROM content')
  return { count: Number(found?.['count'] ?? 0), bytes: Number(found?.['bytes'] ?? 0) }
}

/** How many contents are not what their hash says. */
export function countDamagedContents(db: ReadableDb): number {
  const all = db.all(sql<{ sha256: string }>`SELECT sha256 FROM content`.compile(queries))
  return all.filter(({ sha256 }) => !isWhole(db, sha256)).length
}

function* piecesOf(db: ReadableDb, sha256: string): Generator<Buffer> {
  for (let ord = 0; ; ord += 1) {
    const piece = readPiece(db, sha256, ord)
    if (!piece) return
    yield piece
  }
}

import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import {
  explainWriteError,
  readBytes,
  reasonOf,
  removeFile,
  replaceAtomically,
  sizeOf,
} from '#electron/platform/files.ts'
import { countContents, countDamagedContents, type ContentCount } from './contents.ts'
import { openConnection, queries, type WritableDb } from './database.ts'
import { fillDataFolder } from './data-folder.ts'
import { readKeyRing, requireSealed } from './key-ring.ts'

/**
 * A backup is one file: a mark, the length of the manifest, the manifest (JSON), the database and the key ring as they
 * are, still encrypted, opened with the passwords that were valid when it was made, and last a hash over all of it.
 */
const mark = 'AN-CU-BACKUP-1\n'
const longestManifest = 64 * 1024
const chunkBytes = 1 << 20
const hashBytes = 32

const manifest = z.strictObject({
  createdAt: z.iso.datetime(),
  commits: z.int().min(0),
  /** What the files of attachments hold, where the copy has any; a backup of an older program does not say. */
  contents: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0) }).optional(),
  parts: z.tuple([
    z.strictObject({ name: z.literal('database'), bytes: z.int().min(1) }),
    z.strictObject({ name: z.literal('ring'), bytes: z.int().min(1) }),
  ]),
})
type Manifest = z.infer<typeof manifest>
type PartName = Manifest['parts'][number]['name']

export interface BackupRequest {
  file: string
  /** The key ring that goes with the database. */
  ring: string
  dataKey: Uint8Array
  now: Date
}

/**
 * Writes a consistent copy while the database is in use, and reads it back before it counts. Answers
 * `FILE_NOT_WRITTEN`, `DISK_FULL`; an older file of the name then stands as it was.
 *
 * A content of an attachment that is damaged is counted, not refused: everything else must still be saved.
 *
 * @returns the size and SHA-256 of the file, and what the copy holds
 */
export function createBackup(
  db: WritableDb,
  { file, ring, dataKey, now }: BackupRequest,
): { bytes: number; sha256: string } & Copied {
  let copied: Copied = { commits: 0, contents: { count: 0, bytes: 0 }, damagedContents: 0 }
  replaceAtomically(file, (temporary) => {
    // Made first: a place that cannot be written is found before the work.
    const handle = openSync(temporary, 'wx', 0o600)
    const copy = `${temporary}.db`
    try {
      db.execute(`VACUUM INTO '${copy.replaceAll("'", "''")}'`)
      copied = inspectCopy(copy, dataKey)
      requireSealed(readKeyRing(ring), dataKey)
      const { commits, contents } = copied
      const said = { createdAt: now.toISOString(), commits, contents }
      writeContainer(handle, { copy, ring: readBytes(ring) }, said)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
      for (const suffix of ['', '-wal', '-shm']) removeFile(copy + suffix)
    }
    readContainer(temporary, () => undefined)
  })
  const hash = createHash('sha256')
  for (const chunk of chunksOf(file)) hash.update(chunk)
  return { bytes: sizeOf(file), sha256: hash.digest('hex'), ...copied }
}

/** What a copy of the database holds. */
interface Copied {
  commits: number
  contents: ContentCount
  damagedContents: number
}

/** Goes through every page of a copy, and every content by its hash, with the key that it will be opened with. */
function inspectCopy(copy: string, dataKey: Uint8Array): Copied {
  const db = openConnection(copy, dataKey)
  try {
    const found = db.first(sql<{ quick_check: string }>`PRAGMA quick_check`.compile(queries))?.quick_check
    if (found !== 'ok')
      throw refuse('DATABASE_UNREADABLE', { why: `bản sao không toàn vẹn: ${String(found)}` })
    const commits =
      db.first(sql<{ n: number }>`SELECT count(*) AS n FROM ledger_commit`.compile(queries))?.n ?? 0
    return { commits, contents: countContents(db), damagedContents: countDamagedContents(db) }
  } finally {
    db.close()
  }
}

function writeContainer(
  handle: number,
  { copy, ring }: { copy: string; ring: Buffer },
  said: Omit<Manifest, 'parts'>,
): void {
  const hash = createHash('sha256')
  const write = (bytes: Uint8Array): void => {
    hash.update(bytes)
    writeFully(handle, bytes)
  }
  const parts: Manifest['parts'] = [
    { name: 'database', bytes: sizeOf(copy) },
    { name: 'ring', bytes: ring.length },
  ]
  const head = Buffer.from(JSON.stringify({ ...said, parts } satisfies Manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  for (const bytes of [Buffer.from(mark), length, head]) write(bytes)
  for (const chunk of chunksOf(copy)) write(chunk)
  write(ring)
  writeFully(handle, hash.digest())
}

/**
 * Lays the files of a backup down in a folder that holds no data. The whole container is checked before anything is
 * touched. Answers `BACKUP_INVALID`, `ALREADY_SET_UP`, `FILE_NOT_FOUND`, `FILE_NOT_WRITTEN`, `DISK_FULL`.
 */
export async function restoreBackup(
  file: string,
  into: string,
): Promise<{ commits: number; contents: ContentCount }> {
  const { commits, contents = { count: 0, bytes: 0 } } = readContainer(file, () => undefined)
  await fillDataFolder(into, (staged) => {
    const handles = {
      database: openSync(staged.database, 'wx', 0o600),
      ring: openSync(staged.ring, 'wx', 0o600),
    }
    try {
      readContainer(file, (name, chunk) => writeFully(handles[name], chunk))
      for (const handle of Object.values(handles)) fsyncSync(handle)
    } catch (error) {
      throw explainWriteError(into, error)
    } finally {
      for (const handle of Object.values(handles)) closeSync(handle)
    }
  })
  return { commits, contents }
}

/** Goes through a container from end to end; what does not fit is answered with `BACKUP_INVALID`. */
function readContainer(file: string, onChunk: (part: PartName, chunk: Buffer) => void): Manifest {
  const invalid = (why: string): Error => refuse('BACKUP_INVALID', { why: `${basename(file)}: ${why}` })
  const size = sizeOf(file)
  const reader = openReader(file)
  try {
    const head = reader.take(mark.length + 4)
    if (head?.subarray(0, mark.length).toString() !== mark) throw invalid('không phải bản sao lưu của An Cư')
    const length = head.readUInt32BE(mark.length)
    const text = length > longestManifest ? null : reader.take(length)
    const said = manifest.safeParse(parseJson(text?.toString('utf8') ?? ''))
    if (!said.success) throw invalid('phần mô tả bị hỏng')
    const bytes = said.data.parts.reduce((sum, part) => sum + part.bytes, head.length + length + hashBytes)
    if (size < bytes) throw invalid('tệp bị cắt ngắn')
    if (size > bytes) throw invalid('thừa dữ liệu ở cuối tệp')
    for (const part of said.data.parts) {
      for (let left = part.bytes; left > 0;) {
        const chunk = reader.take(Math.min(left, chunkBytes))
        if (!chunk) throw invalid('tệp bị cắt ngắn')
        onChunk(part.name, chunk)
        left -= chunk.length
      }
    }
    const hash = reader.digest()
    if (!reader.take(hashBytes)?.equals(hash)) throw invalid('nội dung đã bị thay đổi')
    return said.data
  } finally {
    reader.close()
  }
}

interface Reader {
  /** So many bytes more, or null where the file ends before. */
  take(length: number): Buffer | null
  /** The hash over what was taken so far. */
  digest(): Buffer
  close(): void
}

function openReader(file: string): Reader {
  const handle = orUnreadable(file, () => openSync(file, 'r'))
  const hash = createHash('sha256')
  let at = 0
  return {
    take(length) {
      const bytes = orUnreadable(file, () => readExactly(handle, at, length))
      if (!bytes) return null
      at += length
      hash.update(bytes)
      return bytes
    },
    digest: () => hash.copy().digest(),
    close: () => closeSync(handle),
  }
}

function orUnreadable<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw refuse('FILE_UNREADABLE', { file, why: reasonOf(error) })
  }
}

function writeFully(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** So many bytes, or null where the file ends before. */
function readExactly(handle: number, at: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const more = readSync(handle, bytes, read, length - read, at + read)
    if (more === 0) return null
    read += more
  }
  return bytes
}

function* chunksOf(file: string): Generator<Buffer> {
  const handle = openSync(file, 'r')
  try {
    for (let left = sizeOf(file), at = 0; left > 0;) {
      const chunk = readExactly(handle, at, Math.min(left, chunkBytes))
      if (!chunk) throw new Error(`${file} became shorter while it was read`)
      yield chunk
      at += chunk.length
      left -= chunk.length
    }
  } finally {
    closeSync(handle)
  }
}

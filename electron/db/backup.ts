import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import {
  fileExists,
  makeFolder,
  moveFile,
  removeFile,
  replaceAtomically,
  sizeOf,
} from '#electron/platform/files.ts'
import type { WritableDb } from './database.ts'

/**
 * A backup is one file: a mark, the length of the manifest, the manifest (JSON), then the database and the key ring as
 * they are: still encrypted, opened with the passwords that were valid when it was made.
 */
const mark = 'AN-CU-BACKUP-1\n'
const longestManifest = 64 * 1024
const chunkBytes = 1 << 20

const manifest = z.strictObject({
  createdAt: z.iso.datetime(),
  commits: z.int().min(0),
  parts: z
    .array(
      z.strictObject({
        name: z.enum(['database', 'ring']),
        bytes: z.int().min(1),
        sha256: z.string().length(64),
      }),
    )
    .length(2),
})
type Manifest = z.infer<typeof manifest>

export interface BackupRequest {
  file: string
  database: string
  ring: string
  commits: number
  now: Date
}

/**
 * Writes a consistent copy while the database is in use, and reads it back before it counts. Answers
 * `FILE_NOT_WRITTEN`, `DISK_FULL`; an older file of the name then stands as it was.
 */
export function createBackup(db: WritableDb, request: BackupRequest): { bytes: number; sha256: string } {
  const copy = `${request.database}.backup-${process.pid}`
  removeFile(copy)
  try {
    db.execute(`VACUUM INTO '${copy.replaceAll("'", "''")}'`)
    replaceAtomically(request.file, (temporary) => {
      writeContainer(temporary, copy, request)
      readContainer(temporary, () => undefined)
    })
  } finally {
    removeFile(copy)
  }
  return { bytes: sizeOf(request.file), sha256: hashOf(request.file).sha256 }
}

function writeContainer(file: string, copy: string, { ring, commits, now }: BackupRequest): void {
  const sources = { database: copy, ring }
  const parts = (['database', 'ring'] as const).map((name) => ({ name, ...hashOf(sources[name]) }))
  const head = Buffer.from(
    JSON.stringify({ createdAt: now.toISOString(), commits, parts } satisfies Manifest),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  const handle = openSync(file, 'wx', 0o600)
  try {
    for (const bytes of [Buffer.from(mark), length, head]) writeSync(handle, bytes)
    for (const { name } of parts) for (const chunk of chunksOf(sources[name])) writeSync(handle, chunk)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Lays the files of a backup down in a folder that has none. Answers `BACKUP_INVALID`, `ALREADY_SET_UP`, `FILE_NOT_FOUND`. */
export function restoreBackup(file: string, into: { database: string; ring: string }): { commits: number } {
  if (fileExists(into.database) || fileExists(into.ring)) throw refuse('ALREADY_SET_UP')
  sizeOf(file)
  const folder = dirname(into.database)
  const existed = fileExists(folder)
  makeFolder(folder)
  const targets = { database: `${into.database}.restored`, ring: `${into.ring}.restored` }
  const handles = new Map<string, number>()
  try {
    const { commits } = readContainer(file, (name, chunk) => {
      const handle = handles.get(name) ?? openSync(targets[name], 'w', 0o600)
      handles.set(name, handle)
      writeSync(handle, chunk)
    })
    for (const handle of handles.values()) fsyncSync(handle)
    closeAll(handles)
    moveFile(targets.database, into.database)
    // The ring last: with it the folder counts as set up.
    moveFile(targets.ring, into.ring)
    return { commits }
  } catch (error) {
    closeAll(handles)
    for (const target of Object.values(targets)) removeFile(target)
    if (!existed) removeFile(folder)
    throw error
  }
}

function closeAll(handles: Map<string, number>): void {
  for (const handle of handles.values()) closeSync(handle)
  handles.clear()
}

/** Goes through a container from end to end; what does not fit is answered with `BACKUP_INVALID`. */
function readContainer(file: string, onChunk: (part: 'database' | 'ring', chunk: Buffer) => void): Manifest {
  const invalid = (why: string): Error => refuse('BACKUP_INVALID', { why: `${basename(file)}: ${why}` })
  const handle = openSync(file, 'r')
  try {
    const head = readExactly(handle, 0, mark.length + 4)
    if (head?.subarray(0, mark.length).toString() !== mark) throw invalid('không phải bản sao lưu của An Cư')
    const length = head.readUInt32BE(mark.length)
    const text = length > longestManifest ? null : readExactly(handle, head.length, length)
    const said = manifest.safeParse(parseJson(text?.toString('utf8') ?? ''))
    if (!said.success) throw invalid('phần mô tả bị hỏng')
    let at = head.length + length
    for (const part of said.data.parts) {
      const hash = createHash('sha256')
      for (let left = part.bytes; left > 0;) {
        const chunk = readExactly(handle, at, Math.min(left, chunkBytes))
        if (!chunk) throw invalid('tệp bị cắt ngắn')
        hash.update(chunk)
        onChunk(part.name, chunk)
        at += chunk.length
        left -= chunk.length
      }
      if (hash.digest('hex') !== part.sha256) throw invalid('nội dung đã bị thay đổi')
    }
    if (readExactly(handle, at, 1)) throw invalid('thừa dữ liệu ở cuối tệp')
    return said.data
  } finally {
    closeSync(handle)
  }
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

function hashOf(file: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256')
  for (const chunk of chunksOf(file)) hash.update(chunk)
  return { bytes: sizeOf(file), sha256: hash.digest('hex') }
}

import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse, Refusal } from '#shared/base/result.ts'

/** True where something stands at a path. */
export function fileExists(file: string): boolean {
  return existsSync(file)
}

/** The bytes of a file that a person named. Answers `FILE_NOT_FOUND` or `FILE_UNREADABLE`. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw refuse('FILE_NOT_FOUND', { file })
    throw refuse('FILE_UNREADABLE', { file, why: reasonOf(error) })
  }
}

/** Size in bytes of a file that a person named. Answers `FILE_NOT_FOUND`. */
export function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    throw refuse('FILE_NOT_FOUND', { file })
  }
}

/**
 * Writes a file so that a reader sees the old or the new one, never half: into a temporary neighbour, forced to disk,
 * then renamed. Answers `DISK_FULL` or `FILE_NOT_WRITTEN`; the old file then stands as it was.
 */
export function writeFileAtomically(file: string, content: Uint8Array | string): void {
  replaceAtomically(file, (temporary) => {
    const handle = openSync(temporary, 'wx', 0o600)
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  })
}

/** Puts what `write` made at a temporary path in the place of a file, or removes it if anything went wrong. */
export function replaceAtomically(file: string, write: (temporary: string) => void): void {
  const temporary = join(dirname(resolve(file)), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    write(temporary)
    renameSync(temporary, file)
    syncFolder(dirname(resolve(file)))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw explainWriteError(file, error)
  }
}

/** What the system says when a file cannot be written, as a refusal; anything else as it is. */
export function explainWriteError(file: string, error: unknown): unknown {
  if (errnoOf(error) === 'ENOSPC') return refuse('DISK_FULL')
  if (error instanceof Refusal || errnoOf(error) === undefined) return error
  return refuse('FILE_NOT_WRITTEN', { file, why: reasonOf(error) })
}

/** Makes a folder and the ones above it. Answers `FILE_NOT_WRITTEN` or `DISK_FULL`. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw explainWriteError(folder, error)
  }
}

/** The names of what stands in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []
}

/** Makes an empty file; false where there is one already, also where another process made it this very moment. */
export function claimFile(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx', 0o600))
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw explainWriteError(file, error)
  }
}

/** Copies a file over another one. */
export function copyFile(from: string, to: string): void {
  copyFileSync(from, to)
}

/** Gives a file another name in the same folder. */
export function moveFile(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(resolve(to)))
}

/** Removes a file or folder if it is there. */
export function removeFile(file: string): void {
  rmSync(file, { recursive: true, force: true })
}

/** Adds a line to a log file. */
export function appendLine(file: string, line: string): void {
  appendFileSync(file, `${line}\n`, { mode: 0o600 })
}

/** A rename survives a power cut once its folder is on disk. Windows does that itself and refuses to open folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

const reasons: Record<string, string> = {
  EACCES: 'không có quyền truy cập',
  EPERM: 'không có quyền truy cập',
  EBUSY: 'tệp đang được chương trình khác mở',
  EISDIR: 'đường dẫn là một thư mục',
  ENOENT: 'thư mục không tồn tại',
  ENOTDIR: 'đường dẫn không đúng',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENAMETOOLONG: 'tên tệp quá dài',
}

/** Why the system refused a file, in Vietnamese. */
export function reasonOf(error: unknown): string {
  const code = errnoOf(error)
  return (
    (code === undefined ? undefined : reasons[code]) ??
    (error instanceof Error ? error.message : String(error))
  )
}

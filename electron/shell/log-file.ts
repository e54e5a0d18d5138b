import { app } from 'electron'
import { join } from 'node:path'
import {
  appendLine,
  fileExists,
  readBytes,
  removeFile,
  sizeOf,
  writeFileAtomically,
} from '#electron/platform/files.ts'

/** Bytes after which a log becomes the previous log; there are never more than two. */
const largestLog = 1_000_000

/**
 * Also writes to a file what this process and its threads say on standard error: a window has no terminal. The log
 * holds defects and their references, never a record's values.
 */
export function keepLogFile(): void {
  const file = join(app.getPath('logs'), 'an-cu.log')
  if (fileExists(file) && sizeOf(file) > largestLog) {
    writeFileAtomically(`${file}.1`, readBytes(file))
    removeFile(file)
  }
  const write = process.stderr.write.bind(process.stderr)
  const writeBoth = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    try {
      appendLine(file, (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')).trimEnd())
    } catch {
      // A full disk must not keep a person from closing the window.
    }
    return write(chunk, ...(rest as []))
  }
  process.stderr.write = writeBoth
}

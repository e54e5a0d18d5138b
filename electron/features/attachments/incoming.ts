import { basename } from 'node:path'
import { refuse } from '#shared/base/result.ts'
import type { Attachment } from '#shared/registers/attachments.ts'
import { attachmentLimits, attachmentName } from '#shared/rules/attachments.ts'
import { formatFileSize } from '#shared/vietnamese/file-size.ts'
import { contentOf, type Content } from '#electron/db/contents.ts'
import { readBytes, sizeOf } from '#electron/platform/files.ts'
import { kindOf } from './kinds.ts'

/** A file that has passed every check, and is still nowhere but in memory. */
export interface IncomingFile {
  content: Content
  about: Pick<Attachment, 'name' | 'kind' | 'size' | 'sha256'>
}

/**
 * Reads and checks files that a person chose: all of them, or a refusal that names the first that cannot be taken.
 * Answers `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `FILE_EMPTY`, `FILE_TOO_LARGE`, `FILES_TOO_LARGE`, `FILE_KIND_REFUSED`.
 */
export function readChosen(files: readonly string[]): IncomingFile[] {
  // Sizes first: nothing large is read that will not be taken.
  const sizes = files.map((file) => {
    const size = sizeOf(file)
    refuseSize(basename(file), size)
    return size
  })
  refuseTogether(sizes)
  return files.map((file) => checkIncoming(basename(file), readBytes(file)))
}

/** The same for files that were dropped on the page, which passes what they hold on: no path is named. */
export function readDropped(files: readonly { name: string; base64: string }[]): IncomingFile[] {
  const incoming = files.map(({ name, base64 }) => checkIncoming(name, Buffer.from(base64, 'base64')))
  refuseTogether(incoming.map(({ about }) => about.size))
  return incoming
}

function checkIncoming(file: string, bytes: Buffer): IncomingFile {
  refuseSize(file, bytes.length)
  const kind = kindOf(file, bytes)
  const content = contentOf(bytes)
  const about = { name: attachmentName(file, kind), kind, size: bytes.length, sha256: content.sha256 }
  return { content, about }
}

function refuseSize(file: string, bytes: number): void {
  if (bytes === 0) throw refuse('FILE_EMPTY', { file })
  const limit = attachmentLimits.fileBytes
  if (bytes > limit)
    throw refuse('FILE_TOO_LARGE', { file, size: formatFileSize(bytes), limit: formatFileSize(limit) })
}

function refuseTogether(sizes: readonly number[]): void {
  const limit = attachmentLimits.bytesAtOnce
  if (sizes.reduce((sum, size) => sum + size, 0) > limit)
    throw refuse('FILES_TOO_LARGE', { limit: formatFileSize(limit) })
}

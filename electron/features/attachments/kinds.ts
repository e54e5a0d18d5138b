import { refuse } from '#shared/base/result.ts'
import type { AttachmentKind } from '#shared/rules/attachments.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { readZipDirectory } from '#electron/sheets/zip.ts'

type RefusedKind = keyof typeof attachmentsText.refusedKinds

interface Signature<K extends string> {
  kind: K
  /** Where the bytes stand; most stand first. */
  at?: number
  bytes: string
}

/** What a file begins with, in Latin-1; a kind that a longer beginning tells apart stands before. */
const accepted: readonly Signature<Exclude<AttachmentKind, 'docx' | 'xlsx'>>[] = [
  { kind: 'pdf', bytes: '%PDF-' },
  { kind: 'jpeg', bytes: '\xff\xd8\xff' },
  { kind: 'png', bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'webp', bytes: 'WEBP', at: 8 },
  { kind: 'tiff', bytes: 'II*\0' },
  { kind: 'tiff', bytes: 'MM\0*' },
]

/** What people try most, so that the refusal can say what it is. */
const refused: readonly Signature<RefusedKind>[] = [
  { kind: 'program', bytes: 'MZ' },
  { kind: 'program', bytes: '\x7fELF' },
  { kind: 'program', bytes: '\xca\xfe\xba\xbe' },
  { kind: 'script', bytes: '#!' },
  { kind: 'script', bytes: '@echo' },
  { kind: 'oldOffice', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'archive', bytes: 'Rar!' },
  { kind: 'archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'archive', bytes: '\x1f\x8b' },
  { kind: 'gif', bytes: 'GIF8' },
  { kind: 'bmp', bytes: 'BM' },
  { kind: 'heic', bytes: 'ftyphei', at: 4 },
  { kind: 'heic', bytes: 'ftypmif1', at: 4 },
  { kind: 'video', bytes: 'ftyp', at: 4 },
  { kind: 'webPage', bytes: '<' },
]

const zip = 'PK\x03\x04'
/** The part of an Office document that says what it is. */
const mainParts: readonly [part: string, kind: AttachmentKind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
]

/**
 * What a file is by its content; its name is not looked at. Answers `FILE_KIND_REFUSED`, and `FILE_UNREADABLE` where
 * an Office document is cut off or damaged.
 */
export function kindOf(file: string, bytes: Buffer): AttachmentKind {
  const kind = find(accepted, bytes) ?? (begins(bytes, zip) ? officeKind(file, bytes) : undefined)
  if (kind) return kind
  throw refuseKind(file, find(refused, bytes) ?? 'unknown')
}

function officeKind(file: string, bytes: Buffer): AttachmentKind {
  const parts = readZipDirectory({ file, bytes })
  if ([...parts.keys()].some((part) => /vbaProject/i.test(part))) throw refuseKind(file, 'macros')
  const kind = mainParts.find(([part]) => parts.has(part))?.[1]
  if (kind) return kind
  throw refuseKind(file, parts.has('ppt/presentation.xml') ? 'slides' : 'archive')
}

function refuseKind(file: string, kind: RefusedKind): Error {
  return refuse('FILE_KIND_REFUSED', { file, what: attachmentsText.refusedKinds[kind] })
}

function find<K extends string>(signatures: readonly Signature<K>[], bytes: Buffer): K | undefined {
  return signatures.find(({ bytes: wanted, at = 0 }) => begins(bytes, wanted, at))?.kind
}

function begins(bytes: Buffer, wanted: string, at = 0): boolean {
  return bytes.toString('latin1', at, at + wanted.length) === wanted
}

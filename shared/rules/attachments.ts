/** What may be attached. Offices know a file's size as Windows shows it: a megabyte is 1024 x 1024 bytes. */
export const megabyte = 1024 * 1024

export const attachmentLimits = {
  fileBytes: 50 * megabyte,
  /** Files that one act may add, and what they may weigh together: they stand in memory until they are stored. */
  filesAtOnce: 20,
  bytesAtOnce: 100 * megabyte,
  nameLength: 200,
  noteLength: 500,
} as const

/** What a file is by its content; the first ending is the usual one. */
export const attachmentKinds = {
  pdf: { endings: ['pdf'], mediaType: 'application/pdf', shownAs: 'document' },
  jpeg: { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], mediaType: 'image/jpeg', shownAs: 'picture' },
  png: { endings: ['png'], mediaType: 'image/png', shownAs: 'picture' },
  webp: { endings: ['webp'], mediaType: 'image/webp', shownAs: 'picture' },
  // Chromium draws no TIFF.
  tiff: { endings: ['tif', 'tiff'], mediaType: 'image/tiff', shownAs: null },
  docx: {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    shownAs: null,
  },
  xlsx: {
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    shownAs: null,
  },
} as const satisfies Record<
  string,
  { endings: readonly string[]; mediaType: string; shownAs: 'document' | 'picture' | null }
>

export type AttachmentKind = keyof typeof attachmentKinds

/** The endings of every kind, for a dialog that chooses files. */
export const attachmentEndings: string[] = Object.values(attachmentKinds).flatMap(({ endings }) => endings)

/**
 * The name under which a file is kept: one that every Windows folder takes, with the ending of what the file really
 * is. Signs that are not seen, or that turn the direction of writing, could show another ending than there is.
 */
export function attachmentName(written: string, kind: AttachmentKind): string {
  const { endings } = attachmentKinds[kind]
  const plain = written
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/[\s.]+$/u, '')
    .trim()
  const parts = /^(.*?)(?:\.([a-z0-9]{1,8}))?$/iu.exec(plain)
  const ending = parts?.[2]?.toLowerCase() ?? ''
  const hasOwnEnding = (endings as readonly string[]).includes(ending)
  const kept = hasOwnEnding ? `.${parts?.[2] ?? ''}` : `.${endings[0]}`
  const stem = (hasOwnEnding ? parts?.[1] : plain) || attachmentKinds[kind].endings[0]
  return shortened(stem, attachmentLimits.nameLength - kept.length) + kept
}

/** Never cuts a character in two. */
function shortened(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()
}

import { isAscii, isUtf8 } from 'node:buffer'
import { sheetWarning, unreadable } from '#shared/text/sheets.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { oldFontOf } from './old-fonts.ts'
import type { SheetFinding } from './sheet-content.ts'
import { cannotRead, type SourceFile } from './source-file.ts'

/** The text of a file, and what a person should know about how it was read. */
export interface DecodedText {
  text: string
  warnings: SheetFinding[]
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'

const bytesToJudge = 64 * 1024
const replacement = 0xfffd
/** Letters of several bytes that must be right for each one that is wrong, for a file to be damaged UTF-8. */
const rightForEachWrong = 20

/**
 * Finds the encoding of a text file and decodes it, composed (NFC). A mark at its beginning and valid UTF-8 are
 * certain; anything else is a guess, and the answer says so. Answers `FILE_UNREADABLE` for what is cut or no text.
 */
export function decodeText(source: SourceFile): DecodedText {
  const { bytes } = source
  const { encoding, isCertain } = encodingOf(bytes)
  if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) throw cannotRead(source, unreadable.truncated)
  if (endsWithinCharacter(bytes)) throw cannotRead(source, unreadable.truncated)
  const decoded = new TextDecoder(encoding).decode(bytes)
  const lost = countLost(source, decoded)
  const warnings: SheetFinding[] = []
  if (!isCertain) {
    const message = sheetWarning.ENCODING_GUESSED(encodingNames[encoding])
    warnings.push({ code: 'ENCODING_GUESSED', message })
  }
  if (lost > 0) {
    warnings.push({ code: 'LOST_CHARACTERS', message: sheetWarning.LOST_CHARACTERS(formatNumber(lost)) })
  }
  // Windows-1258 writes tones as marks after their letter.
  return { text: encoding === 'windows-1258' ? decoded.normalize('NFC') : decoded, warnings }
}

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16)',
  'windows-1258': 'Windows-1258',
  'windows-1252': 'Windows-1252',
}

function encodingOf(bytes: Buffer): { encoding: Encoding; isCertain: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', isCertain: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', isCertain: true }
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return { encoding: wide, isCertain: false }
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return { encoding: 'utf-8', isCertain: true }
  // In the single-byte fonts from before Unicode each byte is a letter of its own: they are told apart later.
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, bytesToJudge))
  const hasOldFont = oldFontOf([start]) !== null
  return { encoding: hasOldFont ? 'windows-1252' : 'windows-1258', isCertain: false }
}

/** UTF-16 without its mark: separators and digits leave every other byte zero. */
function wideEncodingOf(bytes: Buffer): Encoding | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, bytesToJudge)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 8 && even === 0) return 'utf-16le'
  return even > length / 8 && odd === 0 ? 'utf-16be' : null
}

/** A few wrong bytes in UTF-8 do not make another encoding of it. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, bytesToJudge))
  let right = 0
  let wrong = 0
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at)
    if (code === replacement) wrong++
    else if (code > 0x7f) right++
  }
  return right > rightForEachWrong * wrong
}

/** UTF-8 that was cut may end in the middle of a letter. */
function endsWithinCharacter(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return false
  return [1, 2, 3].some((cut) => {
    const before = bytes.subarray(0, Math.max(0, bytes.length - cut))
    return isUtf8(before) && !isAscii(before)
  })
}

/** How many characters could not be read; characters that no text has make the file none. */
function countLost(source: SourceFile, text: string): number {
  let lost = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) throw cannotRead(source, unreadable.notASheet)
    if (code === replacement) lost++
  }
  return lost
}

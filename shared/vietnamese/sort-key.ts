import { toNfc } from './fold.ts'

/** Signs in the order of the Unicode collation, which puts them before digits and letters. */
const signs = ' _-–—,;:!?.\'"«»()[]{}§@*/\\&#%•`^°+<=>|~$₫'
/** Typographic signs that stand where their plain forms do. */
const plainSign: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '…': '...' }
/** The Vietnamese alphabet, with f, j, w and z where foreign names need them. */
const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** Huyền, hỏi, ngã, sắc, nặng as combining marks, in the order of dictionaries. */
const toneMarks = '\u0300\u0309\u0303\u0301\u0323'

/** Lower than every weight, so that what is shorter stands first. */
const levelEnd = ' '
const firstWeight = 0x21
const numberLead = String.fromCharCode(firstWeight + signs.length)
const firstLetter = firstWeight + signs.length + 1
/** What is not listed stands after z, by its code. */
const otherLead = '~'
const upperCase = '!'
/** Runs without tone (or capital) are written backwards from here: the longer run sorts first. */
const runTop = 0x7e
const longestRun = 0x5c

interface Weights {
  /** Weight of the letter or sign; '' for a mark or a character without width. */
  letter: string
  /** Tone or foreign accent; '' where there is none. */
  accent: string
  isUpper: boolean
}

const tableSize = 0x2070
const table: readonly Weights[] = Array.from({ length: tableSize }, (_, code) => weigh(code))

/**
 * A text whose plain binary order is the Vietnamese alphabetical order. SQLite has no collation that knows
 * Vietnamese and puts Ánh and Đức after Yến, so this key is stored beside the text and sorted by.
 *
 * It has the three levels of the Unicode collation: letters first (a ă â b c d đ e ê ...), then tones
 * (a à ả ã á ạ), then case. Runs of digits count as numbers: 9 stands before 10. Tests hold it against
 * `Intl.Collator('vi', { numeric: true })`.
 */
export function sortKey(text: string): string {
  const composed = toNfc(text)
  let main = ''
  let tones = ''
  let cases = ''
  let sinceTone = 0
  let sinceCapital = 0
  for (let at = 0; at < composed.length; at++) {
    const code = composed.charCodeAt(at)
    if (isDigit(code)) {
      const end = endOfDigits(composed, at)
      main += weighNumber(composed.slice(at, end))
      at = end - 1
      sinceTone++
      sinceCapital++
      continue
    }
    const { letter, accent, isUpper } = (code < tableSize ? table[code] : undefined) ?? weigh(code)
    if (letter !== '') {
      main += letter
      sinceTone++
      sinceCapital++
    }
    if (accent !== '') {
      tones += writeRun(sinceTone) + accent
      sinceTone = 0
    }
    if (isUpper) {
      cases += writeRun(sinceCapital - 1) + upperCase
      sinceCapital = 0
    }
  }
  if (cases !== '') return main + levelEnd + tones + levelEnd + cases
  return tones === '' ? main : main + levelEnd + tones
}

function weigh(code: number): Weights {
  const character = String.fromCharCode(code)
  const lower = character.toLowerCase()
  let base = ''
  let accent = ''
  for (const part of lower.normalize('NFD')) {
    const withPart = (base + part).normalize('NFC')
    const tone = toneMarks.indexOf(part)
    if (tone >= 0) accent += String.fromCharCode(firstWeight + tone)
    else if (base !== '' && letters.includes(withPart)) base = withPart
    else if (part >= '\u0300' && part <= '\u036f')
      accent += String.fromCharCode(firstWeight + toneMarks.length)
    else base += part
  }
  return { letter: weighBase(base), accent, isUpper: lower !== character }
}

function weighBase(base: string): string {
  if (/^[\u00ad\u200b-\u200f\u2060\ufeff]?$/.test(base)) return ''
  const letter = letters.indexOf(base)
  if (letter >= 0) return String.fromCharCode(firstLetter + letter)
  const plain = /^\s$/.test(base) ? ' ' : (plainSign[base] ?? base)
  if (plain.length > 1) return [...plain].map(weighBase).join('')
  const sign = signs.indexOf(plain)
  return sign >= 0 ? String.fromCharCode(firstWeight + sign) : otherLead + base
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function endOfDigits(text: string, from: number): number {
  let end = from + 1
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

/** Numbers by their length and then their digits; leading zeros do not count. */
function weighNumber(digits: string): string {
  let from = 0
  while (from < digits.length - 1 && digits.charCodeAt(from) === 48) from++
  const length = Math.min(digits.length - from, longestRun)
  return numberLead + String.fromCharCode(firstWeight + length) + (from === 0 ? digits : digits.slice(from))
}

function writeRun(length: number): string {
  if (length <= longestRun) return String.fromCharCode(runTop - length)
  return String.fromCharCode(runTop - longestRun) + writeRun(length - longestRun)
}

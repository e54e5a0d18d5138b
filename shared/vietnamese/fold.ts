/**
 * Text as it is compared and searched: without case, accents and the ways of typing them. Runs on every text cell
 * of an import and on every search text, so characters go through a table; only text with letters that Vietnamese
 * does not know, or text longer than a page, takes the slow road.
 */

const tableSize = 0x2070
const dropped = 0
const space = 0x20
const notInTable = 0xffff
const longestFast = 4096

const table = Uint16Array.from({ length: tableSize }, (_, code) => {
  if (!isTabulated(code)) return notInTable
  const folded = foldSlowly(String.fromCharCode(code))
  if (folded.length > 1) return notInTable
  return folded === '' ? dropped : folded.charCodeAt(0)
})
const scratch = new Uint16Array(longestFast)

/** Unicode blocks whose characters fold one by one: Latin, combining marks, Vietnamese Latin, general punctuation. */
function isTabulated(code: number): boolean {
  return code < 0x0370 || (code >= 0x1e00 && code < 0x1f00) || (code >= 0x2000 && code < tableSize)
}

/** The definition, except that spaces are not collapsed yet. */
function foldSlowly(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\0]/g, '')
    .replaceAll('đ', 'd')
    .replace(/\s/g, ' ')
}

/**
 * Text for comparing and searching: no accents ("đ" is "d"), lower case, no soft hyphens or characters without
 * width, every kind of space one plain space, none at the ends. "Hoà" and "hòa" become the same.
 */
export function fold(text: string): string {
  if (text.length > longestFast) return collapse(foldSlowly(text))
  let length = 0
  let spaceWaits = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < tableSize ? table[code] : notInTable
    if (letter === notInTable || letter === undefined) return collapse(foldSlowly(text))
    if (letter === space) {
      spaceWaits = length > 0
    } else if (letter !== dropped) {
      if (spaceWaits) scratch[length++] = space
      scratch[length++] = letter
      spaceWaits = false
    }
  }
  return Reflect.apply(String.fromCharCode, String, scratch.subarray(0, length))
}

function collapse(text: string): string {
  return text.replace(/ +/g, ' ').trim()
}

/**
 * The composed form (NFC) in which text is stored, printed and counted. Nothing is removed: in old TCVN3 files a
 * soft hyphen is the letter "ư". Half a character, which no file can hold, becomes the sign for one that is lost.
 */
export function toNfc(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (!isComposed(text.charCodeAt(at))) return text.toWellFormed().normalize('NFC')
  }
  return text
}

/** Characters that NFC leaves alone whatever stands beside them: Latin, Vietnamese letters, dashes and quotes. */
function isComposed(code: number): boolean {
  return code < 0x0300 || (code >= 0x1ea0 && code < 0x1efa) || (code >= 0x2010 && code < 0x2027)
}

/**
 * Text typed with the fonts that were used before Unicode (.VnTime is TCVN3, VNI-Times is VNI) comes as other
 * letters: "Nhµ ë" for "Nhà ở". It is recognised, so that it does not enter a register as it stands.
 */
export type OldFont = 'TCVN3' | 'VNI'

/** TCVN3 codes, and under each the letter that it draws, without its accents. */
const tcvn3Codes =
  '\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae' +
  '\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb' +
  '\u00cc\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de' +
  '\u00df\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee' +
  '\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe'
const tcvn3Letters = 'aaeooudaaeooudaaaaaaaaaaaaaaaeeeeeeeeeeiiiiiooooooooooooooouuuuuuuuuuyyyyy'
const tcvn3 = new Map(Array.from(tcvn3Codes, (code, at) => [code, tcvn3Letters.charAt(at)]))

/** VNI letters of one code; all others are a vowel with an accent after it. */
const vniSingles = new Map(
  Object.entries({ ñ: 'd', ö: 'u', ô: 'o', ì: 'i', í: 'i', æ: 'i', ó: 'i', ò: 'i', î: 'y' }),
)
const vniAccents = new Set('øûõùïêèúüéëâàåãáä')

/** Codes that Vietnamese text in Unicode does not hold. */
const foreign =
  /[\u00a1-\u00b1\u00b4-\u00b9\u00bb-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/
/** A vowel and an accent that never stand together in Unicode. */
const vniPair = /[aeAE][\u00c0-\u00ff]|[oO][âêùõÂÊÙÕ]|[uU][ùõÙÕ]|[yY][ùõÙÕ]/
const word = /[\p{L}\u00a1-\u00bf\u00d7\u00f7]{2,}/gu
const hasPlainLetter = /[A-Za-z]/

/** A syllable of Vietnamese without its accents. */
const syllable = new RegExp(
  '^(b|ch?|d|g[hi]?|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?(' +
    '(a|e|i|ie|o|oa|oe|oo|u|ua|ue|uo|uy|uye|y|ye)(ch?|m|n|ng|nh|p|t)|' +
    'a|ai|ao|au|ay|e|eo|eu|i|ia|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uyu|y|yeu)$',
)

const wordsThatProve = 3

/** The old font in which texts were typed; null where fewer than three different words of them prove one. */
export function oldFontOf(texts: Iterable<string>): OldFont | null {
  const proofs: Record<OldFont, Set<string>> = { TCVN3: new Set(), VNI: new Set() }
  for (const text of texts) {
    if (!hasForeign(text)) continue
    for (const [found] of text.matchAll(word)) {
      const font = foreign.test(found) && hasPlainLetter.test(found) ? fontOfWord(found) : null
      if (font === null) continue
      proofs[font].add(found)
      if (proofs[font].size >= wordsThatProve) return font
    }
  }
  return null
}

const isForeign = Uint8Array.from({ length: 256 }, (_, code) =>
  Number(foreign.test(String.fromCharCode(code))),
)

/** True where a text holds codes that Vietnamese text in Unicode does not; quick, for every text of a sheet. */
export function hasForeign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0xa0 && code < 0x100 && isForeign[code] === 1) return true
  }
  return false
}

/** True where a text, standing among texts of an old font, was typed with that font itself. */
export function isInOldFont(text: string, font: OldFont): boolean {
  if (!foreign.test(text) && !(font === 'VNI' && vniPair.test(text))) return false
  return [...text.matchAll(word)].some(([found]) => {
    const isOdd = foreign.test(found) || (font === 'VNI' && vniPair.test(found))
    return isOdd && hasPlainLetter.test(found) && syllable.test(plainLetters(found, font))
  })
}

/** Words that could be of both fonts prove neither. */
function fontOfWord(found: string): OldFont | null {
  const isTcvn3 = syllable.test(plainLetters(found, 'TCVN3'))
  const isVni = syllable.test(plainLetters(found, 'VNI'))
  if (isTcvn3 === isVni) return null
  return isTcvn3 ? 'TCVN3' : 'VNI'
}

/** The word as it was meant, in small letters without accents; codes that mean nothing stay. */
function plainLetters(found: string, font: OldFont): string {
  if (font === 'TCVN3')
    return Array.from(found, (code) => tcvn3.get(code) ?? code)
      .join('')
      .toLowerCase()
  let plain = ''
  for (const code of found.toLowerCase()) {
    const single = vniSingles.get(code)
    if (/[aeouy]$/.test(plain) && vniAccents.has(code)) continue
    plain += single ?? code
  }
  return plain
}

/** Where a tone mark stands in open syllables with oa, oe, uy: "òa, ủy" (new) or "oà, uỷ" (old). */
export type TonePlacement = 'new' | 'old'

const tones = '\u0300\u0301\u0303\u0309\u0323'
const word = /\p{L}[\p{L}\p{M}]*/gu
/**
 * An open syllable with oa, oe or uy, taken apart: what comes before, both vowels, the tone on one of them. After q the
 * u is no vowel of its own, and a letter that follows makes another syllable ("hoàn", "thuyết", "hoài").
 */
const openSyllable = new RegExp(`^([bcdđghklmnprstvx]{0,3})(o|u)([${tones}]?)(a|e|y)([${tones}]?)$`, 'iu')

/**
 * Places the tone marks of a text, which comes composed and stays so. Names of people are never touched: only syllables
 * in small letters are changed, those of a text that is wholly in capitals, and "Ủy" before "ban" or "viên"; so
 * "Nguyễn Văn Hòa" and "xã Hòa Bình" stay as they are written.
 */
export function placeTones(text: string, style: TonePlacement): string {
  const inCapitals = text === text.toLocaleUpperCase('vi')
  return text.replace(word, (each, at: number) => {
    const isSmall = each === each.toLocaleLowerCase('vi')
    if (!isSmall && !inCapitals && !isCommittee(text, each, at)) return each
    return placeTone(each, style)
  })
}

function isCommittee(text: string, each: string, at: number): boolean {
  return /^(Ủy|Uỷ)$/u.test(each) && /^ (ban|viên)(?!\p{L})/u.test(text.slice(at + each.length))
}

function placeTone(each: string, style: TonePlacement): string {
  const found = openSyllable.exec(each.normalize('NFD'))
  if (!found) return each
  const [, before = '', first = '', onFirst = '', second = '', onSecond = ''] = found
  const tone = onFirst + onSecond
  const pair = `${first}${second}`.toLowerCase()
  if (tone.length !== 1 || !['oa', 'oe', 'uy'].includes(pair)) return each
  const placed = style === 'new' ? `${first}${tone}${second}` : `${first}${second}${tone}`
  return `${before}${placed}`.normalize('NFC')
}

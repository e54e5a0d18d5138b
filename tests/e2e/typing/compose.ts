import type { Method } from './keystrokes.ts'
import { toneMarks, type TonePlacement } from './syllables.ts'

/** A letter of the word that is being typed. */
interface Letter {
  plain: string
  mark: string
  isUpper: boolean
}

const circumflex = '\u0302'
const horn = '\u031b'
const breve = '\u0306'
/** Unicode has no combining form that makes "đ": the mark is the letter itself. */
const bar = 'đ'

/** The letters that take a circumflex when they are typed twice; no word has "ôe", so that "oeo" stays (ngoéo). */
const roofed = { a: 'a', e: 'e', o: 'o(?!e)' } as const

const telexTones: Readonly<Record<string, string>> = {
  s: toneMarks.acute,
  f: toneMarks.grave,
  r: toneMarks.hook,
  x: toneMarks.tilde,
  j: toneMarks.dot,
}
const vniTones: Readonly<Record<string, string>> = {
  1: toneMarks.acute,
  2: toneMarks.grave,
  3: toneMarks.hook,
  4: toneMarks.tilde,
  5: toneMarks.dot,
}

interface Word {
  letters: Letter[]
  tone: string
}

/**
 * What an input method shows for the keys of one word: marks go to the letter that they belong to and the tone to where
 * it stands in what has been typed so far, so that it moves when a letter is added ("hòa" and n: "hoàn"). Its half-typed
 * words may differ from those of one product or another; whole syllables do not. Taking marks back by typing them
 * twice, and spelling checks, are left out.
 */
export function compose(keys: string, method: Method, placement: TonePlacement): string {
  const word: Word = { letters: [], tone: '' }
  for (const key of keys) {
    const taken = method === 'telex' ? takeTelex(word, key.toLowerCase()) : takeVni(word, key)
    if (!taken) {
      word.letters.push({ plain: key.toLowerCase(), mark: '', isUpper: key !== key.toLowerCase() })
    }
  }
  return draw(word, placement)
}

function takeTelex(word: Word, key: string): boolean {
  const tone = telexTones[key]
  if (tone !== undefined) return setTone(word, tone)
  if (key === 'd') return mark(word, /^d/, bar)
  if (key === 'w') return markWithHorn(word) || mark(word, /a/, breve)
  return isRoofed(key) && mark(word, new RegExp(roofed[key]), circumflex)
}

function isRoofed(key: string): key is keyof typeof roofed {
  return key in roofed
}

function takeVni(word: Word, key: string): boolean {
  const tone = vniTones[key]
  if (tone !== undefined) return setTone(word, tone)
  if (key === '9') return mark(word, /^d/, bar)
  if (key === '8') return mark(word, /a/, breve)
  if (key === '7') return markWithHorn(word)
  return key === '6' && mark(word, /[aeo]/, circumflex)
}

function setTone(word: Word, tone: string): boolean {
  if (vowels(word.letters).length === 0) return false
  word.tone = tone
  return true
}

function plainOf(letters: readonly Letter[]): string {
  return letters.map(({ plain }) => plain).join('')
}

/** Marks the letter that the pattern finds, if it carries no mark yet. */
function mark({ letters }: Word, pattern: RegExp, sign: string): boolean {
  const letter = letters[plainOf(letters).search(pattern)]
  if (!letter || letter.mark !== '') return false
  letter.mark = sign
  return true
}

/** Both letters of "uo"; the u of "ua", "ui", "uu" unless it belongs to q; the o of any other word. */
function markWithHorn({ letters }: Word): boolean {
  const plain = plainOf(letters)
  const pair = /(?<!q)uo/.exec(plain)
  const single = /(?<!q)u(?!o)|o(?!a)/.exec(plain)
  const from = (pair ?? single)?.index
  if (from === undefined) return false
  const unmarked = letters.slice(from, from + (pair ? 2 : 1)).filter((letter) => letter.mark === '')
  for (const letter of unmarked) letter.mark = horn
  return unmarked.length > 0
}

/** Where the vowels of the word are: the i of "gi" and the u of "qu" belong to the onset when another vowel follows. */
function vowels(letters: readonly Letter[]): number[] {
  const plain = plainOf(letters)
  const onset = /^(?:gi(?=[aeiouy])|qu(?=[aeiouy])|[^aeiouy]*)/.exec(plain)?.[0].length ?? 0
  const found = /^[aeiouy]*/.exec(plain.slice(onset))?.[0].length ?? 0
  return Array.from({ length: found }, (_, at) => onset + at)
}

/** The letter that bears the tone. */
function bearer(letters: readonly Letter[], placement: TonePlacement): number | undefined {
  const found = vowels(letters)
  const marked = found.findLast((at) => letters[at]?.mark !== '')
  if (marked !== undefined) return marked
  const isOpen = found.at(-1) === letters.length - 1
  const [first, second] = found
  if (found.length < 2) return first
  if (found.length === 3 || !isOpen) return second
  const rounded = ['oa', 'oe', 'uy'].includes(plainOf(letters.filter((_, at) => found.includes(at))))
  return rounded && placement === 'new' ? second : first
}

function draw({ letters, tone }: Word, placement: TonePlacement): string {
  const at = bearer(letters, placement)
  return letters.map((letter, place) => drawLetter(letter, place === at ? tone : '')).join('')
}

function drawLetter({ plain, mark: sign, isUpper }: Letter, tone: string): string {
  const small = sign === bar ? bar : (plain + sign + tone).normalize('NFC')
  return isUpper ? small.toUpperCase() : small
}

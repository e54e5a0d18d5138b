/**
 * The written syllables of Vietnamese, made from what a syllable is: onset, medial, nucleus, coda, tone. Every one is
 * well formed; not every one is a word.
 */

/** Where the tone of "hòa" or "hoà" stands: both are taught, and input methods have a switch for it. */
export type TonePlacement = 'old' | 'new'

export interface Syllable {
  onset: string
  medial: string
  nucleus: string
  coda: string
  tone: Tone
}

const tones = ['level', 'acute', 'grave', 'hook', 'tilde', 'dot'] as const
export type Tone = (typeof tones)[number]

export const toneMarks: Readonly<Record<Tone, string>> = {
  level: '',
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
}

const onsets = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ').concat('')

/** The codas that stand after each nucleus; `-` is none. */
const plainRhymes: Readonly<Record<string, string>> = {
  a: '- i o u y m n ng nh c ch p t',
  ă: 'm n ng c p t',
  â: 'u y m n ng c p t',
  e: '- o m n ng c p t',
  ê: '- u m n nh ch p t',
  i: '- u m n nh ch p t',
  ia: '-',
  iê: 'u m n ng c p t',
  o: '- i m n ng c p t',
  ô: '- i m n ng c p t',
  ơ: '- i m n p t',
  u: '- i m n ng c p t',
  ua: '-',
  uô: 'i m n ng c t',
  ư: '- i u ng c t',
  ưa: '-',
  ươ: 'i u m n ng c p t',
}

/** The same after the medial sound that is written `o` or `u`. */
const medialRhymes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  o: { a: '- i y n ng nh c ch t', ă: 'n ng c t', e: '- o n t' },
  u: { â: 'y n t', ê: '- nh ch', y: '- u nh ch t', yê: 'n t', ya: '-' },
}

/** Lips that are closed do not round. */
const onsetsWithMedial = new Set(' ch d đ h kh l ng nh s t th tr x'.split(' '))

/** After `qu` the medial is in the onset already. */
const rhymesAfterQu: Readonly<Record<string, string>> = {
  a: '- i o y n ng nh c ch t',
  ă: 'm n ng c t',
  â: 'n ng t y',
  e: '- o n t',
  ê: '- n nh t',
  ơ: '-',
  ô: 'c',
  y: '- nh t',
  yê: 'n t',
}

const stops = new Set(['c', 'ch', 'p', 't'])

/** Every syllable of the tables, always in the same order. */
export function allSyllables(): Syllable[] {
  return onsets.flatMap((onset) => rhymesAfter(onset).flatMap((rhyme) => withTones({ onset, ...rhyme })))
}

/** Half of them: each onset with each rhyme, and the tones by turns, so that every tone meets every onset and rhyme. */
export function syllablesByTurns(): Syllable[] {
  return onsets.flatMap((onset) =>
    rhymesAfter(onset).flatMap((rhyme, at) =>
      withTones({ onset, ...rhyme }).filter((_, toneAt) => (toneAt + at) % 2 === 0),
    ),
  )
}

type Rhyme = Omit<Syllable, 'onset' | 'tone'>

function rhymesAfter(onset: string): Rhyme[] {
  if (onset === 'qu') return rhymes('', rhymesAfterQu)
  // "gi" and a rhyme that begins with i share the letter (gì, giêng): left out, its spelling has rules of its own.
  const plain = rhymes('', plainRhymes).filter(({ nucleus }) => onset !== 'gi' || !nucleus.startsWith('i'))
  if (!onsetsWithMedial.has(onset)) return plain
  return [...plain, ...Object.entries(medialRhymes).flatMap(([medial, table]) => rhymes(medial, table))]
}

function rhymes(medial: string, table: Readonly<Record<string, string>>): Rhyme[] {
  return Object.entries(table).flatMap(([nucleus, codas]) =>
    codas.split(' ').map((coda) => ({ medial, nucleus, coda: coda === '-' ? '' : coda })),
  )
}

/** A syllable that ends in a stop has two tones, any other six. */
function withTones(rest: Omit<Syllable, 'tone'>): Syllable[] {
  return tones
    .filter((tone) => !stops.has(rest.coda) || tone === 'acute' || tone === 'dot')
    .map((tone) => Object.assign({ tone }, rest))
}

/** The syllable as it is written, in NFC. */
export function spell(syllable: Syllable, placement: TonePlacement): string {
  const { medial, coda, tone } = syllable
  const nucleus = syllable.onset === '' ? nucleusAtStart(syllable) : syllable.nucleus
  const bearsOnMedial = placement === 'old' && ['oa', 'oe', 'uy'].includes(medial + nucleus) && coda === ''
  const bearer = bearsOnMedial ? medial.length : medial.length + placeInNucleus(nucleus)
  const vowels = medial + nucleus
  const marked = vowels.slice(0, bearer) + toneMarks[tone] + vowels.slice(bearer)
  return (writtenOnset(syllable) + marked + coda).normalize('NFC')
}

/** After how many letters of the nucleus the tone mark stands: the second of iê, uô, ươ, yê; the first of ia, ua, ưa. */
function placeInNucleus(nucleus: string): number {
  return nucleus.length === 1 || nucleus.endsWith('a') ? 1 : 2
}

/** "iê" alone at the beginning is written "yê": yêu, yên. */
function nucleusAtStart({ medial, nucleus }: Syllable): string {
  return medial === '' && nucleus === 'iê' ? 'yê' : nucleus
}

/** k, gh and ngh before e, ê and i. */
function writtenOnset({ onset, medial, nucleus }: Syllable): string {
  if (medial !== '' || !/^[eêi]/.test(nucleus)) return onset
  return { c: 'k', g: 'gh', ng: 'ngh' }[onset] ?? onset
}

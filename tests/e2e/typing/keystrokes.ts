import { spell, type Syllable, type Tone } from './syllables.ts'

/** How Vietnamese letters are written with the keys of an English keyboard. */
export type Method = 'telex' | 'vni'

/**
 * When a typist presses the keys that mark letters and tones: `asSpelled` each letter with its mark and the tone last
 * (dduwowngf), `toneAtOnce` the tone as soon as its vowel stands (dduwowfng), `marksLast` plain letters first, then all
 * marks, which input methods call free typing (duongdwf).
 */
export const habits = ['asSpelled', 'toneAtOnce', 'marksLast'] as const
export type Habit = (typeof habits)[number]

const toneKeys: Readonly<Record<Method, Readonly<Record<Tone, string>>>> = {
  telex: { level: '', acute: 's', grave: 'f', hook: 'r', tilde: 'x', dot: 'j' },
  vni: { level: '', acute: '1', grave: '2', hook: '3', tilde: '4', dot: '5' },
}

/** A letter with a mark: the plain letter, and the key that marks it. */
const letterKeys: Readonly<Record<Method, Readonly<Record<string, readonly [string, string]>>>> = {
  telex: {
    â: ['a', 'a'],
    ê: ['e', 'e'],
    ô: ['o', 'o'],
    ă: ['a', 'w'],
    ơ: ['o', 'w'],
    ư: ['u', 'w'],
    đ: ['d', 'd'],
  },
  vni: {
    â: ['a', '6'],
    ê: ['e', '6'],
    ô: ['o', '6'],
    ă: ['a', '8'],
    ơ: ['o', '7'],
    ư: ['u', '7'],
    đ: ['d', '9'],
  },
}

/** The keys that write a syllable, in lower case. */
export function keysFor(syllable: Syllable, method: Method, habit: Habit): string {
  const toneKey = toneKeys[method][syllable.tone]
  const letters = [...spell({ ...syllable, tone: 'level' }, 'new')]
  const typed = letters.map((letter) => letterKeys[method][letter] ?? ([letter, ''] as const))
  if (habit === 'marksLast') {
    const marks = typed.map(([, mark]) => mark).join('')
    // One key marks both letters of "ươ".
    return typed.map(([plain]) => plain).join('') + marks.replace(/ww|77/, (pair) => pair.slice(1)) + toneKey
  }
  if (habit === 'asSpelled') return typed.map((pair) => pair.join('')).join('') + toneKey
  const coda = letters.length - syllable.coda.length
  const spelled = typed.map((pair) => pair.join(''))
  return spelled.slice(0, coda).join('') + toneKey + spelled.slice(coda).join('')
}

import { eventsOf, type KeyEvent } from './key-events.ts'
import { sendings, strokesOf, type InputMethod } from './input-method.ts'
import { habits, keysFor } from './keystrokes.ts'
import { spell, type Syllable } from './syllables.ts'

/** Syllables with blanks between, as people type a name or an address, under one input method. */
export interface Line {
  inputMethod: InputMethod
  /** What should be read afterwards, word by word. */
  words: string[]
  /** The keys of each word, for the report of what went wrong. */
  keys: string[]
  events: KeyEvent[]
}

const letterCases = ['lower', 'lower', 'capital', 'upper'] as const
type LetterCase = (typeof letterCases)[number]

/**
 * Lines of some words each, which go through the input methods, habits of typing and cases by turns. The turn says with
 * which method the first line begins: two calls with turns 0 and 1 type every syllable in Telex and in VNI.
 */
export function linesOf(syllables: readonly Syllable[], length: number, turn: number): Line[] {
  return Array.from({ length: Math.ceil(syllables.length / length) }, (_, at) =>
    lineOf(syllables.slice(at * length, (at + 1) * length), {
      method: (at + turn) % 2 === 0 ? 'telex' : 'vni',
      placement: (at >> 1) % 2 === 0 ? 'old' : 'new',
      sending: sendings[(at >> 2) % sendings.length] ?? 'tail',
    }),
  )
}

/** One line under an input method. */
export function lineOf(syllables: readonly Syllable[], inputMethod: InputMethod): Line {
  const words = syllables.map((syllable) => {
    const chance = scatter(spell(syllable, 'old'))
    const letterCase = letterCases[chance % letterCases.length] ?? 'lower'
    const habit = habits[(chance >>> 4) % habits.length] ?? 'asSpelled'
    return {
      written: inCase(spell(syllable, inputMethod.placement), letterCase),
      keys: inCase(keysFor(syllable, inputMethod.method, habit), letterCase),
    }
  })
  const strokes = words.flatMap(({ keys }, at) => [
    ...(at === 0 ? [] : [{ kind: 'key', key: ' ' } as const]),
    ...strokesOf(keys, inputMethod),
  ])
  return {
    inputMethod,
    words: words.map(({ written }) => written),
    keys: words.map(({ keys }) => keys),
    events: eventsOf(strokes),
  }
}

/** A number that is always the same for a text and looks like none in particular. */
function scatter(text: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function inCase(text: string, letterCase: LetterCase): string {
  if (letterCase === 'upper') return text.toUpperCase()
  return letterCase === 'capital' ? text.slice(0, 1).toUpperCase() + text.slice(1) : text
}

/** What came out wrong, one sentence a word. */
export function wrongWords(line: Line, found: string): string[] {
  const { method, placement, sending, tonesApart } = line.inputMethod
  const got = found.split(' ')
  const how = [method, placement, sending, ...(tonesApart === true ? ['tones apart'] : [])].join(' ')
  const wrong = line.words.flatMap((word, at) =>
    got[at] === word ? [] : [`${how}: ${line.keys[at] ?? ''} gives ${got[at] ?? 'nothing'}, not ${word}`],
  )
  const extra =
    got.length > line.words.length ? [`${how}: ${got.length - line.words.length} words too many`] : []
  return [...wrong, ...extra]
}

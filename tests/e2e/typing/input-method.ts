import { compose } from './compose.ts'
import type { Method } from './keystrokes.ts'
import { toneMarks, type TonePlacement } from './syllables.ts'

/**
 * How a change of what has been typed already reaches a program. Unikey and EVKey work outside of it: they see each
 * key before the program does and let it through while nothing changes; where a letter changes they keep the key back
 * and send Backspaces and new characters.
 *
 * - `tail`: Backspace to the first letter that differs, then the rest of the word (Unikey, and EVKey as installed).
 * - `word`: Backspace over the whole word, then all of it anew.
 * - `emptyCharacter`: first a narrow space without meaning, which ends what a browser proposes, and one more Backspace
 *   for it (EVKey's and OpenKey's "fix autocomplete").
 * - `selection`: first Shift+Left, so that what is proposed is not selected; it stands for a single Backspace, and
 *   beside several it changes nothing (the same for Chromium).
 */
export const sendings = ['tail', 'word', 'emptyCharacter', 'selection'] as const
type Sending = (typeof sendings)[number]

export interface InputMethod {
  method: Method
  placement: TonePlacement
  sending: Sending
  /** "Unicode tổ hợp": the tone is a character of its own after its letter. */
  tonesApart?: boolean
}

/** What happens at the keyboard or is sent as if it did. */
export type Stroke =
  /** A key that goes through as it was pressed. */
  | { kind: 'key'; key: string }
  /** The release of a key whose press was kept back: keyboard hooks take the press only. */
  | { kind: 'release'; key: string }
  /** A character that no key stands for, sent as VK_PACKET. */
  | { kind: 'character'; character: string }
  | { kind: 'backspace' }
  | { kind: 'selectLeft' }

const emptyCharacter = '\u202f'

/** What a program gets when the keys of one word are pressed under an input method. */
export function strokesOf(keys: string, inputMethod: InputMethod): Stroke[] {
  return [...keys].flatMap((key, at) => {
    const before = shown(keys.slice(0, at), inputMethod)
    const after = shown(keys.slice(0, at + 1), inputMethod)
    if (after === before + key) return [{ kind: 'key', key }]
    return replace(before, after, inputMethod.sending).concat({ kind: 'release', key })
  })
}

function shown(keys: string, { method, placement, tonesApart }: InputMethod): string {
  const text = compose(keys, method, placement)
  return tonesApart === true ? text.replace(/\p{Letter}/gu, withToneApart) : text
}

function withToneApart(letter: string): string {
  const parts = letter.normalize('NFD')
  const tone = Object.values(toneMarks).find((mark) => mark !== '' && parts.includes(mark)) ?? ''
  return parts.replace(tone, '').normalize('NFC') + tone
}

function replace(before: string, after: string, sending: Sending): Stroke[] {
  const kept = sending === 'word' ? 0 : commonLength(before, after)
  const backspaces = before.length - kept
  return [
    ...take(backspaces, sending),
    ...Array.from(after.slice(kept), (character) => ({ kind: 'character', character }) as const),
  ]
}

function take(backspaces: number, sending: Sending): Stroke[] {
  const backspace = { kind: 'backspace' } as const
  const plain = Array.from({ length: backspaces }, () => backspace)
  if (backspaces === 0) return plain
  if (sending === 'emptyCharacter') {
    return [{ kind: 'character', character: emptyCharacter }, backspace, ...plain]
  }
  if (sending !== 'selection') return plain
  return [{ kind: 'selectLeft' }, ...(backspaces === 1 ? [] : plain)]
}

function commonLength(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

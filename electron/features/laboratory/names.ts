import { fold } from '#shared/vietnamese/fold.ts'

const known = new Map<string, string>()
const mostKnown = 10_000

/** The words of a text as they are compared, each between two spaces. What has been asked for lately is remembered. */
function wordsOf(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  if (known.size >= mostKnown) known.clear()
  known.set(text, words)
  return words
}

/** Whether two names are the same but for case, accents and punctuation. */
export function isSameName(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

/** Whether a text names something: its words stand in the text, whole and one after the other. */
export function isNamedIn(text: string, name: string): boolean {
  const words = wordsOf(name)
  return words !== '  ' && wordsOf(text).includes(words)
}

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

/** Whether a text names one of some names: asked once for each text, since many dossiers give the same reason. */
export function openNaming(names: ReadonlySet<string>): (text: string) => boolean {
  const asked = new Map<string, boolean>()
  return (text) => {
    const before = asked.get(text)
    if (before !== undefined) return before
    const isOne = [...names].some((name) => isNamedIn(text, name))
    asked.set(text, isOne)
    return isOne
  }
}

/** Whether a text names something: its words stand in the text, whole and one after the other. */
export function isNamedIn(text: string, name: string): boolean {
  const words = wordsOf(name)
  return words !== '  ' && wordsOf(text).includes(words)
}

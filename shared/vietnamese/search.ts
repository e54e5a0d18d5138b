import { fold } from './fold.ts'

const word = /[\p{L}\p{N}]+/gu

/** The words of a text as they are searched: folded, without marks between them. "NOXH-07519-002" has three. */
export function searchWords(text: string): string[] {
  return fold(text).match(word) ?? []
}

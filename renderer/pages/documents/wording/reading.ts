import { boundTo, partsOfWording } from '#shared/rules/wording.ts'

/** A piece of a passage as it stands in the region where it is edited: words, or the element of a figure. */
export type Piece = { kind: 'text'; text: string } | { kind: 'figure'; id: string; text: string }

/** What the figure of an id is written as today; undefined where the document has no such figure. */
export type WrittenOf = (id: string) => string | undefined

/** What stands for a figure that the document no longer has. */
const missing = '…'

/**
 * How the text in a figure's element is read. A browser puts what is typed beside an element into it, so the figure
 * is still sound where its value stands whole among other words: they belong to the passage. `typed` is what was
 * written over it.
 */
export interface ReadFigure {
  before: string
  after: string
  typed: string | null
  state: 'sound' | 'typedOver' | 'unknown'
}

/** Reads the text in the element of a figure whose true value is `written`. */
export function readFigure(text: string, written: string | undefined): ReadFigure {
  const whole = { before: '', after: '' }
  if (written === undefined) {
    return { ...whole, typed: text === missing ? null : text, state: 'unknown' }
  }
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + written.length)
    if (!growsLeft(before) && !growsRight(written, after)) {
      return { before, after, typed: null, state: 'sound' }
    }
  }
  return { ...whole, typed: text, state: 'typedOver' }
}

/** What stands before a figure makes another number or word of it: "1" before "39". */
function growsLeft(before: string): boolean {
  return /[\p{L}\p{N}.,+\-−/]$/u.test(before)
}

function growsRight(written: string, after: string): boolean {
  if (/^[\p{L}\p{N}%/]|^[.,]\d/u.test(after)) return true
  return /\d$/.test(written) && /^\s\d/.test(after)
}

/** The pieces that show a wording: each figure with its value, or with what was typed over it. */
export function piecesOf(wording: string, writtenOf: WrittenOf): Piece[] {
  return partsOfWording(wording).map((part) =>
    part.kind === 'text'
      ? part
      : { kind: 'figure', id: part.id, text: part.typed ?? writtenOf(part.id) ?? missing },
  )
}

/** The wording of what stands in the region: the inverse of {@link piecesOf}. */
export function wordingOf(pieces: readonly Piece[], writtenOf: WrittenOf): string {
  let words = ''
  let wording = ''
  const flush = () => {
    // Two braces would be read as a figure.
    wording += words.replaceAll(/\{{2,}/g, '{').replaceAll(/\}{2,}/g, '}')
    words = ''
  }
  for (const piece of pieces) {
    const text = piece.kind === 'text' ? piece.text : piece.text.replaceAll(/[{}]/g, '')
    if (piece.kind === 'text') {
      words += text
    } else if (text !== '') {
      const { before, after, typed } = readFigure(text, writtenOf(piece.id))
      words += before
      // A digit that touches the figure makes another number of it: "1" and "39 dự án" is read as 139.
      const touching = /\d+$/.exec(words)?.[0] ?? ''
      words = words.slice(0, words.length - touching.length)
      flush()
      wording += touching ? boundTo(piece.id, touching + text) : boundTo(piece.id, typed)
      words = touching ? '' : after
    }
  }
  flush()
  return wording
}

/** A figure of a passage that somebody wrote over, or that the document does not have. */
export interface DoubtfulFigure {
  id: string
  typed: string
  /** Its true value; undefined where the document has no such figure. */
  written: string | undefined
  /** Which figure of the region it is, counted from 0. */
  at: number
}

/** The figures among the pieces that do not say what the register says. */
export function doubtfulFigures(pieces: readonly Piece[], writtenOf: WrittenOf): DoubtfulFigure[] {
  return pieces
    .filter((piece) => piece.kind === 'figure')
    .flatMap(({ id, text }, at) => {
      const written = writtenOf(id)
      const { state } = readFigure(text, written)
      return text === '' || state === 'sound' ? [] : [{ id, typed: text, written, at }]
    })
}

/** Whether two wordings are kept as the same: the office composes letters (NFC) and takes spaces at the ends off. */
export function isSameWording(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim()
}

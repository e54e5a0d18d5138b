import { piecesOf, readFigure, type Piece, type WrittenOf } from './reading.ts'

/**
 * The region in which a passage is edited, as far as it is the browser's. What the person types is the browser's own
 * work from beginning to end, so that its undo and the Backspaces of Vietnamese keyboards work: no element is put in,
 * moved or taken out while somebody writes but by the browser's own commands, and figures are coloured by ranges
 * (CSS highlights), which leave the elements alone.
 */

/** A figure in the region is a `<data value="id">`: a browser keeps such an element whole when it edits. */
const figureTag = 'data'

function figureElement(id: string, text: string): HTMLElement {
  const element = document.createElement(figureTag)
  element.setAttribute('value', id)
  element.textContent = text
  return element
}

/** Puts a passage into the region, in place of all that it holds. */
export function fillRegion(region: HTMLElement, wording: string, writtenOf: WrittenOf): void {
  region.replaceChildren(
    ...piecesOf(wording, writtenOf).map((piece) =>
      piece.kind === 'text' ? document.createTextNode(piece.text) : figureElement(piece.id, piece.text),
    ),
  )
}

/** What stands in the region. */
export function readRegion(region: Node): Piece[] {
  return [...region.childNodes].flatMap((node): Piece[] => {
    if (node instanceof Text) return [{ kind: 'text', text: node.data }]
    if (!(node instanceof HTMLElement)) return []
    if (node.tagName === 'BR') return [{ kind: 'text', text: '\n' }]
    const id = figureId(node)
    if (id !== null) return [{ kind: 'figure', id, text: textOf(node) }]
    return readRegion(node)
  })
}

function textOf(element: HTMLElement): string {
  return readRegion(element)
    .map(({ text }) => text)
    .join('')
}

function figureId(element: Element): string | null {
  return element.localName === figureTag ? element.getAttribute('value') : null
}

/** The figures of the region in their order, as {@link readRegion} gives them. */
function figuresIn(region: HTMLElement): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(figureTag)]
}

const paints = { sound: 'wording-figure', typedOver: 'wording-typed-over', unknown: 'wording-typed-over' }
const painted = new WeakMap<HTMLElement, { name: string; range: Range }[]>()

/** Colours the figures: softly where they are sound, red where somebody wrote over them. */
export function paintRegion(
  region: HTMLElement,
  writtenOf: WrittenOf,
  trueValue: (id: string) => string,
): void {
  unpaintRegion(region)
  const ranges = figuresIn(region).map((element) => {
    const id = figureId(element) ?? ''
    const { before, after, state } = readFigure(textOf(element), writtenOf(id))
    if (state === 'sound') element.removeAttribute('title')
    else element.title = trueValue(id)
    return { name: paints[state], range: rangeWithin(element, before.length, after.length) }
  })
  for (const { name, range } of ranges) highlightOf(name).add(range)
  painted.set(region, ranges)
}

export function unpaintRegion(region: HTMLElement): void {
  for (const { name, range } of painted.get(region) ?? []) highlightOf(name).delete(range)
  painted.delete(region)
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/** The text of an element without so many characters at its beginning and end. */
function rangeWithin(element: HTMLElement, before: number, after: number): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  const only = element.firstChild
  // Where the browser has split the text, the colour may cover a little more.
  if (element.childNodes.length === 1 && only instanceof Text) {
    range.setStart(only, before)
    range.setEnd(only, only.length - after)
  }
  return range
}

/** Puts the true value of a figure in place of what was typed over it; Ctrl+Z takes it back. */
export function restoreFigure(
  region: HTMLElement,
  at: number,
  figure: { id: string; written: string },
): void {
  const element = figuresIn(region)[at]
  if (!element) return
  const range = document.createRange()
  range.selectNode(element)
  insertOver(region, range, figure)
}

/** Where the caret stands in the region, in characters from its beginning; null where it stands elsewhere. */
export function caretIn(region: HTMLElement): number | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || !region.contains(selection.focusNode)) return null
  const range = selection.getRangeAt(0).cloneRange()
  range.setStart(region, 0)
  return range.toString().length
}

/** Puts a figure where the caret stood, or at the end; Ctrl+Z takes it out again. */
export function insertFigure(
  region: HTMLElement,
  caret: number | null,
  figure: { id: string; written: string },
): void {
  insertOver(region, rangeAt(region, caret), figure)
}

function rangeAt(region: HTMLElement, caret: number | null): Range {
  const range = document.createRange()
  range.selectNodeContents(region)
  range.collapse(false)
  let left = caret ?? Infinity
  const texts = document.createNodeIterator(region, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (left <= node.length) {
      range.setStart(node, left)
      range.collapse(true)
      return range
    }
    left -= node.length
  }
  return range
}

/** Puts a figure in place of a part of the region. */
function insertOver(region: HTMLElement, range: Range, figure: { id: string; written: string }): void {
  region.focus()
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  // Only a region that takes more than plain text lets the browser put an element in, with its own undo.
  region.contentEditable = 'true'
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else keeps the browser's undo
  document.execCommand('insertHTML', false, figureElement(figure.id, figure.written).outerHTML)
  region.contentEditable = 'plaintext-only'
}

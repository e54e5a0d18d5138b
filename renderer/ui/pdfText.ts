import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { fold } from '#shared/vietnamese/fold.ts'

/** A rectangle on a page: points from the upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where what is looked for stands: one box for each piece of a line. */
export interface Match {
  page: number
  boxes: Box[]
}

type Item = Extract<Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number], { str: string }>
type Viewport = ReturnType<PDFPageProxy['getViewport']>

/** What a page says, folded for searching, and for every letter the piece of the page that it comes from. */
export interface PageText {
  page: number
  folded: string
  /** Of the letter: the number of its item; -1 between two lines. */
  items: number[]
  /** Of the letter: where it begins in its item. */
  starts: number[]
  pieces: { item: Item; fontFamily: string }[]
  viewport: Viewport
}

/** Reads what a page says; a scanned page says nothing. */
export async function readPageText(document: PDFDocumentProxy, page: number): Promise<PageText> {
  const proxy = await document.getPage(page)
  const content = await proxy.getTextContent()
  const found: PageText = {
    page,
    folded: '',
    items: [],
    starts: [],
    pieces: [],
    viewport: proxy.getViewport({ scale: 1 }),
  }
  for (const item of content.items) {
    if (!('str' in item)) continue
    found.pieces.push({ item, fontFamily: content.styles[item.fontName]?.fontFamily ?? 'serif' })
    addItem(found, item)
  }
  return found
}

/** A letter with the marks that stand above and below it. */
const letters = /\P{M}\p{M}*/gu

function addItem(text: PageText, item: Item): void {
  const number = text.pieces.length - 1
  for (const { 0: letter, index } of item.str.matchAll(letters)) {
    for (const folded of fold(letter) || ' ') addLetter(text, folded, number, index)
  }
  if (item.hasEOL) addLetter(text, ' ', -1, 0)
}

/** Several spaces are one, as in what is looked for. */
function addLetter(text: PageText, letter: string, item: number, start: number): void {
  if (letter === ' ' && (text.folded === '' || text.folded.endsWith(' '))) return
  text.folded += letter
  text.items.push(item)
  text.starts.push(start)
}

/**
 * Finds words on a page, without regard to accents and case; also where they run over the end of a line.
 *
 * @param wanted folded.
 */
export function findOnPage(text: PageText, wanted: string): Match[] {
  const found: Match[] = []
  for (
    let at = text.folded.indexOf(wanted);
    at !== -1;
    at = text.folded.indexOf(wanted, at + wanted.length)
  ) {
    found.push({ page: text.page, boxes: boxesOf(text, at, at + wanted.length) })
  }
  return found
}

function boxesOf(text: PageText, from: number, to: number): Box[] {
  const boxes: Box[] = []
  let at = from
  while (at < to) {
    const number = text.items[at] ?? -1
    let end = at + 1
    while (end < to && text.items[end] === number) end++
    const piece = text.pieces[number]
    if (piece) {
      const last = piece.item.str.length
      const until = text.items[end] === number ? (text.starts[end] ?? last) : last
      boxes.push(boxOf(text, piece, { from: text.starts[at] ?? 0, to: until }))
    }
    at = end
  }
  return boxes.filter(({ width }) => width > 0)
}

/** How far a line of text reaches above and below the line on which it stands, in parts of its size. */
const above = 0.92
const below = 0.24

function boxOf(
  { viewport }: PageText,
  { item, fontFamily }: PageText['pieces'][number],
  letterRange: { from: number; to: number },
): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[]
  const [across, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1]
  const corner = (along: number, high: number): [number, number] =>
    viewport.convertToViewportPoint(
      e + (a / across) * along + (c / up) * high,
      f + (b / across) * along + (d / up) * high,
    ) as [number, number]
  const share = sharesOf(item.str, fontFamily)
  const [x1, y1] = corner(share(letterRange.from) * item.width, -below * up)
  const [x2, y2] = corner(share(letterRange.to) * item.width, above * up)
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}

const ruler = new OffscreenCanvas(1, 1).getContext('2d')

/** Which part of a piece of text its first letters take up, by a font of the same kind: a PDF says only the whole. */
function sharesOf(text: string, fontFamily: string): (letters: number) => number {
  if (ruler) ruler.font = `100px ${fontFamily}`
  const measure = (part: string) => ruler?.measureText(part).width ?? part.length
  const whole = measure(text) || 1
  return (count) => measure(text.slice(0, count)) / whole
}

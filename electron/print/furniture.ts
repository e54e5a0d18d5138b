import type { Content } from 'pdfmake/interfaces.js'
import { printText } from '#shared/text/reports.ts'
import type { PrintedDocument, Section } from './document.ts'
import { widthOf, type Fonts } from './fonts.ts'
import { run, type Drawing, type Letters } from './pieces.ts'
import { contactOf } from './stamps.ts'
import { a4Mm, mm } from './units.ts'

/** What stands around the text: page numbers, the mark of sample data, the footer, the mark of a draft. */

export const small = { sizePt: 8, bold: false, italic: false, underline: false }
export const markStyle = { sizePt: 10, bold: true, italic: false, underline: false }
export const footerFromTextMm = 8
/** Enough to find a document by hand: 48 bits. */
const shortHash = 12

/** A text of one line: from the upper left corner of the page, in points. */
export interface PlacedText {
  text: string
  style: Letters
  x: number
  /** Of the upper edge of the letters' box. */
  y: number
}

export interface Furniture {
  texts: PlacedText[]
  frames: { x: number; y: number; width: number; height: number; lineWidthPt: number }[]
}

/** Where a page is in its section, and how big it is in points. */
export interface PageSpot {
  number: number
  width: number
  height: number
}

/**
 * Everything around the text of a page: its number in the top margin, none on the first page of a section (sections
 * count for themselves), the mark of sample data, and which state of the ledger and which content this paper shows.
 */
export function furnishPage(drawing: Drawing, page: PageSpot): Furniture {
  const sample = placeSampleMark(drawing, page)
  return {
    texts: [...placePageNumber(drawing, page), ...sample.texts, ...placeFooter(drawing, page)],
    frames: sample.frames,
  }
}

type DrawOnPage = (page: number, pages: number, size: { width: number; height: number }) => Content

/** The furniture of the pages of a section, as pdfmake asks for it: what stands in the top margin and in the bottom one. */
export function drawFurniture(drawing: Drawing): { header: DrawOnPage; footer: DrawOnPage } {
  const { top, bottom } = drawing.layout.page.marginMm
  let firstPage: number | undefined
  const furnish = (page: number, size: { width: number; height: number }) => {
    firstPage ??= page
    return furnishPage(drawing, { ...size, number: page - firstPage + 1 })
  }
  return {
    header(page, _pages, { width, height }) {
      const { texts, frames } = furnish(page, { width, height })
      const above = texts.filter(({ y }) => y < mm(top))
      return { stack: [...frames.map(drawFrame), ...above.map((placed) => drawPlaced(placed, 0))] }
    },
    footer(page, _pages, { width, height }) {
      const from = height - mm(bottom)
      const below = furnish(page, { width, height }).texts.filter(({ y }) => y >= from)
      return { stack: below.map((placed) => drawPlaced(placed, from)) }
    },
  }
}

/** In the bottom margin pdfmake counts from the margin's upper edge. */
function drawPlaced({ text, style, x, y }: PlacedText, from: number): Content {
  return { absolutePosition: { x, y: y - from }, ...run(text, style), noWrap: true }
}

function drawFrame({
  x,
  y,
  width: w,
  height: h,
  lineWidthPt: lineWidth,
}: Furniture['frames'][number]): Content {
  return { absolutePosition: { x, y }, canvas: [{ type: 'rect', x: 0, y: 0, w, h, lineWidth }] }
}

function placePageNumber(drawing: Drawing, page: PageSpot): PlacedText[] {
  if (page.number === 1) return []
  const { pageNumber } = drawing.layout.page
  return [
    placeText(drawing, page, {
      text: String(page.number),
      style: pageNumber,
      at: 0.5,
      y: mm(pageNumber.fromTopMm),
    }),
  ]
}

/** A text at the left (0), in the middle (0.5) or at the right (1) between the margins. */
function placeText(
  { fonts, layout }: Drawing,
  page: PageSpot,
  { text, style, at, y }: { text: string; style: Letters; at: number; y: number },
): PlacedText {
  const { left, right } = layout.page.marginMm
  const room = page.width - mm(left) - mm(right)
  return { text, style, x: mm(left) + at * (room - widthOf(fonts, text, style)), y }
}

const sampleMark = { heightPt: 15, paddingPt: 4, fromTopMm: 9 }

/** A framed mark at the right end of the top margin. */
function placeSampleMark({ fonts, layout, document }: Drawing, page: PageSpot): Furniture {
  if (!document.sample) return { texts: [], frames: [] }
  const { heightPt, paddingPt, fromTopMm } = sampleMark
  const width = widthOf(fonts, printText.sample, markStyle) + 2 * paddingPt
  const x = page.width - mm(layout.page.marginMm.right) - width
  const y = mm(fromTopMm)
  return {
    frames: [{ x, y, width, height: heightPt, lineWidthPt: 0.75 }],
    texts: [{ text: printText.sample, style: markStyle, x: x + paddingPt, y: y + 1.5 }],
  }
}

/** What stands at the left, in the middle and at the right of a footer. */
export function writeFooter(document: PrintedDocument, contentHash: string): string[] {
  return [
    printText.ledger(document.ledgerHead.slice(0, shortHash)),
    document.draft ? printText.draft : '',
    printText.content(contentHash.slice(0, shortHash)),
  ]
}

function placeFooter(drawing: Drawing, page: PageSpot): PlacedText[] {
  // Below the contact, which the first page may bear right under its text.
  const contactPt = page.number === 1 ? (contactOf(drawing)?.heightPt ?? 0) + mm(1) : 0
  const textEnd = page.height - mm(drawing.layout.page.marginMm.bottom)
  const y = textEnd + Math.max(mm(footerFromTextMm), contactPt)
  return writeFooter(drawing.document, drawing.contentHash)
    .map((text, at) => placeText(drawing, page, { text, style: small, at: at / 2, y }))
    .filter(({ text }) => text !== '')
}

export const watermarkGrey = '#e9e9e9'

/** The mark of a draft as an SVG as big as the page. */
export function drawWatermark(fonts: Fonts, orientation: Section['orientation']): string {
  const { width, height, path } = outlineWatermark(fonts, orientation)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="${watermarkGrey}"/></svg>`
}

/**
 * The mark of a draft across the page, as outlines below the text: as text it would stand between the lines of
 * whoever copies from the page or reads it aloud.
 */
export function outlineWatermark(
  fonts: Fonts,
  orientation: Section['orientation'],
): { width: number; height: number; path: string } {
  const [across, down] = orientation === 'portrait' ? [a4Mm.width, a4Mm.height] : [a4Mm.height, a4Mm.width]
  const [width, height] = [mm(across), mm(down)]
  const { font } = fonts.bold
  const glyphs = [...printText.draft].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0))
  const length = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
  const scale = (0.56 * Math.hypot(width, height)) / length
  const angle = -Math.atan2(height, width)
  let x = -length / 2
  const outlines = glyphs.map((glyph) => {
    const placed = glyph.path
      .translate(x, -font.capHeight / 2)
      .scale(scale, -scale)
      .rotate(angle)
      .translate(width / 2, height / 2)
    x += glyph.advanceWidth
    return placed.toSVG()
  })
  const path = outlines.join('').replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))))
  return { width, height, path }
}

import type { Content, ContentText } from 'pdfmake/interfaces.js'
import { printText } from '#shared/text/reports.ts'
import type { PrintedDocument, Section } from './document.ts'
import { widthOf, type Fonts } from './fonts.ts'
import { run, type Drawing } from './pieces.ts'
import { a4Mm, mm } from './units.ts'

/** What stands around the text: page numbers, the mark of sample data, the footer, the mark of a draft. */

export const small = { sizePt: 8, bold: false, italic: false, underline: false }
export const markStyle = { sizePt: 10, bold: true, italic: false, underline: false }
export const footerFromTextMm = 8
/** Enough to find a document by hand: 48 bits. */
const shortHash = 12

/** Page number in the top margin, none on the first page of a section; sections count for themselves. */
export function drawHeader(
  drawing: Drawing,
): (page: number, pages: number, size: { width: number }) => Content {
  let firstPage: number | undefined
  return (page, _pages, size) => {
    firstPage ??= page
    const number = page - firstPage + 1
    return { stack: [...drawPageNumber(drawing, number), ...drawSampleMark(drawing, size.width)] }
  }
}

function drawPageNumber({ layout }: Drawing, number: number): ContentText[] {
  const { marginMm, pageNumber } = layout.page
  const text = number === 1 ? '\u00a0' : String(number)
  return [
    {
      ...run(text, pageNumber),
      alignment: 'center',
      margin: [mm(marginMm.left), mm(pageNumber.fromTopMm), mm(marginMm.right), 0],
    },
  ]
}

const sampleMark = { heightPt: 15, paddingPt: 4, fromTopMm: 9 }

/** A framed mark at the right end of the top margin. */
function drawSampleMark({ fonts, layout, document }: Drawing, pageWidth: number): Content[] {
  if (!document.sample) return []
  const { heightPt, paddingPt, fromTopMm } = sampleMark
  const w = widthOf(fonts, printText.sample, markStyle) + 2 * paddingPt
  const x = pageWidth - mm(layout.page.marginMm.right) - w
  const y = mm(fromTopMm)
  return [
    { absolutePosition: { x, y }, canvas: [{ type: 'rect', x: 0, y: 0, w, h: heightPt, lineWidth: 0.75 }] },
    { absolutePosition: { x: x + paddingPt, y: y + 1.5 }, ...run(printText.sample, markStyle), noWrap: true },
  ]
}

/** What stands at the left, in the middle and at the right of a footer. */
export function writeFooter(document: PrintedDocument, contentHash: string): string[] {
  return [
    printText.ledger(document.ledgerHead.slice(0, shortHash)),
    document.draft ? printText.draft : '',
    printText.content(contentHash.slice(0, shortHash)),
  ]
}

/** Which state of the ledger and which content this paper shows: in 8 pt below the text of every page. */
export function drawFooter(drawing: Drawing, contentHash: string): () => Content {
  const { marginMm } = drawing.layout.page
  const texts = writeFooter(drawing.document, contentHash)
  const sides = ['left', 'center', 'right'] as const
  return () => ({
    margin: [mm(marginMm.left), mm(footerFromTextMm), mm(marginMm.right), 0],
    columns: texts.map((text, at) =>
      Object.assign(run(text, small), { alignment: sides[at] ?? 'left', width: '*' }),
    ),
  })
}

const watermarkGrey = '#e9e9e9'

/**
 * The mark of a draft across the page, as outlines below the text: as text it would stand between the lines of
 * whoever copies from the page or reads it aloud.
 */
export function drawWatermark(fonts: Fonts, orientation: Section['orientation']): string {
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
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="${watermarkGrey}"/></svg>`
}

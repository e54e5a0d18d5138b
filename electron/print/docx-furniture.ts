import { BorderStyle, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { printText } from '#shared/text/reports.ts'
import type { Section } from './document.ts'
import { drawPng, placeBehindText } from './docx-picture.ts'
import { writeContact } from './docx-stamps.ts'
import { lettersOf, paragraph, tab, twips, write, type Writing } from './docx-pieces.ts'
import { singleLineHeight } from './fonts.ts'
import { drawWatermark, footerFromTextMm, markStyle, small, writeFooter } from './furniture.ts'
import { a4Mm, mm } from './units.ts'

/** What stands around the text of a section: page numbers, the mark of sample data, the footer, the mark of a draft. */

/** Fine enough for letters a hand high, and small. */
const watermarkDpi = 150

/** The head of the pages of a section: without a number on the first one. */
export function writeHeaders(writing: Writing, section: Section): { default: Header; first: Header } {
  const { document, fonts } = writing
  const watermark = document.draft
    ? drawPng(fonts, drawWatermark(fonts, section.orientation), watermarkDpi)
    : null
  const head = (numbered: boolean) =>
    new Header({ children: [writeHead(writing, section, { numbered, watermark })] })
  return { first: head(false), default: head(true) }
}

function writeHead(
  writing: Writing,
  section: Section,
  { numbered, watermark }: { numbered: boolean; watermark: Uint8Array | null },
): Paragraph {
  const style = writing.layout.page.pageNumber
  return paragraph(
    style,
    [
      ...(watermark === null ? [] : [placeWatermark(writing, section, watermark)]),
      tab(style),
      ...(numbered ? [new TextRun({ ...lettersOf(style), children: [PageNumber.CURRENT] })] : []),
      ...(writing.document.sample ? [tab(markStyle), ...writeSampleMark(writing)] : []),
    ],
    { tabStops: middleAndRight(writing, section) },
  )
}

function placeWatermark(writing: Writing, section: Section, png: Uint8Array) {
  const { across, down } = pageOf(section)
  const id = ++writing.pictures
  return placeBehindText({ png, widthPt: mm(across), heightPt: mm(down), id, altText: printText.draft })
}

/** A framed mark at the right end of the top margin. */
function writeSampleMark(writing: Writing): TextRun[] {
  const text = `\u00a0${printText.sample}\u00a0`
  writing.check.add(text, 'bold')
  const border = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' }
  return [new TextRun({ ...lettersOf(markStyle), text, border })]
}

/** Which state of the ledger and which content this paper shows: in 8 pt below the text of every page. */
export function writeFooters(writing: Writing, section: Section, contentHash: string) {
  const texts = writeFooter(writing.document, contentHash)
  const foot = (above: Paragraph[]) =>
    new Footer({
      children: [
        ...above,
        paragraph(
          small,
          texts.flatMap((text, at) => (at === 0 ? [] : [tab(small)]).concat(write(writing, text, small))),
          { tabStops: middleAndRight(writing, section) },
        ),
      ],
    })
  const isFirst = section === writing.document.sections[0]
  return { first: foot(isFirst ? writeContact(writing) : []), default: foot([]) }
}

function middleAndRight({ layout }: Writing, section: Section) {
  const { left, right } = layout.page.marginMm
  const width = twips(mm(pageOf(section).across - left - right))
  return [
    { type: TabStopType.CENTER, position: Math.round(width / 2) },
    { type: TabStopType.RIGHT, position: width },
  ]
}

/** Width and height of a section's paper in millimetres. */
export function pageOf({ orientation }: Section): { across: number; down: number } {
  return orientation === 'portrait'
    ? { across: a4Mm.width, down: a4Mm.height }
    : { across: a4Mm.height, down: a4Mm.width }
}

/** The margins of the page, with how far from its edges head and foot stand. */
export function marginsOf({ layout, fonts }: Writing) {
  const { marginMm, pageNumber } = layout.page
  return {
    top: twips(mm(marginMm.top)),
    bottom: twips(mm(marginMm.bottom)),
    left: twips(mm(marginMm.left)),
    right: twips(mm(marginMm.right)),
    header: twips(mm(pageNumber.fromTopMm)),
    // Word measures to the lower edge of the foot.
    footer: twips(mm(marginMm.bottom - footerFromTextMm) - singleLineHeight(fonts, small.sizePt)),
    gutter: 0,
  }
}

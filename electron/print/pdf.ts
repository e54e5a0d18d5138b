import { createHash } from 'node:crypto'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { printText } from '#shared/text/reports.ts'
import { Pen } from './annex-pen.ts'
import { annexesOf, checkAnnex, drawAnnex, type Annex } from './annex.ts'
import { installFonts, layOutBody, type Body, type LaidBody } from './body.ts'
import type { FigurePlace, PrintedDocument } from './document.ts'
import { openDrawing } from './drawing.ts'
import { findPlaces } from './figure-places.ts'
import { fontStyleOf } from './fonts.ts'
import { nameOfType } from './forms.ts'
import { furnishPage } from './furniture.ts'
import { checkContent, GlyphCheck } from './glyphs.ts'
import { linesOf } from './laid-out.ts'
import type { Layout } from './layouts.ts'
import type { Drawing } from './pieces.ts'
import { bindSheets, type PlacedBookmark } from './sheets.ts'
import { bookmarkOf } from './signature.ts'
import { a4Mm, mm } from './units.ts'

export interface PdfFile {
  bytes: Uint8Array<ArrayBuffer>
  pages: number
  /** Of the bytes (hex). */
  sha256: string
  /** Where every figure stands that the document names. */
  places: FigurePlace[]
}

/**
 * Prints a document as PDF. The same document gives the same bytes on every day and every machine: nothing in them
 * comes from the clock or from chance. Answers `MISSING_GLYPH`.
 */
export async function printPdf(document: PrintedDocument, resourcesFolder: string): Promise<PdfFile> {
  const body = prepareBody(document, resourcesFolder)
  const { drawing } = body
  const annexes = annexesOf(drawing.document.sections)
  const laid = await layOutBody(body, (definition) => checkLetters(body, definition, annexes))
  const written = readBody(laid, drawing)
  // What pdfmake laid out is not needed any more, and big.
  laid.file['_pdfMakePages'] = []
  const pen = new Pen(laid.file, drawing.fonts)
  for (const annex of annexes) {
    const y = mm(drawing.layout.page.marginMm.top)
    written.bookmarks.push({ ...bookmarkOf(drawing.layout, annex.title), page: pen.pages + 1, y })
    drawAnnex(pen, drawing, annex)
    while (written.sections.length < pen.pages) written.sections.push(annex.section)
  }
  for (const place of pen.places) written.places.push(place)
  const places = bindSheets(laid.file, drawing.document, written)
  const bytes = joined([...pen.written, await laid.finish()])
  return { bytes, pages: pen.pages, sha256: createHash('sha256').update(bytes).digest('hex'), places }
}

/** In memory of its own, which can be handed to another thread. */
function joined(pieces: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** What pdfmake is to lay out of a document, with the fonts and rules to do it by. */
export function prepareBody(document: PrintedDocument, resourcesFolder: string): Body {
  const drawing = openDrawing(document, resourcesFolder)
  installFonts(drawing.fonts)
  const { sections } = drawing.document
  const annexes = new Set(annexesOf(sections).map(({ section }) => section))
  return {
    drawing,
    sections: sections
      .map((section, number) => ({ section, number }))
      .filter(({ number }) => !annexes.has(number)),
    info: describe(drawing),
  }
}

function describe({ document, layout, contentHash }: Drawing): NonNullable<TDocumentDefinitions['info']> {
  return {
    title: titleOf(document, layout),
    subject: document.subject,
    author: document.heading.organisation,
    creator: 'An Cư',
    producer: 'An Cư',
    // The day on the paper, not the moment of printing: that would make every print another file.
    creationDate: new Date(`${document.day}T00:00:00Z`),
    // With it the PDF's own identifier, which is made from these entries, differs where the content does.
    keywords: printText.content(contentHash),
  }
}

/** Looks at every letter that will be printed. Answers `MISSING_GLYPH`. */
function checkLetters({ drawing }: Body, definition: TDocumentDefinitions, annexes: readonly Annex[]): void {
  const check = new GlyphCheck(drawing.fonts)
  checkContent(check, definition.content)
  const { texts } = furnishPage(drawing, {
    number: 2,
    width: mm(a4Mm.width),
    height: mm(a4Mm.height),
  })
  for (const { text, style } of texts) check.add(text, fontStyleOf(style.bold, style.italic))
  for (const annex of annexes) checkAnnex(check, drawing, annex)
  check.finish()
}

/** What stands where on the pages of a body. */
function readBody({ file, sections }: LaidBody, { fonts }: Drawing) {
  const bookmarks: PlacedBookmark[] = []
  for (const { page, y, inlines } of linesOf(file)) {
    const bookmark = inlines[0]?.bookmark
    if (bookmark) bookmarks.push({ ...bookmark, page: page + 1, y })
  }
  return { sections: [...sections], places: findPlaces(fonts, file), bookmarks }
}

/** "Báo cáo tình hình phát triển nhà ở xã hội": type and subject as one phrase. */
export function titleOf(document: PrintedDocument, layout: Layout): string {
  const { type, subject } = document
  return `${nameOfType(layout, type)} ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`
}

import { createHash } from 'node:crypto'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { printText } from '#shared/text/reports.ts'
import { drawSection, type Progress } from './blocks.ts'
import type { FigurePlace, PrintedDocument, Section } from './document.ts'
import { openDrawing } from './drawing.ts'
import { lineHeightFactor, singleLineHeight, type Fonts } from './fonts.ts'
import { drawFooter, drawHeader, drawWatermark } from './furniture.ts'
import { checkGlyphs } from './glyphs.ts'
import type { Layout } from './layouts.ts'
import type { Drawing } from './pieces.ts'
import { findStrandedRows } from './stranded.ts'
import { mm } from './units.ts'

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
  const drawing = openDrawing(document, resourcesFolder)
  installFonts(drawing.fonts)
  const { bytes, pages } = await printKeepingRows(drawing)
  return { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex'), places: [] }
}

/** A heading row at the foot of a page, or a total alone at the top of one, moves: print again with that page break. */
async function printKeepingRows(
  drawing: Drawing,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const tables = drawing.document.sections.flatMap((each) => each.blocks).filter((b) => b.kind === 'table')
  const breaks = new Map<number, Set<number>>()
  for (;;) {
    const printed = pdfmake.createPdf(defineDocument(drawing, breaks))
    const laidOut = await printed.getStream()
    const stranded = findStrandedRows(laidOut, tables).filter(
      ({ table, row }) => !breaks.get(table)?.has(row),
    )
    if (stranded.length === 0) {
      const bytes = new Uint8Array(await printed.getBuffer())
      const { start, count } = laidOut.bufferedPageRange()
      return { bytes, pages: start + count }
    }
    for (const { table, row } of stranded) breaks.set(table, (breaks.get(table) ?? new Set()).add(row))
  }
}

function defineDocument(drawing: Drawing, breaks: Progress['breaks']): TDocumentDefinitions {
  const { document, layout, fonts, contentHash } = drawing
  const progress: Progress = { headings: [0, 0, 0], tables: 0, breaks }
  const content = document.sections.map((section) =>
    defineSection(drawing, section, { progress, contentHash }),
  )
  const definition: TDocumentDefinitions = {
    version: '1.7',
    language: 'vi',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: margins(drawing),
    defaultStyle: { font: 'Tinos', lineHeight: lineHeightFactor(fonts, 1, singleLineHeight(fonts, 1)) },
    info: {
      title: titleOf(document, layout),
      author: document.heading.organisation,
      creator: 'An Cư',
      producer: 'An Cư',
      // The day on the paper, not the moment of printing: that would make every print another file.
      creationDate: new Date(`${document.day}T00:00:00Z`),
      // With it the PDF's own identifier, which is made from these entries, differs where the content does.
      keywords: printText.content(contentHash),
    },
    content,
  }
  checkGlyphs(fonts, [content, drawFooter(drawing, contentHash)()])
  return definition
}

/** "Báo cáo tình hình phát triển nhà ở xã hội": type and subject as one phrase. */
export function titleOf(document: PrintedDocument, layout: Layout): string {
  const { type, subject } = document
  return `${layout.types[type] ?? type} ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`
}

function defineSection(
  drawing: Drawing,
  section: Section,
  { progress, contentHash }: { progress: Progress; contentHash: string },
): Content {
  const watermark = drawing.document.draft ? drawWatermark(drawing.fonts, section.orientation) : null
  const blocks = drawSection(drawing, section, progress)
  return {
    section: blocks,
    pageSize: 'A4',
    pageOrientation: section.orientation,
    pageMargins: margins(drawing),
    header: drawHeader(drawing),
    footer: drawFooter(drawing, contentHash),
    background: watermark === null ? null : () => ({ svg: watermark }),
  }
}

function margins({ layout }: Drawing): [number, number, number, number] {
  const { left, top, right, bottom } = layout.page.marginMm
  return [mm(left), mm(top), mm(right), mm(bottom)]
}

/** pdfmake keeps files for the browser in memory; Node's build has the same store, which its types leave out. */
const memory = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } }

/** Gives pdfmake the four faces from memory, and nothing else: no other file, no address. */
function installFonts(fonts: Fonts): void {
  // Under its PostScript name a face is found again where the chart (an SVG) asks pdfkit for it.
  for (const face of Object.values(fonts)) memory.virtualfs.writeFileSync(face.postScriptName, face.bytes)
  pdfmake.setFonts({
    Tinos: {
      normal: fonts.normal.postScriptName,
      bold: fonts.bold.postScriptName,
      italics: fonts.italics.postScriptName,
      bolditalics: fonts.bolditalics.postScriptName,
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { drawSection, type Progress } from './blocks.ts'
import type { Section, Table } from './document.ts'
import { lineHeightFactor, singleLineHeight, type Fonts } from './fonts.ts'
import { drawFurniture, drawWatermark } from './furniture.ts'
import type { LaidOut } from './laid-out.ts'
import type { Drawing } from './pieces.ts'
import type { PdfDocument } from './pdfkit-document.ts'
import { findStrandedRows } from './stranded.ts'
import type { RowMark } from './table.ts'
import { mm } from './units.ts'

/** What pdfmake is to lay out: the sections of a document but for the annexes that are one long table. */
export interface Body {
  drawing: Drawing
  sections: readonly { section: Section; number: number }[]
  info: NonNullable<TDocumentDefinitions['info']>
}

/** A body on its pages, to which others can be added before it becomes a file. */
export interface LaidBody {
  file: PdfDocument
  /** For each page the number of its section in the document. */
  sections: number[]
  finish: () => Promise<Buffer>
}

/** The definition of a body, new each time: pdfmake changes what it is given. */
export function defineBody(body: Body, breaks: Progress['breaks'] = new Map()): TDocumentDefinitions {
  const { drawing, info } = body
  const { fonts } = drawing
  const progress: Progress = { headings: [0, 0, 0], tables: 0, articles: 0, breaks }
  return {
    version: '1.7',
    language: 'vi',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: margins(drawing),
    defaultStyle: { font: 'Tinos', lineHeight: lineHeightFactor(fonts, 1, singleLineHeight(fonts, 1)) },
    info,
    content: body.sections.map(({ section }) => defineSection(body, section, progress)),
  }
}

function defineSection({ drawing }: Body, section: Section, progress: Progress) {
  const watermark = drawing.document.draft ? drawWatermark(drawing.fonts, section.orientation) : null
  return {
    section: drawSection(drawing, section, progress),
    pageSize: 'A4' as const,
    pageOrientation: section.orientation,
    pageMargins: margins(drawing),
    ...drawFurniture(drawing),
    background: watermark === null ? null : (): Content => ({ svg: watermark }),
  }
}

function margins({ layout }: Drawing): [number, number, number, number] {
  const { left, top, right, bottom } = layout.page.marginMm
  return [mm(left), mm(top), mm(right), mm(bottom)]
}

/**
 * Lays a body out and draws it. A heading row at the foot of a page, or a total alone at the top of one, moves: then
 * it is laid out again with that page break, before anything has been drawn. `look` sees the definition first.
 */
export async function layOutBody(
  body: Body,
  look: (definition: TDocumentDefinitions) => void,
): Promise<LaidBody> {
  const tables = body.sections
    .flatMap(({ section }) => section.blocks)
    .filter((block) => block.kind === 'table')
  const breaks = new Map<number, Set<number>>()
  for (;;) {
    const definition = defineBody(body, breaks)
    if (breaks.size === 0) look(definition)
    try {
      return await draw(definition, body, stopWhenStranded(tables, breaks))
    } catch (error) {
      if (!(error instanceof StrandedRows)) throw error
      for (const { table, row } of error.rows) breaks.set(table, (breaks.get(table) ?? new Set()).add(row))
    }
  }
}

async function draw(definition: TDocumentDefinitions, body: Body, onProgress: () => void): Promise<LaidBody> {
  const headers = [definition.content].flat().map((section) => (section as { header?: unknown }).header)
  pdfmake.setProgressCallback(onProgress)
  const printed = pdfmake.createPdf(definition)
  const file = (await printed.getStream()) as unknown as PdfDocument
  const sections = file['_pdfMakePages'].map(({ customProperties }) => {
    return body.sections[headers.indexOf(customProperties.header)]?.number ?? 0
  })
  return { file, sections, finish: () => printed.getBuffer() }
}

class StrandedRows extends Error {
  readonly rows: readonly RowMark[]

  constructor(rows: readonly RowMark[]) {
    super('rows have to move')
    this.rows = rows
  }
}

/**
 * pdfmake reports its progress while it draws, which takes longer than the laying out: the first report is the moment
 * to look at the pages and to stop where rows have to move. Only there it shows them before they are drawn.
 */
function stopWhenStranded(tables: readonly Table[], breaks: Progress['breaks']) {
  let looked = false
  return function (this: { pdfDocument: LaidOut }): void {
    if (looked) return
    looked = true
    const stranded = findStrandedRows(this.pdfDocument, tables).filter(
      ({ table, row }) => !breaks.get(table)?.has(row),
    )
    if (stranded.length > 0) throw new StrandedRows(stranded)
  }
}

/** pdfmake keeps files for the browser in memory; Node's build has the same store, which its types leave out. */
const memory = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } }

/** Gives pdfmake the four faces from memory, and nothing else: no other file, no address. */
export function installFonts(fonts: Fonts): void {
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

import PDFDocument from 'pdfkit'
import type { Table, TableRow } from '#electron/print/document.ts'
import type { Fonts } from '#electron/print/fonts.ts'
import { fitColumns, linePt, paddingPt, placeCells, placeRow } from '#electron/print/table.ts'
import { mm } from '#electron/print/units.ts'

const margins = { left: mm(30), top: mm(20), bottom: mm(20) }

interface Placed {
  text: string
  left: number
  width: number
  align: 'left' | 'center' | 'right'
}

/**
 * The rows of a table as a plain loop over pdfkit draws them: each cell a text, each row as high as its highest cell,
 * headings again on every page. Without title, notes, marks, figures' places and check of letters.
 */
export function drawBareTable(fonts: Fonts, given: Table): Promise<number> {
  const table = { ...given, columns: fitColumns(fonts, given) }
  const file = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 0 })
  file.registerFont('normal', fonts.normal.bytes).registerFont('bold', fonts.bold.bytes)
  const done = lengthOf(file)
  file.fontSize(table.sizePt).lineWidth(linePt)
  const bottom = file.page.height - margins.bottom
  let top = drawHeader(file, table, margins.top)
  for (const row of table.rows) {
    file.font(row.kind === 'data' ? 'normal' : 'bold')
    const cells = placeCellsOf(table, row)
    const height = heightOf(file, cells)
    if (top + height > bottom) {
      file.addPage()
      file.lineWidth(linePt)
      top = drawHeader(file, table, margins.top)
      file.font(row.kind === 'data' ? 'normal' : 'bold')
    }
    drawRow(file, cells, { top, height })
    top += height
  }
  file.end()
  return done
}

function lengthOf(file: PDFKit.PDFDocument): Promise<number> {
  const chunks: Buffer[] = []
  file.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    file.once('end', () => resolve(Buffer.concat(chunks).length))
    file.once('error', reject)
  })
}

function drawHeader(file: PDFKit.PDFDocument, table: Table, from: number): number {
  file.font('bold')
  let top = from
  for (const row of placeCells(table.header, table.columns.length)) {
    const cells = row
      .filter((each) => each !== null)
      .map(({ cell, column }) => place(table, { column, text: cell.text, span: cell.colSpan ?? 1 }))
    const height = heightOf(file, cells)
    drawRow(file, cells, { top, height })
    top += height
  }
  return top
}

function placeCellsOf(table: Table, row: TableRow): Placed[] {
  return placeRow(row.cells).map(({ cell, column }) =>
    place(table, { column, text: cell.text, span: cell.colSpan ?? 1 }),
  )
}

function place(table: Table, { column, text, span }: { column: number; text: string; span: number }): Placed {
  const widthOf = (from: number, to: number): number =>
    table.columns.slice(from, to).reduce((sum, { widthMm }) => sum + mm(widthMm), 0)
  return {
    text,
    left: margins.left + widthOf(0, column),
    width: widthOf(column, column + span),
    align: table.columns[column]?.align ?? 'left',
  }
}

function heightOf(file: PDFKit.PDFDocument, cells: readonly Placed[]): number {
  const inner = cells.map(({ text, width }) =>
    file.heightOfString(text, { width: width - 2 * paddingPt.side }),
  )
  return Math.max(0, ...inner) + paddingPt.top + paddingPt.bottom
}

function drawRow(
  file: PDFKit.PDFDocument,
  cells: readonly Placed[],
  { top, height }: { top: number; height: number },
): void {
  for (const { text, left, width, align } of cells) {
    file.text(text, left + paddingPt.side, top + paddingPt.top, { width: width - 2 * paddingPt.side, align })
    file.rect(left, top, width, height).stroke()
  }
}

import type { LaidOut } from './laid-out.ts'

/** A font as pdfkit embeds it: `encode` takes the letters into the file and answers their numbers, in hexadecimal. */
export interface PdfFont {
  id: string
  encode(text: string): [codes: string[], positions: unknown[]]
  ref(): unknown
}

export interface PdfReference {
  data: Record<string, unknown>
  write(content: string): void
  end(): void
}

interface PageEntry {
  data: { MediaBox: [left: number, top: number, right: number, bottom: number] }
}

interface PdfPage {
  fonts: Record<string, unknown>
  xobjects: Record<string, unknown>
}

/**
 * The pdfkit document that pdfmake writes into, as far as it is used here; pdfkit's published types leave out half of
 * this, and pdfmake adds `provideFont`.
 */
export interface PdfDocument extends LaidOut {
  page: PdfPage
  ['_font']: PdfFont
  ['_root']: { data: { Pages: { data: { Kids: PageEntry[] } }; PageLabels?: PdfReference } }
  outline: PdfOutline
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont
  /** Begins a page. The page before is written out and forgotten. */
  addPage(options: { size: [number, number]; margin: number }): void
  addContent(content: string): void
  /** What has been written out since it was last asked, or null. */
  read(): Buffer | null
  ref(data: Record<string, unknown>): PdfReference
  fontSize(sizePt: number): PdfDocument
  fillColor(colour: string): PdfDocument
  text(text: string, x: number, y: number, options: { lineBreak: false }): void
}

export interface PdfOutline {
  addItem(
    title: string,
    options: { pageNumber: number; top: number; left: number; zoom: number; fit: false; expanded: boolean },
  ): PdfOutline
}

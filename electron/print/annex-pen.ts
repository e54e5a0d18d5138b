import type { FigurePlace, Section } from './document.ts'
import { boxHeight, fontStyleOf, widthOf, type FontStyle, type Fonts } from './fonts.ts'
import { outlineWatermark, watermarkGrey, type PlacedText } from './furniture.ts'
import { pathAsPdf } from './path-as-pdf.ts'
import type { PdfDocument, PdfFont, PdfReference } from './pdfkit-document.ts'

interface Face {
  font: PdfFont
  /** The numbers of letters in the file by their code points; empty where a letter has to be placed by its neighbours. */
  codes: string[]
}

interface Ink {
  /** A figure that the text shows: its place is kept. */
  figure?: string | undefined
  colour?: string | undefined
}

/** pdfkit keeps what it writes in pieces with five times as much room: after so many pages they are put together. */
const pagesAtOnce = 50

/**
 * Writes pages of plain text and lines straight into a PDF: each letter by its number, all texts of a page in one
 * stretch. Measures from the upper left corner, in points. pdfkit's own way takes four times as long and keeps every
 * word that it ever set.
 */
export class Pen {
  readonly #file: PdfDocument
  readonly #fonts: Fonts
  readonly #faces = new Map<FontStyle, Face>()
  readonly #ascent: number
  readonly #watermarks = new Map<Section['orientation'], PdfReference>()
  readonly places: FigurePlace[] = []
  /** What has been written of the file so far. */
  readonly written: Buffer[] = []
  /** How many pages the file has. */
  pages: number
  #texts: string[] = []
  #lines: string[] = []
  #shaped: (PlacedText & Ink)[] = []
  #setFont = ''
  #setColour = ''

  constructor(file: PdfDocument, fonts: Fonts) {
    this.#file = file
    this.#fonts = fonts
    this.#ascent = fonts.normal.font.ascent / fonts.normal.font.unitsPerEm
    this.pages = file['_root'].data.Pages.data.Kids.length
  }

  beginPage({ width, height }: { width: number; height: number }): void {
    this.#file.addPage({ size: [width, height], margin: 0 })
    this.pages += 1
    if (this.pages % pagesAtOnce === 0) this.#takeWritten()
    this.#texts = []
    this.#lines = []
    this.#shaped = []
    this.#setFont = ''
    this.#setColour = ''
  }

  #takeWritten(): void {
    const bytes = this.#file.read()
    if (bytes !== null) this.written.push(bytes)
  }

  /** One line of text, of which the upper left corner of the letters' box is given. */
  text(placed: PlacedText, { figure, colour }: Ink = {}): void {
    const { text, style, x, y } = placed
    if (text === '') return
    const face = this.#face(fontStyleOf(style.bold, style.italic))
    const codes = this.#encode(face, text)
    if (codes === null) this.#shaped.push({ ...placed, colour })
    else {
      this.#choose(face, style.sizePt, colour)
      this.#texts.push(`1 0 0 -1 ${round(x)} ${round(y + this.#ascent * style.sizePt)} Tm <${codes}> Tj`)
    }
    if (figure !== undefined) this.#keepPlace(figure, placed)
  }

  #keepPlace(figure: string, { text, style, x, y }: PlacedText): void {
    const width = round(widthOf(this.#fonts, text, style))
    const height = round(boxHeight(this.#fonts, style.sizePt))
    this.places.push({ figure, page: this.pages, x: round(x), y: round(y), width, height })
  }

  #choose(face: Face, sizePt: number, colour = '#000000'): void {
    const font = `/${face.font.id} ${round(sizePt)} Tf`
    if (font !== this.#setFont) this.#texts.push(font)
    if (colour !== this.#setColour) this.#texts.push(`${rgb(colour)} rg`)
    this.#setFont = font
    this.#setColour = colour
    this.#file.page.fonts[face.font.id] ??= face.font.ref()
  }

  #face(style: FontStyle): Face {
    const known = this.#faces.get(style)
    if (known) return known
    const bold = style.startsWith('bold')
    const face = { font: this.#file.provideFont('Tinos', bold, style.endsWith('italics')), codes: [] }
    this.#faces.set(style, face)
    return face
  }

  #encode(face: Face, text: string): string | null {
    let codes = ''
    for (let at = 0; at < text.length; at += 1) {
      const point = text.codePointAt(at) ?? 0
      if (point > 0xffff) at += 1
      const code = (face.codes[point] ??= encodeLetter(face.font, String.fromCodePoint(point)))
      if (code === '') return null
      codes += code
    }
    return codes
  }

  /** A line from one point to another; all lines of a page are of one width. */
  line(x1: number, y1: number, x2: number, y2: number): void {
    this.#lines.push(`${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l`)
  }

  frame(frame: { x: number; y: number; width: number; height: number; lineWidthPt: number }): void {
    const { x, y, width, height, lineWidthPt } = frame
    const box = [x, y, width, height].map(round).join(' ')
    this.#file.addContent(`q ${lineWidthPt} w ${box} re S Q`)
  }

  /** The mark of a draft under what the page will bear; the file holds it once. */
  watermark(orientation: Section['orientation']): void {
    const known = this.#watermarks.get(orientation)
    const mark = known ?? defineWatermark(this.#file, this.#fonts, orientation)
    this.#watermarks.set(orientation, mark)
    this.#file.page.xobjects['Draft'] = mark
    this.#file.addContent('/Draft Do')
  }

  endPage(lineWidthPt: number): void {
    if (this.#lines.length > 0) this.#file.addContent(`${lineWidthPt} w\n${this.#lines.join('\n')}\nS`)
    if (this.#texts.length > 0) this.#file.addContent(`BT\n${this.#texts.join('\n')}\nET`)
    for (const { text, style, x, y, colour = '#000000' } of this.#shaped) {
      this.#file['_font'] = this.#face(fontStyleOf(style.bold, style.italic)).font
      this.#file.fontSize(style.sizePt).fillColor(colour).text(text, x, y, { lineBreak: false })
    }
  }
}

/** A mark that stands over or under the letter before it has no place of its own. */
function encodeLetter(font: PdfFont, letter: string): string {
  return /\p{M}/u.test(letter) ? '' : font.encode(letter)[0].join('')
}

function defineWatermark(file: PdfDocument, fonts: Fonts, orientation: Section['orientation']): PdfReference {
  const { width, height, path } = outlineWatermark(fonts, orientation)
  const mark = file.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
  mark.write(`${rgb(watermarkGrey)} rg\n${pathAsPdf(path)}\nf`)
  mark.end()
  return mark
}

/** As fine as any printer, and short. */
function round(points: number): number {
  return Math.round(points * 100) / 100
}

/** `#c00000` as PDF wants it. */
function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return parts.map((part) => Math.round(part * 1000) / 1000).join(' ')
}

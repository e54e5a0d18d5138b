// oxlint-disable-next-line typescript/triple-slash-reference -- fontkit ships no types, and every program must find ours
/// <reference path="./fontkit.d.ts" />
import * as fontkit from 'fontkit'
import { join } from 'node:path'
import { readBytes } from '#electron/platform/files.ts'

export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics'

const files: Record<FontStyle, string> = {
  normal: 'Tinos_400Regular.ttf',
  bold: 'Tinos_700Bold.ttf',
  italics: 'Tinos_400Regular_Italic.ttf',
  bolditalics: 'Tinos_700Bold_Italic.ttf',
}

interface Typeface {
  style: FontStyle
  postScriptName: string
  bytes: Buffer
  font: fontkit.Font
  /** Advance of a letter as a part of the size. */
  advance: (codePoint: number) => number
}

/** The four faces of Tinos, as measured with and as embedded. */
export type Fonts = Record<FontStyle, Typeface>

export interface LetterStyle {
  sizePt: number
  bold: boolean
  italic: boolean
}

/** Reads the fonts of a resources folder. */
export function openFonts(resourcesFolder: string): Fonts {
  const open = (style: FontStyle): Typeface => {
    const bytes = withoutShaping(readBytes(join(resourcesFolder, 'fonts', files[style])))
    const font = fontkit.create(bytes)
    return { style, postScriptName: font.postscriptName, bytes, font, advance: rememberAdvances(font) }
  }
  return {
    normal: open('normal'),
    bold: open('bold'),
    italics: open('italics'),
    bolditalics: open('bolditalics'),
  }
}

function rememberAdvances(font: fontkit.Font): Typeface['advance'] {
  const advances = new Map<number, number>()
  return (codePoint) => {
    const known = advances.get(codePoint)
    if (known !== undefined) return known
    const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
    advances.set(codePoint, advance)
    return advance
  }
}

/**
 * The font without its kerning and ligatures. Word sets Times New Roman without them, and the widths that the layout
 * data gives were measured so ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" at 13 pt: 95.7 mm, with kerning 95.0). Composed
 * Vietnamese letters need neither.
 */
function withoutShaping(bytes: Buffer): Buffer {
  const font = Buffer.from(bytes)
  const tables = font.readUInt16BE(4)
  for (let table = 0; table < tables; table++) {
    const at = 12 + 16 * table
    if (['GPOS', 'GSUB', 'kern'].includes(font.toString('latin1', at, at + 4))) font.write('x', at, 'latin1')
  }
  return font
}

/** Which of the four faces a style asks for. */
export function fontStyleOf(bold: boolean, italic: boolean): FontStyle {
  if (bold) return italic ? 'bolditalics' : 'bold'
  return italic ? 'italics' : 'normal'
}

/** Width in points of a text on one line. */
export function widthOf(fonts: Fonts, text: string, style: LetterStyle): number {
  const { advance } = fonts[fontStyleOf(style.bold, style.italic)]
  let width = 0
  for (const letter of text) width += advance(letter.codePointAt(0) ?? 0)
  return width * style.sizePt
}

/** Height in points of one line in single spacing, as Word counts it: ascent, descent and line gap. */
export function singleLineHeight(fonts: Fonts, sizePt: number): number {
  const { font } = fonts.normal
  return ((font.ascent - font.descent + font.lineGap) * sizePt) / font.unitsPerEm
}

/** What pdfmake's `lineHeight` has to be for lines so many points apart: it leaves the line gap out. */
export function lineHeightFactor(fonts: Fonts, sizePt: number, wantedPt: number): number {
  const { font } = fonts.normal
  return (wantedPt * font.unitsPerEm) / ((font.ascent - font.descent) * sizePt)
}

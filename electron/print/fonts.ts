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
  has: (codePoint: number) => boolean
}

/** The four faces of Tinos, as measured with and as embedded. */
export type Fonts = Record<FontStyle, Typeface>

export interface LetterStyle {
  sizePt: number
  bold: boolean
  italic: boolean
}

/** Fonts by the folder that they came from: what comes with the program does not change while it runs. */
const opened = new Map<string, Fonts>()

/** The fonts of a resources folder, read once in the life of the thread. */
export function openFonts(resourcesFolder: string): Fonts {
  const known = opened.get(resourcesFolder)
  if (known) return known
  const fonts = readFonts(resourcesFolder)
  opened.set(resourcesFolder, fonts)
  return fonts
}

function readFonts(resourcesFolder: string): Fonts {
  const open = (style: FontStyle): Typeface => {
    const bytes = withoutShaping(readBytes(join(resourcesFolder, 'fonts', files[style])))
    const font = fontkit.create(bytes)
    return {
      style,
      postScriptName: font.postscriptName,
      bytes,
      font,
      advance: remember((code) => font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm),
      has: rememberYes((code) => font.hasGlyphForCodePoint(code)),
    }
  }
  return {
    normal: open('normal'),
    bold: open('bold'),
    italics: open('italics'),
    bolditalics: open('bolditalics'),
  }
}

/** Vietnamese letters and signs lie below this; an annex asks for their advances millions of times. */
const often = 0x2200

function remember(find: (codePoint: number) => number): (codePoint: number) => number {
  const known = new Float64Array(often).fill(Number.NaN)
  return (codePoint) => {
    const value = known[codePoint]
    if (value !== undefined && !Number.isNaN(value)) return value
    const found = find(codePoint)
    known[codePoint] = found
    return found
  }
}

function rememberYes(find: (codePoint: number) => boolean): (codePoint: number) => boolean {
  const known = new Uint8Array(often)
  return (codePoint) => {
    if (known[codePoint] === 1) return true
    const found = find(codePoint)
    if (found) known[codePoint] = 1
    return found
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
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    width += advance(code)
  }
  return width * style.sizePt
}

/** Height in points of the box of letters: from the top of the tallest to the bottom of the lowest. */
export function boxHeight(fonts: Fonts, sizePt: number): number {
  const { font } = fonts.normal
  return ((font.ascent - font.descent) * sizePt) / font.unitsPerEm
}

/** Height in points of one line in single spacing, as Word counts it: ascent, descent and line gap. */
export function singleLineHeight(fonts: Fonts, sizePt: number): number {
  const { font } = fonts.normal
  return ((font.ascent - font.descent + font.lineGap) * sizePt) / font.unitsPerEm
}

/** What pdfmake's `lineHeight` has to be for lines so many points apart: it leaves the line gap out. */
export function lineHeightFactor(fonts: Fonts, sizePt: number, wantedPt: number): number {
  return wantedPt / boxHeight(fonts, sizePt)
}

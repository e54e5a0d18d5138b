/** The part of fontkit (which pdfkit brings) that measuring and checking letters needs. It ships no types. */
declare module 'fontkit' {
  export interface Path {
    translate(x: number, y: number): Path
    rotate(radians: number): Path
    scale(x: number, y: number): Path
    toSVG(): string
  }
  export interface Glyph {
    advanceWidth: number
    path: Path
  }
  export interface Font {
    postscriptName: string
    unitsPerEm: number
    ascent: number
    descent: number
    lineGap: number
    capHeight: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
  }
  export function create(bytes: Uint8Array): Font
}

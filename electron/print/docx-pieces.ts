import { LineRuleType, Paragraph, Tab, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx'
import { fontStyleOf } from './fonts.ts'
import type { GlyphCheck } from './glyphs.ts'
import type { Letters, Drawing } from './pieces.ts'

/** What writing a part of a Word file needs to know. */
export interface Writing extends Drawing {
  /** Every text goes through it: Word would take a missing letter from whatever other font it finds. */
  check: GlyphCheck
  /** How many pictures there are so far. */
  pictures: number
}

/** Word measures in twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Letters as Word describes them: sizes in half points. */
export function lettersOf(style: Letters) {
  return {
    size: Math.round(style.sizePt * 2),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italics: true } : {}),
    ...(style.underline ? { underline: {} } : {}),
  }
}

/** A stretch of text in a style; where the text has line ends, so has the paper. */
export function write(writing: Writing, text: string, style: Letters & { colour?: string }): TextRun[] {
  writing.check.add(text, fontStyleOf(style.bold, style.italic))
  const { colour } = style
  return text.split('\n').map(
    (line, at) =>
      new TextRun({
        ...lettersOf(style),
        ...(colour === undefined ? {} : { color: colour }),
        ...(at === 0 ? {} : { break: 1 }),
        text: line,
      }),
  )
}

/** To the next tab stop, which in a hanging paragraph is where its further lines begin. */
export function tab(style: Letters): TextRun {
  return new TextRun({ ...lettersOf(style), children: [new Tab()] })
}

export type Shape = Omit<IParagraphOptions, 'children' | 'text' | 'run'>

/** A paragraph. Its end mark has the size of its letters: a bigger one would make its last line higher. */
export function paragraph(style: Letters, children: readonly ParagraphChild[], shape: Shape = {}): Paragraph {
  return new Paragraph({ ...shape, children, run: { size: Math.round(style.sizePt * 2) } })
}

/** One centred line. */
export function centred(writing: Writing, text: string, style: Letters, shape: Shape = {}): Paragraph {
  return paragraph(style, write(writing, text, style), { alignment: 'center', ...shape })
}

/** Word makes no line lower than this. */
export const lowestPt = 0.7

/** An empty paragraph so high and no higher. */
export function gap(heightPt: number, shape: Shape = {}): Paragraph {
  const { spacing, ...rest } = shape
  return new Paragraph({
    ...rest,
    spacing: { ...spacing, line: twips(heightPt), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
}

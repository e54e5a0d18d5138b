import type { Content, ContentCanvas, ContentText } from 'pdfmake/interfaces.js'
import type { PrintedDocument } from './document.ts'
import { lineHeightFactor, singleLineHeight, widthOf, type Fonts } from './fonts.ts'
import type { ColumnPlan, Layout, Rule, TextStyle } from './layouts.ts'
import { mm } from './units.ts'

/** What drawing a part of a document needs to know. */
export interface Drawing {
  fonts: Fonts
  layout: Layout
  document: PrintedDocument
  /** Of what the document says, before tone marks were placed. */
  contentHash: string
}

/** How letters look. */
export type Letters = Pick<TextStyle, 'sizePt' | 'bold' | 'italic' | 'underline'>

/** A stretch of text in a style. pdfmake changes what it is given: every call makes a new one. */
export function run(text: string, style: Letters) {
  return {
    text,
    fontSize: style.sizePt,
    bold: style.bold,
    italics: style.italic,
    ...(style.underline ? { decoration: 'underline' as const } : {}),
  }
}

/** One centred line that does not wrap: what is longer has been broken before. */
export function line(text: string, style: Letters): ContentText {
  return { ...run(text, style), alignment: 'center', noWrap: true, preserveLeadingSpaces: true }
}

/** The same style in another size. */
export function sized(style: TextStyle, sizePt: number): TextStyle {
  return { ...style, sizePt }
}

/** The rule that a layout wants under a text, if it wants one. */
export function ruleUnder(rule: Rule | null, textWidthPt: number): Content[] {
  return rule ? [centredRule(textWidthPt * rule.fraction, rule.widthPt)] : []
}

/** From the box of a text to the rule under it. */
export const ruleBelowTextPt = 2

function centredRule(lengthPt: number, widthPt: number): ContentCanvas {
  return {
    canvas: [{ type: 'line', x1: 0, y1: widthPt / 2, x2: lengthPt, y2: widthPt / 2, lineWidth: widthPt }],
    alignment: 'center',
    margin: [0, ruleBelowTextPt, 0, 0],
  }
}

/** A name keeps this much away from the right column, lest the two read as one line. */
const gutterMm = 4

/** How wide in points a text of the left column may be. */
export function columnRoom(plan: ColumnPlan): number {
  return mm(plan.leftMm - gutterMm)
}

/** Justified, first line indented, so far from line to line and to the next paragraph as the layout says. */
export function bodyShape({ layout, fonts }: Drawing) {
  const { body } = layout
  return {
    alignment: 'justify' as const,
    leadingIndent: mm(body.firstLineIndentMm),
    lineHeight: lineHeightFactor(
      fonts,
      body.sizePt,
      body.lineHeightPt ?? singleLineHeight(fonts, body.sizePt),
    ),
    margin: [0, 0, 0, body.spaceAfterPt] as [number, number, number, number],
  }
}

/**
 * What is not torn by the end of a page. The room below it does not count: a page may end with the last line, as it does
 * in Word, else the two would break their pages at different places.
 */
export function keepWhole(parts: Content[]): Content {
  const last = parts.at(-1)
  const margin = typeof last === 'object' && 'margin' in last ? last.margin : undefined
  if (!Array.isArray(margin) || margin.length !== 4) return { stack: parts, unbreakable: true }
  const [left, top, right, below] = margin
  const trimmed = Object.assign({}, last, { margin: [left, top, right, 0] }) as Content
  return {
    stack: [{ stack: [...parts.slice(0, -1), trimmed], unbreakable: true }],
    margin: [0, 0, 0, below],
  }
}

/** Width in points of the longest of some lines. */
export function widest(fonts: Fonts, lines: readonly string[], style: Letters): number {
  return Math.max(0, ...lines.map((each) => widthOf(fonts, each, style)))
}

/** A text in upper case where the layout asks for it. */
export function written(text: string, style: TextStyle): string {
  return style.upper ? text.toLocaleUpperCase('vi') : text
}

/** Puts values into a pattern: `Số: {number}/{type}-{symbol}`. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_all, key: string) => values[key] ?? '')
}

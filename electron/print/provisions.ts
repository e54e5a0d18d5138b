import type { Content, ContentText } from 'pdfmake/interfaces.js'
import type { Run } from './document.ts'
import type { Layout } from './layouts.ts'
import { bind } from './marks.ts'
import { bodyShape, fill, line, run, written, type Drawing } from './pieces.ts'
import { a4Mm, mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

/** What a decision stands on and what it decides. */

/** Each legal basis as written: one a line, with what stands before and after it. */
export function writeBases({ bases }: Layout, texts: readonly string[]): string[] {
  const { before, between, last } = bases
  return texts.map((text, at) => {
    const bare = text.trim().replace(/[;,.\s]+$/, '')
    return `${before}${bare}${at === texts.length - 1 ? last : between}`
  })
}

/** The legal bases: italic in a State document, upright behind dashes in one of the Party. */
export function drawBases(drawing: Drawing, texts: readonly string[]): ContentText[] {
  const { bases } = drawing.layout
  return writeBases(drawing.layout, texts).map((text) =>
    Object.assign(bodyShape(drawing), { text: [run(text, bases)] }),
  )
}

/** "Điều 1." */
export function writeArticleNumber({ article }: Layout, number: number): string {
  return fill(article.pattern, { n: String(number) })
}

/** "Điều 1." in bold, then what the article says. */
export function drawArticle(drawing: Drawing, runs: readonly Run[], number: number): ContentText {
  const { article, body } = drawing.layout
  const said = runs.map((each) =>
    bind(run(each.text, { ...body, bold: each.bold ?? false, italic: each.italic ?? false }), each, drawing),
  )
  const label = run(`${writeArticleNumber(drawing.layout, number)} `, article)
  return { text: [label, ...said], ...bodyShape(drawing) }
}

/** "GIÁM ĐỐC SỞ XÂY DỰNG", "QUYẾT ĐỊNH:" as the lines on which they stand. */
export function wrapEnacting({ fonts, layout }: Drawing, text: string): string[] {
  const { left, right } = layout.page.marginMm
  const style = layout.enacting
  return wrapEvenly(fonts, written(text, style), { widthPt: mm(a4Mm.width - left - right), style })
}

/** A line in the middle, as far from what is above and below as a paragraph. */
export function drawEnacting(drawing: Drawing, text: string): Content {
  const { enacting, body } = drawing.layout
  return {
    stack: wrapEnacting(drawing, text).map((each) => line(each, enacting)),
    margin: [0, 0, 0, body.spaceAfterPt],
  }
}

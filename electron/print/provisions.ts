import type { Content, ContentText } from 'pdfmake/interfaces.js'
import type { Run } from './document.ts'
import type { Layout, TextStyle } from './layouts.ts'
import { bind } from './marks.ts'
import { bodyShape, fill, line, run, sized, written, type Drawing } from './pieces.ts'
import { a4Mm, mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

/** What a decision stands on and what it decides. */

/** How bases, numbers of articles and enacting lines look: as big as the text, whatever size the office chose for it. */
export function provisionStyle(layout: Layout, part: 'bases' | 'article' | 'enacting'): TextStyle {
  return sized(layout[part], layout.body.sizePt)
}

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
  const style = provisionStyle(drawing.layout, 'bases')
  return writeBases(drawing.layout, texts).map((text) =>
    Object.assign(bodyShape(drawing), { text: [run(text, style)] }),
  )
}

/** "Điều 1." */
export function writeArticleNumber({ article }: Layout, number: number): string {
  return fill(article.pattern, { n: String(number) })
}

/** "Điều 1." in bold, then what the article says. */
export function drawArticle(drawing: Drawing, runs: readonly Run[], number: number): ContentText {
  const { body } = drawing.layout
  const said = runs.map((each) =>
    bind(run(each.text, { ...body, bold: each.bold ?? false, italic: each.italic ?? false }), each, drawing),
  )
  const style = provisionStyle(drawing.layout, 'article')
  const label = run(`${writeArticleNumber(drawing.layout, number)} `, style)
  return { text: [label, ...said], ...bodyShape(drawing) }
}

/** "GIÁM ĐỐC SỞ XÂY DỰNG", "QUYẾT ĐỊNH:" as the lines on which they stand. */
export function wrapEnacting({ fonts, layout }: Drawing, text: string): string[] {
  const { left, right } = layout.page.marginMm
  const style = provisionStyle(layout, 'enacting')
  return wrapEvenly(fonts, written(text, style), { widthPt: mm(a4Mm.width - left - right), style })
}

/** A line in the middle, as far from what is above and below as a paragraph. */
export function drawEnacting(drawing: Drawing, text: string): Content {
  const style = provisionStyle(drawing.layout, 'enacting')
  return {
    stack: wrapEnacting(drawing, text).map((each) => line(each, style)),
    margin: [0, 0, 0, drawing.layout.body.spaceAfterPt],
  }
}

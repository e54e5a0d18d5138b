import type { Content, ContentText } from 'pdfmake/interfaces.js'
import { drawAddressees } from './addressees.ts'
import { drawChart } from './chart.ts'
import type { Block, ChartBlock, Paragraph, Section } from './document.ts'
import type { Layout, TextStyle } from './layouts.ts'
import { drawLetterhead, drawTitle } from './letterhead.ts'
import { bind, bookmarked } from './marks.ts'
import { bodyShape, fill, keepWhole, run, written, type Drawing } from './pieces.ts'
import { drawArticle, drawBases, drawEnacting } from './provisions.ts'
import { drawAnnexTitle, drawSignature } from './signature.ts'
import { drawCaption, drawTable } from './table.ts'
import { a4Mm, mm } from './units.ts'

/** How far the drawing of a document has come. */
export interface Progress {
  /** How many headings of each level there were since the last higher one. */
  headings: [number, number, number]
  tables: number
  /** How many articles there were: they are numbered through the document. */
  articles: number
  /** For each table the rows that begin a new page. */
  breaks: ReadonlyMap<number, ReadonlySet<number>>
}

/** What stands on the pages of a section. Headings stay with what follows them, a signature with the last words. */
export function drawSection(drawing: Drawing, section: Section, progress: Progress): Content[] {
  const content: Content[] = []
  let held: Content[] = []
  section.blocks.forEach((block, at) => {
    const drawn = drawBlock(drawing, block, { section, progress })
    const next = section.blocks[at + 1]
    if (next && staysWith(block, next)) {
      held.push(...drawn)
      return
    }
    content.push(held.length === 0 ? drawn : keepWhole([...held, ...drawn]))
    held = []
  })
  return content
}

/** True where a page break between two blocks would leave the first one alone. */
export function staysWith(block: Block, next: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'enacting') return next.kind !== 'table'
  return next.kind === 'signature'
}

function drawBlock(
  drawing: Drawing,
  block: Block,
  { section, progress }: { section: Section; progress: Progress },
): Content[] {
  switch (block.kind) {
    case 'letterhead':
      return drawLetterhead(drawing)
    case 'title':
      return drawTitle(drawing)
    case 'addressees':
      return drawAddressees(drawing, block.names)
    case 'heading':
      return [drawHeading(drawing, block, progress)]
    case 'paragraph':
      return [drawParagraph(drawing, block)].map((drawn) => (isShort(block) ? keepWhole([drawn]) : drawn))
    case 'enacting':
      return [drawEnacting(drawing, block.text)]
    case 'bases':
      return drawBases(drawing, block.texts)
    case 'article':
      return [drawArticle(drawing, block.runs, ++progress.articles)]
    case 'table': {
      const number = progress.tables++
      return [drawTable(drawing, block, { number, breakBefore: progress.breaks.get(number) ?? new Set() })]
    }
    case 'chart':
      return [drawChartBlock(drawing, section, block)]
    case 'signature':
      return [drawSignature(drawing, block)]
    case 'annexTitle':
      return drawAnnexTitle(drawing, block)
  }
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
/** Points are lettered by the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const letters = 'abcdđeghiklmnopqrstuvxy'

/** A heading with its number, counted on in the headings that there were, and how it looks. */
export function numberHeading(
  layout: Layout,
  heading: Block & { kind: 'heading' },
  headings: Progress['headings'],
): { text: string; style: TextStyle } {
  const level = heading.level - 1
  const style = layout.headings[level]
  if (!style) throw new Error(`no heading of level ${heading.level}`)
  const count = (headings[level] ?? 0) + 1
  headings.fill(0, level + 1)
  headings[level] = count
  const n = {
    roman: roman[count - 1] ?? String(count),
    arabic: String(count),
    letter: letters[count - 1] ?? String(count),
  }[style.numbering]
  return { text: fill(style.pattern, { n, text: written(heading.text, style) }), style }
}

function drawHeading(
  drawing: Drawing,
  heading: Block & { kind: 'heading' },
  progress: Progress,
): ContentText {
  const { text, style } = numberHeading(drawing.layout, heading, progress.headings)
  return bookmarked({ ...run(text, style), ...bodyShape(drawing) }, { title: text, level: heading.level })
}

function drawParagraph(drawing: Drawing, paragraph: Paragraph): ContentText {
  const { body } = drawing.layout
  const runs = paragraph.runs.map((each) =>
    bind(run(each.text, { ...body, bold: each.bold ?? false, italic: each.italic ?? false }), each, drawing),
  )
  const shape = bodyShape(drawing)
  switch (paragraph.role) {
    case 'body':
      return { text: runs, ...shape }
    case 'dash':
      return { text: [run('- ', body), ...runs], ...shape }
    case 'end':
      return { text: [...runs, run(body.end, body)], ...shape }
  }
}

/** Letters of a paragraph of about four lines: it is not torn, so that no line stands alone on a page. */
const keptTogether = 360

/** Whether a paragraph is kept whole. */
export function isShort({ runs }: Paragraph): boolean {
  return runs.reduce((sum, each) => sum + each.text.length, 0) <= keptTogether
}

export const chartHeightMm = 64

function drawChartBlock(drawing: Drawing, section: Section, chart: ChartBlock): Content {
  const { left, right } = drawing.layout.page.marginMm
  const widthPt = mm((section.orientation === 'portrait' ? a4Mm.width : a4Mm.height) - left - right)
  const svg = drawChart(drawing.fonts, chart, { widthPt, heightPt: mm(chartHeightMm) })
  return keepWhole([drawCaption(chart.caption), { svg, width: widthPt, margin: [0, 0, 0, 8] }])
}

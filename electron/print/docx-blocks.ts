import { HeadingLevel, type FileChild, type Paragraph } from 'docx'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { chartHeightMm, isShort, numberHeading, staysWith } from './blocks.ts'
import { drawChart } from './chart.ts'
import type { Block, ChartBlock, Paragraph as Spoken, Run, Section } from './document.ts'
import { writeAddressees } from './docx-addressees.ts'
import { pageOf } from './docx-furniture.ts'
import { writeLetterhead, writeTitle } from './docx-letterhead.ts'
import { drawPng, placeInLine } from './docx-picture.ts'
import { centred, gap, lowestPt, paragraph, twips, write, type Shape, type Writing } from './docx-pieces.ts'
import { writeAnnexTitle, writeSignature } from './docx-signature.ts'
import { bodyStyleName } from './docx-styles.ts'
import { colourOf, writeCaption, writeTable } from './docx-table.ts'
import { textsOf } from './glyphs.ts'
import { provisionStyle, wrapEnacting, writeArticleNumber, writeBases } from './provisions.ts'
import { mm } from './units.ts'

/** How far the writing of a document has come. */
export interface Counts {
  /** How many headings of each level there were since the last higher one. */
  headings: [number, number, number]
  articles: number
}

/** What stands on the pages of a section, ending with a paragraph, as Word wants it. */
export function writeSection(writing: Writing, section: Section, counts: Counts): FileChild[] {
  const written = section.blocks.flatMap((block, at): FileChild[] => {
    const next = section.blocks[at + 1]
    const keepNext = next !== undefined && staysWith(block, next)
    const own = writeBlock(writing, block, { section, counts, keepNext })
    // Two tables with nothing between them are one for Word, with the lines of the second or none.
    const meets = next !== undefined && endsWithTable(block) && beginsWithTable(next)
    return meets ? [...own, gap(lowestPt)] : own
  })
  const last = section.blocks.at(-1)
  return last === undefined || last.kind === 'letterhead' || endsWithTable(last)
    ? [...written, gap(lowestPt)]
    : written
}

function endsWithTable(block: Block): boolean {
  return block.kind === 'signature' || (block.kind === 'table' && block.notes.length === 0)
}

function beginsWithTable(block: Block): boolean {
  return block.kind === 'signature' || (block.kind === 'table' && block.caption === null)
}

function writeBlock(
  writing: Writing,
  block: Block,
  { section, counts, keepNext }: { section: Section; counts: Counts; keepNext: boolean },
): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [writeLetterhead(writing)]
    case 'title':
      return writeTitle(writing)
    case 'addressees':
      return writeAddressees(writing, block.names)
    case 'heading':
      return [writeHeading(writing, block, counts)]
    case 'paragraph':
      return [writeParagraph(writing, block, keepNext)]
    case 'enacting':
      return writeEnacting(writing, block.text)
    case 'bases':
      return writeLegalBases(writing, block.texts)
    case 'article':
      return [writeArticle(writing, block.runs, counts)]
    case 'table':
      return writeTable(writing, block)
    case 'chart':
      return writeChart(writing, section, block)
    case 'signature':
      return [writeSignature(writing, block)]
    case 'annexTitle':
      return writeAnnexTitle(writing, block)
  }
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** With Word's own headings a reader finds his way through the document. */
function writeHeading(writing: Writing, heading: Block & { kind: 'heading' }, counts: Counts): Paragraph {
  const { text, style } = numberHeading(writing.layout, heading, counts.headings)
  return paragraph(style, write(writing, text, style), { heading: headingLevels[heading.level] })
}

function writeParagraph(writing: Writing, spoken: Spoken, keepNext: boolean): Paragraph {
  const { body } = writing.layout
  const { role, runs } = spoken
  return paragraph(
    body,
    [
      ...(role === 'dash' ? write(writing, '- ', body) : []),
      ...writeRuns(writing, runs),
      ...(role === 'end' ? write(writing, body.end, body) : []),
    ],
    { style: bodyStyleName, keepNext, keepLines: isShort(spoken) },
  )
}

function writeRuns(writing: Writing, runs: readonly Run[]) {
  return runs.flatMap((each) =>
    write(writing, each.text, {
      ...writing.layout.body,
      bold: each.bold ?? false,
      italic: each.italic ?? false,
      ...colourOf(writing, each),
    }),
  )
}

/** The legal bases: italic in a State document; upright behind dashes in one of the Party. */
function writeLegalBases(writing: Writing, texts: readonly string[]): Paragraph[] {
  const style = provisionStyle(writing.layout, 'bases')
  return writeBases(writing.layout, texts).map((text) =>
    paragraph(style, write(writing, text, style), { style: bodyStyleName, keepLines: true }),
  )
}

/** Who decides, and that it is decided: in the middle, together with what follows. */
function writeEnacting(writing: Writing, text: string): Paragraph[] {
  const { body } = writing.layout
  const style = provisionStyle(writing.layout, 'enacting')
  const lines = wrapEnacting(writing, text)
  return lines.map((line, at) =>
    centred(writing, line, style, {
      keepNext: true,
      ...(at === lines.length - 1 ? { spacing: { after: twips(body.spaceAfterPt) } } : {}),
    }),
  )
}

/** "Điều 1." in bold, then what the article says. */
function writeArticle(writing: Writing, runs: readonly Run[], counts: Counts): Paragraph {
  const style = provisionStyle(writing.layout, 'article')
  const label = write(writing, `${writeArticleNumber(writing.layout, ++counts.articles)} `, style)
  return paragraph(style, [...label, ...writeRuns(writing, runs)], { style: bodyStyleName })
}

const chartDpi = 300

function writeChart(writing: Writing, section: Section, chart: ChartBlock): Paragraph[] {
  const { left, right } = writing.layout.page.marginMm
  const size = { widthPt: mm(pageOf(section).across - left - right), heightPt: mm(chartHeightMm) }
  const svg = drawChart(writing.fonts, chart, size)
  for (const text of textsOf(svg)) writing.check.add(text, 'normal')
  const png = drawPng(writing.fonts, svg, chartDpi)
  const picture = placeInLine({ png, ...size, id: ++writing.pictures, altText: tellChart(chart) })
  const shape: Shape = { alignment: 'center', spacing: { after: twips(8) } }
  return [
    writeCaption(writing, chart.caption),
    paragraph({ ...writing.layout.body, sizePt: 1 }, [picture], shape),
  ]
}

/** What a chart shows, for whoever does not see it. */
function tellChart({ caption, unit, categories, series }: ChartBlock): string {
  const told = series.map(({ name, values }) => {
    const each = values.flatMap((value, at) =>
      value === null ? [] : [`${categories[at] ?? ''} ${formatNumber(value)}`],
    )
    return `${name}: ${each.join(', ')}`
  })
  return `${caption} (${unit}). ${told.join('; ')}.`
}

import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx'
import { centred, gap, lowestPt, paragraph, twips, type Writing } from './docx-pieces.ts'
import { writeStamps } from './docx-stamps.ts'
import { widthOf } from './fonts.ts'
import { formOf } from './forms.ts'
import type { ColumnPlan, Rule, TextStyle } from './layouts.ts'
import {
  gaps,
  planColumns,
  wrapAbstract,
  wrapName,
  wrapTitle,
  writeNumber,
  writePlaceAndDate,
} from './letterhead.ts'
import { ruleBelowTextPt, sized, widest } from './pieces.ts'
import { a4Mm, mm } from './units.ts'

/**
 * The two columns at the top of page 1, as a table without lines: one row for the names, one for number and day, one
 * for what stands under the number if anything does.
 */
export function writeLetterhead(writing: Writing): Table {
  const plan = planColumns(writing)
  const left = [...writeSuperior(writing, plan), ...writeOrganisation(writing, plan)]
  const below = [...writeAbstract(writing, plan), ...writeStamps(writing, plan)]
  return inColumns(plan, [
    [left, writeRight(writing, plan)],
    writeNumberLine(writing, plan),
    ...(below.length === 0 ? [] : [[below, [gap(lowestPt)]] satisfies [Paragraph[], Paragraph[]]]),
  ])
}

/** Rows of two cells in the columns of a plan, without lines and without room around the texts. */
export function inColumns(plan: ColumnPlan, rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const widths = [twips(mm(plan.leftMm)), twips(mm(plan.rightMm))]
  const nothing = { top: 0, bottom: 0, left: 0, right: 0 }
  const none = { style: BorderStyle.NONE, size: 0 }
  const noLines = { top: none, bottom: none, left: none, right: none }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...noLines, insideHorizontal: none, insideVertical: none },
    margins: nothing,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  })
}

function writeSuperior(writing: Writing, plan: ColumnPlan): Paragraph[] {
  const { superior } = writing.document.heading
  if (superior === null || superior === '') return []
  const { lines, style } = wrapName(writing, plan, { text: superior, style: writing.layout.superior })
  return lines.map((line) => centred(writing, line, style))
}

function writeOrganisation(writing: Writing, plan: ColumnPlan): Paragraph[] {
  const { organisation, star } = writing.layout
  const text = writing.document.heading.organisation
  const { lines, style, widthPt } = wrapName(writing, plan, { text, style: organisation })
  return [
    ...lines.map((line) => centred(writing, line, style)),
    ...ruleUnder(organisation.rule, widthPt, { columnPt: mm(plan.leftMm) }),
    ...(star ? [centred(writing, star.text, star)] : []),
  ]
}

function writeRight(writing: Writing, plan: ColumnPlan): Paragraph[] {
  return writing.layout.right.flatMap((part, at) => {
    const style = sized(part, plan.rightSizesPt[at] ?? part.sizePt)
    const widthPt = widthOf(writing.fonts, part.text, style)
    return [
      centred(writing, part.text, style),
      ...ruleUnder(part.rule ?? null, widthPt, { columnPt: mm(plan.rightMm) }),
    ]
  })
}

/**
 * A rule as the upper border of an empty paragraph, which is indented from both sides until only the rule's length is
 * left: it stays where it is, whatever is done to the text around it.
 */
function ruleUnder(
  rule: Rule | null,
  textWidthPt: number,
  { columnPt, belowPt = 0 }: { columnPt: number; belowPt?: number },
): Paragraph[] {
  if (rule === null) return []
  const indent = twips((columnPt - textWidthPt * rule.fraction) / 2)
  const size = Math.round(rule.widthPt * 8)
  return [
    gap(lowestPt, {
      indent: { left: indent, right: indent },
      spacing: { before: twips(ruleBelowTextPt), after: twips(belowPt) },
      border: { top: { style: BorderStyle.SINGLE, size, space: 0, color: '000000' } },
    }),
  ]
}

/** Number and day on one base line, which lies 0.891 of the size below the top of a line of Times New Roman. */
function writeNumberLine(writing: Writing, plan: ColumnPlan): [Paragraph[], Paragraph[]] {
  const { layout, document } = writing
  const dated = sized(layout.placeAndDate, plan.placeAndDateSizePt)
  const lower = 0.891 * (dated.sizePt - layout.number.sizePt)
  const place = (text: string, style: TextStyle, downPt: number) =>
    centred(writing, text, style, { spacing: { before: twips(gaps.aboveNumber + Math.max(downPt, 0)) } })
  const form = formOf(layout, document)
  const number = writeNumber(form.number, document)
  // A cell of a table needs a paragraph.
  if (!form.dated) return [[place(number, layout.number, 0)], [paragraph(dated, [])]]
  return [
    [place(number, layout.number, lower)],
    [place(writePlaceAndDate(layout.placeAndDate.pattern, document), dated, -lower)],
  ]
}

/** The subject of a letter under its number. */
function writeAbstract(writing: Writing, plan: ColumnPlan): Paragraph[] {
  const abstract = wrapAbstract(writing, plan)
  if (!abstract) return []
  const { lines, style, abovePt } = abstract
  return lines.map((line, at) =>
    centred(writing, line, style, at === 0 ? { spacing: { before: twips(abovePt) } } : {}),
  )
}

/** Type and subject of the document, centred, with the rule or hyphens under them. */
export function writeTitle(writing: Writing): Paragraph[] {
  const { fonts, layout } = writing
  const { titleName, titleAbstract, titleEnd } = layout
  const title = wrapTitle(writing)
  if (!title) return [gap(gaps.aboveTitle)]
  const { type, lines } = title
  const { left, right } = layout.page.marginMm
  const columnPt = mm(a4Mm.width - left - right)
  const belowPt = gaps.belowTitle
  return [
    centred(writing, type, titleName, { spacing: { before: twips(gaps.aboveTitle) } }),
    ...lines.map((line) => centred(writing, line, titleAbstract)),
    ...(lines.length === 0
      ? [gap(belowPt)]
      : ruleUnder(titleAbstract.rule, widest(fonts, lines, titleAbstract), { columnPt, belowPt })),
    ...(titleEnd
      ? [centred(writing, titleEnd.text, titleEnd, { spacing: { after: twips(belowPt + 1) } })]
      : []),
  ]
}

import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { PrintedDocument } from './document.ts'
import { widthOf } from './fonts.ts'
import type { ColumnPlan, Layout, TextStyle } from './layouts.ts'
import { formOf, nameOfType, subjectOfLetter } from './forms.ts'
import { columnRoom, fill, line, ruleUnder, sized, widest, written, type Drawing } from './pieces.ts'
import { drawContact, drawStamps } from './stamps.ts'
import { mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

/** Distances that no rule gives, in points. */
export const gaps = { aboveNumber: 6, aboveTitle: 16, belowTitle: 14 }

/** The two columns at the top of page 1: who writes and number on the left, nation or Party and day on the right. */
export function drawLetterhead(drawing: Drawing): Content[] {
  const plan = planColumns(drawing)
  const { layout, document } = drawing
  const left = [
    ...drawSuperior(drawing, plan, document.heading.superior),
    ...drawNames(drawing, plan, document.heading.organisation),
  ]
  return [
    { columns: inColumns(plan, left, drawRight(drawing, plan)) },
    {
      margin: [0, gaps.aboveNumber, 0, 0],
      columns: inColumns(plan, ...drawNumberLine(layout, plan, document)),
    },
    { columns: inColumns(plan, [...drawAbstract(drawing, plan), ...drawStamps(drawing, plan)], []) },
    ...drawContact(drawing),
  ]
}

/** The first plan in which every name stands on one line; else the last one, where they wrap. */
export function planColumns({ fonts, layout, document }: Drawing): ColumnPlan {
  const { superior, organisation } = document.heading
  const fits = (plan: ColumnPlan) =>
    [
      { text: superior ?? '', style: layout.superior },
      { text: organisation, style: layout.organisation },
    ].every(
      ({ text, style }) =>
        widthOf(fonts, written(text, style), sized(style, plan.namesSizePt)) <= columnRoom(plan),
    )
  const plan = layout.columns.find(fits) ?? layout.columns.at(-1)
  if (!plan) throw new Error('a layout without columns')
  return plan
}

/** Two columns of a plan beside each other. */
export function inColumns(plan: ColumnPlan, left: Content[], right: Content[]) {
  return [
    { width: mm(plan.leftMm), stack: left },
    { width: mm(plan.rightMm), stack: right },
  ]
}

function drawSuperior(drawing: Drawing, plan: ColumnPlan, superior: string | null): Content[] {
  if (superior === null || superior === '') return []
  const { lines, style } = wrapName(drawing, plan, { text: superior, style: drawing.layout.superior })
  return lines.map((text) => line(text, style))
}

function drawNames(drawing: Drawing, plan: ColumnPlan, organisation: string): Content[] {
  const { star } = drawing.layout
  const name = wrapName(drawing, plan, { text: organisation, style: drawing.layout.organisation })
  return [
    ...name.lines.map((text) => line(text, name.style)),
    ...ruleUnder(drawing.layout.organisation.rule, name.widthPt),
    ...(star ? [line(star.text, star)] : []),
  ]
}

/** A name of the left column as the lines on which it stands, how they look, and how wide the longest is. */
export function wrapName(drawing: Drawing, plan: ColumnPlan, name: { text: string; style: TextStyle }) {
  const style = sized(name.style, plan.namesSizePt)
  const lines = wrapEvenly(drawing.fonts, written(name.text, style), { widthPt: columnRoom(plan), style })
  return { lines, style, widthPt: widest(drawing.fonts, lines, style) }
}

function drawRight({ fonts, layout }: Drawing, plan: ColumnPlan): Content[] {
  return layout.right.flatMap((part, at) => {
    const style = sized(part, plan.rightSizesPt[at] ?? part.sizePt)
    return [line(part.text, style), ...ruleUnder(part.rule ?? null, widthOf(fonts, part.text, style))]
  })
}

/** Number on the left and place with day, if it bears them, on the right: on one base line though sizes may differ. */
function drawNumberLine(
  layout: Layout,
  plan: ColumnPlan,
  document: PrintedDocument,
): [left: Content[], right: Content[]] {
  const form = formOf(layout, document)
  const number = line(writeNumber(form.number, document), layout.number)
  if (!form.dated) return [[number], []]
  const dated = writePlaceAndDate(layout.placeAndDate.pattern, document)
  const style = sized(layout.placeAndDate, plan.placeAndDateSizePt)
  // The base line lies 0.891 of the size below the top of a line of Tinos and of Times New Roman.
  const lower = 0.891 * (style.sizePt - layout.number.sizePt)
  return [
    [{ ...number, margin: [0, Math.max(lower, 0), 0, 0] }],
    [{ ...line(dated, style), margin: [0, Math.max(-lower, 0), 0, 0] }],
  ]
}

/** "Bắc Ninh, ngày 05 tháng 02 năm 2026". */
export function writePlaceAndDate(pattern: string, { heading, day }: PrintedDocument): string {
  return fill(pattern, { place: heading.place, day: writeDayInWords(day) })
}

/** "Số:      /BC-SXD" with the space for a number that is still to come, or "Số: 05/BC-SXD". */
export function writeNumber(pattern: string, document: PrintedDocument): string {
  const { number, symbol } = document.heading
  return fill(pattern, {
    number: number === null ? ' '.repeat(7) : String(number).padStart(2, '0'),
    type: document.type,
    symbol,
  })
}

/** The subject of a letter as it stands under its number; null where the document has a title. */
export function wrapAbstract({ fonts, layout, document }: Drawing, plan: ColumnPlan) {
  const { abstract } = formOf(layout, document)
  if (!abstract) return null
  const text = fill(abstract.pattern, { subject: subjectOfLetter(document.subject) })
  const lines = wrapEvenly(fonts, text, { widthPt: columnRoom(plan), style: abstract })
  return { lines, style: abstract, abovePt: abstract.abovePt }
}

function drawAbstract(drawing: Drawing, plan: ColumnPlan): Content[] {
  const abstract = wrapAbstract(drawing, plan)
  if (!abstract) return []
  const { lines, style, abovePt } = abstract
  return [{ stack: lines.map((text) => line(text, style)), margin: [0, abovePt, 0, 0] }]
}

/** Type and subject of a document as they stand in its title; null for a letter, which has none. */
export function wrapTitle({ fonts, layout, document }: Drawing): { type: string; lines: string[] } | null {
  if (formOf(layout, document).abstract) return null
  const { titleName, titleAbstract } = layout
  const width = mm(210 - layout.page.marginMm.left - layout.page.marginMm.right)
  return {
    type: written(nameOfType(layout, document.type), titleName),
    // A subject as wide as the page would look like a line of the text.
    lines: wrapEvenly(fonts, document.subject, { widthPt: width * 0.85, style: titleAbstract }),
  }
}

/** Type and subject of the document, centred. */
export function drawTitle(drawing: Drawing): Content[] {
  const { fonts, layout } = drawing
  const { titleName, titleAbstract, titleEnd } = layout
  const title = wrapTitle(drawing)
  if (!title) return [drawGap(gaps.aboveTitle)]
  const { type, lines } = title
  return [
    { ...line(type, titleName), margin: [0, gaps.aboveTitle, 0, 0] },
    ...lines.map((text) => line(text, titleAbstract)),
    // A leave paper or a covering slip has no subject, and a rule stands only under one.
    ...(lines.length === 0 ? [] : ruleUnder(titleAbstract.rule, widest(fonts, lines, titleAbstract))),
    ...(titleEnd ? [line(titleEnd.text, titleEnd)] : []),
    drawGap(gaps.belowTitle),
  ]
}

function drawGap(heightPt: number): Content {
  return { text: '', fontSize: 1, margin: [0, 0, 0, heightPt] }
}

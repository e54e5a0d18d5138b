import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { PrintedDocument } from './document.ts'
import { widthOf } from './fonts.ts'
import type { ColumnPlan, Layout, TextStyle } from './layouts.ts'
import { fill, line, ruleUnder, run, sized, widest, written, type Drawing } from './pieces.ts'
import { mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

/** Distances that no rule gives, in points. */
const gaps = { aboveNumber: 6, aboveTitle: 16, belowTitle: 14, belowAddressees: 12 }

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
        widthOf(fonts, written(text, style), sized(style, plan.namesSizePt)) <= nameWidth(plan),
    )
  const plan = layout.columns.find(fits) ?? layout.columns.at(-1)
  if (!plan) throw new Error('a layout without columns')
  return plan
}

/** A name keeps this much away from the right column, lest the two read as one line. */
const gutterMm = 4

function nameWidth(plan: ColumnPlan): number {
  return mm(plan.leftMm - gutterMm)
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
  return wrapName(drawing, plan, { text: superior, style: drawing.layout.superior }).lines
}

function drawNames(drawing: Drawing, plan: ColumnPlan, organisation: string): Content[] {
  const { star } = drawing.layout
  const name = wrapName(drawing, plan, { text: organisation, style: drawing.layout.organisation })
  return [
    ...name.lines,
    ...ruleUnder(drawing.layout.organisation.rule, name.widthPt),
    ...(star ? [line(star.text, star)] : []),
  ]
}

function wrapName(drawing: Drawing, plan: ColumnPlan, name: { text: string; style: TextStyle }) {
  const style = sized(name.style, plan.namesSizePt)
  const lines = wrapEvenly(drawing.fonts, written(name.text, style), { widthPt: nameWidth(plan), style })
  return { lines: lines.map((text) => line(text, style)), widthPt: widest(drawing.fonts, lines, style) }
}

function drawRight({ fonts, layout }: Drawing, plan: ColumnPlan): Content[] {
  return layout.right.flatMap((part, at) => {
    const style = sized(part, plan.rightSizesPt[at] ?? part.sizePt)
    return [line(part.text, style), ...ruleUnder(part.rule ?? null, widthOf(fonts, part.text, style))]
  })
}

/** Number on the left and place with day on the right, on one base line though their sizes may differ. */
function drawNumberLine(
  layout: Layout,
  plan: ColumnPlan,
  document: PrintedDocument,
): [left: Content[], right: Content[]] {
  const number = line(writeNumber(layout.number.pattern, document), layout.number)
  const dated = fill(layout.placeAndDate.pattern, {
    place: document.heading.place,
    day: writeDayInWords(document.day),
  })
  const style = sized(layout.placeAndDate, plan.placeAndDateSizePt)
  // The base line lies 0.891 of the size below the top of a line of Tinos and of Times New Roman.
  const lower = 0.891 * (style.sizePt - layout.number.sizePt)
  return [
    [{ ...number, margin: [0, Math.max(lower, 0), 0, 0] }],
    [{ ...line(dated, style), margin: [0, Math.max(-lower, 0), 0, 0] }],
  ]
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

/** Type and subject of the document, centred. */
export function drawTitle({ fonts, layout, document }: Drawing): Content[] {
  const { titleName, titleAbstract, titleEnd } = layout
  const width = mm(210 - layout.page.marginMm.left - layout.page.marginMm.right)
  // A subject as wide as the page would look like a line of the text.
  const lines = wrapEvenly(fonts, document.subject, { widthPt: width * 0.85, style: titleAbstract })
  const type = layout.types[document.type] ?? document.type
  return [
    { ...line(written(type, titleName), titleName), margin: [0, gaps.aboveTitle, 0, 0] },
    ...lines.map((text) => line(text, titleAbstract)),
    ...ruleUnder(titleAbstract.rule, widest(fonts, lines, titleAbstract)),
    ...(titleEnd ? [line(titleEnd.text, titleEnd)] : []),
    { text: '', fontSize: 1, margin: [0, 0, 0, gaps.belowTitle] },
  ]
}

/** "Kính gửi: ..." in one centred line, or the list where there are several. */
export function drawAddressees({ fonts, layout }: Drawing, names: readonly string[]): Content[] {
  const { label, names: style } = layout.addressee
  const [only] = names
  if (only === undefined) return []
  const margin: [number, number, number, number] = [0, 0, 0, gaps.belowAddressees]
  const labelled = `${label.text} `
  if (names.length === 1) {
    return [{ text: [run(labelled, label), run(only, style)], alignment: 'center', margin }]
  }
  const list = names.map((name, at) => `- ${name}${at === names.length - 1 ? '.' : ';'}`)
  return [
    {
      margin: [mm(25), 0, 0, gaps.belowAddressees],
      columns: [
        { width: widthOf(fonts, labelled, label), text: [run(labelled, label)] },
        { width: '*', stack: list.map((text) => ({ text: [run(text, style)] })) },
      ],
    },
  ]
}

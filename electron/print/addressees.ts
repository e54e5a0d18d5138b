import type { Content } from 'pdfmake/interfaces.js'
import { widthOf } from './fonts.ts'
import { formOf } from './forms.ts'
import type { TextStyle } from './layouts.ts'
import { bodyShape, fill, run, type Drawing } from './pieces.ts'
import { mm } from './units.ts'

/** Who a document is addressed to: "Kính gửi: ...", or how else its type turns to its readers. */

/** No rule gives these: where a greeting with a list begins from the left margin, what is left free below the names. */
const greetingIndentMm = 25
export const belowAddresseesPt = 12
/** The points of a list stand no farther than this from the left margin, however long the greeting is. */
const furthestListMm = 70

export interface Addressees {
  /** "Kính gửi:", "Sở Xây dựng trân trọng kính mời:". */
  greeting: string
  label: TextStyle
  names: TextStyle
  /**
   * `line` is one centred line; `beside` and `below` are lists beside or under their greeting; `text` is written as
   * paragraphs of the text are.
   */
  shape: 'line' | 'beside' | 'below' | 'text'
  /** What stands on each line after the greeting: a single name, or points of a list. */
  lines: string[]
  /** From the left margin to the greeting and to the points of the list. */
  greetingPt: number
  listPt: number
}

/**
 * Where and how the addressees of a document stand. In a State document several of them begin a new line, their dashes
 * under the colon (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.d).
 */
export function placeAddressees(
  { fonts, layout, document }: Drawing,
  names: readonly string[],
): Addressees | null {
  const [only] = names
  if (only === undefined) return null
  const { text, style: label, inText } = formOf(layout, document).addressee
  const greeting = fill(text, { organisation: document.heading.organisation })
  const isList = names.length > 1
  const several = layout.addressee.several
  const before = several === 'below' ? greeting.replace(/:$/, '') : `${greeting} `
  return {
    greeting,
    label,
    names: layout.addressee.names,
    shape: inText ? 'text' : isList ? several : 'line',
    lines: isList ? names.map((name, at) => `- ${name}${at === names.length - 1 ? '.' : ';'}`) : [only],
    greetingPt: mm(greetingIndentMm),
    listPt: Math.min(mm(greetingIndentMm) + widthOf(fonts, before, label), mm(furthestListMm)),
  }
}

/** The addressees, with the room below them. */
export function drawAddressees(drawing: Drawing, names: readonly string[]): Content[] {
  const placed = placeAddressees(drawing, names)
  if (!placed) return []
  const { greeting, label, names: style, shape, lines, greetingPt, listPt } = placed
  const below: [number, number, number, number] = [0, 0, 0, belowAddresseesPt]
  const points = lines.map((text) => ({ text: [run(text, style)] }))
  switch (shape) {
    case 'line':
      return [
        { text: [run(`${greeting} `, label), run(lines.join(), style)], alignment: 'center', margin: below },
      ]
    case 'beside':
      return [
        {
          margin: [greetingPt, 0, 0, belowAddresseesPt],
          columns: [
            { width: listPt - greetingPt, text: [run(`${greeting} `, label)] },
            { width: '*', stack: points },
          ],
        },
      ]
    case 'below':
      return [
        { text: [run(greeting, label)], margin: [greetingPt, 0, 0, 0] },
        { stack: points, margin: [listPt, 0, 0, belowAddresseesPt] },
      ]
    case 'text':
      return paragraphsOf(placed).map((text) =>
        Object.assign(bodyShape(drawing), { text: [run(text, drawing.layout.body)] }),
      )
  }
}

/** Greeting and names as paragraphs: one name goes on behind the greeting. */
export function paragraphsOf({ greeting, lines }: Addressees): string[] {
  return lines.length === 1 ? [`${greeting} ${lines.join()}`] : [greeting, ...lines]
}

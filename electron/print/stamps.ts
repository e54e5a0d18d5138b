import type { Content } from 'pdfmake/interfaces.js'
import { fold } from '#shared/vietnamese/fold.ts'
import type { PrintedDocument } from './document.ts'
import { singleLineHeight } from './fonts.ts'
import type { ColumnPlan, Layout, TextStyle } from './layouts.ts'
import { columnRoom, fill, line, widest, written, type Drawing } from './pieces.ts'
import { a4Mm, mm } from './units.ts'
import { wrapEvenly, wrapWords } from './wrapping.ts'

/** What stands about a document itself: how urgent it is, how far it may go, which draft it is, who typed it. */
export interface Stamp {
  lines: string[]
  style: TextStyle
  /** Of letters and frame; null is black. */
  colour: string | null
  frame: { widthPt: number; heightPt: number; linePt: number } | null
}

/** From the number to the first mark under it, and from mark to mark. No rule gives it. */
export const aboveStampPt = 6

/**
 * The marks under the number in the left column, from above: urgency, circulation, number of the draft. The decree's
 * sketch (Phụ lục I, mục IV) has urgency there; for the others the sources name no place, and here they are read
 * together with it and in nobody's way. A State draft bears DỰ THẢO across the page and no number of its own.
 */
export function stampsOf(drawing: Drawing, plan: ColumnPlan): Stamp[] {
  const { urgency, circulation, draftNumber } = drawing.document.marks
  const rules = drawing.layout.marks
  const stamps: Stamp[] = []
  if (urgency !== null) stamps.push(stampUrgency(drawing, urgency))
  if (circulation) stamps.push(stampCirculation(drawing, plan, circulation))
  if (draftNumber !== null && rules.draftNumber) {
    const text = fill(rules.draftNumber.pattern, { n: String(draftNumber) })
    stamps.push({ lines: [text], style: rules.draftNumber, colour: null, frame: null })
  }
  return stamps
}

function stampUrgency({ layout }: Drawing, urgency: string): Stamp {
  const { stamp, ...style } = layout.marks.urgency
  const lines = [written(urgency, style)]
  if (!stamp) return { lines, style, colour: null, frame: null }
  // Whichever way the tone mark of "HỎA" is placed.
  const [, widthMm] = Object.entries(stamp.widthsMm).find(([words]) => fold(words) === fold(urgency)) ?? []
  if (widthMm === undefined) throw new Error(`no stamp says ${urgency}`)
  const frame = { widthPt: mm(widthMm), heightPt: mm(stamp.heightMm), linePt: stamp.linePt }
  return { lines, style, colour: stamp.colour, frame }
}

function stampCirculation({ fonts, layout }: Drawing, plan: ColumnPlan, text: string): Stamp {
  const { frame, ...style } = layout.marks.circulation
  const padding = mm(frame?.paddingMm ?? 0)
  const widthPt = columnRoom(plan) - 2 * padding
  const lines = wrapEvenly(fonts, written(text, style), { widthPt, style })
  if (!frame) return { lines, style, colour: null, frame }
  const heightPt = lines.length * singleLineHeight(fonts, style.sizePt) + padding
  const framedPt = widest(fonts, lines, style) + 2 * padding
  return { lines, style, colour: null, frame: { widthPt: framedPt, heightPt, linePt: frame.linePt } }
}

/** The marks under the number, centred in the left column. */
export function drawStamps(drawing: Drawing, plan: ColumnPlan): Content[] {
  return stampsOf(drawing, plan).map((stamp) => drawStamp(drawing, stamp))
}

function drawStamp({ fonts }: Drawing, { lines, style, colour, frame }: Stamp): Content {
  const margin: [number, number, number, number] = [0, aboveStampPt, 0, 0]
  const letters = (text: string) => ({ ...line(text, style), ...(colour === null ? {} : { color: colour }) })
  if (!frame) return { stack: lines.map(letters), margin }
  const { widthPt, heightPt, linePt } = frame
  const lineHeightPt = singleLineHeight(fonts, style.sizePt)
  const first = (heightPt - lines.length * lineHeightPt) / 2
  const texts = lines.map((text, at) => ({
    ...letters(text),
    relativePosition: { x: 0, y: first + at * lineHeightPt },
  }))
  return { stack: [...texts, drawFrame({ widthPt, heightPt, linePt }, colour ?? '#000000')], margin }
}

/** The law measures a stamp from outer edge to outer edge. */
function drawFrame({ widthPt, heightPt, linePt }: NonNullable<Stamp['frame']>, lineColor: string): Content {
  const [x, w, h] = [linePt / 2, widthPt - linePt, heightPt - linePt]
  return { canvas: [{ type: 'rect', x, y: x, w, h, lineWidth: linePt, lineColor }], alignment: 'center' }
}

/** Who typed a document and in how many copies, under the list of recipients. */
export function typistOf(
  { marks }: Layout,
  document: PrintedDocument,
): { text: string; style: TextStyle } | null {
  const text = document.marks.typist?.trim()
  return text ? { text, style: marks.typist } : null
}

/** From the lowest line of the text to the rule over the contact, and from the rule to the contact. */
const contactGapsPt = { aboveRule: 2, belowRule: 1 }

/** Address, telephone and mail of who issues a document, at the foot of its first page under a rule. */
export interface Contact {
  lines: string[]
  style: TextStyle
  rulePt: number
  /** From the lower edge of the text down to the end of the contact. */
  heightPt: number
}

/**
 * The contact stands in the bottom margin, right under the text, as a foot of the first page does: it takes no line
 * from the text, which so ends at the same height on every page.
 */
export function contactOf({ fonts, layout, document }: Drawing): Contact | null {
  const text = document.marks.contact?.trim()
  if (!text) return null
  const { rulePt, ...style } = layout.marks.contact
  const { left, right } = layout.page.marginMm
  const lines = wrapWords(fonts, text, { widthPt: mm(a4Mm.width - left - right), style })
  const { aboveRule, belowRule } = contactGapsPt
  const heightPt = aboveRule + rulePt + belowRule + lines.length * singleLineHeight(fonts, style.sizePt)
  return { lines, style, rulePt, heightPt }
}

/**
 * The contact at the foot of the page on which it is drawn. As a drawing: pdfmake takes a line of text that would
 * stand below the text of a page over to the next one.
 */
export function drawContact(drawing: Drawing): Content[] {
  const contact = contactOf(drawing)
  if (!contact) return []
  const { left, right, bottom } = drawing.layout.page.marginMm
  const width = mm(a4Mm.width - left - right)
  const { lines, style, rulePt, heightPt } = contact
  const lineHeightPt = singleLineHeight(drawing.fonts, style.sizePt)
  const texts = lines.map((text, at) => {
    const y = rulePt + contactGapsPt.belowRule + at * lineHeightPt + baseLine * style.sizePt
    return `<text x="0" y="${y}" font-family="Tinos" font-size="${style.sizePt}">${escape(text)}</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${heightPt}" viewBox="0 0 ${width} ${heightPt}"><rect width="${width}" height="${rulePt}"/>${texts.join('')}</svg>`
  const y = mm(a4Mm.height - bottom) + contactGapsPt.aboveRule
  return [{ svg, width, absolutePosition: { x: mm(left), y } }]
}

/** The base line lies so far below the top of a line of Tinos, as a part of the size. */
const baseLine = 0.891

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { Block, PrintedDocument, Signature } from './document.ts'
import type { ColumnPlan, Layout, TextStyle } from './layouts.ts'
import { formOf } from './forms.ts'
import { inColumns, planColumns, writeNumber } from './letterhead.ts'
import { bookmarked, type Bookmark } from './marks.ts'
import { fill, line, run, written, type Drawing } from './pieces.ts'
import { typistOf } from './stamps.ts'
import { mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

export const aboveSignaturePt = 10

/** Who signs on the right, level with it the list of recipients on the left. */
export function drawSignature(drawing: Drawing, signature: Signature): Content {
  const plan = planColumns(drawing)
  const { authority, position, name, blankLines } = drawing.layout.signature
  const right = [
    ...(signature.authority ? drawLines(drawing, plan, { text: signature.authority, style: authority }) : []),
    ...drawLines(drawing, plan, { text: signature.position, style: position }),
    // The height of the blank lines is there whether or not a name follows.
    ...Array.from({ length: blankLines }, () => line('\u00a0', name)),
    ...(signature.name ? drawLines(drawing, plan, { text: signature.name, style: name }) : []),
  ]
  return {
    margin: [0, aboveSignaturePt, 0, 0],
    columns: inColumns(plan, drawRecipients(drawing, signature), right),
  }
}

function drawLines(drawing: Drawing, plan: ColumnPlan, part: { text: string; style: TextStyle }): Content[] {
  return wrapInRight(drawing, plan, part).map((each) => line(each, part.style))
}

/** A part of the right block as the lines on which it stands. */
export function wrapInRight(
  { fonts }: Drawing,
  plan: ColumnPlan,
  { text, style }: { text: string; style: TextStyle },
): string[] {
  return wrapEvenly(fonts, written(text, style), { widthPt: mm(plan.rightMm), style })
}

/** Who receives the document, each as written behind its dash: "Như trên;". */
export function listRecipients(layout: Layout, signature: Signature): string[] {
  const { asAbove, archive, between, last } = layout.recipients
  const given = signature.recipients.map((each) => each.replace(/^\s*-\s*/, '').replace(/[;,.\s]+$/, ''))
  const lines = given.filter(Boolean)
  if (signature.addressed && !lines.some((each) => each.toLowerCase() === asAbove.toLowerCase())) {
    lines.unshift(asAbove)
  }
  if (!lines.some((each) => /^lưu\b/i.test(each))) lines.push(archive)
  return lines.map((text, at) => `${text}${at === lines.length - 1 ? last : between}`)
}

function drawRecipients({ layout, document }: Drawing, signature: Signature): Content[] {
  const { label, list } = layout.recipients
  const typist = typistOf(layout, document)
  return [
    { text: [run(label.text, label)] },
    ...listRecipients(layout, signature).map((text) => ({
      // The dash hangs, so that a long recipient's second line stands under its first.
      columns: [
        { width: list.sizePt * 0.6, text: [run('-', list)] },
        { width: '*', text: [run(text, list)] },
      ],
    })),
    ...(typist ? [{ text: [run(typist.text, typist.style)] }] : []),
  ]
}

/** "Phụ lục" (of several "Phụ lục II"), its title, and what it belongs to. */
export function drawAnnexTitle(drawing: Drawing, annex: AnnexTitle): Content[] {
  const { title } = annex
  const { label, title: titleStyle, reference } = drawing.layout.annex
  const belongsTo = writeAnnexReference(drawing.layout, drawing.document)
  return [
    bookmarked(line(writeAnnexTitle(drawing.layout, annex), label), bookmarkOf(drawing.layout, annex)),
    { text: [run(written(title, titleStyle), titleStyle)], alignment: 'center' },
    { text: [run(belongsTo, reference)], alignment: 'center', margin: [0, 0, 0, 8] },
  ]
}

type AnnexTitle = Block & { kind: 'annexTitle' }

/** "Phụ lục", of several "Phụ lục II". */
export function writeAnnexTitle({ annex }: Layout, { numeral }: AnnexTitle): string {
  return numeral === null ? annex.label.text : `${annex.label.text} ${numeral}`
}

/** An annex as the outline of the file names it: "Phụ lục II. Danh mục dự án". */
export function bookmarkOf(layout: Layout, annex: AnnexTitle): Bookmark {
  return { title: `${writeAnnexTitle(layout, annex)}. ${annex.title}`, level: 1 }
}

/** "(Kèm theo Báo cáo số 05/BC-SXD ngày ... của Sở Xây dựng)". */
export function writeAnnexReference(layout: Layout, document: PrintedDocument): string {
  const { reference } = layout.annex
  return fill(reference.pattern, {
    type: layout.types[document.type] ?? document.type,
    // The open space for the number must not be torn at a line's end.
    number: writeNumber(formOf(layout, document).reference, document).replaceAll(' ', '\u00a0'),
    day: writeDayInWords(document.day),
    organisation: document.heading.organisation,
  })
}

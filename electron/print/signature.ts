import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { Block, PrintedDocument, Signature, Signer } from './document.ts'
import type { ColumnPlan, Layout, TextStyle } from './layouts.ts'
import { formOf, nameOfType } from './forms.ts'
import { inColumns, planColumns, writeNumber } from './letterhead.ts'
import { bookmarked, type Bookmark } from './marks.ts'
import { columnRoom, fill, line, run, written, type Drawing } from './pieces.ts'
import { typistOf } from './stamps.ts'
import { mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

export const aboveSignaturePt = 10

/**
 * Who signs on the right, level with it the list of recipients on the left; minutes are signed on the left by who kept
 * them, and who receives them is listed below (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9).
 */
export function drawSignature(drawing: Drawing, signature: Signature): Content {
  const plan = planColumns(drawing)
  const signer = drawSigner(drawing, signature, signerRoom(plan))
  const recipients = drawRecipients(drawing, signature)
  const { secretary } = signature
  const margin: [number, number, number, number] = [0, aboveSignaturePt, 0, 0]
  if (!secretary) return { margin, columns: inColumns(plan, recipients, signer) }
  const keeper = drawSigner(drawing, { ...secretary, authority: null }, columnRoom(plan))
  return {
    stack: [
      { margin, columns: inColumns(plan, keeper, signer) },
      { margin, columns: inColumns(plan, recipients, []) },
    ],
  }
}

/** Who signs, from authority and post down to the name, in a column so wide in points. */
function drawSigner(
  drawing: Drawing,
  { authority, position, name }: Pick<Signature, 'authority' | keyof Signer>,
  widthPt: number,
): Content[] {
  const styles = drawing.layout.signature
  const draw = (text: string | null, style: TextStyle) =>
    wrapSigner(drawing, { text, style }, widthPt).map((each) => line(each, style))
  return [
    ...draw(authority, styles.authority),
    ...draw(position, styles.position),
    // The height of the blank lines is there whether or not a name follows.
    ...Array.from({ length: styles.blankLines }, () => line('\u00a0', styles.name)),
    ...draw(name, styles.name),
  ]
}

/** How wide in points a text of the right block may be: all of its column. */
export function signerRoom(plan: ColumnPlan): number {
  return mm(plan.rightMm)
}

/** A part of who signs as the lines on which it stands. */
export function wrapSigner(
  { fonts }: Drawing,
  { text, style }: { text: string | null; style: TextStyle },
  widthPt: number,
): string[] {
  return text ? wrapEvenly(fonts, written(text, style), { widthPt, style }) : []
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

/** "(Kèm theo Báo cáo số 05/BC-SXD ngày ... của Sở Xây dựng)"; what has no number is named by its day. */
export function writeAnnexReference(layout: Layout, document: PrintedDocument): string {
  const { reference } = layout.annex
  const said = fill(reference.pattern, {
    type: nameOfType(layout, document.type),
    // The open space for the number must not be torn at a line's end.
    number: writeNumber(formOf(layout, document).reference, document).replaceAll(' ', '\u00a0'),
    day: writeDayInWords(document.day),
    organisation: document.heading.organisation,
  })
  return said.replace(/ {2,}/g, ' ')
}

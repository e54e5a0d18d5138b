import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { Signature } from './document.ts'
import type { ColumnPlan, Layout, TextStyle } from './layouts.ts'
import { inColumns, planColumns, writeNumber } from './letterhead.ts'
import { fill, line, run, written, type Drawing } from './pieces.ts'
import { mm } from './units.ts'
import { wrapEvenly } from './wrapping.ts'

/** Who signs on the right, level with it the list of recipients on the left. */
export function drawSignature(drawing: Drawing, signature: Signature): Content {
  const plan = planColumns(drawing)
  const { authority, position, name, blankLines } = drawing.layout.signature
  const right = [
    ...(signature.authority ? wrapped(drawing, plan, { text: signature.authority, style: authority }) : []),
    ...wrapped(drawing, plan, { text: signature.position, style: position }),
    // The height of the blank lines is there whether or not a name follows.
    ...Array.from({ length: blankLines }, () => line('\u00a0', name)),
    ...(signature.name ? wrapped(drawing, plan, { text: signature.name, style: name }) : []),
  ]
  return {
    margin: [0, 10, 0, 0],
    columns: inColumns(plan, drawRecipients(drawing.layout, signature), right),
  }
}

function wrapped(drawing: Drawing, plan: ColumnPlan, part: { text: string; style: TextStyle }): Content[] {
  const text = written(part.text, part.style)
  return wrapEvenly(drawing.fonts, text, { widthPt: mm(plan.rightMm), style: part.style }).map((each) =>
    line(each, part.style),
  )
}

function drawRecipients(layout: Layout, signature: Signature): Content[] {
  const { label, list, asAbove, archive, between, last } = layout.recipients
  const given = signature.recipients.map((each) => each.replace(/^\s*-\s*/, '').replace(/[;,.\s]+$/, ''))
  const lines = given.filter(Boolean)
  if (signature.addressed && !lines.some((each) => each.toLowerCase() === asAbove.toLowerCase())) {
    lines.unshift(asAbove)
  }
  if (!lines.some((each) => /^lưu\b/i.test(each))) lines.push(archive)
  return [
    { text: [run(label.text, label)] },
    ...lines.map((text, at) => ({
      // The dash hangs, so that a long recipient's second line stands under its first.
      columns: [
        { width: list.sizePt * 0.6, text: [run('-', list)] },
        { width: '*', text: [run(`${text}${at === lines.length - 1 ? last : between}`, list)] },
      ],
    })),
  ]
}

/** "Phụ lục", its title, and what it belongs to. */
export function drawAnnexTitle(drawing: Drawing, title: string): Content[] {
  const { label, title: titleStyle, reference } = drawing.layout.annex
  const { document, layout } = drawing
  const belongsTo = fill(reference.pattern, {
    type: layout.types[document.type] ?? document.type,
    // The open space for the number must not be torn at a line's end.
    number: writeNumber(reference.number, document).replaceAll(' ', '\u00a0'),
    day: writeDayInWords(document.day),
    organisation: document.heading.organisation,
  })
  return [
    line(label.text, label),
    { text: [run(written(title, titleStyle), titleStyle)], alignment: 'center' },
    { text: [run(belongsTo, reference)], alignment: 'center', margin: [0, 0, 0, 8] },
  ]
}

import { BorderStyle, type Paragraph } from 'docx'
import { gap, lowestPt, paragraph, twips, write, type Writing } from './docx-pieces.ts'
import { singleLineHeight } from './fonts.ts'
import type { ColumnPlan } from './layouts.ts'
import { aboveStampPt, contactOf, stampsOf, typistOf, type Stamp } from './stamps.ts'
import { mm } from './units.ts'

/** The marks under the number, centred in the left column. */
export function writeStamps(writing: Writing, plan: ColumnPlan): Paragraph[] {
  return stampsOf(writing, plan).map((stamp) => writeStamp(writing, plan, stamp))
}

/** A mark; its frame are the borders of its paragraph, indented until only the frame's width is left. */
function writeStamp(writing: Writing, plan: ColumnPlan, { lines, style, colour, frame }: Stamp): Paragraph {
  const colours = colour === null ? {} : { colour: bare(colour) }
  const content = write(writing, lines.join('\n'), { ...style, ...colours })
  const before = twips(aboveStampPt)
  if (!frame) return paragraph(style, content, { alignment: 'center', spacing: { before } })
  const { widthPt, heightPt, linePt } = frame
  const line = {
    style: BorderStyle.SINGLE,
    size: Math.round(linePt * 8),
    color: bare(colour ?? '#000000'),
  }
  const letters = lines.length * singleLineHeight(writing.fonts, style.sizePt)
  // Word keeps letters whole points away from a border.
  const space = Math.max(0, Math.round((heightPt - letters) / 2 - linePt))
  const indent = twips((mm(plan.leftMm) - widthPt) / 2 + linePt)
  return paragraph(style, content, {
    alignment: 'center',
    spacing: { before },
    indent: { left: indent, right: indent },
    border: {
      top: { ...line, space },
      bottom: { ...line, space },
      left: { ...line, space: 0 },
      right: { ...line, space: 0 },
    },
  })
}

/** Word writes colours without their sign. */
function bare(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}

/** Who typed the document, under the list of recipients. */
export function writeTypist(writing: Writing): Paragraph[] {
  const typist = typistOf(writing.layout, writing.document)
  return typist ? [paragraph(typist.style, write(writing, typist.text, typist.style))] : []
}

/** Address, telephone and mail of who issues the document, in the foot of its first page under a rule. */
export function writeContact(writing: Writing): Paragraph[] {
  const contact = contactOf(writing)
  if (!contact) return []
  const { lines, style, rulePt } = contact
  const rule = { style: BorderStyle.SINGLE, size: Math.round(rulePt * 8), space: 1, color: '000000' }
  return [
    paragraph(style, write(writing, lines.join('\n'), style), { border: { top: rule } }),
    // The foot of the other pages stands a little lower than right under the contact.
    gap(lowestPt),
  ]
}

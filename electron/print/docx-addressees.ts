import type { Paragraph } from 'docx'
import { belowAddresseesPt, paragraphsOf, placeAddressees, type Addressees } from './addressees.ts'
import { paragraph, tab, twips, write, type Writing } from './docx-pieces.ts'
import { bodyStyleName } from './docx-styles.ts'

/** Who a document is addressed to, in the shapes of the PDF. */
export function writeAddressees(writing: Writing, names: readonly string[]): Paragraph[] {
  const placed = placeAddressees(writing, names)
  if (!placed) return []
  const { greeting, label, names: style, shape, lines } = placed
  switch (shape) {
    case 'line': {
      const texts = [...write(writing, `${greeting} `, label), ...write(writing, lines.join(), style)]
      return [paragraph(style, texts, { alignment: 'center', spacing: below })]
    }
    case 'beside':
      return writeList(writing, placed, { greetingOnFirstLine: true })
    case 'below':
      return [
        paragraph(label, write(writing, greeting, label), { indent: { left: twips(placed.greetingPt) } }),
        ...writeList(writing, placed, { greetingOnFirstLine: false }),
      ]
    case 'text': {
      const { body } = writing.layout
      return paragraphsOf(placed).map((text) =>
        paragraph(body, write(writing, text, body), { style: bodyStyleName }),
      )
    }
  }
}

const below = { after: twips(belowAddresseesPt) }

function writeList(
  writing: Writing,
  { greeting, label, names: style, lines, greetingPt, listPt }: Addressees,
  { greetingOnFirstLine }: { greetingOnFirstLine: boolean },
): Paragraph[] {
  return lines.map((text, at) => {
    const greeted = greetingOnFirstLine && at === 0
    const first = greeted ? [...write(writing, greeting, label), tab(style)] : []
    return paragraph(style, [...first, ...write(writing, text, style)], {
      indent: { left: twips(listPt), ...(greeted ? { hanging: twips(listPt - greetingPt) } : {}) },
      ...(at === lines.length - 1 ? { spacing: below } : {}),
    })
  })
}

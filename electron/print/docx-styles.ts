import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import { lettersOf, twips, type Shape } from './docx-pieces.ts'
import type { Layout } from './layouts.ts'
import { mm } from './units.ts'

/** The style of the text, by which an office changes all of it in one place. */
export const bodyStyleName = 'BodyText'

/** The styles of the file: letters of the whole document, its text, its headings. */
export function defineStyles(layout: Layout): IStylesOptions {
  const body = shapeOfBody(layout)
  const [first, second, third] = layout.headings.map((style) => ({
    run: { ...lettersOf(style), color: '000000' },
    paragraph: { ...body, keepNext: true, keepLines: true },
  }))
  return {
    default: {
      document: {
        run: {
          font: 'Times New Roman',
          size: Math.round(layout.body.sizePt * 2),
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
      },
      ...(first ? { heading1: first } : {}),
      ...(second ? { heading2: second } : {}),
      ...(third ? { heading3: third } : {}),
    },
    paragraphStyles: [
      {
        id: bodyStyleName,
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: lettersOf(layout.body),
        paragraph: body,
      },
    ],
  }
}

/** Justified, first line indented, so far from line to line and to the next paragraph as the layout says. */
function shapeOfBody({ body }: Layout): Shape {
  return {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(mm(body.firstLineIndentMm)) },
    spacing: {
      after: twips(body.spaceAfterPt),
      ...(body.lineHeightPt === null ? {} : { line: twips(body.lineHeightPt), lineRule: LineRuleType.EXACT }),
    },
  }
}

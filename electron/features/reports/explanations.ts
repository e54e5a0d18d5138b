import { figureText } from '#shared/text/figures.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { Block, Section, Table } from '#electron/print/document.ts'
import { figureCell, figuresIn, type FigureBook } from './figure-book.ts'

const { columns } = figureText

/** An annex that says of every figure of some blocks what it is, how it comes about and what asks for it. */
export function annexOfExplanations(
  book: FigureBook,
  blocks: readonly Block[],
  numeral: string | null,
): Section[] {
  const figures = book.countAll(figuresIn(blocks))
  const table: Table = {
    kind: 'table',
    caption: null,
    sizePt: 10,
    columns: [
      { widthMm: 10, align: 'center' },
      { widthMm: 55, align: 'left' },
      { widthMm: 33, align: 'right' },
      { widthMm: 72, align: 'left' },
      { widthMm: 14, align: 'center' },
      { widthMm: 22, align: 'center' },
      { widthMm: 46, align: 'left' },
    ],
    header: [
      [
        columns.order,
        columns.figure,
        columns.value,
        columns.formula,
        columns.records,
        columns.period,
        columns.basis,
      ].map((text) => ({ text })),
    ],
    rows: figures.map((figure, at) => ({
      kind: 'data',
      cells: [
        { text: String(at + 1) },
        { text: figure.label },
        figureCell(figure.written, figure.id),
        { text: figure.formula },
        { text: String(figure.count) },
        {
          text: figureText.periodOf(
            figure.period.from && formatDay(figure.period.from),
            formatDay(figure.period.to),
          ),
        },
        { text: figure.basis },
      ],
    })),
    notes: [],
  }
  return [
    {
      orientation: 'landscape',
      blocks: [{ kind: 'annexTitle', title: figureText.annexTitle, numeral }, table],
    },
  ]
}

import type { Marks } from './marks.ts'
import type { RowMark } from './table.ts'

/** The laid-out pages as pdfmake leaves them on its document: the part that is read here. */
export interface LaidOut {
  ['_pdfMakePages']: LaidPage[]
}

interface LaidPage {
  items: PageItem[]
  customProperties: { header?: unknown }
}

interface Aligned {
  verticalAlignment: 'top' | 'middle' | 'bottom'
  isCellContentMultiPage?: boolean
  getNodeHeight(): number
  getViewHeight(): number
}

type PageItem =
  { type: 'line'; item: LaidLine } | { type: `${'begin' | 'end'}VerticalAlignment`; item: Aligned }

interface LaidLine {
  x: number
  y: number
  inlines: Inline[]
}

/** A word, or what of a text stands together on a line. */
export interface Inline extends Marks {
  rowMark?: RowMark
  x: number
  width: number
  trailingCut?: number
  fontSize: number
}

/** A line of text on its page, in points from the upper left corner. */
export interface PlacedLine {
  /** From 0. */
  page: number
  x: number
  y: number
  inlines: readonly Inline[]
}

/** Every line of text in the order in which it was laid out. */
export function* linesOf(laidOut: LaidOut): Generator<PlacedLine> {
  for (const [page, { items }] of laidOut['_pdfMakePages'].entries()) {
    const shifts: number[] = []
    for (const { type, item } of items) {
      if (type === 'line') {
        const y = shifts.reduce((sum, shift) => sum - shift, item.y)
        yield { page, x: item.x, y, inlines: item.inlines }
      } else if (type === 'beginVerticalAlignment') shifts.push(shiftOf(item))
      else if (type === 'endVerticalAlignment') shifts.pop()
    }
  }
}

/** How far up what stands in the middle of its cell is moved when it is drawn. */
function shiftOf(item: Aligned): number {
  if (item.isCellContentMultiPage || item.verticalAlignment === 'top') return 0
  const room = item.getNodeHeight() - item.getViewHeight()
  return item.verticalAlignment === 'middle' ? room / 2 : room
}

import type { FigurePlace } from './document.ts'
import { boxHeight, type Fonts } from './fonts.ts'
import { linesOf, type Inline, type LaidOut, type PlacedLine } from './laid-out.ts'

/** Where every figure of the laid-out text stands: one place for its words on a line, pages counted from 1. */
export function findPlaces(fonts: Fonts, laidOut: LaidOut): FigurePlace[] {
  const places: FigurePlace[] = []
  for (const line of linesOf(laidOut)) {
    for (const { figure, words } of stretchesOf(line.inlines))
      places.push(placeOf(fonts, line, figure, words))
  }
  return places
}

/** The words of a line that show figures, those beside each other of one figure together. */
function stretchesOf(inlines: readonly Inline[]): { figure: string; words: Inline[] }[] {
  const stretches: { figure: string; words: Inline[] }[] = []
  let before: Inline | undefined
  for (const inline of inlines) {
    const last = stretches.at(-1)
    if (inline.figure !== undefined) {
      if (last && before?.figure === inline.figure) last.words.push(inline)
      else stretches.push({ figure: inline.figure, words: [inline] })
    }
    before = inline
  }
  return stretches
}

function placeOf(fonts: Fonts, line: PlacedLine, figure: string, words: readonly Inline[]): FigurePlace {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) throw new Error(`nothing shows the figure ${figure}`)
  const x = line.x + first.x
  const right = line.x + last.x + last.width - (last.trailingCut ?? 0)
  // Letters of all sizes stand on one base line; the biggest of the line begin at its top.
  const tallest = Math.max(...line.inlines.map(({ fontSize }) => fontSize))
  const ascent = fonts.normal.font.ascent / fonts.normal.font.unitsPerEm
  const y = line.y + ascent * (tallest - first.fontSize)
  return { figure, page: line.page + 1, x, y, width: right - x, height: boxHeight(fonts, first.fontSize) }
}

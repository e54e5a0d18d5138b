import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import type { Box, Match } from './pdfText.ts'
import { scaled } from './usePdfView.ts'

const useStyles = makeStyles({
  mark: {
    position: 'absolute',
    pointerEvents: 'none',
    // The letters below stay black.
    mixBlendMode: 'multiply',
    backgroundColor: '#ffe57a',
    borderRadius: '1px',
  },
  current: { backgroundColor: '#ffa94d', outline: '2px solid #b45309' },
  figure: {
    position: 'absolute',
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    mixBlendMode: 'multiply',
    cursor: 'pointer',
    ':hover': { backgroundColor: '#cdeae9' },
    ':focus-visible': { backgroundColor: '#cdeae9', outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '1px',
    backgroundColor: '#e3f4f3',
  },
})

interface PdfMatchesProps {
  matches: Match[]
  /** The match that is gone to. */
  current: Match | undefined
  scale: number
}

/** Colours what has been found on a page. */
export function PdfMatches({ matches, current, scale }: PdfMatchesProps) {
  const styles = useStyles()
  return matches.map((match) =>
    match.boxes.map((box) => (
      <span
        key={`${box.x} ${box.y}`}
        className={mergeClasses(styles.mark, match === current && styles.current)}
        data-match={match === current ? 'current' : 'other'}
        style={styleOf(box, scale, 1)}
      />
    )),
  )
}

/** Where a figure stands: points from the upper left corner of its page. */
export interface FigurePlace extends Box {
  figure: string
  page: number
}

/** Figures that answer for themselves. */
export interface Figures {
  places: FigurePlace[]
  /** The figure that is being explained; all its places have a ring. */
  chosen: string | null
  onFigure: (figure: string) => void
  /** What a screen reader says of a figure. */
  labelOf?: ((figure: string) => string) | undefined
}

interface PdfFiguresProps {
  figures: Figures
  page: number
  scale: number
}

/** Buttons over the figures of a page. */
export function PdfFigures({ figures, page, scale }: PdfFiguresProps) {
  const styles = useStyles()
  const { places, chosen, onFigure, labelOf } = figures
  return places
    .filter((place) => place.page === page)
    .map((place) => (
      <button
        key={`${place.figure} ${place.x} ${place.y}`}
        type="button"
        className={mergeClasses(styles.figure, place.figure === chosen && styles.chosen)}
        data-figure={place.figure}
        aria-label={labelOf?.(place.figure) ?? reportsPageText.preview.figure}
        aria-pressed={place.figure === chosen}
        style={styleOf(place, scale, 2)}
        onClick={() => onFigure(place.figure)}
      />
    ))
}

/** @param margin dots around the box, so that letters do not touch its edge. */
function styleOf(box: Box, scale: number, margin: number) {
  const { x, y, width, height } = scaled(box, scale)
  return { left: x - margin, top: y - margin, width: width + 2 * margin, height: height + 2 * margin }
}

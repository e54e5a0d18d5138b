import { makeStyles, tokens } from '@fluentui/react-components'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { drawPage, type Sheet } from './pdf.ts'
import { PdfFigures, PdfMatches, type Figures } from './PdfMarks.tsx'
import type { Match } from './pdfText.ts'

const useStyles = makeStyles({
  sheet: {
    display: 'block',
    position: 'relative',
    margin: '0 auto 16px',
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
  },
  canvas: { display: 'block', width: '100%', height: '100%' },
})

interface PdfSheetProps {
  document: PDFDocumentProxy
  sheet: Sheet
  of: number
  scale: number
  /** What has been found, on all pages. */
  matches: Match[]
  current: Match | undefined
  figures: Figures
}

/** One page; drawn when it comes near, so that a long annex opens at once. */
export function PdfSheet({ document, sheet, of, scale, matches, current, figures }: PdfSheetProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  const { page, width, height } = sheet

  useEffect(() => {
    if (!place.current) return
    const element = place.current
    const observer = new IntersectionObserver(
      // What has the keyboard stays, however far it has been scrolled away.
      ([entry]) => setNear(entry?.isIntersecting === true || element.contains(window.document.activeElement)),
      { rootMargin: '600px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!near || !canvas.current) return
    return drawPage(document, page, { canvas: canvas.current, scale })
  }, [near, document, page, scale])

  return (
    <div
      ref={place}
      className={styles.sheet}
      data-page={page}
      style={{ width: width * scale, height: height * scale }}
    >
      {near && (
        <>
          <canvas ref={canvas} className={styles.canvas}>
            {reportsPageText.preview.page(formatNumber(page), formatNumber(of))}
          </canvas>
          <PdfMatches
            matches={matches.filter((match) => match.page === page)}
            current={current}
            scale={scale}
          />
          <PdfFigures figures={figures} page={page} scale={scale} />
        </>
      )}
    </div>
  )
}

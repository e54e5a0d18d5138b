import { makeStyles, tokens } from '@fluentui/react-components'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { drawPage, type Sheet } from './pdf.ts'

const useStyles = makeStyles({
  sheet: {
    display: 'block',
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
}

/** One page; drawn when it comes near, so that a long annex opens at once. */
export function PdfSheet({ document, sheet, of, scale }: PdfSheetProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  const { page, width, height } = sheet

  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: '600px',
    })
    observer.observe(place.current)
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
        <canvas ref={canvas} className={styles.canvas}>
          {reportsPageText.preview.page(formatNumber(page), formatNumber(of))}
        </canvas>
      )}
    </div>
  )
}

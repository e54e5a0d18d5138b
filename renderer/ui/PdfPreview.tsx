import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import {
  ChevronDownRegular,
  ChevronUpRegular,
  ZoomFitRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { drawPage, openPdf, type OpenPdf } from './pdf.ts'
import { StatePage } from './StatePage.tsx'

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    height: '40px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: { minWidth: '64px', textAlign: 'center' },
  zoom: { minWidth: '52px', textAlign: 'center' },
  gap: { width: '20px' },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '16px',
    backgroundColor: '#dfe5e7',
    textAlign: 'center',
  },
  sheet: {
    display: 'block',
    margin: '0 auto 16px',
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
  },
  canvas: { display: 'block', width: '100%', height: '100%' },
})

const text = reportsPageText.preview
const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5]
const sheetMargins = 32
const scrollBar = 16

/** A PDF page by page as it will be printed; the very bytes that will be saved. */
export function PdfPreview({ base64 }: { base64: string }) {
  const styles = useStyles()
  const { opened, failed } = useOpened(base64)
  const scroll = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<number | 'width'>('width')
  const [page, setPage] = useState(1)
  const width = useWidth(scroll, opened !== null)

  if (failed) return <StatePage kind="error" heading={text.failed} text={failed} />
  if (!opened) return <LoadingPage />

  const count = opened.sizes.length
  const widest = Math.max(...opened.sizes.map((size) => size.width))
  const fitting = width > 0 ? Math.min(2, (width - sheetMargins - scrollBar) / widest) : 1
  const scale = zoom === 'width' ? fitting : zoom
  const step = (direction: 1 | -1) => {
    const next =
      direction === 1
        ? zoomSteps.find((value) => value > scale + 0.01)
        : zoomSteps.findLast((value) => value < scale - 0.01)
    if (next !== undefined) setZoom(next)
  }
  const goToPage = (wanted: number) => {
    scroll.current?.querySelector(`[data-page="${wanted}"]`)?.scrollIntoView({ block: 'start' })
  }

  return (
    <section className={styles.preview} aria-label={text.label}>
      <div className={styles.bar}>
        <Act
          label={text.previous}
          icon={<ChevronUpRegular />}
          off={page <= 1}
          run={() => goToPage(page - 1)}
        />
        <span
          className={styles.page}
          aria-live="polite"
          aria-label={text.page(formatNumber(page), formatNumber(count))}
        >
          {text.pageShort(formatNumber(page), formatNumber(count))}
        </span>
        <Act
          label={text.next}
          icon={<ChevronDownRegular />}
          off={page >= count}
          run={() => goToPage(page + 1)}
        />
        <span className={styles.gap} />
        <Act label={text.zoomOut} icon={<ZoomOutRegular />} off={false} run={() => step(-1)} />
        <span className={styles.zoom}>{Math.round(scale * 100)}%</span>
        <Act label={text.zoomIn} icon={<ZoomInRegular />} off={false} run={() => step(1)} />
        <Act
          label={text.fitWidth}
          icon={<ZoomFitRegular />}
          off={zoom === 'width'}
          run={() => setZoom('width')}
        />
      </div>
      <div
        ref={scroll}
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={text.pages}
        onScroll={(event) => setPage(pageInSight(event.currentTarget))}
      >
        {opened.sizes.map((size, at) => (
          <Sheet
            key={at}
            document={opened.document}
            page={at + 1}
            of={count}
            width={size.width * scale}
            height={size.height * scale}
            scale={scale}
          />
        ))}
      </div>
    </section>
  )
}

function Act({
  label,
  icon,
  off,
  run,
}: {
  label: string
  icon: React.JSX.Element
  off: boolean
  run: () => void
}) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={off} onClick={run} />
    </Tooltip>
  )
}

function useOpened(base64: string): { opened: OpenPdf | null; failed: string | null } {
  const [state, setState] = useState<{ opened: OpenPdf | null; failed: string | null }>({
    opened: null,
    failed: null,
  })
  useEffect(() => {
    let dropped = false
    let close = () => {}
    openPdf(base64).then(
      (opened) => {
        close = opened.close
        if (dropped) close()
        else setState({ opened, failed: null })
      },
      (problem: unknown) => {
        if (!dropped) setState({ opened: null, failed: String(problem) })
      },
    )
    return () => {
      dropped = true
      close()
    }
  }, [base64])
  return state
}

/** The width of an element, as the window changes; 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>, shown: boolean): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth))
    observer.observe(watched)
    setWidth(watched.clientWidth)
    return () => observer.disconnect()
  }, [element, shown])
  return width
}

/** The page that fills the upper third of what is seen. */
function pageInSight(scroll: HTMLElement): number {
  const line = scroll.getBoundingClientRect().top + scroll.clientHeight / 3
  const sheets = [...scroll.querySelectorAll<HTMLElement>('[data-page]')]
  const seen = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= line)
  return Number(seen?.dataset['page'] ?? 1)
}

interface SheetProps {
  document: PDFDocumentProxy
  page: number
  of: number
  width: number
  height: number
  scale: number
}

/** One page; drawn when it comes near, so that a long annex opens at once. */
function Sheet({ document, page, of, width, height, scale }: SheetProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)

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
    <div ref={place} className={styles.sheet} data-page={page} style={{ width, height }}>
      {near && (
        <canvas
          ref={canvas}
          className={styles.canvas}
          role="img"
          aria-label={text.page(formatNumber(page), formatNumber(of))}
        />
      )}
    </div>
  )
}

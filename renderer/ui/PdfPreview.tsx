import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import {
  ChevronDownRegular,
  ChevronUpRegular,
  ZoomFitRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons'
import { useCallback, useEffect, useRef, useState, type JSX } from 'react'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { openPdf, type OpenPdf, type Sheet } from './pdf.ts'
import { PdfSheet } from './PdfSheet.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
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
})

const text = reportsPageText.preview
const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5]
const sheetMargins = 32
const largestFit = 1.25
const scrollBar = 16

interface PdfPreviewProps {
  base64: string
  /** Gives the keyboard to the pages as soon as they are there, to scroll them. */
  takesFocus?: boolean
}

/** A PDF page by page as it will be printed; the very bytes that will be saved. */
export function PdfPreview({ base64, takesFocus = false }: PdfPreviewProps) {
  const styles = useStyles()
  const { opened, failed } = useOpened(base64)
  const [zoom, setZoom] = useState<number | 'width'>('width')
  const [page, setPage] = useState(1)
  const { region, width, watch } = useRegion()
  useEffect(() => {
    if (opened && takesFocus) region.current?.focus()
  }, [opened, region, takesFocus])

  if (failed) return <StatePage kind="error" heading={text.failed} text={failed} />
  if (!opened) return <LoadingPage />

  const count = opened.sheets.length
  // Fitted, each page is as wide as it can be: a wide annex does not make the pages before it small.
  const scaleOf = (sheet: Sheet) => (zoom === 'width' ? fittingScale(sheet, width) : zoom)
  const seen = opened.sheets[page - 1]
  const scale = seen ? scaleOf(seen) : 1
  const step = (direction: 1 | -1) => {
    const next =
      direction === 1
        ? zoomSteps.find((value) => value > scale + 0.01)
        : zoomSteps.findLast((value) => value < scale - 0.01)
    if (next !== undefined) setZoom(next)
  }
  const goToPage = (wanted: number) => {
    region.current?.querySelector(`[data-page="${wanted}"]`)?.scrollIntoView({ block: 'start' })
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
      <ScrollRegion
        regionRef={watch}
        className={styles.scroll}
        label={text.pages}
        onScroll={(event) => setPage(pageInSight(event.currentTarget))}
      >
        {opened.sheets.map((sheet) => (
          <PdfSheet
            key={sheet.page}
            document={opened.document}
            sheet={sheet}
            of={count}
            scale={scaleOf(sheet)}
          />
        ))}
      </ScrollRegion>
    </section>
  )
}

/** As wide as the region, but not larger than is pleasant to read. */
function fittingScale(sheet: Sheet, regionWidth: number): number {
  return regionWidth > 0 ? Math.min(largestFit, (regionWidth - sheetMargins - scrollBar) / sheet.width) : 1
}

interface ActProps {
  label: string
  icon: JSX.Element
  off: boolean
  run: () => void
}

function Act({ label, icon, off, run }: ActProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={off} onClick={run} />
    </Tooltip>
  )
}

interface Opening {
  opened: OpenPdf | null
  failed: string | null
}

function useOpened(base64: string): Opening {
  const [state, setState] = useState<Opening>({ opened: null, failed: null })
  useEffect(() => {
    let dropped = false
    let close = () => {}
    const open = async () => {
      try {
        const opened = await openPdf(base64)
        close = opened.close
        if (dropped) close()
        else setState({ opened, failed: null })
      } catch (problem) {
        if (!dropped) setState({ opened: null, failed: String(problem) })
      }
    }
    void open()
    return () => {
      dropped = true
      close()
    }
  }, [base64])
  return state
}

/** The region that scrolls and its width, as the window changes; 0 until it is known. */
function useRegion() {
  const region = useRef<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  const watch = useCallback((element: HTMLElement | null) => {
    region.current = element
    if (!element) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { region, width, watch }
}

/** The page that fills the upper third of what is seen. */
function pageInSight(scroll: HTMLElement): number {
  const line = scroll.getBoundingClientRect().top + scroll.clientHeight / 3
  const sheets = [...scroll.querySelectorAll<HTMLElement>('[data-page]')]
  const seen = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= line)
  return Number(seen?.dataset['page'] ?? 1)
}

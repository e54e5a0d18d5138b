import { useCallback, useLayoutEffect, useRef, useState, type RefObject, type UIEvent } from 'react'
import { cssDotsPerPoint, type Sheet } from './pdf.ts'
import type { Box } from './pdfText.ts'

const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5]
const sheetMargins = 32
const largestFit = 1.25
const scrollBar = 16

/** A number is a scale; a word fits each page into what is seen. */
type Zoom = number | 'width' | 'page'

/** How the pages are looked at. */
export interface PdfView {
  region: RefObject<HTMLElement | null>
  /** As the `ref` of the region that scrolls. */
  watch: (element: HTMLElement | null) => void | (() => void)
  onScroll: (event: UIEvent<HTMLElement>) => void
  /** The page in sight, from 1. */
  page: number
  zoom: Zoom
  setZoom: (zoom: Zoom) => void
  stepZoom: (direction: 1 | -1) => void
  /** The scale of the page in sight. */
  scale: number
  scaleOf: (sheet: Sheet) => number
  goToPage: (page: number) => void
  /** Scrolls as far as is needed to see a box of a page. */
  showBox: (page: number, box: Box) => void
}

/** Zoom, page in sight and scrolling of a region of pages. */
export function usePdfView(sheets: Sheet[]): PdfView {
  const [zoom, setZoom] = useState<Zoom>('width')
  const [page, setPage] = useState(1)
  const { region, size, watch, keepPlace } = useRegion()
  const scaleOf = (sheet: Sheet) => (typeof zoom === 'number' ? zoom : fittingScale(sheet, zoom, size))
  const seen = sheets[page - 1]
  const scale = seen ? scaleOf(seen) : 1

  const changeZoom = (next: Zoom) => {
    keepPlace(next === 'page')
    setZoom(next)
  }
  const stepZoom = (direction: 1 | -1) => {
    const next =
      direction === 1
        ? zoomSteps.find((value) => value > scale + 0.01)
        : zoomSteps.findLast((value) => value < scale - 0.01)
    if (next !== undefined) changeZoom(next)
  }
  return {
    region,
    watch,
    onScroll: (event) => setPage(pageInSight(event.currentTarget)),
    page,
    zoom,
    setZoom: changeZoom,
    stepZoom,
    scale,
    scaleOf,
    goToPage: (wanted) => sheetOf(region.current, wanted)?.scrollIntoView({ block: 'start' }),
    showBox: (wanted, box) => {
      const sheet = sheets[wanted - 1]
      if (sheet) scrollToBox(region.current, wanted, scaled(box, scaleOf(sheet)))
    },
  }
}

/** A box in points as a box in dots of CSS. */
export function scaled({ x, y, width, height }: Box, scale: number): Box {
  const dots = scale * cssDotsPerPoint
  return { x: x * dots, y: y * dots, width: width * dots, height: height * dots }
}

/** As large as the region has room for, but not larger than is pleasant to read. */
function fittingScale(sheet: Sheet, fit: 'width' | 'page', room: { width: number; height: number }): number {
  if (room.width <= 0) return 1
  const across = (room.width - sheetMargins - scrollBar) / sheet.width
  const down = fit === 'page' ? (room.height - sheetMargins) / sheet.height : largestFit
  return Math.max(0.1, Math.min(largestFit, across, down))
}

/** What stands at the upper edge of the region: a page, and which part of it is above the edge. */
interface Place {
  page: number
  part: number
}

/**
 * The region that scrolls and its size, as the window changes; 0 until it is known. The same part of the page is seen
 * after a change of the size, and of the zoom when `keepPlace` is called before it.
 */
function useRegion() {
  const region = useRef<HTMLElement | null>(null)
  const kept = useRef<Place | null>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const watch = useCallback((element: HTMLElement | null) => {
    region.current = element
    if (!element) return
    const measure = () => {
      kept.current = placeAtEdge(element)
      setSize({ width: element.clientWidth, height: element.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (region.current && kept.current) scrollToPlace(region.current, kept.current)
    kept.current = null
  })
  const keepPlace = (isWholePage: boolean) => {
    const place = region.current && placeAtEdge(region.current)
    kept.current = place && isWholePage ? { ...place, part: 0 } : place
  }
  return { region, size, watch, keepPlace }
}

function placeAtEdge(region: HTMLElement): Place | null {
  const page = pageInSight(region)
  const sheet = sheetOf(region, page)
  if (!sheet) return null
  const above = region.getBoundingClientRect().top - sheet.getBoundingClientRect().top
  return { page, part: above / sheet.offsetHeight }
}

function scrollToPlace(region: HTMLElement, { page, part }: Place): void {
  const sheet = sheetOf(region, page)
  if (!sheet) return
  const top = sheet.getBoundingClientRect().top - region.getBoundingClientRect().top
  region.scrollBy(0, top + part * sheet.offsetHeight)
}

function sheetOf(region: HTMLElement | null, page: number): HTMLElement | null {
  return region?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null
}

/** How near to the edge a box may stand before it is scrolled to. */
const edge = 48

function scrollToBox(region: HTMLElement | null, page: number, box: Box): void {
  const sheet = sheetOf(region, page)
  if (!region || !sheet) return
  const [frame, paper] = [region.getBoundingClientRect(), sheet.getBoundingClientRect()]
  const top = paper.top - frame.top + box.y
  const left = paper.left - frame.left + box.x
  if (top < edge || top + box.height > region.clientHeight - edge) {
    region.scrollTop += top - region.clientHeight / 3
  }
  if (left < edge || left + box.width > region.clientWidth - edge) {
    region.scrollLeft += left - region.clientWidth / 3
  }
}

/** The page that fills the upper third of what is seen. */
function pageInSight(scroll: HTMLElement): number {
  const line = scroll.getBoundingClientRect().top + scroll.clientHeight / 3
  const sheets = [...scroll.querySelectorAll<HTMLElement>('[data-page]')]
  const seen = sheets.findLast((sheet) => sheet.getBoundingClientRect().top <= line)
  return Number(seen?.dataset['page'] ?? 1)
}

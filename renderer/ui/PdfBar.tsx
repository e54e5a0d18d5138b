import { Button, Input, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import {
  AutoFitWidthRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  PageFitRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons'
import { useState, type JSX, type ReactNode } from 'react'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { PdfView } from './usePdfView.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '2px',
    minHeight: '40px',
    padding: '2px 12px',
    boxSizing: 'border-box',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { display: 'flex', alignItems: 'center', gap: '2px' },
  actions: { display: 'flex', alignItems: 'center', gap: '6px', marginLeft: 'auto' },
  page: { width: '52px', minWidth: '52px' },
  pageInput: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  of: { padding: '0 4px', whiteSpace: 'nowrap' },
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  zoom: { minWidth: '48px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
})

const text = reportsPageText.preview

interface PdfBarProps {
  view: PdfView
  count: number
  search: ReactNode
  actions?: ReactNode
}

/** What can be done with the view of the pages: search, go to a page, zoom, and the acts of the page around it. */
export function PdfBar({ view, count, search, actions }: PdfBarProps) {
  const styles = useStyles()
  const { page, goToPage, scale, zoom, setZoom, stepZoom } = view
  return (
    <div className={styles.bar}>
      {search}
      <div className={styles.group}>
        <BarAct
          label={text.previous}
          icon={<ChevronUpRegular />}
          off={page <= 1}
          run={() => goToPage(page - 1)}
        />
        <PageField page={page} count={count} onPage={goToPage} />
        <BarAct
          label={text.next}
          icon={<ChevronDownRegular />}
          off={page >= count}
          run={() => goToPage(page + 1)}
        />
      </div>
      <div className={styles.group}>
        <BarAct label={text.zoomOut} icon={<ZoomOutRegular />} off={false} run={() => stepZoom(-1)} />
        <span className={styles.zoom}>{Math.round(scale * 100)}%</span>
        <BarAct label={text.zoomIn} icon={<ZoomInRegular />} off={false} run={() => stepZoom(1)} />
        <BarAct
          label={text.fitWidth}
          icon={<AutoFitWidthRegular />}
          off={zoom === 'width'}
          run={() => setZoom('width')}
        />
        <BarAct
          label={text.fitPage}
          icon={<PageFitRegular />}
          off={zoom === 'page'}
          run={() => setZoom('page')}
        />
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

interface PageFieldProps {
  page: number
  count: number
  onPage: (page: number) => void
}

/** The page in sight; another number goes there with Enter or when the field is left, Esc takes it back. */
function PageField({ page, count, onPage }: PageFieldProps) {
  const styles = useStyles()
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const wanted = Number.parseInt(typed ?? '', 10)
    if (Number.isInteger(wanted)) onPage(Math.min(Math.max(wanted, 1), count))
    setTyped(null)
  }
  return (
    <>
      <Input
        size="small"
        className={styles.page}
        input={{ className: styles.pageInput, inputMode: 'numeric' }}
        aria-label={text.pageNumber}
        value={typed ?? String(page)}
        onFocus={(event) => event.target.select()}
        onChange={(_, change) => setTyped(change.value.replaceAll(/\D/g, '').slice(0, 6))}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key !== 'Escape' || typed === null) return
          event.preventDefault()
          event.stopPropagation()
          setTyped(null)
        }}
      />
      <span className={styles.of} aria-hidden>
        {text.of(formatNumber(count))}
      </span>
      <span
        className={styles.said}
        aria-live="polite"
        aria-label={text.page(formatNumber(page), formatNumber(count))}
      >
        {text.pageShort(formatNumber(page), formatNumber(count))}
      </span>
    </>
  )
}

interface BarActProps {
  label: string
  icon: JSX.Element
  off: boolean
  run: () => void
}

/** A button of the bar; it keeps the focus where it can do nothing. */
export function BarAct({ label, icon, off, run }: BarActProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={off} onClick={run} />
    </Tooltip>
  )
}

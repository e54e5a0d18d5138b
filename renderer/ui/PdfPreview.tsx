import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { keysOf, useShortcut } from '#renderer/app/useShortcut.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { openPdf, type OpenPdf } from './pdf.ts'
import { PdfBar } from './PdfBar.tsx'
import type { FigurePlace, Figures } from './PdfMarks.tsx'
import { PdfSearchField } from './PdfSearchField.tsx'
import { PdfSheet } from './PdfSheet.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import { StatePage } from './StatePage.tsx'
import { useInput } from './useInput.ts'
import { usePdfSearch } from './usePdfSearch.ts'
import { usePdfView } from './usePdfView.ts'

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
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
const searchKeys = 'Ctrl+F'
const noPlaces: FigurePlace[] = []
const chooseNothing = () => {}

interface PdfPreviewProps extends Partial<Figures> {
  base64: string
  /** Gives the keyboard to the pages as soon as they are there, to scroll them. */
  takesFocus?: boolean
  /** Buttons of the page around it, on the right of the bar. */
  actions?: ReactNode
}

/** A PDF page by page as it will be printed; the very bytes that will be saved. */
export function PdfPreview({ base64, ...shown }: PdfPreviewProps) {
  const { opened, failed } = useOpened(base64)
  if (failed) return <StatePage kind="error" heading={text.failed} text={failed} />
  return opened ? <OpenedPreview opened={opened} {...shown} /> : <LoadingPage />
}

type OpenedPreviewProps = Omit<PdfPreviewProps, 'base64'> & { opened: OpenPdf }

function OpenedPreview({ opened, takesFocus = false, actions, ...figures }: OpenedPreviewProps) {
  const styles = useStyles()
  const view = usePdfView(opened.sheets)
  const { region } = view
  const search = usePdfSearch(opened.document, {
    pageInSight: view.page,
    onMatch: ({ page, boxes: [box] }) => box && view.showBox(page, box),
  })
  const searchField = useInput()
  useShortcut(searchKeys, searchField.focus)
  useEffect(() => {
    if (takesFocus) region.current?.focus()
  }, [region, takesFocus])

  // In a dialog the page behind it also listens for these keys: here they are taken before it hears them.
  const takeKeys = (event: KeyboardEvent) => {
    if (keysOf(event) !== searchKeys) return
    event.preventDefault()
    searchField.focus()
  }
  const count = opened.sheets.length
  const { places = noPlaces, chosen = null, onFigure = chooseNothing, labelOf } = figures
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what stands in it
    <section className={styles.preview} aria-label={text.label} onKeyDown={takeKeys}>
      <PdfBar
        view={view}
        count={count}
        search={<PdfSearchField search={search} input={searchField} />}
        actions={actions}
      />
      <ScrollRegion
        regionRef={view.watch}
        className={styles.scroll}
        label={text.pages}
        onScroll={view.onScroll}
      >
        {opened.sheets.map((sheet) => (
          <PdfSheet
            key={sheet.page}
            document={opened.document}
            sheet={sheet}
            of={count}
            scale={view.scaleOf(sheet)}
            matches={search.matches}
            current={search.matches[search.current]}
            figures={{ places, chosen, onFigure, labelOf }}
          />
        ))}
      </ScrollRegion>
    </section>
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

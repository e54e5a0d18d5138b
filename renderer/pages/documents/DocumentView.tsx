import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { readPrinted } from '#renderer/api/printed.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { goTo } from '#renderer/app/places.ts'
import { ExplainPanel } from '#renderer/pages/reports/ExplainPanel.tsx'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { DocumentHead } from './DocumentHead.tsx'
import { DocumentSide } from './DocumentSide.tsx'
import { documentOf } from './stored.ts'
import { useDesk, type Desk, type Opened } from './useDesk.ts'
import { useWording } from './wording/useWording.ts'

const PdfPreview = lazy(async () => ({ default: (await import('#renderer/ui/PdfPreview.tsx')).PdfPreview }))

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  view: { flexGrow: 1, minWidth: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground2 },
  hidden: { display: 'none' },
  side: { display: 'contents' },
})

const text = documentPageText

/** One document: the very pages on the left, its words and what it is on the right, what can be done above. */
export function DocumentView({ id }: { id: string }) {
  const desk = useDesk(id)
  const { answer, reload } = desk
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        isWholePage
        heading={text.loadFailed}
        text={answer.failure.message}
        act={actAfter(answer.failure, () => void reload())}
      />
    )
  }
  return <OpenDocument desk={desk} opened={answer.value} id={id} />
}

function OpenDocument({ desk, opened, id }: { desk: Desk; opened: Opened; id: string }) {
  const styles = useStyles()
  const wording = useWording(desk)
  const [figure, setFigure] = useState<string | null>(null)
  const preview = usePreview(id, opened)
  const { shown, failure } = preview
  const { flush } = wording
  // What was typed is a part of the document on which an act is done.
  const act: Desk['act'] = async (call) => {
    await flush()
    return desk.act(call)
  }

  return (
    <div className={styles.page}>
      <DocumentHead
        opened={opened}
        act={act}
        preview={preview.isAsking ? null : shown}
        onPrinted={preview.reload}
      />
      <div className={styles.body}>
        <div className={styles.view}>
          {!shown && !failure && <LoadingPage label={text.drawing} />}
          {failure && (
            <StatePage
              kind="error"
              heading={text.noPreview}
              text={failure.message}
              act={actAfter(failure, preview.reload)}
            />
          )}
          {shown && (
            <Suspense fallback={<LoadingPage />}>
              <PdfPreview
                base64={shown.pdfBase64}
                places={shown.places}
                chosen={figure}
                onFigure={setFigure}
                labelOf={(name) => opened.figures[name]?.label ?? reportsPageText.preview.figure}
              />
            </Suspense>
          )}
        </div>
        {figure !== null && (
          <ExplainPanel
            question={`${figure} ${opened.document.revision}`}
            ask={() => api.call('documents.explain', { id, cell: figure })}
            onClose={() => setFigure(null)}
          />
        )}
        {/* Hidden, not taken away: what is being written keeps its undo. */}
        <div className={figure === null ? styles.side : styles.hidden}>
          <DocumentSide opened={opened} wording={wording} act={act} />
        </div>
      </div>
    </div>
  )
}

const previewPauseMs = 1200

/**
 * The pages, drawn again when the document says something else, but not at every pause of somebody who writes. A
 * document that has gone a step further is drawn at once, and its old pages are not shown any more.
 */
function usePreview(id: string, opened: Opened) {
  const { state } = documentOf(opened)
  const says = JSON.stringify([opened.document, opened.figures])
  const [drawn, setDrawn] = useState(says)
  useEffect(() => {
    const waiting = setTimeout(() => setDrawn(says), previewPauseMs)
    return () => clearTimeout(waiting)
  }, [says])
  const { answer, isAsking, reload } = useAnswer(async () => {
    const printed = await readPrinted(api.call('documents.preview', { id }))
    return printed.ok ? ({ ok: true, value: { state, printed: printed.value } } as const) : printed
  }, `${id} ${state} ${drawn}`)
  const ready = answer.state === 'ready' && answer.value.state === state ? answer.value.printed : null
  return {
    shown: ready,
    failure: answer.state === 'failed' ? answer.failure : null,
    isAsking: isAsking || drawn !== says,
    reload,
  }
}

function actAfter(failure: Failure, retry: () => void) {
  if (failure.code === 'NO_LETTERHEAD') {
    return { label: reportsPageText.toLetterheads, run: () => goTo('letterheads') }
  }
  if (failure.code === 'NOT_FOUND') return { label: text.back, run: () => goTo('documents') }
  return { label: appText.retry, run: retry }
}

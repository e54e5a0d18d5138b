import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { api, type PageOutput } from '#renderer/api/client.ts'
import { readPrinted } from '#renderer/api/printed.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { goTo, usePlace } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Failure, Result } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { ExplainPanel } from './ExplainPanel.tsx'
import { ReportActs } from './ReportActs.tsx'
import { ReportDetails } from './ReportDetails.tsx'
import { ReportFields } from './ReportFields.tsx'
import { neededBy, requestOf, type ReportRequest } from './request.ts'

const PdfPreview = lazy(async () => ({ default: (await import('#renderer/ui/PdfPreview.tsx')).PdfPreview }))

const useStyles = makeStyles({
  page: { display: 'flex', height: '100%', minWidth: 0 },
  side: {
    width: '320px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '10px 16px',
  },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  view: { flexGrow: 1, minWidth: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground2 },
})

const text = reportsPageText
export type ReportPreview = PageOutput<'reports.preview'>

/** The page of reports, with the report that its place names. */
export function ReportsPage() {
  const { record } = usePlace()
  return <DrawnReport key={record} record={record} />
}

/** Draws a report up, shows the very bytes, lets each figure answer for itself, saves, prints, makes a document. */
function DrawnReport({ record }: { record: string | null }) {
  const styles = useStyles()
  const [request, setRequest] = useState<ReportRequest>(() => requestOf(record))
  const [figure, setFigure] = useState<string | null>(null)
  const question = JSON.stringify(request)
  const { preview, failure, isAsking, reload } = useDrawing(request, question)
  const { kind, asOf, options } = request
  const choose = (changed: ReportRequest) => {
    setFigure(null)
    setRequest(changed)
  }

  return (
    <div className={styles.page}>
      <section className={styles.side} aria-label={text.heading}>
        <div className={styles.fields}>
          <h1 className={styles.heading}>{text.heading}</h1>
          <ReportFields request={request} onRequest={choose} />
          {preview && <ReportDetails preview={preview} />}
        </div>
        {preview && <ReportActs request={request} preview={preview} stale={isAsking} onDifferent={reload} />}
      </section>
      <div className={styles.view}>
        {isAsking && <LoadingPage label={text.drawing} />}
        {!isAsking && failure && <ReportFailure failure={failure} onRetry={reload} />}
        {!isAsking && !preview && !failure && <StillToChoose request={request} />}
        {!isAsking && preview && (
          <Suspense fallback={<LoadingPage />}>
            <PdfPreview
              base64={preview.pdfBase64}
              places={preview.places}
              chosen={figure}
              onFigure={setFigure}
            />
          </Suspense>
        )}
      </div>
      {figure !== null && (
        <ExplainPanel
          question={`${figure} ${question}`}
          ask={() => api.call('reports.explain', { kind, asOf, options, cell: figure })}
          onClose={() => setFigure(null)}
        />
      )}
    </div>
  )
}

/** The report of a request; neither it nor a failure while something is still to be chosen. */
function useDrawing(request: ReportRequest, question: string) {
  const isDrawn = neededBy(request) === null
  const nothing: Promise<Result<ReportPreview | null>> = Promise.resolve({ ok: true, value: null })
  const { answer, isAsking, reload } = useAnswer<ReportPreview | null>(
    () => (isDrawn ? readPrinted(api.call('reports.preview', request)) : nothing),
    question,
  )
  const preview = answer.state === 'ready' ? answer.value : null
  const failure = answer.state === 'failed' ? answer.failure : null
  return { preview, failure, isAsking, reload }
}

/** What has to be chosen first, and the way to where that is done. */
function StillToChoose({ request }: { request: ReportRequest }) {
  const needed = neededBy(request)
  if (needed === null) return null
  const words = text.toChoose[needed]
  if (needed !== 'scenarios') return <StatePage kind="empty" heading={words.heading} text={words.text} />
  const act = { label: text.toScenarios, run: () => goTo('scenarios') }
  return <StatePage kind="empty" heading={words.heading} text={words.text} act={act} />
}

/** What is shown where a paper could not be drawn up, and the way to what is missing. */
export function ReportFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const act =
    failure.code === 'NO_LETTERHEAD'
      ? { label: text.toLetterheads, run: () => goTo('letterheads') }
      : { label: appText.retry, run: onRetry }
  return <StatePage kind="error" heading={text.drawnFailed} text={failure.message} act={act} />
}

import {
  Button,
  Card,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { api, type PageInput, type PageOutput } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatDay, parseDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const PdfPreview = lazy(async () => ({ default: (await import('#renderer/ui/PdfPreview.tsx')).PdfPreview }))

const useStyles = makeStyles({
  page: { display: 'flex', height: '100%', minWidth: 0 },
  side: {
    width: '320px',
    flexShrink: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '12px 16px 20px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block', fontSize: tokens.fontSizeBase200 },
  details: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: 'right' },
  hash: { fontFamily: tokens.fontFamilyMonospace },
  view: { flexGrow: 1, minWidth: 0, position: 'relative', backgroundColor: tokens.colorNeutralBackground2 },
})

const text = reportsPageText
type Request = PageInput<'reports.preview'>
type Preview = PageOutput<'reports.preview'>
const layouts = ['state', 'party'] as const
const shortHash = 12

/** Draws a report up, shows the very bytes, and saves them. */
export function ReportsPage() {
  const styles = useStyles()
  const [request, setRequest] = useState<Request>(() => ({
    kind: 'project-progress',
    letterhead: 'state',
    asOf: dayInVietnam(new Date()),
  }))
  const { answer, isAsking, reload } = useAnswer(
    () => api.call('reports.preview', request),
    `${request.kind} ${request.letterhead} ${request.asOf}`,
  )
  const kind = text.kinds[request.kind]
  return (
    <div className={styles.page}>
      <section className={styles.side} aria-label={text.heading}>
        <h1 className={styles.heading}>{text.heading}</h1>
        <Card appearance="filled-alternative" size="small">
          <span className={styles.name}>{kind.name}</span>
          <span className={styles.quiet}>{kind.about}</span>
        </Card>
        <Field label={text.letterhead}>
          <RadioGroup
            value={request.letterhead}
            onChange={(_, change) =>
              setRequest({ ...request, letterhead: change.value as Request['letterhead'] })
            }
          >
            {layouts.map((layout) => (
              <Radio
                key={layout}
                value={layout}
                label={
                  <>
                    {text.letterheads[layout].name}
                    <span className={styles.quiet}>{text.letterheads[layout].basis}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <DayInput
          label={text.asOf}
          hint={text.asOfHint}
          day={request.asOf}
          onDay={(asOf) => setRequest({ ...request, asOf })}
        />
        {answer.state === 'ready' && (
          <PreviewDetails request={request} preview={answer.value} stale={isAsking} onDifferent={reload} />
        )}
      </section>
      <div className={styles.view}>
        {isAsking && <LoadingPage label={text.drawing} />}
        {!isAsking && answer.state === 'failed' && (
          <ReportFailure failure={answer.failure} onRetry={reload} />
        )}
        {!isAsking && answer.state === 'ready' && (
          <Suspense fallback={<LoadingPage />}>
            <PdfPreview base64={answer.value.pdfBase64} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

interface DayInputProps {
  label: string
  hint: string
  day: Day
  onDay: (day: Day) => void
}

/** A whole day; it is taken over when the person leaves the field or presses Enter. */
function DayInput({ label, hint, day, onDay }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : parseDay(typed)
  const isDay = read === null || (typeof read === 'object' && read.precision === 'day')
  const take = () => {
    if (typeof read === 'object' && read !== null && read.precision === 'day') {
      setTyped(null)
      onDay(read.day)
    }
  }
  return (
    <Field label={label} hint={hint} validationMessage={isDay ? null : registerText.reading.notADay}>
      <Input
        value={typed ?? formatDay(day)}
        onChange={(_, change) => setTyped(change.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  )
}

interface PreviewDetailsProps {
  request: Request
  preview: Preview
  stale: boolean
  onDifferent: () => void
}

/** What this very report is, and the way to save it. */
function PreviewDetails({ request, preview, stale, onDifferent }: PreviewDetailsProps) {
  const styles = useStyles()
  const { warn } = useActs()
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<{ file: string; sha256: string } | null>(null)

  const save = async () => {
    const file = await chooseSaveFile({
      title: text.saveTitle,
      suggestedName: text.kinds[request.kind].fileName(request.asOf),
      extensions: ['pdf'],
    })
    if (!file) return
    setBusy(true)
    const answer = await api.call('reports.render', { ...request, format: 'pdf', file })
    setBusy(false)
    if (!answer.ok) {
      warn(answer.error)
      return
    }
    setSaved({ file, sha256: answer.value.sha256 })
    if (answer.value.sha256 !== preview.sha256) onDifferent()
  }

  return (
    <>
      <Button
        appearance="primary"
        icon={<SaveRegular />}
        disabledFocusable={busy || stale}
        onClick={() => void save()}
      >
        {busy ? <Spinner size="tiny" label={text.saving} /> : text.save}
      </Button>
      {saved && (
        <MessageBar intent={saved.sha256 === preview.sha256 ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {saved.sha256 === preview.sha256 ? text.savedSame : text.savedDifferent}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void api.call('shell.showInFolder', { file: saved.file })}>
              {appText.openFolder}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <dl className={styles.details} aria-label={text.details}>
        <dt className={styles.term}>{text.pageCount}</dt>
        <dd className={styles.value}>{formatNumber(preview.pages)}</dd>
        <dt className={styles.term}>{text.fingerprint}</dt>
        <dd className={styles.value} title={preview.sha256}>
          <span className={styles.hash}>{preview.sha256.slice(0, shortHash)}</span>
        </dd>
        <dt className={styles.term}>{text.ledgerHead}</dt>
        <dd className={styles.value} title={preview.ledgerHead}>
          <span className={styles.hash}>{preview.ledgerHead.slice(0, shortHash)}</span>
        </dd>
      </dl>
    </>
  )
}

function ReportFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const act =
    failure.code === 'NO_LETTERHEAD'
      ? { label: text.toLetterheads, run: () => goTo('letterheads') }
      : { label: text.draw, run: onRetry }
  return <StatePage kind="error" heading={text.drawnFailed} text={failure.message} act={act} />
}

import { Button, Link, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { goTo, pageNames } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Result } from '#shared/base/result.ts'
import type { ExplainedFigure } from '#shared/contract/reports.ts'
import { appText } from '#shared/text/app.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  panel: {
    width: '320px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineStyle: 'none',
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '4px', padding: '10px 8px 0 16px' },
  title: {
    flexGrow: 1,
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '4px 16px 20px' },
  written: {
    margin: '4px 0 12px',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    overflowWrap: 'anywhere',
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: '0 0 10px', lineHeight: tokens.lineHeightBase300 },
  records: { listStyleType: 'none', margin: '4px 0 8px', padding: 0 },
  record: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '10px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  link: { textAlign: 'left', minWidth: 0, overflowWrap: 'anywhere' },
  part: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
})

const text = reportsPageText.explain
const atOnce = 60

interface ExplainPanelProps {
  /** Names the figure and the paper that it stands in. */
  question: string
  ask: () => Promise<Result<{ figures: ExplainedFigure[] }>>
  onClose: () => void
}

/** Where a figure comes from: how it is made, by which law, from which records. Esc closes it. */
export function ExplainPanel({ question, ask, onClose }: ExplainPanelProps) {
  const styles = useStyles()
  const panel = useRef<HTMLElement>(null)
  const { answer, isAsking, reload } = useAnswer(ask, question)
  const figure = !isAsking && answer.state === 'ready' ? answer.value.figures[0] : undefined
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the keyboard comes along with another figure
  useEffect(() => panel.current?.focus(), [question])

  return (
    // Esc closes the panel wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={text.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{figure?.label ?? text.panel}</h2>
        <Tooltip content={text.close} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      {isAsking && <LoadingPage label={text.asking} />}
      {!isAsking && answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={text.failed}
          text={answer.failure.message}
          act={{ label: appText.retry, run: reload }}
        />
      )}
      {figure && <Explained key={figure.id} figure={figure} />}
    </aside>
  )
}

function Explained({ figure }: { figure: ExplainedFigure }) {
  const styles = useStyles()
  const [shown, setShown] = useState(atOnce)
  const { written, formula, period, basis, count, records } = figure
  const to = formatDay(period.to)
  return (
    <section className={styles.body} aria-label={figure.label}>
      <p className={styles.written} aria-label={`${text.written}: ${written}`}>
        {written}
      </p>
      <dl>
        <Said term={text.formula} value={formula} />
        <Said
          term={text.period}
          value={period.from === null ? text.upTo(to) : text.between(formatDay(period.from), to)}
        />
        {basis !== '' && <Said term={text.basis} value={basis} />}
      </dl>
      <h3 className={styles.term}>{text.records(formatNumber(count))}</h3>
      {count === 0 && <span>{text.noRecords}</span>}
      <ul className={styles.records}>
        {records.slice(0, shown).map((record) => (
          <li key={`${record.register} ${record.id}`} className={styles.record}>
            <RecordLink record={record} />
            <span className={styles.part}>{record.value || text.counted}</span>
          </li>
        ))}
      </ul>
      {records.length > shown && (
        <Button size="small" onClick={() => setShown(records.length)}>
          {text.more(formatNumber(records.length - shown))}
        </Button>
      )}
    </section>
  )
}

function Said({ term, value }: { term: string; value: string }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  )
}

function RecordLink({ record }: { record: ExplainedFigure['records'][number] }) {
  const styles = useStyles()
  const page = pageNames.find((name) => name === record.register)
  if (!page) return <span className={styles.link}>{record.title}</span>
  return (
    <Link
      as="button"
      className={styles.link}
      title={text.openRecord(record.title)}
      onClick={() => goTo(page, record.id)}
    >
      {record.title}
    </Link>
  )
}

import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { StopRegular } from '@fluentui/react-icons'
import type { JobStep } from '#shared/contract/events.ts'
import { jobText } from '#shared/text/jobs.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { takeFocus } from './takeFocus.ts'

const useStyles = makeStyles({
  job: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: '12px',
    minHeight: '180px',
    flexGrow: 1,
  },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  bar: { width: '380px', maxWidth: '80%' },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', minHeight: '20px' },
})

const text = jobText

interface LongJobProps {
  heading: string
  progress: { done: number; total: number | null; step?: JobStep } | null
  isStopping: boolean
  onStop: () => void
}

/** What a long piece of work shows while it runs: what is being done, how far it is, and a way to stop it. */
export function LongJob({ heading, progress, isStopping, onStop }: LongJobProps) {
  const styles = useStyles()
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : null
  return (
    <div className={styles.job}>
      <output className={styles.heading}>{isStopping ? text.stopping : heading}</output>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={heading}
        {...(share === null ? {} : { value: share })}
      />
      <span className={styles.quiet}>{progress && wordsOf(progress, share)}</span>
      <Button icon={<StopRegular />} disabledFocusable={isStopping} onClick={onStop} ref={takeFocus}>
        {text.stop}
      </Button>
    </div>
  )
}

/** Bytes of a file mean nothing to people: reading is told by its share, rows are counted. */
function wordsOf({ done, total, step }: NonNullable<LongJobProps['progress']>, share: number | null): string {
  const percent = text.percent(formatNumber(Math.floor((share ?? 0) * 100)))
  const rows =
    total === null ? text.rows(formatNumber(done)) : text.rowsOf(formatNumber(done), formatNumber(total))
  const far = step === 'reading' ? percent : rows
  return step ? `${text.steps[step]}: ${far}` : far
}

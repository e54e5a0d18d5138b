import { makeStyles, tokens } from '@fluentui/react-components'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { ReportPreview } from './ReportsPage.tsx'

const useStyles = makeStyles({
  details: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, textAlign: 'right' },
  hash: { fontFamily: tokens.fontFamilyMonospace },
})

const text = reportsPageText
const shortHash = 12

/** Which very report is shown. */
export function ReportDetails({ preview }: { preview: ReportPreview }) {
  const styles = useStyles()
  return (
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
  )
}

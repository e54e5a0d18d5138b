import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Explained } from './term.ts'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  notice: { marginTop: '4px', flexShrink: 0 },
})

const text = dossierPageText.counting

/** By what limit and rules the days are counted, and where another count would give another day. */
export function Counting({ explained }: { explained: Explained }) {
  const styles = useStyles()
  const { noticeDays, limitFrom, procedure, rules } = explained
  const { dueOn, dueByProcedure, deadlineOn, deadlineNow } = explained
  const notice =
    limitFrom === 'procedure' && noticeDays > 0 ? `, ${text.notice(formatNumber(noticeDays))}` : ''
  return (
    <section className={styles.section} aria-label={text.heading}>
      <h3 className={styles.heading}>{text.heading}</h3>
      <p className={styles.line}>
        <strong>{limitOf(explained)}</strong>
        {notice}
      </p>
      {procedure && <p className={styles.line}>{procedure}</p>}
      <p className={styles.quiet}>{text.rules(rules)}</p>
      {dueByProcedure && (
        <MessageBar className={styles.notice} intent="info" layout="multiline">
          <MessageBarBody>{text.otherPromise(dueOn, dueByProcedure)}</MessageBarBody>
        </MessageBar>
      )}
      {deadlineNow && (
        <MessageBar className={styles.notice} intent="warning" layout="multiline">
          <MessageBarBody>{text.recounted(deadlineOn, deadlineNow)}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  )
}

function limitOf({ days, unit, limitFrom, limitKind, limitDocument }: Explained): string {
  const from = limitFrom === 'procedure' ? (limitKind ?? limitFrom) : 'receipt'
  return text.limit(formatNumber(days ?? 0), unit, from) + (limitDocument ? ` (${limitDocument})` : '')
}

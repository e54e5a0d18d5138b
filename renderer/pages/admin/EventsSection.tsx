import { makeStyles, tokens } from '@fluentui/react-components'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { adminText } from '#shared/text/admin.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatInstant } from '#shared/vietnamese/dates.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    padding: '6px 10px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '5px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
})

const text = adminText.events
const newest = 200

/** What happened around the accounts: signing in, failing to, changed keys. */
export function EventsSection() {
  const styles = useStyles()
  const { answer, reload } = useAnswer(() => api.call('admin.securityEvents', { limit: newest }), 'events')
  return (
    <Section heading={text.heading} text={text.text}>
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={registerText.loadFailed}
          text={answer.failure.message}
          act={{ label: appText.retry, run: reload }}
        />
      )}
      {answer.state === 'ready' && answer.value.events.length === 0 && <span>{text.empty}</span>}
      {answer.state === 'ready' && answer.value.events.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head}>{text.at}</th>
              <th className={styles.head}>{text.kind}</th>
              <th className={styles.head}>{text.login}</th>
              <th className={styles.head}>{text.station}</th>
            </tr>
          </thead>
          <tbody>
            {answer.value.events.map((event) => (
              <tr key={`${event.at} ${event.kind} ${event.login}`}>
                <td className={styles.cell}>{formatInstant(event.at)}</td>
                <td className={styles.cell}>{text.kinds[event.kind] ?? event.kind}</td>
                <td className={styles.cell}>{event.login}</td>
                <td className={styles.cell}>{event.station}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

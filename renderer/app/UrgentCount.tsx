import { CounterBadge, makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { appText } from '#shared/text/app.ts'

const useStyles = makeStyles({ badge: { marginLeft: 'auto', flexShrink: 0 } })

const hourMs = 60 * 60 * 1000

/** How many open dossiers are late or due within three days, beside the link to their board; nothing where none is. */
export function UrgentCount() {
  const styles = useStyles()
  const { answer, reload } = useAnswer(() => api.call('dossiers.board', { limit: 0 }), 'urgent')
  useChanged('dossiers', reload)
  useEffect(() => {
    // A window is left open overnight: what was not due yesterday may be today.
    const timer = setInterval(reload, hourMs)
    return () => clearInterval(timer)
  }, [reload])
  if (answer.state !== 'ready') return null
  const { late, today, within3Days } = answer.value.counts
  const count = late + today + within3Days
  if (count === 0) return null
  return (
    <CounterBadge
      className={styles.badge}
      count={count}
      overflowCount={999}
      size="small"
      color="danger"
      title={appText.urgent(count)}
    />
  )
}

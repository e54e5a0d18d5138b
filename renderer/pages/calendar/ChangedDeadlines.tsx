import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { RecomputeDialog } from './RecomputeDialog.tsx'

const useStyles = makeStyles({ bar: { flexShrink: 0, margin: '8px 16px 0' } })

const text = calendarPageText.deadlines

/** Says when the calendar of today would give open dossiers other times, and leads to having them counted anew. */
export function ChangedDeadlines({ canWrite }: { canWrite: boolean }) {
  const styles = useStyles()
  const [isPreviewing, setPreviewing] = useState(false)
  const { answer, reload } = useAnswer(() => api.call('dossiers.changedDeadlines', { limit: 0 }), 'changed')
  useChanged('calendarDays', reload)
  useChanged('clockRules', reload)
  useChanged('dossiers', reload)

  if (answer.state === 'failed') {
    return (
      <MessageBar className={styles.bar} intent="error">
        <MessageBarBody>
          {text.failed} {answer.failure.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={reload}>{appText.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
  const total = answer.state === 'ready' ? answer.value.total : 0
  return (
    <>
      {total > 0 && (
        <MessageBar className={styles.bar} intent="warning">
          <MessageBarBody>
            <MessageBarTitle>{text.banner(formatNumber(total))}</MessageBarTitle> {text.bannerKept}
          </MessageBarBody>
          {canWrite && (
            <MessageBarActions>
              <Button onClick={() => setPreviewing(true)}>{text.preview}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {isPreviewing && <RecomputeDialog onClose={() => setPreviewing(false)} />}
    </>
  )
}

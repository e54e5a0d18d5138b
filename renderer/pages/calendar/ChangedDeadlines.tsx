import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useEffect, useEffectEvent, useState } from 'react'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import { RecomputeDialog } from './RecomputeDialog.tsx'
import { useChangedDeadlines } from './useChangedDeadlines.ts'

const useStyles = makeStyles({ bar: { flexShrink: 0, margin: '8px 16px 0' } })

const text = calendarPageText.deadlines

interface ChangedDeadlinesProps {
  canWrite: boolean
  /** Called where this goes and takes the focus with it. */
  onFocusLost: () => void
}

/** Says when what holds today would give open dossiers other times, and leads to having them counted anew. */
export function ChangedDeadlines({ canWrite, onFocusLost }: ChangedDeadlinesProps) {
  const styles = useStyles()
  const [isPreviewing, setPreviewing] = useState(false)
  const { answer, reload } = useChangedDeadlines(0)
  const total = answer.state === 'ready' ? answer.value.total : 0
  const loseFocus = useEffectEvent(onFocusLost)
  const isShown = total > 0 || isPreviewing
  useEffect(() => {
    if (!isShown) return undefined
    return () => {
      setTimeout(() => document.activeElement === document.body && loseFocus())
    }
  }, [isShown])

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
  const Dialog = canWrite ? RecomputeDialog : PreviewDialog
  return (
    <>
      {total > 0 && (
        <MessageBar className={styles.bar} intent="warning">
          <MessageBarBody>
            <MessageBarTitle>{text.banner(formatNumber(total))}</MessageBarTitle> {text.bannerKept}
            {!canWrite && ` ${text.recomputedByApprover}`}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setPreviewing(true)}>{text.preview}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isPreviewing && <Dialog onClose={() => setPreviewing(false)} />}
    </>
  )
}

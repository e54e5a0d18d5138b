import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { Day } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { ChangedDeadlines } from './useChangedDeadlines.ts'

const useStyles = makeStyles({
  table: {
    maxHeight: 'min(360px, 40vh)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { whiteSpace: 'nowrap' },
})

const text = calendarPageText.deadlines

/** The open dossiers that get other times: from which day to which. */
export function DeadlineChanges({ answer, reload }: ChangedDeadlines) {
  const styles = useStyles()
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{answer.failure.message}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={reload}>{appText.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
  const { rows, total } = answer.value
  if (total === 0) return <span>{text.nothing}</span>
  return (
    <>
      <ScrollRegion className={styles.table} label={text.table}>
        <Table
          label={text.table}
          columns={Object.values(text.columns)}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <span key="code" className={styles.whole}>
                {row.code}
              </span>,
              row.procedure,
              <span key="deadline" className={styles.whole}>
                {writeChange(row.deadlineBefore, row.deadlineAfter)}
              </span>,
              <span key="due" className={styles.whole}>
                {writeChange(row.dueBefore, row.dueAfter)}
              </span>,
            ],
          }))}
        />
      </ScrollRegion>
      {rows.length < total && <span>{text.more(formatNumber(total - rows.length))}</span>}
    </>
  )
}

function writeChange(before: Day | null, after: Day | null): string {
  return before === after ? text.same(writeDay(before)) : text.change(writeDay(before), writeDay(after))
}

function writeDay(day: Day | null): string {
  return day === null ? text.noDay : formatDay(day)
}

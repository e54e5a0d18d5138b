import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { api, type PageOutput } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { Table } from '#renderer/ui/Table.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  table: {
    maxHeight: 'min(360px, 40vh)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { whiteSpace: 'nowrap' },
})

const text = calendarPageText.deadlines
const dialogWidth = 960
const mostShown = 500

/** Shows which open dossiers get other times and, on a reason, has them kept as they are by today's calendar. */
export function RecomputeDialog({ onClose }: { onClose: () => void }) {
  const { remember, tell } = useActs()
  const [reason, setReason] = useState(() => text.usualReason(dayInVietnam(new Date())))
  const { answer, reload } = useAnswer(
    () => api.call('dossiers.changedDeadlines', { limit: mostShown }),
    'preview',
  )
  useChanged('calendarDays', reload)
  useChanged('dossiers', reload)
  const { busy, failure, send } = useSending()
  const isEmpty = reason.trim() === ''

  const submit = async () => {
    if (isEmpty || answer.state !== 'ready') return
    const done = await send(() => api.call('dossiers.recomputeDeadlines', { reason: reason.trim() }))
    if (!done) return
    remember(done.commit)
    tell(text.done(formatNumber(done.changed)), done.commit === null ? {} : { commit: done.commit })
    onClose()
  }

  return (
    <FormDialog
      heading={text.heading}
      submit={text.submit}
      width={dialogWidth}
      busy={busy || answer.state !== 'ready' || answer.value.total === 0}
      failure={answer.state === 'failed' ? answer.failure : failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'failed' && <Button onClick={reload}>{appText.retry}</Button>}
      {answer.state === 'ready' && <Changes changed={answer.value} />}
      <Field
        label={text.reason}
        required
        hint={text.reasonHint}
        validationMessage={isEmpty ? appText.required : null}
      >
        <Input value={reason} maxLength={500} onChange={(_, change) => setReason(change.value)} />
      </Field>
    </FormDialog>
  )
}

function Changes({ changed: { rows, total } }: { changed: PageOutput<'dossiers.changedDeadlines'> }) {
  const styles = useStyles()
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

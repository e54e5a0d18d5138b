import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { dayInVietnam } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { DeadlineChanges } from './DeadlineChanges.tsx'
import { changesWidth, mostListed, useChangedDeadlines } from './useChangedDeadlines.ts'

const text = calendarPageText.deadlines

/** Shows which open dossiers get other times and, on a reason, has them kept as they are by today's calendar. */
export function RecomputeDialog({ onClose }: { onClose: () => void }) {
  const { remember, tell } = useActs()
  const [reason, setReason] = useState(() => text.usualReason(dayInVietnam(new Date())))
  const changes = useChangedDeadlines(mostListed)
  const { answer } = changes
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
      width={changesWidth}
      busy={busy || answer.state !== 'ready' || answer.value.total === 0}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DeadlineChanges {...changes} />
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

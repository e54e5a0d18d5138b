import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import type { Row } from '#renderer/api/registers.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { OptionalDayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Day } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { procedurePageText } from '#shared/text/procedurePage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

const dialogWidth = 520
const text = procedurePageText.versions

interface NewVersionDialogProps {
  record: Row
  onClose: () => void
}

/** Asks from which day the new version holds, makes it, and opens it. */
export function NewVersionDialog({ record, onClose }: NewVersionDialogProps) {
  const { remember, tell } = useActs()
  const [validFrom, setValidFrom] = useState<Day | null>(null)
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()
  const { id, revision } = record

  const submit = async () => {
    setAsked(true)
    if (validFrom === null) return
    const done = await send(() => api.call('procedures.newVersion', { id, revision, validFrom }))
    if (!done) return
    remember(done.commit)
    tell(text.done(formatDay(validFrom)), { commit: done.commit })
    onClose()
    goTo('procedures', done.id)
  }

  return (
    <FormDialog
      heading={text.heading}
      submit={text.submit}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <span>{text.explain}</span>
      <OptionalDayInput
        label={text.validFrom}
        hint={text.validFromHint}
        required
        day={validFrom}
        problem={asked && validFrom === null ? appText.required : null}
        onDay={setValidFrom}
      />
    </FormDialog>
  )
}

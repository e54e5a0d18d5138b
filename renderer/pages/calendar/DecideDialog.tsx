import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useActs } from '#renderer/app/acts.ts'
import { useSaving } from '#renderer/pages/registers/useSaving.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import type { Failure } from '#shared/base/result.ts'
import { registerOf } from '#shared/registers/all.ts'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { nameOfDay, type DayBook, type KeptDay } from './book.ts'
import { refusalOf } from './refusal.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' } })

const text = calendarPageText.decide
const dialogWidth = 560

interface DecideDialogProps {
  /** The day, and the one that it is swapped with where that is only proposed as well. */
  days: readonly KeptDay[]
  book: DayBook
  onClose: () => void
}

/** What was only proposed has been decided: both days of a swap change in one act, on the word of a document. */
export function DecideDialog({ days, book, onClose }: DecideDialogProps) {
  const styles = useStyles()
  const { tell } = useActs()
  const [document, setDocument] = useState('')
  const [isRead, setRead] = useState(false)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const saving = useSaving(registerOf('calendarDays'), setFailure)
  const { ref, focus } = useInput()
  useEffect(focus, [focus])

  const submit = async () => {
    setAsked(true)
    if (document.trim() === '') return
    setBusy(true)
    setFailure(null)
    const outcome = await saving.saveMany(
      days.map((day) => decided(day, document.trim(), isRead)),
      [],
    )
    setBusy(false)
    if (outcome.kind === 'refused') setFailure(refusalOf(outcome.problems))
    if (outcome.kind !== 'saved') return
    const named = days.map(({ date }) => nameOfDay(book, date)).join(text.and)
    tell(text.done(named), outcome.commit === null ? {} : { commit: outcome.commit })
    onClose()
  }

  return (
    <>
      <FormDialog
        heading={text.heading}
        submit={text.submit}
        width={dialogWidth}
        busy={busy}
        failure={failure}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <ul className={styles.list}>
          {days.map(({ date, name }) => (
            <li key={date}>
              <strong>{nameOfDay(book, date)}</strong>: {calendarPageText.withoutProposal(name)}
            </li>
          ))}
        </ul>
        <span>
          {text.about} {days.some(({ note }) => note !== null) && text.note}
        </span>
        <Field
          label={text.document}
          required
          hint={text.documentHint}
          validationMessage={asked && document.trim() === '' ? appText.required : null}
        >
          <Input
            ref={ref}
            value={document}
            maxLength={300}
            onChange={(_, change) => setDocument(change.value)}
          />
        </Field>
        <Checkbox
          label={text.read}
          checked={isRead}
          onChange={(_, change) => setRead(change.checked === true)}
        />
      </FormDialog>
      {saving.conflictDialog}
    </>
  )
}

/** What the proposal said of itself no longer holds: its name and its note go with it. */
function decided({ id, revision, name }: KeptDay, document: string, isRead: boolean) {
  const values = {
    decision: 'announced',
    name: calendarPageText.withoutProposal(name),
    document,
    verification: isRead ? 'verified' : 'secondary',
    note: null,
  }
  return { id, revision, values }
}

import { Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import { documentOf } from './stored.ts'
import type { Desk, Opened } from './useDesk.ts'

const dialogWidth = 480
const greatestNumber = 99_999

interface DialogProps {
  opened: Opened
  act: Desk['act']
  onClose: () => void
  /** With what is to be told. */
  onDone: (said: string) => void
}

/** Gives the document its number: the next one, or another that the clerk gave. */
export function NumberDialog({ opened, act, onClose, onDone }: DialogProps) {
  const text = documentPageText.numberDialog
  const next = opened.nextNumber
  const [typed, setTyped] = useState(next === null ? '' : String(next.number))
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()
  const { ref, focus } = useInput()
  useEffect(focus, [focus])
  const number = /^\d+$/.test(typed.trim()) ? Number(typed) : 0
  const isNumber = number >= 1 && number <= greatestNumber

  const submit = async () => {
    setAsked(true)
    if (!isNumber) return
    const given = number === next?.number ? {} : { number }
    const taken = await send(() => act((seen) => api.call('documents.takeNumber', { ...seen, ...given })))
    if (taken) onDone(documentPageText.done.numbered(taken.written))
  }

  return (
    <FormDialog
      heading={text.heading}
      submit={documentPageText.acts.takeNumber}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <span>{text.text}</span>
      <Field
        label={text.number}
        hint={next === null ? text.noNext : `${text.next(next.written)}. ${text.other}`}
        validationMessage={asked && !isNumber ? text.notANumber : null}
      >
        <Input
          ref={ref}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          onChange={(_, change) => setTyped(change.value)}
        />
      </Field>
    </FormDialog>
  )
}

/** Releases the document, after it was said that nothing can be changed any more. */
export function ReleaseDialog({ opened, act, onClose, onDone }: DialogProps) {
  const text = documentPageText.releaseDialog
  const { issuedOn, numberWritten } = documentOf(opened)
  const [today] = useState(() => dayInVietnam(new Date()))
  const [day, setDay] = useState(issuedOn ?? today)
  const { busy, failure, send } = useSending()

  const submit = async () => {
    const released = await send(() =>
      act((seen) => api.call('documents.release', { ...seen, issuedOn: day })),
    )
    if (released) onDone(documentPageText.done.released)
  }

  return (
    <FormDialog
      heading={text.heading}
      submit={documentPageText.acts.release}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text.warning}</MessageBarBody>
      </MessageBar>
      {numberWritten !== null && <span>{text.number(numberWritten)}</span>}
      <DayInput label={text.issuedOn} hint={text.issuedOnHint} day={day} onDay={setDay} />
    </FormDialog>
  )
}

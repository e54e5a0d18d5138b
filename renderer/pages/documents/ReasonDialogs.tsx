import { Field, Input } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import type { Desk } from './useDesk.ts'

const dialogWidth = 480

interface ReasonDialogProps {
  heading: string
  submit: string
  text?: string
  example: string
  busy: boolean
  failure: Failure | null
  onReason: (reason: string) => void
  onClose: () => void
}

/** Asks why something is done; the reason stays in the history. */
function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { ref, focus } = useInput()
  useEffect(focus, [focus])
  const submit = () => {
    setAsked(true)
    if (reason.trim()) props.onReason(reason.trim())
  }
  return (
    <FormDialog
      heading={props.heading}
      submit={props.submit}
      width={dialogWidth}
      busy={props.busy}
      failure={props.failure}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {props.text !== undefined && <span>{props.text}</span>}
      <Field
        label={documentPageText.reason}
        required
        hint={`${documentPageText.reasonKept} ${props.example}`}
        validationMessage={asked && !reason.trim() ? appText.required : null}
      >
        <Input ref={ref} value={reason} maxLength={500} onChange={(_, change) => setReason(change.value)} />
      </Field>
    </FormDialog>
  )
}

interface ReopenDialogProps {
  act: Desk['act']
  onClose: () => void
  onDone: (said: string) => void
}

/** Gives a checked document back to be written on. */
export function ReopenDialog({ act, onClose, onDone }: ReopenDialogProps) {
  const { busy, failure, send } = useSending()
  const reopen = async (reason: string) => {
    const done = await send(() => act((seen) => api.call('documents.reopen', { ...seen, reason })))
    if (done) onDone(documentPageText.done.reopened)
  }
  return (
    <ReasonDialog
      heading={documentPageText.reopenDialog.heading}
      submit={documentPageText.acts.reopen}
      example={documentPageText.reopenDialog.example}
      busy={busy}
      failure={failure}
      onReason={(reason) => void reopen(reason)}
      onClose={onClose}
    />
  )
}

/** Takes a draft out of the book. */
export function RemoveDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { remember, tell } = useActs()
  const { busy, failure, send } = useSending()
  const remove = async (reason: string) => {
    const done = await send(() => api.call('documents.remove', { ids: [id], reason }))
    if (!done) return
    remember(done.commit)
    tell(documentPageText.done.removed, { commit: done.commit })
    goTo('documents')
  }
  return (
    <ReasonDialog
      heading={documentPageText.removeDialog.heading}
      submit={documentPageText.acts.remove}
      text={documentPageText.removeDialog.text}
      example={documentPageText.removeDialog.example}
      busy={busy}
      failure={failure}
      onReason={(reason) => void remove(reason)}
      onClose={onClose}
    />
  )
}

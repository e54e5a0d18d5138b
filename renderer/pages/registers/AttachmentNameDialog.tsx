import { Field, Input, Textarea } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import { attachmentLimits } from '#shared/rules/attachments.ts'
import { appText } from '#shared/text/app.ts'
import { attachmentsText as text } from '#shared/text/attachments.ts'

const dialogWidth = 520

interface AttachmentNameDialogProps {
  attachment: ListedAttachment
  onClose: () => void
}

/** The name and the note of a file; what it holds never changes. */
export function AttachmentNameDialog({ attachment, onClose }: AttachmentNameDialogProps) {
  const { id, revision } = attachment
  const { remember, tell } = useActs()
  const [name, setName] = useState(attachment.name)
  const [note, setNote] = useState(attachment.note ?? '')
  const { busy, failure, send } = useSending()
  const { ref, focus } = useInput()
  useEffect(focus, [focus])

  const submit = async () => {
    if (!name.trim()) return
    const done = await send(() => api.call('attachments.update', { id, revision, name, note }))
    if (!done) return
    remember(done.commit)
    if (done.commit) tell(text.edited, { commit: done.commit })
    onClose()
  }

  return (
    <FormDialog
      heading={text.editHeading}
      submit={appText.save}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Field
        label={text.name}
        required
        hint={text.nameHint}
        validationMessage={name.trim() ? null : appText.required}
      >
        <Input
          ref={ref}
          value={name}
          maxLength={attachmentLimits.nameLength}
          onChange={(_, change) => setName(change.value)}
        />
      </Field>
      <Field label={text.note} hint={text.noteExample}>
        <Textarea
          value={note}
          maxLength={attachmentLimits.noteLength}
          onChange={(_, change) => setNote(change.value)}
        />
      </Field>
    </FormDialog>
  )
}

import { registerApi, type WritableRegister } from '#renderer/api/registers.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { useRecordForm } from '#renderer/forms/useRecordForm.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'

const dialogWidth = 860

interface AddDialogProps {
  register: Register
  /** With the id of the record where one was added. */
  onClose: (id: string | null) => void
}

/** A new record, in the form that the register's description gives. */
export function AddDialog({ register, onClose }: AddDialogProps) {
  const { remember, tell } = useActs()
  const { busy, failure, send } = useSending()
  const form = useRecordForm(register, null, { name: `${register.name}/new`, labels: {}, failure })
  const text = registerText.add

  const submit = async () => {
    form.insist()
    if (Object.keys(form.reading.problems).length > 0) return
    const { create } = registerApi(register.name as WritableRegister)
    const done = await send(() => create(form.reading.changed))
    if (!done) return
    remember(done.commit)
    tell(text.done(register.one, form.texts[register.title] ?? ''), { commit: done.commit })
    form.reset()
    onClose(done.id)
  }

  return (
    <FormDialog
      heading={text.heading(register.one)}
      submit={text.submit}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={() => onClose(null)}
      onCancel={() => {
        form.reset()
        onClose(null)
      }}
    >
      <RecordForm register={register} {...form} />
    </FormDialog>
  )
}

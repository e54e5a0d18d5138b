import { useMemo } from 'react'
import { registerApi, type Row, type WritableRegister } from '#renderer/api/registers.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Labels } from '#renderer/forms/fieldText.ts'
import { narrowedTo } from '#renderer/forms/narrowed.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { useRecordForm } from '#renderer/forms/useRecordForm.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { useSaving } from './useSaving.tsx'

const dialogWidth = 720
const text = registerText.parts

interface PartDialogProps {
  register: Register
  /** The field that names the whole; it is not asked for. */
  reference: string
  whole: string
  /** The part that is corrected; null for a new one. */
  row: Row | null
  labels: Labels
  onClose: () => void
}

/** Adds or corrects a part of a record without leaving that record. */
export function PartDialog({ register, reference, whole, row, labels, onClose }: PartDialogProps) {
  const { remember, tell } = useActs()
  const asked = useMemo(
    () =>
      narrowedTo(
        register,
        Object.keys(register.fields).filter((key) => key !== reference),
      ),
    [register, reference],
  )
  const { busy, failure, send } = useSending()
  const name = `${register.name}/${row?.id ?? `new in ${whole}`}`
  const form = useRecordForm(asked, row, { name, labels, failure })
  const saving = useSaving(register)

  const close = () => {
    form.reset()
    onClose()
  }
  const add = async () => {
    const { create } = registerApi(register.name as WritableRegister)
    const done = await send(() => create({ ...form.reading.changed, [reference]: whole }))
    if (!done) return
    remember(done.commit)
    tell(text.added(register.one), { commit: done.commit })
    close()
  }
  const correct = async (stored: Row) => {
    const outcome = await saving.save({ id: stored.id, revision: stored.revision }, form.reading.changed)
    if (outcome.kind !== 'failed') close()
  }
  const submit = async () => {
    form.insist()
    if (Object.keys(form.reading.problems).length > 0) return
    if (!row) await add()
    else if (form.isChanged) await correct(row)
    else close()
  }

  return (
    <>
      <FormDialog
        heading={row ? text.correct(register.one) : text.add(register.one)}
        submit={row ? text.save : registerText.add.submit}
        width={dialogWidth}
        busy={busy}
        failure={failure}
        onSubmit={() => void submit()}
        onClose={onClose}
        onCancel={close}
      >
        <RecordForm register={asked} {...form} />
      </FormDialog>
      {saving.conflictDialog}
    </>
  )
}

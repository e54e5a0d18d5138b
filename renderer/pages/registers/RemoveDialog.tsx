import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { registerApi, type Row, type WritableRegister } from '#renderer/api/registers.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { titleOf } from '#renderer/forms/fieldText.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import { partsOf, registerOf } from '#shared/registers/all.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
})

const named = 5
const dialogWidth = 520

interface RemoveDialogProps {
  register: Register
  rows: readonly Row[]
  onClose: () => void
  onRemoved: () => void
}

/** Removing asks which and why; the reason stays in the history. */
export function RemoveDialog({ register, rows, onClose, onRemoved }: RemoveDialogProps) {
  const styles = useStyles()
  const { remember, tell } = useActs()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()
  const { ref, focus } = useInput()
  useEffect(focus, [focus])
  const text = registerText.remove
  const count = formatNumber(rows.length)
  const parts = partsOf(register.name as WritableRegister).map(({ name }) => registerOf(name).many)

  const submit = async () => {
    setAsked(true)
    if (!reason.trim()) return
    const { remove } = registerApi(register.name as WritableRegister)
    const ids = rows.map((row) => row.id)
    const done = await send(() => remove(ids, reason.trim()))
    if (!done) return
    remember(done.commit)
    tell(text.done(count, register.one), { commit: done.commit })
    onRemoved()
  }

  return (
    <FormDialog
      heading={text.heading(count, register.one)}
      submit={text.submit}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className={styles.list}>
        {rows.slice(0, named).map((row) => (
          <li key={row.id}>{titleOf(register, row, {})}</li>
        ))}
        {rows.length > named && <li>{text.more(formatNumber(rows.length - named))}</li>}
      </ul>
      {parts.length > 0 && <span>{text.withParts(parts.join('; '))}</span>}
      <span>{text.text}</span>
      <Field
        label={text.reason}
        required
        hint={text.reasonExample}
        validationMessage={asked && !reason.trim() ? appText.required : null}
      >
        <Input ref={ref} value={reason} maxLength={500} onChange={(_, change) => setReason(change.value)} />
      </Field>
    </FormDialog>
  )
}

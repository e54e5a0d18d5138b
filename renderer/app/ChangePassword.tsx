import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { isTwiceTheSame, NewPassword } from '#renderer/ui/NewPassword.tsx'
import { PasswordField } from '#renderer/ui/PasswordField.tsx'
import { signInText } from '#shared/text/signIn.ts'
import { useActs } from './acts.ts'
import { useSignedIn } from './session.ts'
import { useWait } from './useWait.ts'

const dialogWidth = 440

/** A person's own new password; the office asks for the old one again. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { tell } = useActs()
  const { person } = useSignedIn()
  const text = signInText.change
  const [old, setOld] = useState('')
  const [passwords, setPasswords] = useState({ password: '', again: '' })
  const { busy, failure, send } = useSending()
  const left = useWait(failure)

  const submit = async () => {
    if (!old || !isTwiceTheSame(passwords)) return
    const request = { oldPassword: old, newPassword: passwords.password }
    if (!(await send(() => api.call('session.changePassword', request)))) return
    tell(text.done)
    onClose()
  }

  return (
    <FormDialog
      heading={text.heading}
      submit={left > 0 ? signInText.wait(left) : text.submit}
      width={dialogWidth}
      busy={busy || left > 0}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PasswordField label={text.old} value={old} onChange={setOld} autoComplete="current-password" />
      <NewPassword label={text.new} login={person.login} value={passwords} onChange={setPasswords} />
    </FormDialog>
  )
}

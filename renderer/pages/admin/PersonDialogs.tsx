import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { isTwiceTheSame, NewPassword } from '#renderer/ui/NewPassword.tsx'
import { roles, type Role } from '#shared/base/roles.ts'
import { roleLabels } from '#shared/registers/people.ts'
import { adminText } from '#shared/text/admin.ts'
import { appText } from '#shared/text/app.ts'
import { signInText } from '#shared/text/signIn.ts'
import type { Account } from './PeopleSection.tsx'

const useStyles = makeStyles({
  help: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

const text = adminText.people
const dialogWidth = 480

interface DialogProps {
  onClose: () => void
  /** With what is to be told. */
  onDone: (said: string) => void
}

export function AddPerson({ onClose, onDone }: DialogProps) {
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const [passwords, setPasswords] = useState({ password: '', again: '' })
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()

  const submit = async () => {
    setAsked(true)
    if (!name.trim() || !login.trim() || !isTwiceTheSame(passwords)) return
    const person = { name: name.trim(), login: login.trim(), role, password: passwords.password }
    if (await send(() => api.call('admin.addPerson', person))) onDone(text.added(person.name))
  }

  return (
    <FormDialog
      heading={text.add}
      submit={text.add}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <NameField value={name} onChange={setName} missing={asked && !name.trim()} />
      <Field
        label={text.login}
        required
        hint={signInText.setUp.loginHelp}
        validationMessage={asked && !login.trim() ? appText.required : null}
      >
        <Input
          value={login}
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, change) => setLogin(change.value)}
        />
      </Field>
      <RoleField role={role} onRole={setRole} />
      <NewPassword
        label={text.firstPassword}
        login={login}
        value={passwords}
        onChange={setPasswords}
        problem={asked && !passwords.password ? appText.required : undefined}
      />
    </FormDialog>
  )
}

export function EditPerson({ person, onClose, onDone }: DialogProps & { person: Account }) {
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState<Role>(person.role)
  const { busy, failure, send } = useSending()

  const submit = async () => {
    if (!name.trim()) return
    const { id, revision } = person
    const changed = { id, revision, name: name.trim(), role }
    if (await send(() => api.call('admin.updatePerson', changed))) onDone(text.saved)
  }

  return (
    <FormDialog
      heading={text.editHeading(person.login)}
      submit={appText.save}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <NameField value={name} onChange={setName} missing={!name.trim()} />
      <RoleField role={role} onRole={setRole} />
    </FormDialog>
  )
}

export function ResetPassword({ person, onClose, onDone }: DialogProps & { person: Account }) {
  const [passwords, setPasswords] = useState({ password: '', again: '' })
  const { busy, failure, send } = useSending()

  const submit = async () => {
    if (!isTwiceTheSame(passwords)) return
    const request = { id: person.id, password: passwords.password }
    if (await send(() => api.call('admin.resetPassword', request))) onDone(text.passwordReset(person.name))
  }

  return (
    <FormDialog
      heading={text.resetHeading(person.name)}
      submit={text.resetPassword}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <span>{text.resetText}</span>
      <NewPassword label={text.newPassword} login={person.login} value={passwords} onChange={setPasswords} />
    </FormDialog>
  )
}

interface NameFieldProps {
  value: string
  onChange: (value: string) => void
  missing: boolean
}

function NameField({ value, onChange, missing }: NameFieldProps) {
  return (
    <Field label={text.name} required validationMessage={missing ? appText.required : null}>
      <Input
        value={value}
        maxLength={120}
        autoComplete="off"
        onChange={(_, change) => onChange(change.value)}
      />
    </Field>
  )
}

function RoleField({ role, onRole }: { role: Role; onRole: (role: Role) => void }) {
  const styles = useStyles()
  return (
    <Field label={text.role} required>
      <RadioGroup value={role} onChange={(_, change) => onRole(change.value as Role)}>
        {roles.map((name) => (
          <Radio
            key={name}
            value={name}
            label={
              <>
                {roleLabels[name]}
                <span className={styles.help}>{text.roleHelp[name]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

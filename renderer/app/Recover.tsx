import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState, type FormEvent } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { isTwiceTheSame, NewPassword } from '#renderer/ui/NewPassword.tsx'
import { RecoveryCode } from '#renderer/ui/RecoveryCode.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import { signInText } from '#shared/text/signIn.ts'
import { lastLogin } from './lastLogin.ts'
import { useWait } from './useWait.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px', width: '420px' },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  text: { margin: '-6px 0 2px', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  acts: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: '4px' },
})

interface RecoverProps {
  organisation?: string | undefined
  station?: string | undefined
  onBack: () => void
}

/** A forgotten password: set a new one with the recovery code, and lock the code's successor away. */
export function Recover({ organisation = '', station = '', onBack }: RecoverProps) {
  const styles = useStyles()
  const text = signInText.recover
  const { ref, focus } = useInput()
  const [code, setCode] = useState('')
  const [login, setLogin] = useState(lastLogin())
  const [passwords, setPasswords] = useState({ password: '', again: '' })
  const { busy, failure, send } = useSending()
  const [newCode, setNewCode] = useState<string | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const left = useWait(failure)
  useEffect(focus, [focus])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || left > 0 || !code.trim() || !login.trim() || !isTwiceTheSame(passwords)) return
    const request = { recoveryCode: code.trim(), login: login.trim(), newPassword: passwords.password }
    const done = await send(() => api.call('session.recover', request))
    if (done) setNewCode(done.recoveryCode)
  }

  if (newCode) {
    return (
      <div className={styles.form}>
        <h1 className={styles.heading}>{signInText.recoveryCode.heading}</h1>
        <p className={styles.text}>{signInText.recoveryCode.text}</p>
        <RecoveryCode
          code={newCode}
          organisation={organisation}
          station={station}
          confirmed={confirmed}
          onConfirm={setConfirmed}
        />
        <div>
          <Button appearance="primary" disabledFocusable={!confirmed} onClick={onBack}>
            {text.back}
          </Button>
        </div>
      </div>
    )
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1 className={styles.heading}>{text.heading}</h1>
      <p className={styles.text}>{text.text}</p>
      {failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{failure.message}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={text.code} required>
        <Input
          ref={ref}
          value={code}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, change) => setCode(change.value)}
        />
      </Field>
      <Field label={signInText.login} required>
        <Input
          value={login}
          spellCheck={false}
          autoComplete="username"
          onChange={(_, change) => setLogin(change.value)}
        />
      </Field>
      <NewPassword label={text.newPassword} login={login} value={passwords} onChange={setPasswords} />
      <div className={styles.acts}>
        <Button appearance="primary" type="submit" disabledFocusable={busy || left > 0}>
          {left > 0 ? signInText.wait(left) : text.submit}
        </Button>
        <Link as="button" type="button" onClick={onBack}>
          {text.back}
        </Link>
      </div>
    </form>
  )
}

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
import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react'
import { api } from '#renderer/api/client.ts'
import { PasswordField } from '#renderer/ui/PasswordField.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import type { Failure } from '#shared/base/result.ts'
import type { SessionStatus, SignedIn } from '#shared/contract/session.ts'
import { signInText } from '#shared/text/signIn.ts'
import { Doorway } from './Doorway.tsx'
import { lastLogin, rememberLogin } from './lastLogin.ts'
import { useWait } from './useWait.ts'

const Recover = lazy(async () => ({ default: (await import('./Recover.tsx')).Recover }))

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', width: '340px' },
  heading: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, margin: 0 },
  text: { margin: '-8px 0 4px', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  acts: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: '4px' },
})

interface SignInProps {
  status: SessionStatus
  locked: SignedIn | null
  onSignedIn: (status: SessionStatus) => void
}

/** Signing in, the first time or after the screen was locked. */
export function SignIn({ status, locked, onSignedIn }: SignInProps) {
  const [recovering, setRecovering] = useState(false)
  return (
    <Doorway organisation={status.organisation} station={status.station} version={status.version}>
      {recovering ? (
        <Suspense>
          <Recover onBack={() => setRecovering(false)} {...status} />
        </Suspense>
      ) : (
        <SignInForm locked={locked} onSignedIn={onSignedIn} onForgotten={() => setRecovering(true)} />
      )}
    </Doorway>
  )
}

interface SignInFormProps {
  locked: SignedIn | null
  onSignedIn: (status: SessionStatus) => void
  onForgotten: () => void
}

function SignInForm({ locked, onSignedIn, onForgotten }: SignInFormProps) {
  const styles = useStyles()
  const [login, setLogin] = useState(locked?.login ?? lastLogin())
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const left = useWait(failure)
  const loginField = useInput()
  const passwordField = useInput()

  useEffect(() => {
    const first = login ? passwordField : loginField
    first.focus()
    performance.mark('sign-in-usable')
    // Only where the page opens; typing does not move the focus.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || left > 0 || !login || !password) return
    setBusy(true)
    const answer = await api.call('session.signIn', { login: login.trim(), password })
    setBusy(false)
    setPassword('')
    if (answer.ok) {
      rememberLogin(login.trim())
      onSignedIn(answer.value)
      return
    }
    setFailure(answer.error)
    passwordField.focus()
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h1 className={styles.heading}>{locked ? signInText.lockedHeading : signInText.heading}</h1>
      {locked && <p className={styles.text}>{signInText.lockedText}</p>}
      {failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{failure.message}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={signInText.login} required>
        <Input
          ref={loginField.ref}
          size="large"
          value={login}
          autoComplete="username"
          spellCheck={false}
          onChange={(_, change) => setLogin(change.value)}
        />
      </Field>
      <PasswordField
        label={signInText.password}
        size="large"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        inputRef={passwordField.ref}
      />
      <div className={styles.acts}>
        <Button appearance="primary" size="large" type="submit" disabledFocusable={busy || left > 0}>
          {left > 0 ? signInText.wait(left) : busy ? signInText.submitting : signInText.submit}
        </Button>
        <Link as="button" type="button" onClick={onForgotten}>
          {signInText.forgot}
        </Link>
      </div>
    </form>
  )
}

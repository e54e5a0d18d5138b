import { Button, Field, Input, type InputProps } from '@fluentui/react-components'
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons'
import { useState, type KeyboardEvent } from 'react'
import { signInText } from '#shared/text/signIn.ts'
import type { InputHandle } from './useInput.ts'

interface PasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  autoComplete: 'current-password' | 'new-password' | 'off'
  problem?: string | undefined
  hint?: string | undefined
  inputRef?: InputHandle['ref']
  size?: InputProps['size']
}

/** A password with a look at what was typed (Unikey can change it unseen) and a word about Caps Lock. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, value, onChange, autoComplete, problem, hint, inputRef, size = 'medium' } = props
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <Field
      label={label}
      required
      validationState={problem ? 'error' : capsLock ? 'warning' : 'none'}
      validationMessage={problem ?? (capsLock ? signInText.capsLock : null)}
      hint={hint ?? null}
    >
      <Input
        {...(inputRef ? { ref: inputRef } : {})}
        size={size}
        type={shown ? 'text' : 'password'}
        value={value}
        autoComplete={autoComplete}
        spellCheck={false}
        onChange={(_, change) => onChange(change.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOffRegular /> : <EyeRegular />}
            aria-label={shown ? signInText.hidePassword : signInText.showPassword}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  )
}

import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState, type FormEvent } from 'react'
import { isTwiceTheSame, NewPassword, type TwicePassword } from '#renderer/ui/NewPassword.tsx'
import { RecoveryCode } from '#renderer/ui/RecoveryCode.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { signInText } from '#shared/text/signIn.ts'

const text = signInText.setUp

export interface OrganisationTexts {
  organisation: string
  superior: string
  province: string
  station: string
}

export interface AdministratorTexts extends TwicePassword {
  name: string
  login: string
}

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, margin: 0 },
  text: { margin: '-8px 0 2px', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px', alignItems: 'start' },
  form: { display: 'flex', flexDirection: 'column', gap: '14px' },
  acts: { display: 'flex', gap: '8px', marginTop: '6px' },
})

interface OrganisationStepProps {
  value: OrganisationTexts
  onChange: (value: OrganisationTexts) => void
  onNext: () => void
}

export function OrganisationStep({ value, onChange, onNext }: OrganisationStepProps) {
  const styles = useStyles()
  const { ref, focus } = useInput()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    focus()
    performance.mark('set-up-usable')
  }, [focus])
  const missing = !value.organisation.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (missing) focus()
    else onNext()
  }
  const field = (key: keyof OrganisationTexts, placeholder?: string) => ({
    value: value[key],
    maxLength: key === 'station' || key === 'province' ? 60 : 200,
    onChange: (_: unknown, change: { value: string }) => onChange({ ...value, [key]: change.value }),
    ...(placeholder ? { placeholder } : {}),
  })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.heading}>{text.organisationStep.heading}</h1>
      <p className={styles.text}>{text.intro}</p>
      <Field
        label={text.organisation}
        required
        validationMessage={asked && missing ? appText.required : null}
        hint={text.organisationStep.text}
      >
        <Input ref={ref} {...field('organisation', text.organisationExample)} />
      </Field>
      <Field label={text.superior}>
        <Input {...field('superior', text.superiorExample)} />
      </Field>
      <div className={styles.pair}>
        <Field label={text.province}>
          <Input {...field('province', text.provinceExample)} />
        </Field>
        <Field label={text.station} hint={text.stationHelp}>
          <Input {...field('station')} />
        </Field>
      </div>
      <div className={styles.acts}>
        <Button appearance="primary" type="submit">
          {appText.next}
        </Button>
      </div>
    </form>
  )
}

interface AdministratorStepProps {
  value: AdministratorTexts
  onChange: (value: AdministratorTexts) => void
  busy: boolean
  failure: Failure | null
  onBack: () => void
  onCreate: () => void
}

export function AdministratorStep({
  value,
  onChange,
  busy,
  failure,
  onBack,
  onCreate,
}: AdministratorStepProps) {
  const styles = useStyles()
  const { ref, focus } = useInput()
  const [asked, setAsked] = useState(false)
  useEffect(focus, [focus])
  const missing = (key: 'name' | 'login') => asked && !value[key].trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (value.name.trim() && value.login.trim() && isTwiceTheSame(value)) onCreate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h1 className={styles.heading}>{text.administratorStep.heading}</h1>
      <p className={styles.text}>{text.administratorStep.text}</p>
      {failure && failure.code !== 'WEAK_PASSWORD' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure.message}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.pair}>
        <Field label={text.name} required validationMessage={missing('name') ? appText.required : null}>
          <Input
            ref={ref}
            value={value.name}
            maxLength={120}
            autoComplete="name"
            onChange={(_, change) => onChange({ ...value, name: change.value })}
          />
        </Field>
        <Field
          label={signInText.login}
          required
          hint={text.loginHelp}
          validationMessage={missing('login') ? appText.required : null}
        >
          <Input
            value={value.login}
            maxLength={60}
            autoComplete="username"
            spellCheck={false}
            onChange={(_, change) => onChange({ ...value, login: change.value })}
          />
        </Field>
      </div>
      <NewPassword
        label={signInText.password}
        login={value.login}
        value={value}
        onChange={(passwords) => onChange({ ...value, ...passwords })}
        problem={
          failure?.code === 'WEAK_PASSWORD'
            ? failure.message
            : asked && !value.password
              ? appText.required
              : undefined
        }
      />
      <div className={styles.acts}>
        <Button onClick={onBack} disabled={busy}>
          {appText.back}
        </Button>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {busy ? <Spinner size="tiny" label={text.creating} /> : text.create}
        </Button>
      </div>
    </form>
  )
}

interface RecoveryCodeStepProps {
  code: string
  organisation: string
  station: string
  failure: Failure | null
  onEnter: () => void
}

export function RecoveryCodeStep({ code, organisation, station, failure, onEnter }: RecoveryCodeStepProps) {
  const styles = useStyles()
  const [confirmed, setConfirmed] = useState(false)
  return (
    <div className={styles.form}>
      <h1 className={styles.heading}>{signInText.recoveryCode.heading}</h1>
      <p className={styles.text}>{signInText.recoveryCode.text}</p>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure.message}</MessageBarBody>
        </MessageBar>
      )}
      <RecoveryCode
        code={code}
        organisation={organisation}
        station={station}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={!confirmed} onClick={onEnter}>
          {signInText.recoveryCode.enter}
        </Button>
      </div>
    </div>
  )
}

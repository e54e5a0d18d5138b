import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { api } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { RecoveryCode } from '#renderer/ui/RecoveryCode.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { adminText } from '#shared/text/admin.ts'
import { signInText } from '#shared/text/signIn.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-end', gap: '8px' },
  minutes: { width: '120px' },
})

export function LockSection() {
  const styles = useStyles()
  const { tell, warn } = useActs()
  const { status, refresh } = useSignedIn()
  const text = adminText.lock
  const [typed, setTyped] = useState(String(status.lockAfterMinutes ?? ''))
  const minutes = Number(typed)
  const isRight = Number.isInteger(minutes) && minutes >= 1 && minutes <= 240

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isRight) return
    const answer = await api.call('admin.setLockMinutes', { minutes })
    if (!answer.ok) {
      warn(answer.error)
      return
    }
    tell(text.saved(formatNumber(minutes)))
    await refresh()
  }

  return (
    <Section heading={text.heading} text={text.text}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Field label={text.minutes} validationMessage={isRight ? null : text.wrong}>
          <div className={styles.row}>
            <Input
              className={styles.minutes}
              inputMode="numeric"
              value={typed}
              aria-label={text.minutes}
              onChange={(_, change) => setTyped(change.value)}
            />
            <Button type="submit" disabledFocusable={!isRight}>
              {text.save}
            </Button>
          </div>
        </Field>
      </form>
    </Section>
  )
}

const dialogWidth = 520

export function RecoverySection() {
  const text = adminText.recovery
  const { status } = useSignedIn()
  const [asked, setAsked] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const { busy, failure, send } = useSending()

  const close = () => {
    setAsked(false)
    setCode(null)
    setConfirmed(false)
  }
  const renew = async () => {
    const renewed = await send(() => api.call('admin.renewRecoveryCode', {}))
    if (renewed) setCode(renewed.recoveryCode)
  }

  return (
    <Section
      heading={text.heading}
      text={text.text}
      acts={<Button onClick={() => setAsked(true)}>{text.renew}</Button>}
    >
      {asked && code === null && (
        <FormDialog
          heading={text.confirmHeading}
          submit={text.confirm}
          width={dialogWidth}
          busy={busy}
          failure={failure}
          onSubmit={() => void renew()}
          onClose={close}
        >
          <span>{text.confirmText}</span>
        </FormDialog>
      )}
      {asked && code !== null && (
        <FormDialog
          heading={signInText.recoveryCode.heading}
          submit={signInText.recoveryCode.done}
          width={dialogWidth}
          busy={!confirmed}
          failure={null}
          onSubmit={close}
          onClose={() => confirmed && close()}
        >
          <span>{signInText.recoveryCode.text}</span>
          <RecoveryCode
            code={code}
            organisation={status.organisation ?? ''}
            station={status.station ?? ''}
            confirmed={confirmed}
            onConfirm={setConfirmed}
          />
        </FormDialog>
      )}
    </Section>
  )
}

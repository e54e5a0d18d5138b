import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import type { Failure } from '#shared/base/result.ts'
import type { SessionStatus } from '#shared/contract/session.ts'
import { signInText } from '#shared/text/signIn.ts'
import { Doorway } from './Doorway.tsx'
import { rememberLogin } from './lastLogin.ts'
import {
  AdministratorStep,
  OrganisationStep,
  RecoveryCodeStep,
  type AdministratorTexts,
  type OrganisationTexts,
} from './setUpSteps.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '14px', width: '520px' },
  steps: { display: 'flex', gap: '20px', listStyleType: 'none', margin: '0 0 6px', padding: 0 },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  stepNow: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    width: '22px',
    height: '22px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  numberNow: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
})

const text = signInText.setUp

type Step = 'organisation' | 'administrator' | 'recoveryCode'
const steps: readonly Step[] = ['organisation', 'administrator', 'recoveryCode']

interface SetUpProps {
  version: string
  onDone: (status: SessionStatus) => void
}

/** First start: who uses the program, who administers it, and the recovery code to lock away. */
export function SetUp({ version, onDone }: SetUpProps) {
  const styles = useStyles()
  const [step, setStep] = useState<Step>('organisation')
  const [organisation, setOrganisation] = useState<OrganisationTexts>({
    organisation: '',
    superior: '',
    province: '',
    station: '',
  })
  const [administrator, setAdministrator] = useState<AdministratorTexts>({
    name: '',
    login: 'quantri',
    password: '',
    again: '',
  })
  const [made, setMade] = useState<{ recoveryCode: string; station: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const create = async () => {
    setBusy(true)
    setFailure(null)
    const answer = await api.call('admin.setup', {
      ...withoutEmpty(organisation),
      organisation: organisation.organisation.trim(),
      login: administrator.login.trim(),
      name: administrator.name.trim(),
      password: administrator.password,
    })
    setBusy(false)
    if (!answer.ok) {
      setFailure(answer.error)
      return
    }
    setMade(answer.value)
    setStep('recoveryCode')
  }

  const enter = async () => {
    const login = administrator.login.trim()
    rememberLogin(login)
    // Setting up may leave the administrator signed in; where it does not, the password is still at hand.
    const status = await api.call('session.status', {})
    const answer =
      status.ok && status.value.state === 'signedIn'
        ? status
        : await api.call('session.signIn', { login, password: administrator.password })
    if (answer.ok) onDone(answer.value)
    else setFailure(answer.error)
  }

  return (
    <Doorway version={version} organisation={organisation.organisation} station={organisation.station}>
      <div className={styles.page}>
        <StepList step={step} />
        {step === 'organisation' && (
          <OrganisationStep
            value={organisation}
            onChange={setOrganisation}
            onNext={() => setStep('administrator')}
          />
        )}
        {step === 'administrator' && (
          <AdministratorStep
            value={administrator}
            onChange={setAdministrator}
            busy={busy}
            failure={failure}
            onBack={() => setStep('organisation')}
            onCreate={() => void create()}
          />
        )}
        {step === 'recoveryCode' && made && (
          <RecoveryCodeStep
            code={made.recoveryCode}
            organisation={organisation.organisation}
            station={made.station}
            failure={failure}
            onEnter={() => void enter()}
          />
        )}
      </div>
    </Doorway>
  )
}

/** The optional parts of the form: what was left empty is not sent. */
function withoutEmpty(texts: OrganisationTexts): Partial<OrganisationTexts> {
  const filled = Object.entries(texts).map(([key, value]) => [key, value.trim()] as const)
  return Object.fromEntries(filled.filter(([, value]) => value !== ''))
}

function StepList({ step }: { step: Step }) {
  const styles = useStyles()
  const now = steps.indexOf(step)
  return (
    <ol className={styles.steps} aria-label={text.stepOf(now + 1, steps.length)}>
      {text.steps.map((label, at) => (
        <li
          key={label}
          className={mergeClasses(styles.step, at === now && styles.stepNow)}
          aria-current={at === now ? 'step' : undefined}
        >
          <span className={mergeClasses(styles.number, at <= now && styles.numberNow)}>
            {at < now ? <CheckmarkRegular /> : at + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  )
}

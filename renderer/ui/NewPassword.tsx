import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { weaknessesOf } from '#shared/rules/passwords.ts'
import { signInText } from '#shared/text/signIn.ts'
import { PasswordField } from './PasswordField.tsx'
import { passwordStrength } from './passwordStrength.ts'

const useStyles = makeStyles({
  strength: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '-8px' },
  steps: { display: 'flex', gap: '4px' },
  step: {
    width: '44px',
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  weak: { backgroundColor: tokens.colorPaletteRedBackground3 },
  fair: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  strong: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

export interface TwicePassword {
  password: string
  again: string
}

interface NewPasswordProps {
  label: string
  /** Whose password it is: it must not be in it. */
  login: string
  value: TwicePassword
  onChange: (value: TwicePassword) => void
  /** What the office said against the password. */
  problem?: string | undefined
}

/** True where both fields hold the same, non-empty password. */
export function isTwiceTheSame({ password, again }: TwicePassword): boolean {
  return password !== '' && password === again
}

/** A new password, typed twice, with a hint of how strong it is. */
export function NewPassword({ label, login, value, onChange, problem }: NewPasswordProps) {
  const styles = useStyles()
  const { passwords } = signInText
  const strength = passwordStrength(value.password, login)
  const [weakness] = weaknessesOf(value.password, login)
  const tone = strength === 0 ? styles.weak : strength === 1 ? styles.fair : styles.strong
  return (
    <>
      <PasswordField
        label={label}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="new-password"
        problem={problem}
        hint={value.password ? undefined : passwords.hint}
      />
      {value.password && (
        <div className={styles.strength}>
          <div className={styles.steps} aria-hidden="true">
            {[0, 1, 2, 3].map((step) => (
              <div key={step} className={mergeClasses(styles.step, step <= strength && tone)} />
            ))}
          </div>
          <output className={styles.word} aria-label={passwords.strength}>
            {weakness ?? passwords.levels[strength]}
          </output>
        </div>
      )}
      <PasswordField
        label={passwords.again}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
        problem={value.again && !value.password.startsWith(value.again) ? passwords.differ : undefined}
      />
    </>
  )
}

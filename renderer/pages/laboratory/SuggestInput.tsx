import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components'
import { fold } from '#shared/vietnamese/fold.ts'

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  option: { display: 'flex', flexDirection: 'column' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** Something that may be meant. */
export interface Suggestion {
  name: string
  hint: string
}

interface SuggestInputProps {
  value: string
  options: readonly Suggestion[]
  maxLength: number
  onValue: (value: string) => void
}

/** A text that may be anything; what is known already is offered, and found without accents. */
export function SuggestInput({ value, options, maxLength, onValue }: SuggestInputProps) {
  const styles = useStyles()
  const wanted = fold(value)
  const isWhole = options.some(({ name }) => name === value)
  // Where one has been picked, the others are offered again.
  const fitting = isWhole ? options : options.filter(({ name }) => fold(name).includes(wanted))
  return (
    <Combobox
      className={styles.input}
      freeform
      value={value}
      maxLength={maxLength}
      selectedOptions={isWhole ? [value] : []}
      onChange={(event) => onValue(event.target.value)}
      onOptionSelect={(_, change) => change.optionValue !== undefined && onValue(change.optionValue)}
    >
      {fitting.map(({ name, hint }) => (
        <Option key={name} value={name} text={name}>
          <span className={styles.option}>
            {name}
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
        </Option>
      ))}
    </Combobox>
  )
}

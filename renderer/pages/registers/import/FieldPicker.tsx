import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { takeFocus } from '#renderer/ui/takeFocus.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { FieldOption } from './mapping.ts'

const useStyles = makeStyles({
  picker: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '300px' },
  hint: { marginLeft: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

const text = importWizardText.columns
const skip = '-'

interface FieldPickerProps {
  label: string
  options: readonly FieldOption[]
  picked: string | null
  onPick: (field: string | null) => void
  onClose: () => void
}

/** Picks the field that a column fills: a part of its name is typed without accents, or the arrows find it. */
export function FieldPicker({ label, options, picked, onPick, onClose }: FieldPickerProps) {
  const styles = useStyles()
  const [typed, setTyped] = useState('')
  const wanted = fold(typed)
  const shown = options.filter((option) => fold(option.label).includes(wanted))
  return (
    <Combobox
      className={styles.picker}
      aria-label={label}
      freeform
      defaultOpen
      ref={takeFocus}
      inlinePopup={false}
      positioning="below-start"
      listbox={{ className: styles.list }}
      value={typed}
      placeholder={options.find(({ key }) => key === picked)?.label ?? text.skip}
      selectedOptions={[picked ?? skip]}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Esc closes the list, not the wizard around it.
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      onOptionSelect={(_, change) => {
        if (change.optionValue !== undefined) onPick(change.optionValue === skip ? null : change.optionValue)
      }}
    >
      {wanted === '' && (
        <Option value={skip} text={text.skip}>
          {text.skip}
        </Option>
      )}
      {shown.map(({ key, label: name, hint }) => (
        <Option key={key} value={key} text={name}>
          {name}
          {hint && <span className={styles.hint}>{hint}</span>}
        </Option>
      ))}
      {shown.length === 0 && (
        <Option disabled value="" text={text.noField}>
          {text.noField}
        </Option>
      )}
    </Combobox>
  )
}

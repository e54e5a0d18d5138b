import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { AnalysedProcedure } from './sortProcedures.ts'

const useStyles = makeStyles({
  picker: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
})

const text = analysisPageText.procedures
/** The choice of all procedures, beside those of one: which begin with "=". */
const every = '*'

interface ProcedurePickerProps {
  procedures: readonly Pick<AnalysedProcedure, 'code' | 'name'>[]
  /** Codes; none for all. */
  picked: readonly string[]
  onPick: (codes: string[]) => void
}

/** Picks procedures by typing a part of their code or name, without accents. */
export function ProcedurePicker({ procedures, picked, onPick }: ProcedurePickerProps) {
  const styles = useStyles()
  const [typed, setTyped] = useState<string | null>(null)
  const part = fold(typed ?? '')
  const found = procedures
    .map(({ code, name }) => ({ code, title: code === '' ? name : `${code} ${name}` }))
    .filter(({ title }) => fold(title).includes(part))
  return (
    <Field label={text.label}>
      <Combobox
        className={styles.picker}
        freeform
        multiselect
        placeholder={typed === null ? text.all : text.type}
        value={typed ?? (picked.length === 0 ? '' : text.some(formatNumber(picked.length)))}
        selectedOptions={picked.length === 0 ? [every] : picked.map(valueOf)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onOpenChange={(_, { open }) => setTyped(open ? '' : null)}
        onOptionSelect={(_, { optionValue, selectedOptions }) =>
          onPick(optionValue === every ? [] : codesOf(selectedOptions))
        }
      >
        {part === '' && (
          <Option value={every} text={text.all}>
            {text.all}
          </Option>
        )}
        {found.map(({ code, title }) => (
          <Option key={valueOf(code)} value={valueOf(code)} text={title}>
            {title}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text={text.nothing}>
            {text.nothing}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}

/** An option needs a value that is not empty, and dossiers whose procedure is not known have an empty code. */
function valueOf(code: string): string {
  return `=${code}`
}

function codesOf(values: readonly string[]): string[] {
  return values.filter((value) => value !== every).map((value) => value.slice(1))
}

import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { ProcedureBook } from './procedureBook.ts'

const useStyles = makeStyles({
  picker: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  option: { display: 'flex', flexDirection: 'column' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

const text = laboratoryPageText.cutDialog

interface ProcedurePickerProps {
  book: ProcedureBook
  /** Empty for none. */
  code: string
  onCode: (code: string) => void
}

/** Picks a procedure by typing a part of its code or name, without accents. */
export function ProcedurePicker({ book, code, onCode }: ProcedurePickerProps) {
  const styles = useStyles()
  const [typed, setTyped] = useState<string | null>(null)
  const known = book.get(code)
  const present = known ? labelOf(known) : code
  const wanted = fold(typed ?? '')
  const fitting = [...book.values()].filter((procedure) => fold(labelOf(procedure)).includes(wanted))
  return (
    <Combobox
      className={styles.picker}
      freeform
      clearable
      placeholder={present || text.procedurePlaceholder}
      value={typed ?? present}
      selectedOptions={code === '' ? [] : [code]}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onOpenChange={(_, change) => setTyped(change.open ? '' : null)}
      onOptionSelect={(_, change) => {
        setTyped(null)
        onCode(change.selectedOptions[0] ?? '')
      }}
    >
      {fitting.map((procedure) => (
        <Option key={procedure.code} value={procedure.code} text={labelOf(procedure)}>
          <span className={styles.option}>
            {labelOf(procedure)}
            <span className={styles.hint}>{procedure.limits}</span>
          </span>
        </Option>
      ))}
      {fitting.length === 0 && (
        <Option disabled value="" text={text.noProcedure}>
          {text.noProcedure}
        </Option>
      )}
    </Combobox>
  )
}

function labelOf({ code, name }: { code: string; name: string }): string {
  return text.procedureLabel(code, name)
}

import { Field, Input, makeStyles, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { scenarioCuts } from '#shared/registers/scenario-cuts.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { shapeOf, withKind, type CutForm, type CutKind, type CutProblems } from './cutForm.ts'
import type { ProcedureBook } from './procedureBook.ts'
import { ProcedurePicker } from './ProcedurePicker.tsx'
import { SuggestInput } from './SuggestInput.tsx'
import { useSuggestions } from './useSuggestions.ts'

const useStyles = makeStyles({
  kinds: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
})

const text = laboratoryPageText.cutDialog
const { kind: kinds, target: targetField, note: noteField } = scenarioCuts.fields

interface CutFieldsProps {
  form: CutForm
  problems: CutProblems
  /** Said where the scenario has the proposal already. */
  repeated: string | null
  book: ProcedureBook
  onForm: (form: CutForm) => void
}

/** The fields of a proposal: those that its kind needs. */
export function CutFields({ form, problems, repeated, book, onForm }: CutFieldsProps) {
  const styles = useStyles()
  const shape = shapeOf[form.kind]
  const procedure = book.get(form.procedure) ?? null
  const options = useSuggestions(shape.target, procedure?.id ?? null)
  const everywhere = form.kind === 'agencyWithin'
  const set = (part: Partial<CutForm>) => onForm({ ...form, ...part })
  return (
    <>
      <Field label={text.kind} required>
        <RadioGroup
          className={styles.kinds}
          value={form.kind}
          onChange={(_, change) => onForm(withKind(form, change.value as CutKind))}
        >
          {kinds.options.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={text.procedure}
        required={!everywhere}
        hint={procedure?.limits ?? (everywhere ? text.everyProcedure : null)}
        validationMessage={problems.procedure ?? (shape.target === null ? repeated : null)}
      >
        <ProcedurePicker book={book} code={form.procedure} onCode={(code) => set({ procedure: code })} />
      </Field>
      {shape.target && (
        <Field
          label={text.target[shape.target]}
          required
          hint={text.targetHint[shape.target]}
          validationMessage={problems.target ?? repeated}
        >
          <SuggestInput
            value={form.target}
            options={options}
            maxLength={targetField.maxLength}
            onValue={(target) => set({ target })}
          />
        </Field>
      )}
      {shape.hasDays && (
        <Field
          label={everywhere ? text.within : text.days}
          required
          hint={everywhere ? null : text.daysHint}
          validationMessage={problems.days ?? null}
        >
          <Input
            value={form.days}
            inputMode="numeric"
            autoComplete="off"
            contentAfter={
              form.kind === 'limit' && procedure?.unit === 'workingDay' ? text.workingDayUnit : text.dayUnit
            }
            onChange={(_, change) => set({ days: change.value })}
          />
        </Field>
      )}
      <Field label={text.note}>
        <Textarea
          value={form.note}
          rows={2}
          resize="vertical"
          maxLength={noteField.maxLength}
          onChange={(_, change) => set({ note: change.value })}
        />
      </Field>
    </>
  )
}

import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { registerApi, type Values } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useSaving } from '#renderer/pages/registers/useSaving.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Failure } from '#shared/base/result.ts'
import { registerOf } from '#shared/registers/all.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formOf, isRepeated, readCutForm, shapeOf, withKind, type CutForm, type CutKind } from './cutForm.ts'
import type { ProcedureBook } from './procedureBook.ts'
import { ProcedurePicker } from './ProcedurePicker.tsx'
import type { KeptCut, Scenario } from './scenario.ts'
import { SuggestInput } from './SuggestInput.tsx'
import { useSuggestions } from './useSuggestions.ts'

const useStyles = makeStyles({
  kinds: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
})

const text = laboratoryPageText.cutDialog
const dialogWidth = 680
const longestTarget = 500
const kinds = Object.keys(text.kinds) as CutKind[]

interface CutDialogProps {
  scenario: Scenario
  /** Null for a new one. */
  cut: KeptCut | null
  book: ProcedureBook
  onClose: () => void
}

/** Writes a proposal: what is cut, of which procedure, by how much. */
export function CutDialog({ scenario, cut, book, onClose }: CutDialogProps) {
  const styles = useStyles()
  const [form, setForm] = useState<CutForm>(() => formOf(cut))
  const [asked, setAsked] = useState(false)
  const { busy, failure, keep, conflictDialog } = useKeeping(scenario.id, cut)
  const { values, problems } = readCutForm(form)
  const shown = asked ? problems : {}
  const shape = shapeOf[form.kind]
  const procedure = book.get(form.procedure) ?? null
  const options = useSuggestions(shape.target, procedure?.id ?? null)
  const others = scenario.cuts.filter(({ id }) => id !== cut?.id)
  const repeated = asked && isRepeated(values, others) ? text.duplicate : null
  const set = (part: Partial<CutForm>) => setForm((before) => ({ ...before, ...part }))

  const submit = async () => {
    setAsked(true)
    if (Object.keys(problems).length > 0 || isRepeated(values, others)) return
    if (await keep(values)) onClose()
  }

  return (
    <>
      <FormDialog
        heading={cut ? text.edit : text.add}
        submit={cut ? text.submitEdit : text.submitAdd}
        width={dialogWidth}
        busy={busy}
        failure={failure}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <Field label={text.kind} required>
          <RadioGroup
            className={styles.kinds}
            value={form.kind}
            onChange={(_, change) => setForm(withKind(form, change.value as CutKind))}
          >
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={text.kinds[kind]} />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={text.procedure}
          required={form.kind !== 'agencyWithin'}
          hint={procedure?.limits ?? (form.kind === 'agencyWithin' ? text.everyProcedure : null)}
          validationMessage={shown.procedure ?? (shape.target === null ? repeated : null)}
        >
          <ProcedurePicker book={book} code={form.procedure} onCode={(code) => set({ procedure: code })} />
        </Field>
        {shape.target && (
          <Field
            label={text.target[shape.target]}
            required
            hint={text.targetHint[shape.target]}
            validationMessage={shown.target ?? repeated}
          >
            <SuggestInput
              value={form.target}
              options={options}
              maxLength={longestTarget}
              onValue={(target) => set({ target })}
            />
          </Field>
        )}
        {shape.hasDays && (
          <Field
            label={form.kind === 'agencyWithin' ? text.within : text.days}
            required
            hint={form.kind === 'agencyWithin' ? null : text.daysHint}
            validationMessage={shown.days ?? null}
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
          <Input value={form.note} maxLength={1000} onChange={(_, change) => set({ note: change.value })} />
        </Field>
      </FormDialog>
      {conflictDialog}
    </>
  )
}

/** Keeps a proposal, a new one or another wording of one. Answers whether it is kept. */
function useKeeping(scenario: string, cut: KeptCut | null) {
  const { remember, tell } = useActs()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { save, conflictDialog } = useSaving(registerOf('scenarioCuts'), setFailure)

  const create = async (values: Values): Promise<boolean> => {
    const made = await registerApi('scenarioCuts').create({ ...values, scenario })
    if (!made.ok) {
      setFailure(made.error)
      return false
    }
    remember(made.value.commit)
    // The list shows it; what it came to must not be covered for long.
    tell(text.added)
    return true
  }
  const edit = async (kept: KeptCut, values: Values): Promise<boolean> => {
    const outcome = await save(kept, values)
    if (outcome.kind === 'saved') tell(text.edited)
    return outcome.kind !== 'failed'
  }
  const keep = async (values: Values): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    const done = cut === null ? await create(values) : await edit(cut, values)
    setBusy(false)
    return done
  }
  return { busy, failure, keep, conflictDialog }
}

import { useState } from 'react'
import { registerApi, type Values } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useSaving } from '#renderer/pages/registers/useSaving.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Failure } from '#shared/base/result.ts'
import { registerOf } from '#shared/registers/all.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { CutFields } from './CutFields.tsx'
import { formOf, isRepeated, readCutForm, type CutForm } from './cutForm.ts'
import type { ProcedureBook } from './procedureBook.ts'
import type { KeptCut, Scenario } from './scenario.ts'

const text = laboratoryPageText.cutDialog
const dialogWidth = 680

interface CutDialogProps {
  scenario: Scenario
  /** Null for a new one. */
  cut: KeptCut | null
  book: ProcedureBook
  onClose: () => void
}

/** Writes a proposal: what is cut, of which procedure, by how much. */
export function CutDialog({ scenario, cut, book, onClose }: CutDialogProps) {
  const [form, setForm] = useState<CutForm>(() => formOf(cut))
  const [asked, setAsked] = useState(false)
  const { busy, failure, keep, conflictDialog } = useKeeping(scenario.id, cut)
  const { values, problems } = readCutForm(form)
  const others = scenario.cuts.filter(({ id }) => id !== cut?.id)
  const isAgain = isRepeated(values, others)

  const submit = async () => {
    setAsked(true)
    if (Object.keys(problems).length > 0 || isAgain) return
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
        <CutFields
          form={form}
          problems={asked ? problems : {}}
          repeated={asked && isAgain ? text.duplicate : null}
          book={book}
          onForm={setForm}
        />
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

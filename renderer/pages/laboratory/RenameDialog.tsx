import { useState } from 'react'
import { useActs } from '#renderer/app/acts.ts'
import { useSaving } from '#renderer/pages/registers/useSaving.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Failure } from '#shared/base/result.ts'
import { registerOf } from '#shared/registers/all.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { NameFields, problemOfName } from './NameFields.tsx'
import type { Scenario } from './scenario.ts'

const text = laboratoryPageText.dialog
const dialogWidth = 560

interface RenameDialogProps {
  scenario: Scenario
  /** The names of the others. */
  taken: readonly string[]
  onClose: () => void
}

/** Another name or note for a scenario. */
export function RenameDialog({ scenario, taken, onClose }: RenameDialogProps) {
  const { tell } = useActs()
  const [name, setName] = useState(scenario.name)
  const [note, setNote] = useState(scenario.note ?? '')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const saving = useSaving(registerOf('scenarios'), setFailure)

  const problem = problemOfName(name, taken)
  const submit = async () => {
    setAsked(true)
    if (problem !== null) return
    setBusy(true)
    setFailure(null)
    const outcome = await saving.save(scenario, { name: name.trim(), note: note.trim() || null })
    setBusy(false)
    if (outcome.kind === 'failed') return
    if (outcome.kind === 'saved') tell(text.renamed)
    onClose()
  }

  return (
    <>
      <FormDialog
        heading={text.rename}
        submit={text.submitRename}
        width={dialogWidth}
        busy={busy}
        failure={failure}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <NameFields
          name={name}
          note={note}
          problem={asked ? problem : null}
          onName={setName}
          onNote={setNote}
        />
      </FormDialog>
      {saving.conflictDialog}
    </>
  )
}

import { useState } from 'react'
import { registerApi, type Values } from '#renderer/api/registers.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { dayInVietnam } from '#shared/base/days.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { NameFields, problemOfName } from './NameFields.tsx'
import { isBackwards, PeriodFields, type Period } from './PeriodFields.tsx'
import { presetsOn } from './presets.ts'
import { nameOfCopy, type KeptCut, type Scenario } from './scenario.ts'

const text = laboratoryPageText.dialog
const dialogWidth = 560

interface AddScenarioDialogProps {
  /** The scenario whose period and proposals the new one begins with. */
  copied: Scenario | null
  /** The names that other scenarios have. */
  taken: readonly string[]
  onClose: () => void
}

/** Makes a scenario, empty or after another one, and shows it. */
export function AddScenarioDialog({ copied, taken, onClose }: AddScenarioDialogProps) {
  const { remember, tell } = useActs()
  const [name, setName] = useState(() => (copied ? nameOfCopy(copied.name, taken) : ''))
  const [note, setNote] = useState(copied?.note ?? '')
  const [period, setPeriod] = useState<Period>(() => copied ?? usualPeriod())
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()

  const problem = problemOfName(name, taken)
  const submit = async () => {
    setAsked(true)
    if (problem !== null || isBackwards(period)) return
    const { from, to } = period
    const values = { name: name.trim(), from, to, state: 'draft', note: note.trim() || null }
    const made = await send(() => registerApi('scenarios').create(values))
    if (!made) return
    remember(made.commit)
    const cuts = copied?.cuts ?? []
    if (cuts.length > 0) {
      const added = cuts.map((cut) => copyOf(cut, made.id))
      const filled = await send(() =>
        registerApi('scenarioCuts').updateMany({ rows: [], added, reason: text.copyReason }),
      )
      if (!filled) return
      remember(filled.commit)
    }
    tell((copied ? text.copied : text.added)(values.name))
    onClose()
    goTo('scenarios', made.id)
  }

  return (
    <FormDialog
      heading={copied ? text.copy : text.add}
      submit={copied ? text.submitCopy : text.submitAdd}
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
      <PeriodFields period={period} onPeriod={setPeriod} />
    </FormDialog>
  )
}

function usualPeriod(): Period {
  const [lastYear] = presetsOn(dayInVietnam(new Date()))
  return lastYear ?? { from: '', to: '' }
}

function copyOf({ kind, procedure, target, days, note }: KeptCut, scenario: string): Values {
  return { scenario, kind, procedure, target, days, note }
}

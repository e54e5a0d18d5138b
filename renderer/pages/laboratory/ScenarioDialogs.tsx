import { goTo } from '#renderer/app/places.ts'
import { RemoveDialog } from '#renderer/pages/registers/RemoveDialog.tsx'
import { registerOf } from '#shared/registers/all.ts'
import type { Row } from '#renderer/api/registers.ts'
import { AddScenarioDialog } from './AddScenarioDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import type { Scenario } from './scenario.ts'

/** What is being done with a scenario as a whole. */
export type ScenarioStep = { kind: 'add' } | { kind: 'copy' | 'rename' | 'remove'; scenario: Scenario }

interface ScenarioDialogsProps {
  step: ScenarioStep
  scenarios: readonly Scenario[]
  onClose: () => void
}

/** The dialog of what is being done with a scenario. */
export function ScenarioDialogs({ step, scenarios, onClose }: ScenarioDialogsProps) {
  if (step.kind === 'remove') {
    return (
      <RemoveDialog
        register={registerOf('scenarios')}
        rows={[step.scenario as unknown as Row]}
        onClose={onClose}
        onRemoved={() => {
          onClose()
          goTo('scenarios')
        }}
      />
    )
  }
  const changed = step.kind === 'rename' ? step.scenario : null
  const taken = scenarios.filter(({ id }) => id !== changed?.id).map(({ name }) => name)
  if (changed) return <RenameDialog scenario={changed} taken={taken} onClose={onClose} />
  const copied = step.kind === 'copy' ? step.scenario : null
  return <AddScenarioDialog copied={copied} taken={taken} onClose={onClose} />
}

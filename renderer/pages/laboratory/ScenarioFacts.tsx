import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Values } from '#renderer/api/registers.ts'
import { useSaving } from '#renderer/pages/registers/useSaving.tsx'
import { registerOf } from '#shared/registers/all.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { isBackwards, PeriodFields, type Period } from './PeriodFields.tsx'
import type { Scenario } from './scenario.ts'
import { stateLabels, stateOptions } from './states.ts'

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px 20px', marginTop: '8px' },
  state: { width: '220px' },
  dropdown: { minWidth: 0 },
  read: { margin: '6px 0 0', color: tokens.colorNeutralForeground2 },
})

const text = laboratoryPageText

interface ScenarioFactsProps {
  scenario: Scenario
  canWrite: boolean
}

/** The period and the state of a scenario; what is chosen is kept at once. */
export function ScenarioFacts({ scenario, canWrite }: ScenarioFactsProps) {
  const styles = useStyles()
  const { from, to, state } = scenario
  if (!canWrite) {
    const period = text.comparison.between(formatDay(from), formatDay(to))
    return (
      <p className={styles.read}>
        {text.scenario.period}: {period}. {text.scenario.state}: {stateLabels.get(state)}.
      </p>
    )
  }
  return <WrittenFacts key={`${from} ${to}`} scenario={scenario} />
}

function WrittenFacts({ scenario }: { scenario: Scenario }) {
  const styles = useStyles()
  const { save, conflictDialog } = useSaving(registerOf('scenarios'))
  const [period, setPeriod] = useState<Period>({ from: scenario.from, to: scenario.to })
  const keep = async (values: Values) => {
    const { kind } = await save(scenario, values)
    if (kind === 'failed') setPeriod(scenario)
  }
  const takePeriod = (next: Period) => {
    setPeriod(next)
    const isNew = next.from !== scenario.from || next.to !== scenario.to
    if (isNew && !isBackwards(next)) void keep({ from: next.from, to: next.to })
  }
  return (
    <div className={styles.facts}>
      <PeriodFields period={period} onPeriod={takePeriod} />
      <Field label={text.scenario.state} className={styles.state}>
        <Dropdown
          className={styles.dropdown}
          value={stateLabels.get(scenario.state) ?? ''}
          selectedOptions={[scenario.state]}
          onOptionSelect={(_, change) => {
            const { optionValue } = change
            if (optionValue && optionValue !== scenario.state) void keep({ state: optionValue })
          }}
        >
          {stateOptions.map(({ value, label }) => (
            <Option key={value} value={value}>
              {label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {conflictDialog}
    </div>
  )
}

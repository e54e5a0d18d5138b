import { Button, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { ComparisonTable } from './ComparisonTable.tsx'
import { isTried, type Way } from './compared.ts'
import { PrintButton } from './PrintButton.tsx'
import { Notes } from './ResultSection.tsx'
import type { Scenario } from './scenario.ts'
import { useReplayed, type Tried } from './useReplayed.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '12px' },
  heading: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  way: { display: 'flex', alignItems: 'center', gap: '8px', margin: '4px 0 6px' },
})

const text = laboratoryPageText
const ways: readonly Way[] = ['sameWork', 'shortened']

interface ComparisonProps {
  scenarios: readonly Scenario[]
  onClose: () => void
}

/** Several scenarios side by side, against what was. */
export function Comparison({ scenarios, onClose }: ComparisonProps) {
  const styles = useStyles()
  const wayId = useId()
  const [way, setWay] = useState<Way>('shortened')
  const { answer, isAsking } = useReplayed(scenarios)
  if (answer.state !== 'ready') return <LoadingPage />
  const tried = answer.value
  const compared = tried.filter(isTried)
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{text.comparison.heading}</h2>
        <output>{isAsking && <Spinner size="tiny" label={text.result.replaying} />}</output>
        {compared.length > 0 && <PrintButton scenarios={compared.map(({ scenario }) => scenario.id)} />}
        <Button icon={<DismissRegular />} onClick={onClose}>
          {text.comparison.close}
        </Button>
      </div>
      <div className={styles.way}>
        <span id={wayId}>{text.comparison.way}:</span>
        <RadioGroup
          aria-labelledby={wayId}
          layout="horizontal"
          value={way}
          onChange={(_, change) => setWay(change.value as Way)}
        >
          {ways.map((name) => (
            <Radio key={name} value={name} label={text.result.columns[name]} />
          ))}
        </RadioGroup>
      </div>
      {compared.length > 0 && <ComparisonTable compared={compared} way={way} />}
      <Notes notes={notesOf(tried)} />
    </>
  )
}

/** What is said of the scenarios: what holds for all of them once, the rest by their names. */
function notesOf(tried: readonly Tried[]): string[] {
  const { noteOf, failed, noCuts, and } = text.comparison
  const notes = tried
    .filter(isTried)
    .flatMap(({ scenario: { name }, simulation }) => simulation.notes.map((note) => ({ name, note })))
  const named = [...Map.groupBy(notes, ({ note }) => note)].map(([note, of]) =>
    of.length === tried.length ? note : noteOf(of.map(({ name }) => name).join(and), note),
  )
  const untried = tried.flatMap(({ scenario: { name }, simulation, failure }) => {
    if (failure) return [failed(name, failure.message)]
    return simulation === null ? [noCuts(name)] : []
  })
  return [...untried, ...named]
}

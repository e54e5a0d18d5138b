import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { CutList } from './CutList.tsx'
import { PrintButton } from './PrintButton.tsx'
import { openProcedureBook } from './procedureBook.ts'
import { ResultSection } from './ResultSection.tsx'
import { byCut, type Scenario } from './scenario.ts'
import { ScenarioFacts } from './ScenarioFacts.tsx'
import type { Laboratory } from './useLaboratory.ts'
import { useReplayed } from './useReplayed.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '12px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  note: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-wrap' },
})

interface ScenarioViewProps {
  scenario: Scenario
  laboratory: Laboratory
  canWrite: boolean
}

/** A scenario: its period and state, its proposals, and what would have come of them. */
export function ScenarioView({ scenario, laboratory, canWrite }: ScenarioViewProps) {
  const styles = useStyles()
  const { procedures, hasDossiers } = laboratory
  const book = useMemo(() => openProcedureBook(procedures, scenario.to), [procedures, scenario.to])
  const { answer, isAsking, reload } = useReplayed([scenario])
  const tried = answer.state === 'ready' ? (answer.value[0] ?? null) : null
  // What was found out goes with the proposals that it was found out about.
  const found = tried?.simulation ? byCut(tried.scenario.cuts, tried.simulation.cuts) : null
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>{scenario.name}</h2>
        {tried?.simulation && <PrintButton scenarios={[scenario.id]} />}
      </div>
      {scenario.note !== null && <p className={styles.note}>{scenario.note}</p>}
      <ScenarioFacts scenario={scenario} canWrite={canWrite} />
      <CutList
        scenario={scenario}
        book={book}
        found={found}
        canWrite={canWrite}
        label={laboratoryPageText.cuts.heading}
      />
      <ResultSection tried={tried} isAsking={isAsking} hasDossiers={hasDossiers} onRetry={reload} />
    </>
  )
}

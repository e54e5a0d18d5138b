import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { goTo } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { appText } from '#shared/text/app.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { Comparison } from './Comparison.tsx'
import { ScenarioDialogs, type ScenarioStep } from './ScenarioDialogs.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import { ScenarioView } from './ScenarioView.tsx'
import { useLaboratory, type Laboratory } from './useLaboratory.ts'

const useStyles = makeStyles({
  page: { display: 'flex', height: '100%', minWidth: 0 },
  side: {
    width: '256px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '10px 16px 24px',
  },
})

const text = laboratoryPageText

interface TryTabProps {
  /** The scenario that the address names. */
  chosen: string | null
  canWrite: boolean
}

/** The scenarios, the one that is chosen with its outcome, or several of them side by side. */
export function TryTab({ chosen, canWrite }: TryTabProps) {
  const { answer, reload } = useLaboratory()
  const [step, setStep] = useState<ScenarioStep | null>(null)
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        isWholePage
        heading={text.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: reload }}
      />
    )
  }
  const { scenarios, hasDossiers } = answer.value
  return (
    <>
      {scenarios.length === 0 ? (
        <NothingYet hasDossiers={hasDossiers} canWrite={canWrite} onAdd={() => setStep({ kind: 'add' })} />
      ) : (
        <Bench laboratory={answer.value} chosen={chosen} canWrite={canWrite} onStep={setStep} />
      )}
      {step && <ScenarioDialogs step={step} scenarios={scenarios} onClose={() => setStep(null)} />}
    </>
  )
}

interface NothingYetProps {
  hasDossiers: boolean
  canWrite: boolean
  onAdd: () => void
}

function NothingYet({ hasDossiers, canWrite, onAdd }: NothingYetProps) {
  const { dossiers, scenarios } = text.empty
  if (!hasDossiers) {
    const open = { label: dossiers.act, run: () => goTo('dossiers') }
    return <StatePage kind="empty" isWholePage heading={dossiers.heading} text={dossiers.text} act={open} />
  }
  return (
    <StatePage
      kind="empty"
      isWholePage
      heading={scenarios.heading}
      text={canWrite ? scenarios.text : scenarios.viewer}
      act={canWrite ? { label: scenarios.act, run: onAdd } : undefined}
    />
  )
}

interface BenchProps {
  laboratory: Laboratory
  chosen: string | null
  canWrite: boolean
  onStep: (step: ScenarioStep) => void
}

function Bench({ laboratory, chosen, canWrite, onStep }: BenchProps) {
  const styles = useStyles()
  const { scenarios } = laboratory
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [isComparing, setComparing] = useState(false)
  const compared = scenarios.filter(({ id }) => ticked.includes(id))
  // With one taken out or unticked there is nothing to compare, also when another is ticked later.
  if (isComparing && compared.length < 2) setComparing(false)
  const comparing = isComparing && compared.length >= 2
  const shown = scenarios.find(({ id }) => id === chosen) ?? scenarios[0]
  return (
    <div className={styles.page}>
      <aside className={styles.side} aria-label={text.list.label}>
        <ScenarioList
          scenarios={scenarios}
          shown={comparing ? null : (shown?.id ?? null)}
          ticked={compared.map(({ id }) => id)}
          canWrite={canWrite}
          onChoose={(id) => {
            setComparing(false)
            goTo('scenarios', id)
          }}
          onTick={setTicked}
          onCompare={() => setComparing(true)}
          onStep={onStep}
        />
      </aside>
      {comparing ? (
        <ScrollRegion key="comparison" className={styles.main} label={text.comparison.heading}>
          <Comparison scenarios={compared} onClose={() => setComparing(false)} />
        </ScrollRegion>
      ) : (
        shown && (
          <ScrollRegion key={shown.id} className={styles.main} label={shown.name}>
            <ScenarioView scenario={shown} laboratory={laboratory} canWrite={canWrite} />
          </ScrollRegion>
        )
      )}
    </div>
  )
}

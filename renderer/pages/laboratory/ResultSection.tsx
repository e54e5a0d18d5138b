import { makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Replayed } from '#shared/contract/laboratory.ts'
import { appText } from '#shared/text/app.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { Figure } from './Figure.tsx'
import { FigureTable } from './FigureTable.tsx'
import { changeOf, figureOf, measuresOf } from './measures.ts'
import { ProcedureTable } from './ProcedureTable.tsx'
import type { Simulation, Tried } from './useReplayed.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '12px', margin: '18px 0 6px' },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  quiet: { margin: '6px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  notes: { margin: '10px 0 0' },
  list: { margin: '2px 0 0', paddingLeft: '18px' },
})

const text = laboratoryPageText.result
const ways = ['sameWork', 'shortened'] as const

interface ResultSectionProps {
  tried: Tried | null
  /** The figures are being made anew: what is shown is of before. */
  isAsking: boolean
  hasDossiers: boolean
  onRetry: () => void
}

/** What the scenario would have made of the dossiers of its period, beside what was. */
export function ResultSection({ tried, isAsking, hasDossiers, onRetry }: ResultSectionProps) {
  const styles = useStyles()
  return (
    <section aria-label={text.heading} aria-busy={isAsking}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{text.heading}</h3>
        <output>{isAsking && <Spinner size="tiny" label={text.replaying} />}</output>
      </div>
      {tried && <Outcome tried={tried} hasDossiers={hasDossiers} onRetry={onRetry} />}
    </section>
  )
}

function Outcome({
  tried,
  hasDossiers,
  onRetry,
}: Omit<ResultSectionProps, 'isAsking' | 'tried'> & { tried: Tried }) {
  const { simulation, failure } = tried
  const { empty } = laboratoryPageText
  if (failure) {
    return (
      <StatePage
        kind="error"
        heading={text.failed}
        text={failure.message}
        act={{ label: appText.retry, run: onRetry }}
      />
    )
  }
  if (simulation === null) {
    return <StatePage kind="empty" heading={empty.cuts.heading} text={empty.cuts.text} />
  }
  if (simulation.asWas.resolved === 0) {
    const { heading, text: words } = hasDossiers ? empty.replayed : empty.dossiers
    return (
      <>
        <StatePage kind="nothingFound" heading={heading} text={words} />
        <Notes notes={simulation.notes} />
      </>
    )
  }
  return <Figures simulation={simulation} />
}

function Figures({ simulation }: { simulation: Simulation }) {
  const styles = useStyles()
  const { asWas, minimum, notes, procedures } = simulation
  const columns: Replayed[] = [asWas, simulation.sameWork, simulation.shortened]
  return (
    <>
      <FigureTable
        label={text.label}
        corner={text.measure}
        nameWidth="28%"
        columns={(['asWas', ...ways] as const).map((key) => ({ key, heading: text.columns[key] }))}
        rows={measuresOf(columns).map((measure) => ({
          key: measure.key,
          name: measure.label,
          cells: columns.map((of, at) => (
            <Figure
              key={measure.key}
              written={figureOf(measure, of)}
              change={at === 0 || measure.key === 'resolved' ? null : changeOf(measure, asWas, of)}
            />
          )),
        }))}
      />
      <p className={styles.quiet}>{text.fewCases(formatNumber(minimum))}</p>
      <Notes notes={notes} />
      <ProcedureTable procedures={procedures} />
    </>
  )
}

/** What the data cannot say. */
export function Notes({ notes }: { notes: readonly string[] }) {
  const styles = useStyles()
  if (notes.length === 0) return null
  return (
    <MessageBar className={styles.notes} intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>{text.notes}</strong>
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { Figure } from './Figure.tsx'
import { FigureTable } from './FigureTable.tsx'
import { onTimeChange, onTimeOf } from './measures.ts'
import { limitInWords } from './procedureBook.ts'
import type { Simulation } from './useReplayed.ts'

type TriedProcedure = Simulation['procedures'][number]

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: '18px 0 6px',
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  name: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

const text = laboratoryPageText.result

/** The procedures one by one: the old limit, the new one, and how many dossiers keep it. */
export function ProcedureTable({ procedures }: { procedures: readonly TriedProcedure[] }) {
  const styles = useStyles()
  const { columns } = text
  return (
    <>
      <h4 className={styles.heading}>{text.procedures}</h4>
      <FigureTable
        label={text.procedures}
        corner={text.procedure}
        nameWidth="29%"
        columns={[
          { key: 'limits', heading: text.limits, width: '17%' },
          { key: 'resolved', heading: text.resolved, width: '8%' },
          { key: 'asWas', heading: columns.asWas },
          { key: 'sameWork', heading: columns.sameWork },
          { key: 'shortened', heading: columns.shortened },
        ]}
        rows={procedures.map((procedure) => ({
          key: procedure.code,
          name: (
            <>
              <span className={styles.code}>{procedure.code}</span>
              <span className={styles.name} title={procedure.name}>
                {procedure.name}
              </span>
            </>
          ),
          cells: cellsOf(procedure),
        }))}
      />
    </>
  )
}

function cellsOf(procedure: TriedProcedure) {
  const { asWas, sameWork, shortened } = procedure
  return [
    <Limits key="limits" procedure={procedure} />,
    formatNumber(asWas.resolved),
    <Figure key="asWas" written={onTimeOf(asWas)} />,
    <Figure key="sameWork" written={onTimeOf(sameWork)} change={onTimeChange(asWas, sameWork)} />,
    <Figure key="shortened" written={onTimeOf(shortened)} change={onTimeChange(asWas, shortened)} />,
  ]
}

function Limits({ procedure: { limit, newLimit } }: { procedure: TriedProcedure }) {
  if (limit === null) return laboratoryPageText.cutDialog.noLimit
  const before = limitInWords(limit)
  if (newLimit === null || (newLimit.days === limit.days && newLimit.unit === limit.unit)) {
    return <Figure written={before} change={{ words: laboratoryPageText.change.none, tone: 'even' }} />
  }
  return <Figure written={limitInWords(newLimit)} against={text.limitBefore(before)} />
}

import { makeStyles, tokens } from '@fluentui/react-components'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { areOnSameDossiers, type Compared, type Way } from './compared.ts'
import { Figure } from './Figure.tsx'
import { FigureTable } from './FigureTable.tsx'
import { changeOf, figureOf, measuresOf } from './measures.ts'

const useStyles = makeStyles({
  basis: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  quiet: { margin: '6px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

const text = laboratoryPageText.comparison

interface ComparisonTableProps {
  compared: readonly Compared[]
  way: Way
}

/** A column for each scenario; what was has one of its own where it is the same for all. */
export function ComparisonTable({ compared, way }: ComparisonTableProps) {
  const styles = useStyles()
  const [first] = compared
  if (!first) return null
  const isSame = areOnSameDossiers(compared)
  const { from, to, minimum } = first.simulation
  const columns = compared.map(({ scenario }) => ({ key: scenario.id, heading: scenario.name }))
  const asWas = { key: 'asWas', heading: laboratoryPageText.result.columns.asWas }
  return (
    <>
      <p className={styles.basis}>{isSame ? text.same(formatDay(from), formatDay(to)) : text.different}</p>
      <FigureTable
        label={text.label}
        corner={laboratoryPageText.result.measure}
        nameWidth="24%"
        columns={isSame ? [asWas, ...columns] : columns}
        rows={[...factRows(compared, isSame), ...figureRows(compared, way, isSame)]}
      />
      <p className={styles.quiet}>{laboratoryPageText.result.fewCases(formatNumber(minimum))}</p>
    </>
  )
}

function factRows(compared: readonly Compared[], isSame: boolean) {
  const before = isSame ? [laboratoryPageText.noValue] : []
  const cuts = compared.map(({ simulation }) => formatNumber(simulation.cuts.length))
  const periods = compared.map(({ simulation: { from, to } }) => text.between(formatDay(from), formatDay(to)))
  return [
    { key: 'cuts', name: text.cuts, cells: [...before, ...cuts] },
    ...(isSame ? [] : [{ key: 'period', name: text.period, cells: periods }]),
  ]
}

function figureRows(compared: readonly Compared[], way: Way, isSame: boolean) {
  const shown = compared.map(({ simulation }) => ({ asWas: simulation.asWas, of: simulation[way] }))
  const measures = measuresOf(shown.flatMap(({ asWas, of }) => [asWas, of]))
  return measures.map((measure) => {
    const cells = shown.map(({ asWas, of }, at) => {
      const isCount = measure.key === 'resolved'
      const before = figureOf(measure, asWas)
      const isToldApart = !isSame && !isCount && before !== laboratoryPageText.noValue
      return (
        <Figure
          key={compared[at]?.scenario.id}
          written={figureOf(measure, of)}
          against={isToldApart ? text.asWasOf(before) : null}
          change={isCount ? null : changeOf(measure, asWas, of)}
        />
      )
    })
    const actual = shown
      .slice(0, isSame ? 1 : 0)
      .map(({ asWas }) => <Figure key="asWas" written={figureOf(measure, asWas)} />)
    return { key: measure.key, name: measure.label, cells: [...actual, ...cells] }
  })
}

import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { DossierCount } from './DossierCount.tsx'
import { keyFigures, type KeyFigure, type OtherPeriod } from './keyFigures.ts'
import { narrow } from './narrow.ts'
import { nameOfPeriod } from './period.ts'
import type { Analysed } from './useAnalysis.ts'
import type { DossierList } from './useDossierList.ts'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(138px, 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  figure: {
    padding: '7px 12px 9px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { padding: '6px 9px 7px' },
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // A figure that leads somewhere is as large as one that does not.
    '& button': { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' },
    [narrow]: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  compared: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    gap: '4px 10px',
    margin: '6px 0 0',
    paddingTop: '5px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  earlier: { margin: 0, color: tokens.colorNeutralForeground1 },
  periods: { display: 'flex', flexWrap: 'wrap', gap: '0 18px', padding: '10px 0 6px' },
})

const text = analysisPageText.figures

/** The figures of the period, each beside what it was before. */
export function KeyFigures({ analysed, list }: { analysed: Analysed; list: DossierList }) {
  const styles = useStyles()
  const { shown, choice, today } = analysed
  const figures = keyFigures({
    now: shown.total,
    others: otherPeriods(analysed),
    minimum: shown.minimum,
    isUpToToday: shown.to === today,
  })
  const counts: Record<string, ReactNode> = {
    resolved: <Count list={list} what="resolved" count={shown.total.resolved} />,
    openLate: <Count list={list} what="openLate" count={shown.total.openLate} />,
  }
  return (
    <>
      <output className={`${styles.small} ${styles.periods}`}>
        <strong>{analysisPageText.period.asked(nameOfPeriod('days', shown), shown.to !== choice.to)}</strong>
        {periodLines(analysed).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </output>
      <ul className={styles.figures} aria-label={text.label}>
        {figures.map((figure) => (
          <Figure key={figure.key} figure={figure} value={counts[figure.key] ?? figure.value} />
        ))}
      </ul>
    </>
  )
}

function Count({ list, what, count }: { list: DossierList; what: 'resolved' | 'openLate'; count: number }) {
  return <DossierCount count={count} part={{ what }} whose={analysisPageText.link.whole} list={list} />
}

function Figure({ figure, value }: { figure: KeyFigure; value: ReactNode }) {
  const styles = useStyles()
  return (
    <li className={styles.figure}>
      <div className={styles.name}>{figure.label}</div>
      <div className={styles.value}>{value}</div>
      <div className={styles.small}>{figure.detail}</div>
      <dl className={styles.compared}>
        {figure.compared.map(({ label, value: then, change }) => (
          <div key={label} className={styles.small}>
            <dt>{label}</dt>
            <dd className={styles.earlier}>
              {then}
              {change !== null && <div>{change}</div>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** Of a year, the period before is the same as a year before: it is said once. */
function isOnePeriod({ shown: { lastYear }, before }: Analysed): boolean {
  return before.from === lastYear.from && before.to === lastYear.to
}

function otherPeriods(analysed: Analysed): OtherPeriod[] {
  const { indicators } = analysed.before
  if (isOnePeriod(analysed)) return [{ label: text.both, indicators }]
  return [
    { label: text.before, indicators },
    { label: text.lastYear, indicators: analysed.shown.lastYear.indicators },
  ]
}

function periodLines(analysed: Analysed): string[] {
  const words = analysisPageText.period
  const lastYear = nameOfPeriod('days', analysed.shown.lastYear)
  if (isOnePeriod(analysed)) return [words.lastYear(lastYear)]
  return [words.before(nameOfPeriod('days', analysed.before)), words.lastYear(lastYear)]
}

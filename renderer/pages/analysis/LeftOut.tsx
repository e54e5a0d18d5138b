import { makeStyles, tokens } from '@fluentui/react-components'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Analysis } from './sortProcedures.ts'

const useStyles = makeStyles({
  leftOut: { marginTop: '8px', maxWidth: '1000px' },
  summary: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  whys: { color: tokens.colorNeutralForeground2 },
  why: {
    margin: '8px 0 2px',
    lineHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: '20px' },
})

const text = analysisPageText.leftOut

/** What the cut of the list leaves out: how many and why at a glance, and which of them on demand. */
export function LeftOut({ leftOut }: { leftOut: Analysis['leftOut'] }) {
  const styles = useStyles()
  if (leftOut.length === 0) return null
  const byReason = [...Map.groupBy(leftOut, ({ why }) => why)]
  const reasons = byReason.map(([why, { length }]) => text.why(why, formatNumber(length)))
  return (
    <details className={styles.leftOut}>
      <summary className={styles.summary}>
        {text.heading(formatNumber(leftOut.length))}{' '}
        <span className={styles.whys}>({reasons.join('; ')})</span>
      </summary>
      {byReason.map(([why, procedures]) => (
        <div key={why}>
          <h2 className={styles.why}>{why}</h2>
          <ul className={styles.list}>
            {procedures.map(({ code, name }) => (
              <li key={code}>
                {code} {name}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}

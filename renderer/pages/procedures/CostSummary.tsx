import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { api, type PageOutput } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { hashOf } from '#renderer/app/places.ts'
import { appText } from '#shared/text/app.ts'
import { drawerText } from '#shared/text/drawer.ts'
import { procedurePageText } from '#shared/text/procedurePage.ts'
import { formatMoney } from '#shared/vietnamese/money.ts'
import { decimalOf, formatNumber, shiftDecimal } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  section: {
    margin: '12px 16px 2px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '6px 24px', margin: '6px 0 0' },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  basis: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failure: { flexShrink: 0, margin: '12px 16px 2px' },
  missing: { margin: '4px 0 0', paddingLeft: '20px' },
})

const text = procedurePageText.cost
const openParameters = drawerText.openRegister(appText.pages.costParameters)
type Cost = PageOutput<'procedures.complianceCost'>

/** What going through a procedure costs in a year, before and after its cut, or what is missing to say so. */
export function CostSummary({ whole }: { whole: string }) {
  const styles = useStyles()
  const { answer, reload } = useAnswer(() => api.call('procedures.complianceCost', { id: whole }), whole)
  useChanged('complianceActivities', reload)
  useChanged('procedures', reload)
  useChanged('costParameters', reload)
  if (answer.state === 'loading') return null
  if (answer.state === 'failed') {
    return (
      <MessageBar className={styles.failure} intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          {text.failed} {answer.failure.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={reload}>{appText.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
  const cost = answer.value
  const basis = basisOf(cost)
  return (
    <section className={styles.section} aria-label={text.label}>
      <h3 className={styles.heading}>{text.label}</h3>
      <dl className={styles.figures}>
        {figuresOf(cost).map(({ term, value }) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {basis && <p className={styles.basis}>{basis}</p>}
      {cost.missing.length > 0 && (
        <>
          <p className={styles.basis}>{text.missing}</p>
          <ul className={styles.missing}>
            {cost.missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
      <Link href={hashOf({ page: 'costParameters', record: null })}>{openParameters}</Link>
    </section>
  )
}

function figuresOf({ before, after, cut }: Cost): { term: string; value: string }[] {
  if (before === null || after === null) return []
  const saved = before - after
  const dong = (amount: number) => text.dong(formatMoney(amount, 'đồng'))
  const share =
    cut === null ? '' : ` (${text.percent(formatNumber(shiftDecimal(decimalOf(Math.abs(cut)), 2), 1))})`
  return [
    { term: text.before, value: dong(before) },
    { term: text.after, value: dong(after) },
    { term: saved < 0 ? text.added : text.saved, value: dong(Math.abs(saved)) + share },
  ]
}

function basisOf({ casesPerYear, hourlyWage, wageSource }: Cost): string | null {
  if (casesPerYear === null || hourlyWage === null) return null
  const basis = text.basis(formatNumber(casesPerYear), formatMoney(hourlyWage, 'đồng'))
  return wageSource === null ? basis : basis + text.source(wageSource)
}

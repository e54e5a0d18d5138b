import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { useDayStyles } from './dayStyles.ts'
import type { DayKind, TermDay } from './term.ts'

const useStyles = makeStyles({
  legend: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'flex', alignItems: 'center', gap: '6px' },
  sample: { height: '20px', width: '32px', justifyContent: 'center' },
})

const text = dossierPageText.calendar
const kinds = Object.keys(text.legend) as DayKind[]

/** What the marks mean of those days that there are. */
export function Legend({ days }: { days: readonly TermDay[] }) {
  const styles = useStyles()
  const looks = useDayStyles()
  const shown = kinds.filter((kind) => days.some((day) => day.kind === kind || (kind === 'due' && day.isDue)))
  return (
    <ul className={styles.legend} aria-label={text.legendLabel}>
      {shown.map((kind) => (
        <li key={kind} className={styles.item}>
          <span className={mergeClasses(looks.day, looks[kind], styles.sample)} aria-hidden>
            <span className={looks.mark}>{text.marks[kind] || text.countedSample}</span>
          </span>
          {text.legend[kind]}
        </li>
      ))}
    </ul>
  )
}

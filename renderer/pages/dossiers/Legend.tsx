import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { useDayStyles } from './dayStyles.ts'
import { markOf, type DayKind, type DaySign, type TermDay } from './term.ts'

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
type Entry = DayKind | DaySign
const entries = Object.keys(text.legend) as Entry[]

/** What the marks mean of those days that there are. */
export function Legend({ days }: { days: readonly TermDay[] }) {
  const styles = useStyles()
  const looks = useDayStyles()
  const shown = entries.flatMap((entry) => {
    const day = days.find((candidate) => isOf(candidate, entry))
    return day ? [{ entry, mark: sampleOf(day, entry) }] : []
  })
  return (
    <ul className={styles.legend} aria-label={text.legendLabel}>
      {shown.map(({ entry, mark }) => (
        <li key={entry} className={styles.item}>
          <span className={mergeClasses(looks.day, looks[entry], styles.sample)} aria-hidden>
            <span className={looks.mark}>{mark}</span>
          </span>
          {text.legend[entry]}
        </li>
      ))}
    </ul>
  )
}

function isOf(day: TermDay, entry: Entry): boolean {
  return entry === 'due' ? day.isDue : day.kind === entry || day.sign === entry
}

/** What stands in the sample: the mark of the day, or the sign beside it. */
function sampleOf(day: TermDay, entry: Entry): string {
  if (entry === 'returned') return text.returnedSign
  return entry === 'today' ? '' : markOf(day)
}

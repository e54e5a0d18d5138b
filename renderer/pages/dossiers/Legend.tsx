import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { useDayStyles } from './dayStyles.ts'
import { markOf, type DayKind, type TermDay } from './term.ts'

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
  const shown = kinds.flatMap((kind) => {
    const day = days.find((candidate) => (kind === 'due' ? candidate.isDue : candidate.kind === kind))
    return day ? [{ kind, mark: markOf(day) }] : []
  })
  return (
    <ul className={styles.legend} aria-label={text.legendLabel}>
      {shown.map(({ kind, mark }) => (
        <li key={kind} className={styles.item}>
          <span className={mergeClasses(looks.day, looks[kind], styles.sample)} aria-hidden>
            <span className={looks.mark}>{mark}</span>
          </span>
          {text.legend[kind]}
        </li>
      ))}
    </ul>
  )
}

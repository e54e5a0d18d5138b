import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import type { Day } from '#shared/base/days.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { keptInYear, nameOfDay, workedByMonth, type DayBook, type KeptDay } from './book.ts'
import { Legend } from './Legend.tsx'

const useStyles = makeStyles({
  side: {
    width: '264px',
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '8px 14px 16px 16px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  lower: { marginTop: '12px' },
  counts: {
    display: 'grid',
    gridTemplateRows: 'repeat(6, auto)',
    gridAutoFlow: 'column',
    gridAutoColumns: '1fr',
    gap: '0 20px',
    margin: 0,
  },
  count: {
    display: 'flex',
    justifyContent: 'space-between',
    padding: '1px 0 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  total: { margin: '4px 0 0', fontWeight: tokens.fontWeightSemibold },
  figure: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  about: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '3px 0' },
  name: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

const text = calendarPageText

interface YearSideProps {
  book: DayBook
  year: number
  onDay: (day: Day) => void
}

/** What a year adds up to, and what is not settled in it yet. */
export function YearSide({ book, year, onDay }: YearSideProps) {
  const styles = useStyles()
  const worked = workedByMonth(book.calendar, year)
  const inYear = worked.reduce((sum, days) => sum + days, 0)
  const kept = keptInYear(book, year)
  const lists = [
    { heading: text.proposed, about: text.proposedExplained, decision: 'proposed' },
    { heading: text.unannounced, about: text.unannouncedExplained, decision: 'computed' },
  ] as const
  return (
    <ScrollRegion className={styles.side} label={text.workingDays}>
      <h2 className={styles.heading}>{text.workingDays}</h2>
      <dl className={styles.counts}>
        {worked.map((days, at) => (
          <div key={text.month(at + 1)} className={styles.count}>
            <dt>{text.month(at + 1)}</dt>
            <dd className={styles.figure}>{formatNumber(days)}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles.total}>
        <div className={styles.count}>
          <dt>{text.inYear}</dt>
          <dd className={styles.figure}>{formatNumber(inYear)}</dd>
        </div>
      </dl>
      <h2 className={mergeClasses(styles.heading, styles.lower)}>{text.legend}</h2>
      <Legend />
      {lists.map(({ heading, about, decision }) => (
        <Unsettled
          key={decision}
          heading={heading}
          about={about}
          book={book}
          days={kept.filter((day) => day.decision === decision)}
          onDay={onDay}
        />
      ))}
    </ScrollRegion>
  )
}

interface UnsettledProps {
  heading: string
  about: string
  book: DayBook
  days: readonly KeptDay[]
  onDay: (day: Day) => void
}

function Unsettled({ heading, about, book, days, onDay }: UnsettledProps) {
  const styles = useStyles()
  const id = useId()
  if (days.length === 0) return null
  return (
    <section className={styles.lower} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {text.listed(heading, formatNumber(days.length))}
      </h2>
      <p className={styles.about}>{about}</p>
      <ul className={styles.list}>
        {days.map(({ date, name }) => (
          <li key={date} className={styles.item}>
            <Link as="button" onClick={() => onDay(date)}>
              {nameOfDay(book, date)}
            </Link>
            <span className={styles.name}>{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

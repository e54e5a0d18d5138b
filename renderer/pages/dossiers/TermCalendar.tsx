import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { DayCell } from './DayCell.tsx'
import { Legend } from './Legend.tsx'
import { monthsOf, type TermDay, type TermMonth } from './term.ts'

const useStyles = makeStyles({
  months: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '12px 16px',
    alignItems: 'start',
    marginTop: '10px',
  },
  month: { width: '100%', borderCollapse: 'separate', borderSpacing: '1px', tableLayout: 'fixed' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: '2px' },
  weekday: {
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: 0,
  },
  between: { gridColumn: '1 / -1', justifySelf: 'center' },
})

const text = dossierPageText.calendar

/** Of a long limit its beginning and its end are shown, and what lies between on demand. */
const mostMonths = 8
const shownAtBeginning = 2
const shownAtEnd = 4

/** The days of a limit on a calendar: which are counted, and which are not for what. */
export function TermCalendar({ days }: { days: readonly TermDay[] }) {
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  const months = useMemo(() => monthsOf(days), [days])
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  const isCut = !isWhole && months.length > mostMonths
  const beginning = isCut ? months.slice(0, shownAtBeginning) : months
  const end = isCut ? months.slice(-shownAtEnd) : []
  const between = months.length - beginning.length - end.length
  const draw = (month: TermMonth) => (
    <Month key={`${month.year} ${month.month}`} month={month} days={byDate} />
  )
  return (
    <>
      <Legend days={days} />
      <div className={styles.months}>
        {beginning.map(draw)}
        {isCut && (
          <Button className={styles.between} size="small" onClick={() => setWhole(true)}>
            {text.showAll(formatNumber(between))}
          </Button>
        )}
        {end.map(draw)}
      </div>
    </>
  )
}

interface MonthProps {
  month: TermMonth
  days: ReadonlyMap<string, TermDay>
}

function Month({ month, days }: MonthProps) {
  const styles = useStyles()
  return (
    <table className={styles.month}>
      <caption className={styles.name}>{text.month(month.month, month.year)}</caption>
      <thead>
        <tr>
          {text.weekdays.map(({ short, long }) => (
            <th key={short} scope="col" abbr={long} className={styles.weekday}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, at) => (
              <DayCell
                key={text.weekdays[at]?.short}
                date={date}
                day={date === null ? undefined : days.get(date)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { DayCell } from './DayCell.tsx'
import { Legend } from './Legend.tsx'
import { stretchesOf, type TermDay, type TermMonth } from './term.ts'

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

/** The days of a limit on a calendar: which are counted, which are not for what, and which are late. */
export function TermCalendar({ days }: { days: readonly TermDay[] }) {
  const styles = useStyles()
  const stretches = useMemo(() => stretchesOf(days), [days])
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  return (
    <>
      <Legend days={days} />
      <div className={styles.months}>
        {stretches.map(({ months, isFolded }) => (
          <Stretch key={keyOf(months[0])} months={months} days={byDate} isFolded={isFolded} />
        ))}
      </div>
    </>
  )
}

interface StretchProps {
  months: readonly TermMonth[]
  days: ReadonlyMap<string, TermDay>
  /** Whether its months are shown on demand alone. */
  isFolded: boolean
}

/** Months that follow each other. */
function Stretch({ months, days, isFolded }: StretchProps) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  if (isFolded && !isOpen) {
    return (
      <Button className={styles.between} size="small" onClick={() => setOpen(true)}>
        {text.showAll(formatNumber(months.length))}
      </Button>
    )
  }
  return months.map((month) => <Month key={keyOf(month)} month={month} days={days} />)
}

function keyOf(month: TermMonth | undefined): string {
  return month ? `${month.year} ${month.month}` : ''
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

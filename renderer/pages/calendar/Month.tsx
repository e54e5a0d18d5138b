import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, useMemo, type KeyboardEvent } from 'react'
import { partsOfDay, type Day } from '#shared/base/days.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { showDay, weeksOf, type DayBook, type ShownDay } from './book.ts'
import { useDayStyles } from './dayStyles.ts'

/** Where there is room, the days are as large as other text. */
const roomy = '@media (min-width: 1800px) and (min-height: 880px)'

const useStyles = makeStyles({
  heading: { margin: '0 0 2px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  grid: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  weekday: {
    padding: 0,
    height: '18px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { padding: 0, height: '24px', [roomy]: { height: '34px' } },
  act: {
    cursor: 'pointer',
    outlineStyle: 'none',
    [roomy]: { height: '34px', fontSize: tokens.fontSizeBase300 },
    ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralStroke1Hover}` },
    ':focus': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      zIndex: 1,
    },
  },
  // Drawn and not written: the name of the day says it in full.
  marked: {
    '::before': {
      content: 'attr(data-mark)',
      order: 1,
      alignSelf: 'flex-start',
      fontSize: '10px',
      lineHeight: '12px',
    },
  },
})

const text = calendarPageText

interface MonthProps {
  book: DayBook
  year: number
  month: number
  /** The day that the Tab key reaches, where it is one of this month. */
  active: Day | null
  /** Today, where it is one of this month. */
  today: Day | null
  onKey: (event: KeyboardEvent, day: Day) => void
  onOpen: (day: Day) => void
}

/** One month as a grid of weeks; the days of the whole year share one place in the order of the Tab key. */
export const Month = memo(function Month({ book, year, month, active, today, onKey, onOpen }: MonthProps) {
  const styles = useStyles()
  const weeks = useMemo(() => shownWeeks(book, year, month), [book, year, month])
  return (
    <div>
      <h2 className={styles.heading}>{text.month(month)}</h2>
      <table
        className={styles.grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its days go by arrow keys
        role="grid"
        aria-label={text.monthOfYear(month, year)}
      >
        <thead>
          <tr>
            {text.weekdays.map((weekday, at) => (
              <th
                key={weekday}
                className={styles.weekday}
                scope="col"
                abbr={text.weekdaysInFull[at]}
                title={text.weekdaysInFull[at]}
              >
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.key}>
              {week.days.map((day, at) => (
                <td key={text.weekdays[at]} className={styles.place}>
                  {day && (
                    <DayButton
                      day={day}
                      isActive={day.date === active}
                      isToday={day.date === today}
                      onKey={onKey}
                      onOpen={onOpen}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

function shownWeeks(book: DayBook, year: number, month: number) {
  return weeksOf(book.calendar, year, month).map((days, week) => ({
    key: `week ${week}`,
    days: days.map((day) => day && showDay(book, day)),
  }))
}

interface DayButtonProps {
  day: ShownDay
  isActive: boolean
  isToday: boolean
  onKey: MonthProps['onKey']
  onOpen: MonthProps['onOpen']
}

function DayButton({ day, isActive, isToday, onKey, onOpen }: DayButtonProps) {
  const styles = useStyles()
  const { className, mark } = useDayStyles()({ ...day, isToday })
  const words = `${day.spoken}: ${day.known}`
  return (
    <button
      type="button"
      className={mergeClasses(className, styles.act, mark !== '' && styles.marked)}
      data-day={day.date}
      data-mark={mark}
      aria-label={words}
      title={words}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isActive ? 0 : -1}
      onKeyDown={(event) => onKey(event, day.date)}
      onClick={() => onOpen(day.date)}
    >
      {partsOfDay(day.date).dayOfMonth}
    </button>
  )
}

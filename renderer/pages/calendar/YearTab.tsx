import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import { registerApi } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { addMonths, dayInVietnam, partsOfDay, type Day } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { keptInYear, openDayBook, showDay, type DayBook, type KeptDay } from './book.ts'
import { DayDialogs } from './DayDialogs.tsx'
import { Month } from './Month.tsx'
import { useActiveDay } from './useActiveDay.ts'
import { YearHead } from './YearHead.tsx'
import { YearSide } from './YearSide.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', height: '100%', minWidth: 0 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  note: { flexShrink: 0, margin: '4px 16px' },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '2px 16px 8px' },
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: '6px 18px',
    '@media (max-width: 1240px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
    '@media (max-width: 980px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
})

const text = calendarPageText
const most = 2000

/** The working calendar as years of twelve months. */
export function YearTab({ canWrite }: { canWrite: boolean }) {
  const { answer, reload } = useAnswer(() => registerApi('calendarDays').list({ limit: most }), 'days')
  useChanged('calendarDays', reload)
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        isWholePage
        heading={text.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: reload }}
      />
    )
  }
  return <Year kept={answer.value.rows as unknown as KeptDay[]} canWrite={canWrite} />
}

function Year({ kept, canWrite }: { kept: readonly KeptDay[]; canWrite: boolean }) {
  const styles = useStyles()
  const book = useMemo(() => openDayBook(kept), [kept])
  const [today] = useState(() => dayInVietnam(new Date()))
  const { active, show, focusOn, onKey, place } = useActiveDay(today)
  const [opened, setOpened] = useState<Day | null>(null)
  const { year } = partsOfDay(active)
  const { year: thisYear } = partsOfDay(today)
  const open = useCallback(
    (day: Day) => {
      show(day)
      setOpened(day)
    },
    [show],
  )
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <YearHead
          year={year}
          years={yearsOf(book, [year, thisYear])}
          thisYear={thisYear}
          here={showDay(book, active)}
          onYear={(next) => show(addMonths(active, (next - year) * 12))}
          onToday={() => show(today)}
        />
        {keptInYear(book, year).length === 0 && (
          <MessageBar className={styles.note} intent="warning">
            <MessageBarBody>{text.nothingEntered(String(year))}</MessageBarBody>
          </MessageBar>
        )}
        <div ref={place} className={styles.scroll}>
          <div className={styles.months}>
            {Array.from({ length: 12 }, (_, at) => (
              <Month
                // A button must not live on as a day of another year: the focus would stay on it.
                key={text.monthOfYear(at + 1, year)}
                book={book}
                year={year}
                month={at + 1}
                active={ifIn(active, year, at + 1)}
                today={ifIn(today, year, at + 1)}
                onKey={onKey}
                onOpen={open}
              />
            ))}
          </div>
        </div>
      </div>
      <YearSide book={book} year={year} onDay={focusOn} />
      {opened !== null && (
        <DayDialogs
          key={opened}
          day={opened}
          book={book}
          canWrite={canWrite}
          onClose={() => {
            setOpened(null)
            focusOn(opened)
          }}
        />
      )}
    </div>
  )
}

/** A day where it is one of a month: the other months need not be drawn again when it moves. */
function ifIn(day: Day, year: number, month: number): Day | null {
  const parts = partsOfDay(day)
  return parts.year === year && parts.month === month ? day : null
}

/** The years that may be chosen: those of which something is kept, and these. */
function yearsOf({ byDate }: DayBook, shown: readonly number[]): number[] {
  const years = [...[...byDate.keys()].map((day) => partsOfDay(day).year), ...shown]
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at)
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Day } from '#shared/base/days.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { useDayStyles } from './dayStyles.ts'
import { markOf, type TermDay } from './term.ts'

const useStyles = makeStyles({ cell: { padding: 0, verticalAlign: 'top' } })

const text = dossierPageText.calendar

interface DayCellProps {
  /** Null where the week lies in another month. */
  date: Day | null
  /** Undefined for a day before or after the limit. */
  day: TermDay | undefined
}

/** A day of a month; a day of the limit says on its own, and under the pointer, why it counts or does not. */
export function DayCell({ date, day }: DayCellProps) {
  const styles = useStyles()
  const looks = useDayStyles()
  const dayOfMonth = date === null ? '' : Number(date.slice(8))
  if (date === null || !day) {
    return (
      <td className={styles.cell}>
        <span className={mergeClasses(looks.day, looks.outside)}>{dayOfMonth}</span>
      </td>
    )
  }
  return (
    <td className={styles.cell} title={day.why} aria-label={text.day(date, day.why)}>
      <span
        className={mergeClasses(
          looks.day,
          looks[day.kind],
          day.isDue && looks.due,
          day.sign !== null && looks[day.sign],
        )}
      >
        <span>
          {dayOfMonth}
          {day.sign === 'returned' && text.returnedSign}
        </span>
        <span className={looks.mark}>{markOf(day)}</span>
      </span>
    </td>
  )
}

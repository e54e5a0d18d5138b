import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import type { DayLook } from './book.ts'

const todayMark = '#c77700'

/** Every kind has its letter and its shape beside its colour. */
const useStyles = makeStyles({
  day: {
    boxSizing: 'border-box',
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '1px',
    width: '100%',
    height: '24px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  working: {},
  weekend: { color: tokens.colorNeutralForeground3, backgroundColor: '#eceff0', borderRadius: 0 },
  holiday: { color: '#ffffff', backgroundColor: '#b10e1c', fontWeight: tokens.fontWeightSemibold },
  compensation: { color: '#7a0b14', backgroundColor: '#f9d9dc', fontWeight: tokens.fontWeightSemibold },
  swapOff: { color: '#43206e', backgroundColor: '#e4d8f3', fontWeight: tokens.fontWeightSemibold },
  extraOff: { color: '#5c2e00', backgroundColor: '#ffe2bd', fontWeight: tokens.fontWeightSemibold },
  swapWork: {
    color: '#0b5b6c',
    backgroundColor: '#ffffff',
    border: '2px solid #0b5b6c',
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
  },
  proposed: { border: '2px dashed #6b4a00', fontWeight: tokens.fontWeightSemibold },
  // Hollow, where what is settled is filled.
  unannounced: { backgroundColor: '#ffffff', border: '1px solid currentColor' },
  unannouncedHoliday: { color: '#b10e1c' },
  today: {
    fontWeight: tokens.fontWeightBold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '-1px',
      right: '-1px',
      bottom: '-3px',
      height: '3px',
      backgroundColor: todayMark,
    },
  },
})

const marks = calendarPageText.marks

/** The class and the letter of a day by how it is to be drawn. */
export function useDayStyles(): (look: DayLook & { isToday: boolean }) => {
  className: string
  mark: string
} {
  const styles = useStyles()
  return ({ kind, isProposed, isUnannounced, isToday }) => ({
    className: mergeClasses(
      styles.day,
      styles[kind],
      isProposed && styles.proposed,
      isUnannounced && styles.unannounced,
      isUnannounced && kind === 'holiday' && styles.unannouncedHoliday,
      isToday && styles.today,
    ),
    mark: isProposed ? marks.proposed : marks[kind],
  })
}

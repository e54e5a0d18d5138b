import { makeStyles, tokens } from '@fluentui/react-components'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import type { DayLook } from './book.ts'
import { useDayStyles } from './dayStyles.ts'

const useStyles = makeStyles({
  legend: {
    display: 'grid',
    gap: '1px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  sample: { width: '28px', flexShrink: 0 },
})

type Sample = [keyof typeof text.looks, Partial<DayLook> & { isToday?: boolean }]

const text = calendarPageText
const samples: readonly Sample[] = [
  ['holiday', { kind: 'holiday' }],
  ['compensation', { kind: 'compensation' }],
  ['swapOff', { kind: 'swapOff' }],
  ['extraOff', { kind: 'extraOff' }],
  ['swapWork', { kind: 'swapWork' }],
  ['weekend', { kind: 'weekend' }],
  ['computed', { kind: 'holiday', isUnannounced: true }],
  ['proposed', { isProposed: true }],
  ['today', { isToday: true }],
]
const plain = { kind: 'working', isProposed: false, isUnannounced: false, isToday: false } as const
const sampleDay = 24

/** What the shapes, letters and colours of the days mean. */
export function Legend() {
  const styles = useStyles()
  const styleOf = useDayStyles()
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {samples.map(([name, look]) => {
        const { className, mark } = styleOf({ ...plain, ...look })
        return (
          <li key={name} className={styles.item}>
            <span className={styles.sample} aria-hidden="true">
              <span className={className}>
                {sampleDay}
                {mark}
              </span>
            </span>
            {text.looks[name]}
          </li>
        )
      })}
    </ul>
  )
}

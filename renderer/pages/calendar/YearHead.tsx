import { Button, makeStyles, Select, tokens, Tooltip } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import type { ShownDay } from './book.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '4px', padding: '8px 16px 4px' },
  heading: {
    margin: '0 12px 0 0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'nowrap',
  },
  act: { whiteSpace: 'nowrap', flexShrink: 0 },
  here: {
    flexGrow: 1,
    minWidth: 0,
    marginLeft: '16px',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

const text = calendarPageText

interface YearHeadProps {
  year: number
  years: readonly number[]
  thisYear: number
  /** The day that the keys have reached. */
  here: ShownDay
  onYear: (year: number) => void
  onToday: () => void
}

/** The year that is shown, the way to others, and in words the day that the keys have reached. */
export function YearHead({ year, years, thisYear, here, onYear, onToday }: YearHeadProps) {
  const styles = useStyles()
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>{text.heading}</h1>
      <Tooltip content={text.previousYear} relationship="label">
        <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => onYear(year - 1)} />
      </Tooltip>
      <Select aria-label={text.year} value={year} onChange={(_, change) => onYear(Number(change.value))}>
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
      <Tooltip content={text.nextYear} relationship="label">
        <Button appearance="subtle" icon={<ChevronRightRegular />} onClick={() => onYear(year + 1)} />
      </Tooltip>
      <Button appearance="subtle" className={styles.act} onClick={onToday} disabled={year === thisYear}>
        {text.thisYear}
      </Button>
      <span className={styles.here}>
        <strong>{here.name}</strong>: {here.known}
      </span>
    </div>
  )
}

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular, PrintRegular } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import type { Row } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { openReport } from '#renderer/pages/reports/request.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { Counting } from './Counting.tsx'
import { DayList } from './DayList.tsx'
import { Standing } from './Standing.tsx'
import { daysOf, type DayKind, type Explained, type TermDay } from './term.ts'
import { TermCalendar } from './TermCalendar.tsx'

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 16px 24px',
    // Above the first: the gap, and no padding, above which rows would pass behind the head of the list.
    '::before': { content: '""' },
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    '& > *': { flexShrink: 0 },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  summary: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  toggle: { alignSelf: 'flex-start' },
})

const text = dossierPageText

/** When a dossier is due, how it stands to that, and why each day until then counts or does not. */
export function TermTab({ record }: { record: Row }) {
  const styles = useStyles()
  const [today] = useState(() => dayInVietnam(new Date()))
  const { id } = record
  const { answer, reload } = useAnswer(() => api.call('dossiers.explain', { id, asOf: today }), id)
  useChanged('dossiers', reload)
  useChanged('dossierPauses', reload)
  useChanged('dossierSteps', reload)
  useChanged('calendarDays', reload)
  useChanged('clockRules', reload)
  useChanged('procedures', reload)
  useChanged('procedureSteps', reload)

  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        heading={registerText.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: reload }}
      />
    )
  }
  return (
    <ScrollRegion className={styles.scroll} label={text.region}>
      <Standing explained={answer.value} today={today} />
      {answer.value.days !== null && <Counting explained={answer.value} />}
      <Button
        className={styles.toggle}
        size="small"
        icon={<PrintRegular />}
        onClick={() => openReport({ kind: 'due-slip', options: { dossier: answer.value.code } })}
      >
        {text.printSlip}
      </Button>
      <Days explained={answer.value} today={today} />
    </ScrollRegion>
  )
}

/** Every day of the limit, and those that it is late: as a calendar, and on demand as a list. */
function Days({ explained, today }: { explained: Explained; today: Day }) {
  const styles = useStyles()
  const [listed, setListed] = useState(false)
  const days = useMemo(() => daysOf(explained, today), [explained, today])
  if (days.length === 0) return null
  return (
    <>
      <section aria-label={text.calendar.heading}>
        <h3 className={styles.heading}>{text.calendar.heading}</h3>
        <p className={styles.summary}>{summaryOf(days)}</p>
        <TermCalendar days={days} />
      </section>
      <Button
        className={styles.toggle}
        size="small"
        aria-expanded={listed}
        icon={listed ? <ChevronUpRegular /> : <ChevronDownRegular />}
        onClick={() => setListed(!listed)}
      >
        {listed ? text.list.hide : text.list.show}
      </Button>
      {listed && <DayList days={days} />}
    </>
  )
}

function summaryOf(days: readonly TermDay[]): string {
  const count = (...kinds: DayKind[]) => formatNumber(days.filter(({ kind }) => kinds.includes(kind)).length)
  return text.calendar.summary(count('counted'), count('weekend', 'holiday'), count('pause'), count('late'))
}

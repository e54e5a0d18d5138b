import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import type { Day } from '#shared/base/days.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Explained } from './term.ts'

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '4px 16px', margin: 0 },
  fact: { display: 'flex', gap: '8px' },
  wide: { gridColumn: '1 / -1' },
  term: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

const text = dossierPageText

interface StandingProps {
  explained: Explained
  today: Day
}

/** In words: until when, how many days early, late or left, who holds the dossier, whose delay it was. */
export function Standing({ explained, today }: StandingProps) {
  const styles = useStyles()
  const { intent, words } = standingOf(explained, today)
  const note = noteOf(explained)
  return (
    <>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words}</MessageBarTitle>
          {note && <span> {note}</span>}
        </MessageBarBody>
      </MessageBar>
      <dl className={styles.facts}>
        {factsOf(explained).map(({ term, value, isWide = false }) => (
          <div key={term} className={mergeClasses(styles.fact, isWide && styles.wide)}>
            <dt className={styles.term}>{term}:</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

type Intent = 'success' | 'info' | 'warning' | 'error'

/** Days of the calendar that remain in which a dossier is said to be near its end. */
const near = 3

function standingOf(explained: Explained, today: Day): { intent: Intent; words: string } {
  const { timeliness, deadlineOn, returnedOn, daysLate } = explained
  const words = text.standing
  const days = formatNumber(daysBetween(returnedOn ?? today, deadlineOn))
  switch (timeliness) {
    case 'early':
      return { intent: 'success', words: words.early(days) }
    case 'onTime':
      return { intent: 'success', words: words.onTime }
    case 'late':
      return { intent: 'error', words: words.late(formatNumber(daysLate)) }
    case 'runningLate':
      return { intent: 'error', words: words.runningLate(formatNumber(daysLate)) }
    case 'running': {
      const isNear = daysBetween(today, deadlineOn) <= near
      const isToday = deadlineOn === today
      return { intent: isNear ? 'warning' : 'info', words: isToday ? words.today : words.running(days) }
    }
    default:
      return { intent: 'info', words: words[timeliness] }
  }
}

function noteOf({ timeliness }: Explained): string | null {
  if (timeliness === 'paused') return text.pausedNote
  return timeliness === 'noDeadline' ? text.noDeadlineNote : null
}

interface Fact {
  term: string
  value: string
  /** It may be long, and has a line of its own. */
  isWide?: boolean
}

function factsOf(explained: Explained): Fact[] {
  const { deadlineOn, dueOn, dueByClock, receivedOn, returnedOn, holder, heldBy, delay } = explained
  const promised = dueOn !== null && dueByClock ? text.byClock(formatDay(dueOn)) : dueOn && formatDay(dueOn)
  const delayed = delay.map((share) => text.delay(share.holder, formatNumber(share.days))).join(', ')
  const known = [
    { term: text.facts.deadline, value: deadlineOn && formatDay(deadlineOn) },
    { term: text.facts.promised, value: promised },
    { term: text.facts.received, value: formatDay(receivedOn) },
    { term: text.facts.returned, value: returnedOn && formatDay(returnedOn) },
    {
      term: text.facts.heldBy,
      value: returnedOn === null ? text.holder(holder, heldBy) : null,
      isWide: true,
    },
    { term: text.facts.delay, value: delayed, isWide: true },
  ]
  return known.flatMap(({ value, ...fact }) => (value ? [{ ...fact, value }] : []))
}

/** Days of the calendar from one day to another; 0 where there is no other. */
function daysBetween(from: Day, to: Day | null): number {
  return to === null ? 0 : numberOfDay(to) - numberOfDay(from)
}

import type { PageOutput } from '#renderer/api/client.ts'
import { addDays, lastDayOfMonth, partsOfDay, type Day } from '#shared/base/days.ts'
import { numberOfDay, weekdayOf } from '#shared/rules/day-number.ts'
import { clockText } from '#shared/text/clock.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

export type Explained = PageOutput<'dossiers.explain'>

/** What a day is in a time limit, or after it; a counted day may be the one on which it is due. */
export type DayKind = 'receipt' | 'counted' | 'weekend' | 'holiday' | 'pause' | 'due' | 'late'

/** What a day is beside that: the one on which the result was given, or today where that is still to come. */
export type DaySign = 'today' | 'returned'

/** A day of a time limit, or after it, as the calendar shows it. */
export interface TermDay {
  date: Day
  kind: DayKind
  /** Which day of the limit it is; null where it does not count. */
  nth: number | null
  isDue: boolean
  /** How many days after the deadline it is; 0 for a day that is not late. */
  late: number
  sign: DaySign | null
  why: string
}

/** A month with its weeks from Monday to Sunday; null where a week lies in another month. */
export interface TermMonth {
  year: number
  month: number
  weeks: (Day | null)[][]
}

const text = dossierPageText.calendar
const pausedWords = clockText.sentence(clockText.paused([]))

/** The days of the limit and those after it until the result or today, each with what it is and which it is. */
export function daysOf(explained: Explained, today: Day): TermDay[] {
  const end = explained.returnedOn ?? today
  const sign = explained.returnedOn === null ? 'today' : 'returned'
  const days = [...daysOfLimit(explained), ...daysAfter(explained, end)]
  const at = days.findIndex(({ date }) => date === end)
  const day = days[at]
  return day ? days.with(at, { ...day, sign, why: text.signed[sign](day.why) }) : days
}

function daysOfLimit({ calendar, receivedOn }: Explained): TermDay[] {
  let nth = 0
  return calendar.map(({ date, counted, why }, at) => {
    if (counted) nth += 1
    // A limit whose clock stands still ends in a pause, and is not due on any day.
    const isDue = at === calendar.length - 1 && (counted || !why.startsWith(pausedWords))
    const kind = counted ? 'counted' : kindOf({ date, why, isDue, isReceipt: date === receivedOn })
    return { date, kind, nth: counted ? nth : null, isDue, late: 0, sign: null, why }
  })
}

/** What is late after the limit; where its clock stands still, the pause goes on. */
function daysAfter({ calendar, deadlineOn, timeliness, daysLate }: Explained, end: Day): TermDay[] {
  const last = calendar.at(-1)
  if (last === undefined) return []
  if (timeliness === 'paused') {
    return daysBetween(last.date, end).map((date) => afterLimit({ date, kind: 'pause', why: last.why }))
  }
  if (deadlineOn === null || daysLate === 0) return []
  // By what holds today the limit may end on another day than the one that is kept.
  return daysBetween(last.date > deadlineOn ? last.date : deadlineOn, end).map((date) => {
    const late = numberOfDay(date) - numberOfDay(deadlineOn)
    return afterLimit({ date, kind: 'late', why: text.late(formatNumber(late)), late })
  })
}

function afterLimit(day: Pick<TermDay, 'date' | 'kind' | 'why'> & { late?: number }): TermDay {
  return { nth: null, isDue: false, sign: null, late: 0, ...day }
}

/** The days after one day until another. */
function daysBetween(after: Day, end: Day): Day[] {
  const count = Math.max(0, numberOfDay(end) - numberOfDay(after))
  return Array.from({ length: count }, (_day, at) => addDays(after, at + 1))
}

interface Uncounted {
  date: Day
  why: string
  isDue: boolean
  isReceipt: boolean
}

/** The office says in words alone why a day does not count; they are made from the same texts. */
function kindOf({ date, why, isDue, isReceipt }: Uncounted): DayKind {
  if (why.startsWith(pausedWords)) return 'pause'
  if (isReceipt) return 'receipt'
  if (isDue) return 'due'
  return why.startsWith(clockText.sentence(clockText.weekend(weekdayOf(numberOfDay(date)))))
    ? 'weekend'
    : 'holiday'
}

/** What stands under the day of the month. */
export function markOf({ nth, kind, late }: TermDay): string {
  if (kind === 'late') return text.lateMark(formatNumber(late))
  return nth === null ? text.marks[kind] : formatNumber(nth)
}

/** Of what takes long its beginning, its last day and its end are shown, and what lies between on demand. */
const mostMonths = 8
const shownAtBeginning = 2
const shownAtEnd = 4

interface Stretch {
  months: TermMonth[]
  /** Whether it is shown on demand alone. */
  isFolded: boolean
}

/** The months of the days, in stretches that are shown at once or on demand. */
export function stretchesOf(days: readonly TermDay[]): Stretch[] {
  const months = monthsOf(days)
  if (months.length <= mostMonths) return [{ months, isFolded: false }]
  const due = days.find(({ isDue }) => isDue)?.date
  const stretches: Stretch[] = []
  for (const [at, month] of months.entries()) {
    const isShown = at < shownAtBeginning || at >= months.length - shownAtEnd || isIn(month, due)
    const last = stretches.at(-1)
    if (last?.isFolded === !isShown) last.months.push(month)
    else stretches.push({ months: [month], isFolded: !isShown })
  }
  return stretches
}

function isIn({ weeks }: TermMonth, date: Day | undefined): boolean {
  return date !== undefined && weeks.some((week) => week.includes(date))
}

/** The months in which the days lie. */
function monthsOf(days: readonly TermDay[]): TermMonth[] {
  const months = new Set(days.map(({ date }) => date.slice(0, 7)))
  return [...months].map((written) => {
    const { year, month } = partsOfDay(`${written}-01`)
    const last = Number(lastDayOfMonth(year, month).slice(8))
    const before = weekdayOf(numberOfDay(`${written}-01`)) - 1
    const weeks = Array.from({ length: Math.ceil((before + last) / 7) }, (_week, week) =>
      Array.from({ length: 7 }, (_day, weekday) => {
        const dayOfMonth = week * 7 + weekday - before + 1
        const isOutside = dayOfMonth < 1 || dayOfMonth > last
        return isOutside ? null : `${written}-${String(dayOfMonth).padStart(2, '0')}`
      }),
    )
    return { year, month, weeks }
  })
}

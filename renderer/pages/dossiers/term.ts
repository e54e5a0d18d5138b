import type { PageOutput } from '#renderer/api/client.ts'
import { lastDayOfMonth, partsOfDay, type Day } from '#shared/base/days.ts'
import { clockText } from '#shared/text/clock.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

export type Explained = PageOutput<'dossiers.explain'>

/** What a day is in a time limit; a counted day may be the one on which it is due. */
export type DayKind = 'receipt' | 'counted' | 'weekend' | 'holiday' | 'pause' | 'due'

/** A day of a time limit as the calendar shows it. */
export interface TermDay {
  date: Day
  kind: DayKind
  /** Which day of the limit it is; null where it does not count. */
  nth: number | null
  isDue: boolean
  counted: boolean
  why: string
}

/** A month with its weeks from Monday to Sunday; null where a week lies in another month. */
export interface TermMonth {
  year: number
  month: number
  weeks: (Day | null)[][]
}

const pausedWords = clockText.sentence(clockText.paused([]))

/** The days of the limit, each with what it is and which it is. */
export function daysOf({ calendar, receivedOn }: Pick<Explained, 'calendar' | 'receivedOn'>): TermDay[] {
  let nth = 0
  return calendar.map(({ date, counted, why }, at) => {
    if (counted) nth += 1
    // A limit whose clock stands still ends in a pause, and is not due on any day.
    const isDue = at === calendar.length - 1 && (counted || !why.startsWith(pausedWords))
    const kind = counted ? 'counted' : kindOf({ date, why, isDue, isReceipt: date === receivedOn })
    return { date, kind, nth: counted ? nth : null, isDue, counted, why }
  })
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
  return why.startsWith(clockText.sentence(clockText.weekend(weekdayOf(date)))) ? 'weekend' : 'holiday'
}

/** What stands under the day of the month. */
export function markOf({ nth, kind }: Pick<TermDay, 'nth' | 'kind'>): string {
  return nth === null ? dossierPageText.calendar.marks[kind] : formatNumber(nth)
}

/** The months in which the days of a limit lie. */
export function monthsOf(days: readonly TermDay[]): TermMonth[] {
  const months = new Set(days.map(({ date }) => date.slice(0, 7)))
  return [...months].map((written) => {
    const { year, month } = partsOfDay(`${written}-01`)
    const last = Number(lastDayOfMonth(year, month).slice(8))
    const before = weekdayOf(`${written}-01`) - 1
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

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(date: Day): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

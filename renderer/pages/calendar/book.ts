import type { Values } from '#renderer/api/registers.ts'
import { lastDayOfMonth, makeDay, partsOfDay, type Day } from '#shared/base/days.ts'
import type { calendarDays } from '#shared/registers/calendar-days.ts'
import type { RecordOf } from '#shared/registers/register.ts'
import {
  describeDay,
  openCalendar,
  workingDaysBetween,
  type CalendarDay,
  type DescribedDay,
  type WorkingCalendar,
} from '#shared/rules/working-calendar.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'

/** A day off or a day worked instead, as it is kept. */
export type KeptDay = RecordOf<(typeof calendarDays)['fields']> & { id: string; revision: string }

/** The calendar and the records that it was made from. A day has one record at most. */
export interface DayBook {
  calendar: WorkingCalendar
  byDate: ReadonlyMap<Day, KeptDay>
}

export function openDayBook(kept: readonly KeptDay[]): DayBook {
  return { calendar: openCalendar(kept), byDate: new Map(kept.map((day) => [day.date, day])) }
}

/** How a day is drawn: what it is by the calendar, and what is not settled about it. */
export interface DayLook {
  kind: 'working' | 'weekend' | CalendarDay['kind']
  isProposed: boolean
  /** It follows from the law, and nobody has announced it. */
  isUnannounced: boolean
}

export interface ShownDay extends DayLook {
  date: Day
  /** "Thứ Ba, 24/11/2026". */
  name: string
  /** The same as it is spoken: "Thứ Sáu, 1/1/2027". */
  spoken: string
  /** "Nghỉ lễ: Ngày Văn hóa Việt Nam, theo luật, nguồn thứ cấp". */
  known: string
}

export function showDay({ calendar, byDate }: DayBook, date: Day): ShownDay {
  const described = describeDay(calendar, date)
  return {
    date,
    kind: kindOf(described),
    isProposed: described.proposal !== null,
    isUnannounced: described.entry?.decision === 'computed',
    name: calendarPageText.day(described.weekday, date),
    spoken: calendarPageText.spokenDay(described.weekday, date),
    known: calendarPageText.known(described, byDate.get(date)?.verification ?? null),
  }
}

function kindOf({ entry, weekday }: DescribedDay): DayLook['kind'] {
  if (entry) return entry.kind
  return weekday > 5 ? 'weekend' : 'working'
}

/** "Thứ Ba, 24/11/2026". */
export function nameOfDay({ calendar }: DayBook, date: Day): string {
  return calendarPageText.day(describeDay(calendar, date).weekday, date)
}

const weeksShown = 6

/** The days of a month by weeks from Monday; null for the places of other months. Always as many weeks. */
export function weeksOf(calendar: WorkingCalendar, year: number, month: number): (Day | null)[][] {
  const first = makeDay(year, month, 1) ?? ''
  const before = describeDay(calendar, first).weekday - 1
  return Array.from({ length: weeksShown }, (_week, week) =>
    Array.from({ length: 7 }, (_day, place) => makeDay(year, month, week * 7 + place - before + 1)),
  )
}

/** How many days are worked in each month of a year. */
export function workedByMonth(calendar: WorkingCalendar, year: number): number[] {
  return Array.from({ length: 12 }, (_, at) =>
    workingDaysBetween(calendar, lastDayOfMonth(year, at), lastDayOfMonth(year, at + 1)),
  )
}

/** What is kept of the days of a year, in their order. */
export function keptInYear({ byDate }: DayBook, year: number): KeptDay[] {
  return [...byDate.values()]
    .filter(({ date }) => partsOfDay(date).year === year)
    .toSorted((one, other) => one.date.localeCompare(other.date))
}

/** The other day of a swap, where its record points back at this one. */
export function partnerOf({ byDate }: DayBook, { date, swapWith }: KeptDay): KeptDay | null {
  const other = swapWith === null ? undefined : byDate.get(swapWith)
  return other?.swapWith === date ? other : null
}

/** The name that a swapped day usually has; empty for the other kinds. */
export function usualName(kind: string | null, swapWith: Day | null): string {
  if (swapWith === null) return ''
  if (kind === 'swapOff') return calendarPageText.swapOffName(swapWith)
  return kind === 'swapWork' ? calendarPageText.swapWorkName(swapWith) : ''
}

/** The record of the other day of a swap, where nothing is kept of that day yet. */
export function missingPartner({ byDate }: DayBook, date: Day, values: Values): Values | null {
  const { kind, decision, document, verification } = values
  const swapWith = (values['swapWith'] ?? null) as Day | null
  if ((kind !== 'swapOff' && kind !== 'swapWork') || swapWith === null) return null
  if (swapWith === date || byDate.has(swapWith)) return null
  const other = kind === 'swapOff' ? 'swapWork' : 'swapOff'
  return {
    date: swapWith,
    kind: other,
    name: usualName(other, date),
    swapWith: date,
    decision: decision ?? null,
    document: document ?? null,
    verification: verification ?? null,
  }
}

import type { ExplainedFigure } from '#shared/contract/reports.ts'
import { dayOfNumber, numberOfDay } from '#shared/rules/day-number.ts'
import { endedByReturn } from '#shared/rules/deadline.ts'
import { delayOf, type Delay } from '#shared/rules/delay.ts'
import { cutsFigureText, cutsText } from '#shared/text/procedure-report.ts'
import { never, outcomes, type CaseBook, type Cases } from '../analysis/index.ts'
import type { Period } from './procedure-period.ts'

/** What may have happened to a dossier in a period: what a figure counts. */
export type Happening =
  | 'received'
  | 'resolved'
  | 'early'
  | 'onTime'
  | 'late'
  | 'noDeadline'
  | 'withdrawn'
  | 'open'
  | 'openLate'
  | 'good'
  | 'rated'
  | 'day'
  | 'workingDay'
  | 'anyLate'
  | 'inReach'

/** Which dossiers a figure is about; places in the columns' lists, null for all. */
export interface CaseScope {
  period: Period
  procedure: number | null
  agency: number | null
}

/** So many of the dossiers behind a figure are listed; their number is the true one. */
const mostListed = 1000

/** The first dossiers behind a figure, and what each gives to it. */
export function casesBehind(
  book: CaseBook,
  happening: Happening,
  scope: CaseScope,
): ExplainedFigure['records'] {
  const keys = keysOf(book.cases, happening, { ...scope, most: mostListed })
  const value = valueOf(book.cases, happening, numberOfDay(scope.period.to))
  return book
    .nameCases(keys)
    .map(({ key, id, code }) => ({ register: 'dossiers', id, title: code, value: value(key) }))
}

/** The keys of the dossiers to which something happened. */
function keysOf(
  cases: Cases,
  happening: Happening,
  { period, procedure, agency, most }: CaseScope & { most: number },
): number[] {
  const span = { from: numberOfDay(period.from), to: numberOfDay(period.to) }
  const happened = tests(cases, span)[happening]
  const keys: number[] = []
  for (let key = 0; key < cases.count && keys.length < most; key += 1) {
    if (procedure !== null && cases.procedure[key] !== procedure) continue
    if (agency !== null && cases.agency[key] !== agency) continue
    if (happened(key)) keys.push(key)
  }
  return keys
}

/** How the columns say that something happened in some days. */
function tests(
  { received, returned, deadline, outcome, isWorkingDays }: Cases,
  { from, to }: { from: number; to: number },
): Record<Happening, (key: number) => boolean> {
  const at = (column: Int32Array, key: number): number => column[key] ?? never
  const left = (key: number): boolean => at(returned, key) >= from && at(returned, key) <= to
  const as = (name: (typeof outcomes)[number]) => {
    const place = outcomes.indexOf(name)
    return (key: number): boolean => left(key) && outcome[key] === place
  }
  const [early, onTime, late] = [as('early'), as('onTime'), as('late')]
  const withdrawn = as('withdrawn')
  const resolved = (key: number): boolean => left(key) && !withdrawn(key)
  const open = (key: number): boolean => at(received, key) <= to && at(returned, key) > to
  const openLate = (key: number): boolean => open(key) && at(deadline, key) < to
  return {
    received: (key) => at(received, key) >= from && at(received, key) <= to,
    resolved,
    early,
    onTime,
    late,
    noDeadline: as('none'),
    withdrawn,
    open,
    openLate,
    good: (key) => early(key) || onTime(key),
    rated: (key) => early(key) || onTime(key) || late(key),
    day: (key) => resolved(key) && isWorkingDays[key] !== 1,
    workingDay: (key) => resolved(key) && isWorkingDays[key] === 1,
    anyLate: (key) => late(key) || openLate(key),
    inReach: (key) => left(key) || open(key),
  }
}

/** What a dossier gives to a figure: its days, or by how many it is late; nothing where it is only counted. */
function valueOf(cases: Cases, happening: Happening, end: number): (key: number) => string {
  if (happening === 'day' || happening === 'workingDay')
    return (key) => `${cases.used[key] ?? 0} ${cutsText.unitNames[happening]}`
  if (happening === 'late' || happening === 'openLate' || happening === 'anyLate')
    return (key) =>
      cutsFigureText.daysLate(Math.min(cases.returned[key] ?? never, end) - (cases.deadline[key] ?? 0))
  return () => ''
}

/** Days after the deadline, by whose they were. */
export type DelayDays = Record<Delay['holder'], number>

export function noDelay(): DelayDays {
  return { agency: 0, otherAgency: 0, investor: 0 }
}

/** Whose delay it was, in all and by procedure and agency (places in the columns' lists). */
export interface Delays {
  total: DelayDays
  procedures: ReadonlyMap<number, DelayDays>
  agencies: ReadonlyMap<number, DelayDays>
}

/** The delay of what was returned late in a period, and of what was late and open when it ended. */
export function delaysIn(book: CaseBook, period: Period): Delays {
  const { cases } = book
  const keys = keysOf(cases, 'anyLate', { period, procedure: null, agency: null, most: Infinity })
  const lain = book.lainOf(keys)
  const [total, procedures, agencies] = [
    noDelay(),
    new Map<number, DelayDays>(),
    new Map<number, DelayDays>(),
  ]
  const end = numberOfDay(period.to)
  for (const key of keys) {
    const { pauses, steps } = lain.get(key) ?? { pauses: [], steps: [] }
    const returned = cases.returned[key] ?? never
    const returnedOn = returned <= end ? dayOfNumber(returned) : null
    const delays = delayOf(book.clock, {
      receivedOn: dayOfNumber(cases.received[key] ?? 0),
      deadlineOn: dayOfNumber(cases.deadline[key] ?? 0),
      until: returnedOn ?? period.to,
      steps,
      pauses: endedByReturn(pauses, returnedOn),
    })
    const sums = [
      total,
      delayAt(procedures, cases.procedure[key] ?? 0),
      delayAt(agencies, cases.agency[key] ?? 0),
    ]
    for (const { holder, days } of delays) for (const sum of sums) sum[holder] += days
  }
  return { total, procedures, agencies }
}

function delayAt(sums: Map<number, DelayDays>, place: number): DelayDays {
  const known = sums.get(place)
  if (known) return known
  const made = noDelay()
  sums.set(place, made)
  return made
}

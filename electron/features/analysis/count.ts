import { never, type Cases } from './cases.ts'
import { addOpen, addReturned, isEmpty, newTally, type Tally } from './tally.ts'

/** A period by day numbers, both ends in it. */
export interface Span {
  from: number
  to: number
}

/** Which dossiers are looked at: places in the columns' lists; null for all. */
export interface Chosen {
  procedures: ReadonlySet<number> | null
  agency: number | null
}

/** The tallies of a period, as a whole and by procedure, agency and month (as `year * 12 + month - 1`). */
export interface Counted {
  total: Tally
  procedures: Map<number, Tally>
  agencies: Map<number, Tally>
  months: Map<number, Tally>
}

/** Counts a period in one pass over all dossiers; without the parts where only the whole is asked for. */
export function countPeriod(cases: Cases, request: CountRequest): Counted {
  const counted: Counted = {
    total: newTally(),
    procedures: new Map(),
    agencies: new Map(),
    months: new Map(),
  }
  for (let key = 0; key < cases.count; key += 1) countCase(counted, cases, { key, request, times: 1 })
  return counted
}

interface CountedOnce {
  key: number
  request: CountRequest
  /** -1 takes out again what was counted. */
  times: 1 | -1
}

/** Counts one dossier. */
export function countCase(counted: Counted, cases: Cases, { key, request, times }: CountedOnce): void {
  const { span, chosen, withParts, monthOf } = request
  const [came, left] = [cases.received[key] ?? never, cases.returned[key] ?? never]
  // Whoever came later or had left before says nothing of the period.
  if (came > span.to || left < span.from) return
  const [code, by] = [cases.procedure[key] ?? 0, cases.agency[key] ?? 0]
  if (chosen.procedures !== null && !chosen.procedures.has(code)) return
  if (chosen.agency !== null && chosen.agency !== by) return
  const tallies = withParts
    ? [counted.total, tallyOf(counted.procedures, code), tallyOf(counted.agencies, by)]
    : [counted.total]
  const isOpen = left > span.to
  for (const tally of tallies) {
    if (came >= span.from) tally.received += times
    if (isOpen) addOpen(tally, cases, { key, end: span.to, times })
    else addReturned(tally, cases, { key, times })
  }
  if (withParts) {
    if (came >= span.from) tallyOf(counted.months, monthOf(came)).received += times
    if (!isOpen) addReturned(tallyOf(counted.months, monthOf(left)), cases, { key, times })
  }
  if (times === 1 || !withParts) return
  dropEmpty(counted.procedures, code)
  dropEmpty(counted.agencies, by)
  for (const day of [came, left]) dropEmpty(counted.months, monthOf(day))
}

/** What nothing is counted in any more is as if it had never been. */
function dropEmpty(tallies: Map<number, Tally>, place: number): void {
  const tally = tallies.get(place)
  if (tally && isEmpty(tally)) tallies.delete(place)
}

/** What is counted. */
export interface CountRequest {
  span: Span
  chosen: Chosen
  withParts: boolean
  /** The month of a day of the period; -1 of any other day. */
  monthOf: (day: number) => number
}

function tallyOf(tallies: Map<number, Tally>, place: number): Tally {
  let tally = tallies.get(place)
  if (!tally) {
    tally = newTally()
    tallies.set(place, tally)
  }
  return tally
}

import { never, type Cases } from './cases.ts'
import { addOpen, addReturned, newTally, type Tally } from './tally.ts'

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
export function countPeriod(cases: Cases, { span, chosen, withParts, monthOf }: CountRequest): Counted {
  const counted: Counted = {
    total: newTally(),
    procedures: new Map(),
    agencies: new Map(),
    months: new Map(),
  }
  const { received, returned, procedure, agency } = cases
  for (let key = 0; key < cases.count; key += 1) {
    const [came, left] = [received[key] ?? never, returned[key] ?? never]
    // Whoever came later or had left before says nothing of the period.
    if (came > span.to || left < span.from) continue
    const [code, by] = [procedure[key] ?? 0, agency[key] ?? 0]
    if (chosen.procedures !== null && !chosen.procedures.has(code)) continue
    if (chosen.agency !== null && chosen.agency !== by) continue
    const tallies = withParts
      ? [counted.total, tallyOf(counted.procedures, code), tallyOf(counted.agencies, by)]
      : [counted.total]
    const isOpen = left > span.to
    for (const tally of tallies) {
      if (came >= span.from) tally.received += 1
      if (isOpen) addOpen(tally, cases, { key, end: span.to })
      else addReturned(tally, cases, key)
    }
    if (!withParts) continue
    if (came >= span.from) tallyOf(counted.months, monthOf(came)).received += 1
    if (!isOpen) addReturned(tallyOf(counted.months, monthOf(left)), cases, key)
  }
  return counted
}

interface CountRequest {
  span: Span
  chosen: Chosen
  withParts: boolean
  /** The month of a day of the period. */
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

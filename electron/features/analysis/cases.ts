import type { Day } from '#shared/base/days.ts'
import { countCaseDays, type CaseTimes } from '#shared/rules/case-days.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { endedByReturn, type Clock } from '#shared/rules/deadline.ts'
import type { DossierClock, ProcedureTime } from '../deadlines/index.ts'

/** What stands for "not yet" and "never": later than every day. */
export const never = 2_147_483_647

/** The place of an outcome in {@link outcomes}; 0 is none. */
export const outcomes = ['none', 'early', 'onTime', 'late', 'withdrawn'] as const

/**
 * All dossiers as columns of numbers, by the key of their row: a pass over a million takes some milliseconds, where
 * reading them takes seconds. Days are day numbers.
 */
export interface Cases {
  /** Places that are used; a key without a dossier is received {@link never}. */
  count: number
  received: Int32Array
  returned: Int32Array
  deadline: Int32Array
  /** The promise on the receipt, and whether it is the program's own. */
  due: Int32Array
  isDueByClock: Uint8Array
  outcome: Uint8Array
  /** Places in `codes`, `versions` and `agencies`. */
  procedure: Uint16Array
  version: Uint16Array
  agency: Uint32Array
  isWorkingDays: Uint8Array
  /** Days that the agencies used, of what was returned. */
  used: Uint16Array
  heldByAgency: Uint16Array
  heldByOther: Uint16Array
  heldByInvestor: Uint16Array
  publication: Uint16Array
  codes: string[]
  /** Ids of versions of procedures. */
  versions: string[]
  agencies: string[]
}

/** A dossier as far as it is counted. */
export interface CaseRow {
  key: number
  id: string
  receivedOn: Day
  returnedOn: Day | null
  dueOn: Day | null
  dueByClock: number | null
  deadlineOn: Day | null
  outcome: string | null
  procedure: string | null
  agency: string | null
}

const room = 1024

export function noCases(): Cases {
  return { ...emptyColumns(room), count: 0, codes: [''], versions: [''], agencies: [''] }
}

function emptyColumns(size: number) {
  return {
    received: new Int32Array(size).fill(never),
    returned: new Int32Array(size).fill(never),
    deadline: new Int32Array(size).fill(never),
    due: new Int32Array(size).fill(never),
    isDueByClock: new Uint8Array(size),
    outcome: new Uint8Array(size),
    procedure: new Uint16Array(size),
    version: new Uint16Array(size),
    agency: new Uint32Array(size),
    isWorkingDays: new Uint8Array(size),
    used: new Uint16Array(size),
    heldByAgency: new Uint16Array(size),
    heldByOther: new Uint16Array(size),
    heldByInvestor: new Uint16Array(size),
    publication: new Uint16Array(size),
  }
}

/** What dossiers are read from: their rows as they are now, or what the ledger says that they were. */
export interface CaseSource {
  /** The largest key. */
  last: number
  open: DossierClock
  /** The times in which dossiers lay elsewhere, by key. */
  held: ReadonlyMap<number, HeldTimes>
  rows: Iterable<CaseRow>
}

/** Reads dossiers into the columns. */
export function readCases(cases: Cases, { last, open, held, rows }: CaseSource): void {
  grow(cases, last + 1)
  const { clock, procedures } = open
  const [codeOf, versionOf] = [placesIn(cases.codes), placesIn(cases.versions)]
  const agencyOf = placesIn(cases.agencies)
  for (const row of rows) {
    const procedure = row.procedure === null ? undefined : procedures.get(row.procedure)
    cases.procedure[row.key] = codeOf(procedure?.code ?? '')
    cases.version[row.key] = versionOf(row.procedure ?? '')
    cases.agency[row.key] = agencyOf(row.agency ?? '')
    cases.isWorkingDays[row.key] = procedure?.limit?.unit === 'workingDay' ? 1 : 0
    writeTimes(cases, row, { clock, procedure, held: held.get(row.key) ?? notHeld })
  }
}

/** Where a dossier lay: its steps in their order, and for whom it waited. */
export interface HeldTimes {
  steps: CaseTimes['steps'][number][]
  pauses: CaseTimes['pauses'][number][]
}

/** An empty map of such times, and how to come to those of a dossier by its key. */
export function openHeld(): { held: Map<number, HeldTimes>; of: (key: number) => HeldTimes } {
  const held = new Map<number, HeldTimes>()
  const of = (key: number): HeldTimes => {
    const found = held.get(key)
    if (found) return found
    const made: HeldTimes = { steps: [], pauses: [] }
    held.set(key, made)
    return made
  }
  return { held, of }
}

const notHeld: HeldTimes = { steps: [], pauses: [] }

function writeTimes(
  cases: Cases,
  row: CaseRow,
  { clock, procedure, held }: { clock: Clock; procedure: ProcedureTime | undefined; held: HeldTimes },
): void {
  const { key } = row
  const received = numberOfDay(row.receivedOn)
  const returned = row.returnedOn === null ? never : numberOfDay(row.returnedOn)
  cases.received[key] = received
  cases.returned[key] = returned
  cases.deadline[key] = row.deadlineOn === null ? never : numberOfDay(row.deadlineOn)
  cases.due[key] = row.dueOn === null ? never : numberOfDay(row.dueOn)
  cases.isDueByClock[key] = row.dueByClock === 1 ? 1 : 0
  cases.outcome[key] = row.outcome === null ? 0 : outcomes.indexOf(row.outcome as (typeof outcomes)[number])
  if (returned === never) return
  const days = countCaseDays(clock.calendar, {
    received,
    returned,
    unit: procedure?.limit?.unit ?? 'day',
    rules: clock.rulesOn(row.receivedOn),
    noticeDays: procedure?.noticeDays ?? 0,
    steps: held.steps,
    pauses: endedByReturn(held.pauses, row.returnedOn),
  })
  cases.used[key] = days.used
  cases.heldByAgency[key] = days.held.agency
  cases.heldByOther[key] = days.held.otherAgency
  cases.heldByInvestor[key] = days.held.investor
  cases.publication[key] = days.held.publication
}

/** Finds the place of a text in a list, adding it where it is new. */
function placesIn(list: string[]): (text: string) => number {
  const places = new Map(list.map((text, at) => [text, at]))
  return (text) => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, list.length)
    return list.push(text) - 1
  }
}

function grow(cases: Cases, needed: number): void {
  cases.count = Math.max(cases.count, needed)
  if (needed <= cases.received.length) return
  const larger = emptyColumns(Math.ceil(needed * 1.25) + room)
  for (const [name, column] of Object.entries(larger)) column.set(cases[name as keyof typeof larger])
  Object.assign(cases, larger)
}

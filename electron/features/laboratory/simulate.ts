import { refuse } from '#shared/base/result.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Cut } from '#shared/contract/laboratory.ts'
import { dayOfNumber, numberOfDay } from '#shared/rules/day-number.ts'
import { endedByReturn, termOf } from '#shared/rules/deadline.ts'
import { replayCase, type PastCase, type Replay } from '#shared/rules/replay.ts'
import { unknownProcedureText } from '#shared/text/analysis.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ParsedInput } from '../act.ts'
import { never, outcomes, usualMinimum } from '../analysis/index.ts'
import {
  addCase,
  addColumn,
  columnNames,
  newColumns,
  outcomePlaceOf,
  replayedOf,
  type Columns,
} from './columns.ts'
import { costOf, type Cost } from './cost.ts'
import { openNaming } from './names.ts'
import { notesOf, saidOf } from './notes.ts'
import { limitsUnder, type Plan } from './plan.ts'
import { openPlans, type Plans } from './plans.ts'
import { shorteningsOf, type NamesAgency } from './shorten.ts'
import type { CaseParts, RecordedStep, World } from './world.ts'

type Simulation = OutputOf<'procedures.simulate'>
export type Request = ParsedInput<'procedures.simulate'>

/** What became of the dossiers of one procedure. */
interface Played {
  code: string
  columns: Columns
  /** By the place of the proposal. */
  touched: number[]
  unrecorded: number[]
  /** Dossiers whose term is counted in another unit than what is cut. */
  otherUnit: number
}

/**
 * Plays the dossiers that were returned in a period again under some proposals. Answers `PERIOD_BACKWARDS` and
 * `UNKNOWN_PROCEDURE`.
 */
export function simulate(world: World, request: Request): Simulation {
  const { from, to, cuts, minimum = usualMinimum } = request
  if (to < from) throw refuse('PERIOD_BACKWARDS', { from: formatDay(from), to: formatDay(to) })
  const plans = openPlans(world, request)
  const { concerned: played, others } = playAll(world, request, plans)
  const hourlyWage = world.hourlyWageOn(to)
  const results = played.map((of) => {
    const plan = plans.inForce(of.code)
    const dossiers = of.columns.asWas.through.total
    return Object.assign(of, { plan, dossiers, cost: costOf(plan, { hourlyWage, dossiers }) })
  })
  const total = newColumns()
  for (const { columns } of results) for (const name of columnNames) addColumn(total[name], columns[name])
  const elsewhere = cuts.map((_, at) => sumAt(others, 'unrecorded', at))
  return {
    from,
    to,
    minimum,
    ...written(
      total,
      minimum,
      sumOf(results.flatMap(({ dossiers, cost }) => (dossiers === 0 ? [] : [cost]))),
    ),
    procedures: results.map((result) => procedureOf(result, minimum)),
    cuts: cuts.map((cut, at) => ({
      said: saidOf(cut, plans),
      touched: sumAt(played, 'touched', at),
      unrecorded: sumAt(played, 'unrecorded', at) + (elsewhere[at] ?? 0),
    })),
    notes: notesOf(request, { results, elsewhere, hourlyWage, minimum }),
  }
}

function sumAt(played: readonly Played[], of: 'touched' | 'unrecorded', at: number): number {
  return played.reduce((sum, each) => sum + (each[of][at] ?? 0), 0)
}

type Result = Pick<Played, 'code' | 'columns'> & { plan: Plan; cost: Cost | null }

function procedureOf({ code, plan, columns, cost }: Result, minimum: number) {
  const { limit, newLimit } = limitsUnder(plan)
  const name = plan.version?.name ?? (code === '' ? unknownProcedureText : code)
  return { code, name, limit, newLimit, ...written(columns, minimum, cost) }
}

function written(columns: Columns, minimum: number, cost: Cost | null) {
  const now = cost?.now ?? null
  return {
    asWas: replayedOf(columns.asWas, { minimum, cost: now }),
    // Who goes by the new limits alone still hands in what was handed in.
    sameWork: replayedOf(columns.sameWork, { minimum, cost: now }),
    shortened: replayedOf(columns.shortened, { minimum, cost: cost?.without ?? null }),
  }
}

/** Null where one of them is not known, or there is none. */
function sumOf(costs: readonly (Cost | null)[]): Cost | null {
  const known = costs.flatMap((cost) => cost ?? [])
  if (known.length === 0 || known.length < costs.length) return null
  return {
    now: known.reduce((sum, { now }) => sum + now, 0),
    without: known.reduce((sum, { without }) => sum + without, 0),
  }
}

const withdrawn = outcomes.indexOf('withdrawn')
const nothing: CaseParts = { steps: [], pauses: [] }

/** The procedures that the proposals are about, in their order, and others whose dossiers were looked at in vain. */
interface PlayedAll {
  concerned: Played[]
  others: Played[]
}

/**
 * Plays every dossier of the procedures that the proposals are about. A proposal for an agency in all procedures is about
 * those in which it changes something.
 */
function playAll(world: World, { from, to, cuts }: Request, plans: Plans): PlayedAll {
  const { cases } = world
  const [first, last] = [numberOfDay(from), numberOfDay(to)]
  const parts = world.partsOf(from, to)
  const namesAgency = openNaming(agenciesIn(parts, cuts))
  const played = new Map<string, Played>()
  for (const code of plans.named) played.set(code, newPlayed(code, cuts))
  for (let key = 0; key < cases.count; key += 1) {
    const returned = cases.returned[key] ?? never
    if (returned < first || returned > last || cases.outcome[key] === withdrawn) continue
    const code = cases.codes[cases.procedure[key] ?? 0] ?? ''
    let of = played.get(code)
    if (!of) {
      if (!plans.reachAll) continue
      of = newPlayed(code, cuts)
      played.set(code, of)
    }
    playCase(of, key, {
      world,
      plan: plans.of(cases.version[key] ?? 0),
      parts: parts.get(key) ?? nothing,
      namesAgency,
    })
  }
  const isConcerned = ({ code, touched }: Played): boolean =>
    plans.named.has(code) || touched.some((count) => count > 0)
  const all = [...played.values()].sort((a, b) => a.code.localeCompare(b.code, 'vi'))
  return { concerned: all.filter(isConcerned), others: all.filter((of) => !isConcerned(of)) }
}

function newPlayed(code: string, cuts: readonly Cut[]): Played {
  return {
    code,
    columns: newColumns(),
    touched: cuts.map(() => 0),
    unrecorded: cuts.map(() => 0),
    otherUnit: 0,
  }
}

/** The agencies that the proposals or the steps of dossiers name: a reason that names one of them says who was asked. */
function agenciesIn(parts: ReadonlyMap<number, CaseParts>, cuts: readonly Cut[]): Set<string> {
  const names = new Set<string>()
  if (!cuts.some((cut) => 'agency' in cut)) return names
  for (const cut of cuts) if ('agency' in cut) names.add(cut.agency)
  for (const { steps } of parts.values())
    for (const { holder, heldBy } of steps) if (holder === 'otherAgency' && heldBy !== null) names.add(heldBy)
  return names
}

interface Playing {
  world: World
  plan: Plan
  parts: CaseParts
  namesAgency: NamesAgency
}

function playCase(of: Played, key: number, { world, plan, parts, namesAgency }: Playing): void {
  const { cases, clock } = world
  const past = pastCaseOf(world, key, { plan, parts })
  const { unit, received } = past
  const outcome = cases.outcome[key] ?? 0
  addCase(of.columns.asWas, {
    outcome,
    used: past.used,
    unit,
    through: Math.max(0, past.returned - received),
  })
  const found = shorteningsOf(plan, past, namesAgency)
  const isOtherUnit = past.term !== null && past.term.unit !== (plan.version?.limit?.unit ?? past.term.unit)
  const proposal = {
    limitDays: isOtherUnit ? 0 : plan.limit.days,
    stepDays: isOtherUnit ? 0 : plan.stepDays,
    noticeDays: plan.noticeDays,
    shortenings: found.shortenings,
  }
  const replay = replayCase(clock.calendar, past, proposal)
  for (const name of ['sameWork', 'shortened'] as const) {
    const { returned, deadline, used } = replay[name]
    const isAsItWas = returned === past.returned && deadline === past.deadline
    const place = isAsItWas ? outcome : outcomePlaceOf(replay[name])
    addCase(of.columns[name], { outcome: place, used, unit, through: Math.max(0, returned - received) })
  }
  countTouched(of, replay, { plan, found })
  const isCut = plan.limit.places.length > 0
  if (isCut && (past.term === null || isOtherUnit || plan.limit.days === 0)) {
    of.otherUnit += past.term === null ? 0 : 1
    for (const place of plan.limit.places) raise(of.unrecorded, place)
  }
  for (const place of found.unrecorded) raise(of.unrecorded, place)
}

function countTouched(
  of: Played,
  { taken, takenByLimit }: Replay,
  { plan, found }: { plan: Plan; found: ReturnType<typeof shorteningsOf> },
): void {
  if (takenByLimit === 0 && taken.length === 0) return
  const touched = new Set<number>()
  for (const [at, days] of taken.entries())
    if (days > 0) for (const place of found.places[at] ?? []) touched.add(place)
  if (takenByLimit > 0) for (const place of plan.limit.places) touched.add(place)
  for (const place of touched) raise(of.touched, place)
}

function raise(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

function pastCaseOf(
  { cases, clock }: World,
  key: number,
  { plan, parts }: { plan: Plan; parts: CaseParts },
): PastCase<RecordedStep> {
  const [received, returned] = [cases.received[key] ?? never, cases.returned[key] ?? never]
  const [receivedOn, returnedOn] = [dayOfNumber(received), dayOfNumber(returned)]
  const [deadline, due] = [cases.deadline[key] ?? never, cases.due[key] ?? never]
  const pauses = parts.pauses.length === 0 ? parts.pauses : endedByReturn(parts.pauses, returnedOn)
  const times = {
    receivedOn,
    dueOn: due === never ? null : dayOfNumber(due),
    dueByClock: cases.isDueByClock[key] === 1,
    returnedOn,
    pauses,
  }
  return {
    received,
    returned,
    deadline: deadline === never ? null : deadline,
    used: cases.used[key] ?? 0,
    unit: plan.version?.limit?.unit ?? 'day',
    rules: clock.rulesOn(receivedOn),
    term: termOf(clock, times, plan.version?.limit ?? null),
    noticeDays: plan.version?.noticeDays ?? 0,
    steps: parts.steps,
    pauses,
  }
}

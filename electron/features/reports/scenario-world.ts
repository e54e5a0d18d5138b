import { numberOfDay } from '#shared/rules/day-number.ts'
import type { Day } from '#shared/base/days.ts'
import type { StoredCut } from '#shared/rules/scenarios.ts'
import { validOn } from '#shared/rules/validity.ts'
import { lastSeq } from '#electron/ledger/history.ts'
import { caseBookAt, never, type CaseBook } from '../analysis/index.ts'
import { requestOf, simulate, worldNow, type World } from '../laboratory/index.ts'
import { clockKnown, knownRecords, type KnownRecord } from './dossier-records.ts'
import type { LedgerState } from './load.ts'

type Simulation = ReturnType<typeof simulate>

/** A scenario of the laboratory played again on its own period; without a result where it proposes nothing complete. */
export interface PlayedScenario {
  id: string
  name: string
  from: Day
  to: Day
  state: string
  result: Simulation | null
}

/** Some scenarios by their names, each played again on the dossiers as the ledger knew them. */
export function playScenarios(
  state: LedgerState,
  isWanted: (scenario: KnownRecord) => boolean,
): PlayedScenario[] {
  const wanted = knownRecords(state, 'scenarios').filter(isWanted)
  if (wanted.length === 0) return []
  const cuts = Map.groupBy(knownRecords(state, 'scenarioCuts'), ({ scenario }) => scenario)
  const world = worldOf(state)
  const codes = new Set(world.versions.map(({ code }) => code))
  return wanted
    .map((record): PlayedScenario => {
      const { id, name, from, to, state: standing } = record as unknown as PlayedScenario
      const stored = (cuts.get(id) ?? []) as unknown as (StoredCut & { id: string })[]
      // A procedure that is no longer in the catalogue cannot be played; the others can.
      const playable = stored.filter(({ procedure }) => procedure === null || codes.has(procedure))
      const request = requestOf({ from, to }, playable)
      return { id, name, from, to, state: standing, result: request && simulate(world, request) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1))
}

/** What a simulation looks at, as the ledger knew it. */
function worldOf(state: LedgerState): World {
  const { db, until } = state
  if (until === undefined || until >= lastSeq(db)) return worldNow(db)
  const book = caseBookAt(db, until)
  const wages = knownRecords(state, 'costParameters').filter(({ item }) => item === 'hourlyWage')
  return {
    cases: book.cases,
    clock: book.clock,
    versions: versionsKnown(state),
    partsOf: (from, to) => partsIn(book, from, to),
    hourlyWageOn: (day) => validOn(wages as unknown as Wage[], day)?.value ?? null,
  }
}

interface Wage {
  value: number | null
  validFrom: Day | null
  validTo: Day | null
}

function versionsKnown(state: LedgerState): World['versions'] {
  const { procedures } = clockKnown(state)
  const partsOf = (register: 'procedureSteps' | 'procedurePapers' | 'complianceActivities') =>
    Map.groupBy(knownRecords(state, register), ({ procedure }) => procedure)
  const [steps, papers] = [partsOf('procedureSteps'), partsOf('procedurePapers')]
  const activities = partsOf('complianceActivities')
  const versions = knownRecords(state, 'procedures').flatMap(({ id, validFrom, validTo }) => {
    const procedure = procedures.get(id)
    if (!procedure) return []
    const byPosition = (steps.get(id) ?? []).toSorted((a, b) => Number(a['position']) - Number(b['position']))
    return [
      Object.assign({ validFrom, validTo }, procedure, {
        steps: byPosition,
        papers: papers.get(id)?.map(({ name }) => String(name)) ?? [],
        activities: activities.get(id) ?? [],
      }),
    ]
  })
  return (versions as unknown as World['versions']).toSorted(
    (a, b) => compare(a.code, b.code) || compare(a.validFrom ?? '', b.validFrom ?? ''),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function partsIn(book: CaseBook, from: Day, to: Day): ReturnType<World['partsOf']> {
  const [first, last] = [numberOfDay(from), numberOfDay(to)]
  const keys: number[] = []
  for (let key = 0; key < book.cases.count; key += 1) {
    const returned = book.cases.returned[key] ?? never
    if (returned >= first && returned <= last) keys.push(key)
  }
  return new Map(
    [...book.lainOf(keys)].map(([key, { pauses, steps }]) => {
      const recorded = steps.map((step) => {
        const times = { from: numberOfDay(step.from), to: step.to === null ? Infinity : numberOfDay(step.to) }
        return Object.assign({}, step, times)
      })
      return [key, { pauses, steps: recorded }] as const
    }),
  )
}

import type { Day } from '#shared/base/days.ts'
import { cutOf, type StoredCut } from '#shared/rules/scenarios.ts'
import type { Handlers } from '../act.ts'
import { simulate, type Request } from './simulate.ts'
import { worldNow } from './world.ts'

export { simulate } from './simulate.ts'
export { worldNow, type World } from './world.ts'

/** The laboratory: what proposals would have made of the dossiers of a past period. */
export const laboratoryHandlers: Pick<Handlers, 'procedures.simulate'> = {
  'procedures.simulate': (act, input) => simulate(worldNow(act.db), input),
}

/**
 * A stored scenario with its proposals as a simulation takes it; a proposal that is not complete is left out. Null where
 * none is left.
 */
export function requestOf(scenario: { from: Day; to: Day }, stored: readonly StoredCut[]): Request | null {
  const cuts = stored.flatMap((cut) => cutOf(cut) ?? [])
  return cuts.length === 0 ? null : { from: scenario.from, to: scenario.to, cuts }
}

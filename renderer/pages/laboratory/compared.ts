import type { Simulation, Tried } from './useReplayed.ts'

/** Which of the two outcomes of a scenario is compared. */
export type Way = 'sameWork' | 'shortened'

/** A scenario that came to something. */
export type Compared = Tried & { simulation: Simulation }

export function isTried(tried: Tried): tried is Compared {
  return tried.simulation !== null
}

/** Whether all of them were tried on the same dossiers: then what was is the same for all, and one column says it. */
export function areOnSameDossiers(compared: readonly Compared[]): boolean {
  const [first] = compared.map(basisOf)
  return compared.every((one) => basisOf(one) === first)
}

function basisOf({ simulation: { from, to, procedures } }: Compared): string {
  return JSON.stringify([from, to, procedures.map(({ code }) => code).sort()])
}

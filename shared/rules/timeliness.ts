import type { Day } from '#shared/base/days.ts'

/** How a dossier that was returned stood to its deadline. */
export type Outcome = 'early' | 'onTime' | 'late' | 'withdrawn'

/** How a dossier stands to its deadline. */
export type Timeliness = Outcome | 'running' | 'runningLate' | 'paused' | 'noDeadline'

interface Returned {
  /** Null while the clock stands still, and where no limit is known. */
  deadlineOn: Day | null
  returnedOn: Day | null
  state: string | null
}

interface Standing extends Returned {
  /** Whether a pause is open. */
  isPaused: boolean
}

/** How what was returned stood to its deadline; null for what is open, and where no deadline is known. */
export function outcomeOf({ deadlineOn, returnedOn, state }: Returned): Outcome | null {
  if (returnedOn === null) return null
  if (state === 'withdrawn') return 'withdrawn'
  if (deadlineOn === null) return null
  if (returnedOn < deadlineOn) return 'early'
  return returnedOn === deadlineOn ? 'onTime' : 'late'
}

/**
 * Early, on time or late for what was returned; running or running late for what is open. A dossier is late only after
 * the end of its last day. What was withdrawn is neither.
 */
export function timelinessOf(standing: Standing, today: Day): Timeliness {
  const { deadlineOn, returnedOn, isPaused } = standing
  if (returnedOn !== null) return outcomeOf(standing) ?? 'noDeadline'
  if (deadlineOn === null) return isPaused ? 'paused' : 'noDeadline'
  return today > deadlineOn ? 'runningLate' : 'running'
}

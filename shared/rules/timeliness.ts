import type { Day } from '#shared/base/days.ts'

/** How a dossier stands to its deadline. */
export type Timeliness =
  'early' | 'onTime' | 'late' | 'running' | 'runningLate' | 'paused' | 'withdrawn' | 'noDeadline'

interface Standing {
  /** Null while the clock stands still, and where no limit is known. */
  deadlineOn: Day | null
  returnedOn: Day | null
  state: string | null
  /** Whether a pause is open. */
  isPaused: boolean
}

/**
 * Early, on time or late for what was returned; running or running late for what is open. A dossier is late only after
 * the end of its last day. What was withdrawn is neither.
 */
export function timelinessOf({ deadlineOn, returnedOn, state, isPaused }: Standing, today: Day): Timeliness {
  if (returnedOn !== null) {
    if (state === 'withdrawn') return 'withdrawn'
    if (deadlineOn === null) return 'noDeadline'
    if (returnedOn < deadlineOn) return 'early'
    return returnedOn === deadlineOn ? 'onTime' : 'late'
  }
  if (deadlineOn === null) return isPaused ? 'paused' : 'noDeadline'
  return today > deadlineOn ? 'runningLate' : 'running'
}

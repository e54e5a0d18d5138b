import { appendLine, fileExists, readBytes, writeFileAtomically } from '#electron/platform/files.ts'

/**
 * Sign-in attempts, a line each in a file that is only added to, because no database is open yet: what several
 * processes add is never lost, and a new process does not forget. Login names stand in it as hashes.
 */
export interface Attempt {
  at: string
  kind: 'failed' | 'succeeded' | 'clockSetBack'
  login: string
}

const freeFailures = 3
const longestWaitSeconds = 300
const freeFailuresOfAll = 20
const longestWaitOfAllSeconds = 60
const windowOfAllMs = 15 * 60 * 1000

/** Seconds that this login must still wait before it may try again; 0 where it may. */
export function secondsToWait(file: string, login: string, now: Date): number {
  const attempts = readAttempts(file)
  const last = attempts.at(-1)
  if (last && Date.parse(last.at) > now.getTime()) {
    // The clock was set back: waiting starts anew from here, so that it is neither skipped nor endless.
    recordAttempt(file, { at: now.toISOString(), kind: 'clockSetBack', login: '' })
    return secondsToWait(file, login, now)
  }
  const own = failuresSinceSuccess(attempts, login)
  const all = attempts.filter(
    ({ kind, at }) => kind === 'failed' && now.getTime() - Date.parse(at) < windowOfAllMs,
  )
  return Math.max(
    remaining(
      own.length,
      { free: freeFailures, longest: longestWaitSeconds },
      lastInstant(attempts, own),
      now,
    ),
    remaining(
      all.length,
      { free: freeFailuresOfAll, longest: longestWaitOfAllSeconds },
      lastInstant(attempts, all),
      now,
    ),
  )
}

/** Adds an attempt to the file. */
export function recordAttempt(file: string, attempt: Attempt): void {
  appendLine(file, JSON.stringify(attempt))
}

/** Every attempt in the file, oldest first. A line that was cut off by a power failure is passed over. */
export function readAttempts(file: string): Attempt[] {
  if (!fileExists(file)) return []
  return readBytes(file)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as Attempt]
      } catch {
        return []
      }
    })
}

/** Keeps only what still counts: the failures of others since their last success. */
export function forgetSettledAttempts(file: string): void {
  const attempts = readAttempts(file)
  const logins = new Set(attempts.map(({ login }) => login))
  const open = [...logins].flatMap((login) => failuresSinceSuccess(attempts, login))
  const lines = open.sort((a, b) => (a.at < b.at ? -1 : 1)).map((attempt) => `${JSON.stringify(attempt)}\n`)
  writeFileAtomically(file, lines.join(''))
}

function failuresSinceSuccess(attempts: readonly Attempt[], login: string): Attempt[] {
  const own = attempts.filter((attempt) => attempt.login === login)
  return own
    .slice(own.findLastIndex(({ kind }) => kind === 'succeeded') + 1)
    .filter(({ kind }) => kind === 'failed')
}

/** When the last failure was, or the clock was found to be set back after it. */
function lastInstant(attempts: readonly Attempt[], failures: readonly Attempt[]): number {
  const failure = failures.at(-1)
  if (!failure) return 0
  const after = attempts.slice(attempts.lastIndexOf(failure)).findLast(({ kind }) => kind === 'clockSetBack')
  return Date.parse((after ?? failure).at)
}

function remaining(
  failures: number,
  { free, longest }: { free: number; longest: number },
  since: number,
  now: Date,
): number {
  if (failures < free) return 0
  const wait = Math.min(longest, 2 ** (failures - free + 1))
  return Math.max(0, Math.ceil(wait - (now.getTime() - since) / 1000))
}

import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import { appendLine, fileExists, readBytes, sizeOf, writeFileAtomically } from '#electron/platform/files.ts'
import { newId } from '#electron/platform/random.ts'

/**
 * Who tried to get in, a line each in a file that is only added to, because no database is open yet: a new process
 * does not forget, and what several processes add at once is never lost. A try is written down before the password is
 * looked at, so that many processes together have no more guesses than one.
 */
const purposes = ['signIn', 'passwordChange', 'recovery'] as const
export type Purpose = (typeof purposes)[number]

interface Try {
  id: string
  /** When it was made, as the clock of then said (ISO). */
  at: string
  purpose: Purpose
  /** A few digits of the hash of a login: see {@link subjectOf}. */
  subject: string
  /** `open` while the password is being looked at, or where the process ended meanwhile. */
  outcome: 'open' | Outcome
}

/** A try is `withdrawn` where it was not the password that stopped it; it counts for nothing. */
export type Outcome = 'failed' | 'succeeded' | 'withdrawn'

const instant = z.iso.datetime()
const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tried'),
    id: z.string(),
    at: instant,
    purpose: z.enum(purposes),
    subject: z.string(),
  }),
  z.object({ kind: z.enum(['failed', 'succeeded', 'withdrawn']), id: z.string(), at: instant }),
  z.object({ kind: z.literal('clockSetBack'), at: instant }),
])
type Line = z.infer<typeof line>

const minute = 60_000
/** Of one login, and more gently of all logins together: tries that cost no time, the longest wait, the memory. */
const limits = {
  own: { free: 3, longestSeconds: 300, rememberedMs: 24 * 60 * minute },
  all: { free: 20, longestSeconds: 60, rememberedMs: 15 * minute },
}
/** Processes may be a little apart when they write at once. */
const clockToleranceMs = 2000
const pollMs = 50
/** A password takes a third of a second; what is open for longer belongs to a process that has ended. */
const longestLookMs = 10_000

/**
 * What stands in the file for the hash of a login: enough to count by, too little to guess from. Somebody may have
 * typed a password where the login belongs.
 */
export function subjectOf(loginHash: string): string {
  return loginHash.slice(0, 6)
}

/**
 * Writes down a try. Waits while tries before it are still being looked at; answers `TOO_MANY_ATTEMPTS` where too many
 * have failed. The answer is the id to settle it with.
 */
export async function beginTry(
  file: string,
  { purpose, subject }: Pick<Try, 'purpose' | 'subject'>,
  now: () => Date,
): Promise<string> {
  refuseWhileWaiting(secondsToWait(readSteadily(file, now()), subject, now()))
  const id = newId()
  append(file, { kind: 'tried', id, at: now().toISOString(), purpose, subject })
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    const tries = readSteadily(file, now())
    const before = tries.slice(
      0,
      tries.findIndex((found) => found.id === id),
    )
    const isPatient = waitedMs < longestLookMs
    const seconds = secondsToWait(before, subject, now(), { openCounts: !isPatient })
    if (seconds > 0) settleTry(file, id, 'withdrawn', now())
    refuseWhileWaiting(seconds)
    if (secondsToWait(before, subject, now(), { openCounts: true }) === 0) return id
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

/** Writes down how a try ended. */
export function settleTry(file: string, id: string, outcome: Outcome, now: Date): void {
  append(file, { kind: outcome, id, at: now.toISOString() })
}

/** Makes a subject's failures count no more: somebody has proved in another way who they are. */
export function forgiveFailures(file: string, subject: string, now: Date): void {
  const id = newId()
  append(file, { kind: 'tried', id, at: now.toISOString(), purpose: 'recovery', subject })
  append(file, { kind: 'succeeded', id, at: now.toISOString() })
}

export type EndedTry = Try & { outcome: 'failed' | 'succeeded' }

/** The tries that failed or succeeded, oldest first; one whose process ended before the answer has failed. */
export function listEndedTries(file: string, now: Date): EndedTry[] {
  return triesOf(readLines(file)).flatMap((found): EndedTry[] => {
    const { outcome } = found
    if (outcome === 'failed' || outcome === 'succeeded') return [{ ...found, outcome }]
    const ageMs = now.getTime() - Date.parse(found.at)
    return outcome === 'open' && ageMs >= longestLookMs ? [{ ...found, outcome: 'failed' }] : []
  })
}

/** Leaves out what no longer counts, once the file is large. What was written in the last minutes stays. */
export function shortenAttempts(file: string, now: Date, longestBytes = 64 * 1024): void {
  if (!fileExists(file) || sizeOf(file) < longestBytes) return
  const lines = readLines(file)
  const kept = triesOf(lines).filter(({ at, outcome }) => {
    const ageMs = now.getTime() - Date.parse(at)
    const stillCounts = outcome === 'failed' || outcome === 'open'
    return ageMs < (stillCounts ? limits.own : limits.all).rememberedMs
  })
  const ids = new Set(kept.map(({ id }) => id))
  const text = lines
    .filter((written) => written.kind === 'clockSetBack' || ids.has(written.id))
    .map((written) => `${JSON.stringify(written)}\n`)
  writeFileAtomically(file, text.join(''))
}

function refuseWhileWaiting(waitSeconds: number): void {
  if (waitSeconds > 0) throw refuse('TOO_MANY_ATTEMPTS', { waitSeconds })
}

function append(file: string, written: Line): void {
  appendLine(file, JSON.stringify(written))
}

/** A line that was cut off by a power failure, or is no line of ours, is passed over. */
function readLines(file: string): Line[] {
  if (!fileExists(file)) return []
  return readBytes(file)
    .toString('utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return text === '' ? [] : [line.parse(JSON.parse(text))]
      } catch {
        return []
      }
    })
}

/**
 * The tries, with instants that lie in no future. Where the clock was set back, everything before counts as of that
 * moment: waiting starts anew from there, so that it is neither skipped nor endless.
 */
function readSteadily(file: string, now: Date): Try[] {
  const lines = readLines(file)
  const last = lines.at(-1)
  if (last && Date.parse(last.at) > now.getTime() + clockToleranceMs) {
    const noticed: Line = { kind: 'clockSetBack', at: now.toISOString() }
    append(file, noticed)
    lines.push(noticed)
  }
  let earliest = '9999'
  const instants = lines
    .toReversed()
    .map(({ kind, at }) => {
      if (at < earliest && kind === 'clockSetBack') earliest = at
      return at < earliest ? at : earliest
    })
    .toReversed()
  return triesOf(lines.map((written, at) => Object.assign(written, { at: instants[at] ?? written.at })))
}

function triesOf(lines: readonly Line[]): Try[] {
  const tries = new Map<string, Try>()
  for (const written of lines) {
    if (written.kind === 'tried') {
      const { id, at, purpose, subject } = written
      tries.set(id, { id, at, purpose, subject, outcome: 'open' })
    } else if (written.kind !== 'clockSetBack') {
      const settled = tries.get(written.id)
      if (settled) settled.outcome = written.kind
    }
  }
  return [...tries.values()]
}

/** Seconds that a subject must still wait; 0 where it may try. */
function secondsToWait(
  tries: readonly Try[],
  subject: string,
  now: Date,
  { openCounts = false } = {},
): number {
  const failuresAmong = (found: readonly Try[], { rememberedMs }: typeof limits.own): Try[] =>
    found.filter(({ at, outcome }) => {
      const ageMs = now.getTime() - Date.parse(at)
      const isFailure = outcome === 'failed' || (outcome === 'open' && (openCounts || ageMs >= longestLookMs))
      return isFailure && ageMs < rememberedMs
    })
  const own = tries.filter((found) => found.subject === subject)
  const sinceSuccess = own.slice(own.findLastIndex(({ outcome }) => outcome === 'succeeded') + 1)
  return Math.max(
    remaining(failuresAmong(sinceSuccess, limits.own), limits.own, now),
    remaining(failuresAmong(tries, limits.all), limits.all, now),
  )
}

/** After the last free failure 2 seconds, doubled with each further one. */
function remaining(failures: readonly Try[], { free, longestSeconds }: typeof limits.own, now: Date): number {
  const last = failures.at(-1)
  if (!last || failures.length < free) return 0
  const wait = Math.min(longestSeconds, 2 ** (failures.length - free + 1))
  return Math.max(0, Math.ceil(wait - (now.getTime() - Date.parse(last.at)) / 1000))
}

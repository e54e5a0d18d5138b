import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { eachCaseDay, isHeldOn } from './case-days.ts'
import { dueDay, stopsOf, type ClockRules, type Pause, type Stop, type Term } from './clock.ts'
import { dayOfNumber, numberOfDay } from './day-number.ts'
import type { HeldPause } from './delay.ts'
import { nextWorked, type WorkingCalendar } from './working-calendar.ts'

/** A step as a dossier records it; days are numbers, `to` is infinite while it lasts. */
export interface PastStep {
  holder: Holder
  from: number
  to: number
}

/** A dossier as it was, from receipt to return. Days are numbers. */
export interface PastCase<S extends PastStep = PastStep, P extends HeldPause = HeldPause> {
  received: number
  returned: number
  /** The deadline that was answered for; null where none is known. */
  deadline: number | null
  /** Days that the agencies used, in the unit of the procedure. */
  used: number
  unit: DayUnit
  /** The rules of the day of receipt. */
  rules: ClockRules
  /** What its clock counted, with the pauses; null where no limit is known. */
  term: Term | null
  /** As `CaseTimes` has it. */
  noticeDays: number
  steps: readonly S[]
  /** Ended by the return. */
  pauses: readonly P[]
}

/** Some recorded work that would have taken fewer days: steps together, or one pause. */
export type Shortening<S extends PastStep = PastStep, P extends HeldPause = HeldPause> =
  | { steps: readonly S[]; unit: DayUnit; left: (days: number) => number }
  | { pause: P; left: (days: number) => number }

/** What is proposed for a dossier. */
export interface Proposal<S extends PastStep = PastStep, P extends HeldPause = HeldPause> {
  /** Days that its term loses because steps lose them, and those that it loses beyond, as a whole. */
  stepDays: number
  limitDays: number
  /** The time of notice that its term keeps. */
  noticeDays: number
  shortenings: readonly Shortening<S, P>[]
}

/** A dossier as it would have come out; days are numbers. */
export interface ReplayedCase {
  returned: number
  deadline: number | null
  used: number
}

/** The new limit against the work as it was, and against the shortened work. */
export interface Replay {
  sameWork: ReplayedCase
  shortened: ReplayedCase
  /** Days of the calendar that each shortening took away, in their order. */
  taken: number[]
  /** Days that the shorter limit itself took away. */
  takenByLimit: number
}

/**
 * What remains of work that took some days where its allowance is cut: whoever took longer than is allowed now is
 * quicker by as much as was cut, and nobody by more; whoever did not takes as long as before.
 */
export function daysLeft(took: number, { allowed, cut }: { allowed: number; cut: number }): number {
  return Math.max(0, Math.min(took, Math.max(allowed - cut, took - cut)))
}

/**
 * Plays a dossier again under a proposal. Of the days of its course those that would have been saved are taken out: the
 * last ones of a step or a pause, and for a shorter limit the last ones that the agencies used. The others follow each
 * other as they did: pauses and notices with as many days of the calendar, work on days that are worked where these are
 * counted. Where nothing is proposed that concerns it, the dossier comes out as it was to the day, whatever the calendar
 * says today; it is never returned later, and never due later, than it was.
 */
export function replayCase<S extends PastStep, P extends HeldPause>(
  calendar: WorkingCalendar,
  past: PastCase<S, P>,
  proposal: Proposal<S, P>,
): Replay {
  const { returned, used } = past
  const terms = shorterTerms(past, proposal)
  const sameWork = { returned, used, deadline: deadlineBy(calendar, past, terms) }
  const asItWas = { sameWork, shortened: sameWork, taken: proposal.shortenings.map(() => 0), takenByLimit: 0 }
  if (proposal.shortenings.length === 0 && isWithin(calendar, past, terms)) return asItWas
  const course = courseOf(calendar, past)
  const taken = takeShortenings(course, proposal.shortenings)
  const takenByLimit = takeByLimit(course, terms)
  if (!course.gone.includes(1)) return asItWas
  const { paused, ...ended } = follow(course)
  const moved = past.pauses.length === 0 ? terms : { ...terms, stops: pausesOn(past.rules, paused) }
  const shortened = { ...ended, deadline: deadlineBy(calendar, past, moved) }
  return { sameWork, shortened, taken, takenByLimit }
}

/** How the term of a dossier gets shorter, in its own unit. */
interface Terms {
  days: number
  /** What is left of it when its steps have lost their days: less than nothing where they lose more than it had. */
  afterSteps: number
  afterAll: number
  /** By how much the cut of the limit itself shortens it: by no more than it had. */
  limitCut: number
}

const noTerms: Terms = { days: 0, afterSteps: 0, afterAll: 0, limitCut: 0 }

function shorterTerms(
  { term, noticeDays }: Pick<PastCase, 'term' | 'noticeDays'>,
  proposal: Proposal,
): Terms {
  if (term === null) return noTerms
  const { days } = term
  // A promise that is no longer than the notice cannot have granted it: all of it may be cut.
  const least = days > noticeDays ? Math.min(days, proposal.noticeDays) : 0
  const afterSteps = days - proposal.stepDays
  return {
    days,
    afterSteps,
    afterAll: Math.max(least, afterSteps - proposal.limitDays),
    limitCut: Math.min(proposal.limitDays, days - least),
  }
}

/** Whether a dossier took no longer than its shorter term allows, whatever its days were: then there is nothing to take. */
function isWithin(calendar: WorkingCalendar, past: PastCase, { afterSteps, limitCut }: Terms): boolean {
  const { term, received, returned, rules } = past
  if (term === null || limitCut === 0) return true
  const before = received - (rules.firstDay === 'included' ? 1 : 0)
  const most =
    term.unit === 'day'
      ? returned - before
      : calendar.workedThrough(returned) - calendar.workedThrough(before)
  return most <= afterSteps - limitCut
}

/** The deadline by a shorter term, with the pauses where they were or where they would have been. */
function deadlineBy(
  calendar: WorkingCalendar,
  { term, deadline, rules }: PastCase,
  { days, afterAll, stops }: Terms & { stops?: readonly Pause[] },
): number | null {
  if (term === null || deadline === null || (afterAll === days && stops === undefined)) return deadline
  const due = dueDay(calendar, rules, { ...term, days: afterAll, pauses: stops ?? term.pauses ?? [] })
  return due === null ? deadline : Math.min(deadline, numberOfDay(due))
}

const [working, notice, stopped] = [0, 1, 2]

/** The course of a dossier, day by day from the first that counts to that of return. */
interface Course<S extends PastStep = PastStep, P extends HeldPause = HeldPause> {
  calendar: WorkingCalendar
  past: PastCase<S, P>
  first: number
  kinds: Uint8Array
  /** 1 for a day that would have been saved. */
  gone: Uint8Array
}

function courseOf<S extends PastStep, P extends HeldPause>(
  calendar: WorkingCalendar,
  past: PastCase<S, P>,
): Course<S, P> {
  const first = past.received + (past.rules.firstDay === 'included' ? 0 : 1)
  const length = Math.max(0, past.returned - first + 1)
  const kinds = new Uint8Array(length)
  eachCaseDay(past, (day, { pause, isNotice }) => {
    if (pause !== undefined) kinds[day - first] = stopped
    else if (isNotice) kinds[day - first] = notice
  })
  return { calendar, past, first, kinds, gone: new Uint8Array(length) }
}

/** How much a day counts in a unit. */
function weightOf({ calendar }: Pick<Course, 'calendar'>, day: number, unit: DayUnit): number {
  return unit === 'day' ? 1 : calendar.workedThrough(day) - calendar.workedThrough(day - 1)
}

/** Takes out what the shortenings save, and says how many days each did. */
function takeShortenings<S extends PastStep, P extends HeldPause>(
  course: Course<S, P>,
  shortenings: readonly Shortening<S, P>[],
): number[] {
  const stops = shortenings.some((each) => 'pause' in each)
    ? stopsOf(course.past.rules, course.past.pauses).map((stop) => Object.assign(stop, { until: stop.to }))
    : []
  const taken = shortenings.map((each) => {
    if ('steps' in each) return takeOfSteps(course, each)
    const stop = stops.find(({ pause }) => pause === each.pause)
    if (stop)
      stop.until = stop.from - 1 + Math.min(stop.until - stop.from + 1, each.left(stop.until - stop.from + 1))
    return 0
  })
  takeOfPauses(course, stops)
  return taken.map((days, at) => {
    const each = shortenings[at]
    const stop = each && 'pause' in each ? stops.find(({ pause }) => pause === each.pause) : undefined
    return stop ? goneBetween(course, stop.until + 1, stop.to) : days
  })
}

/** A pause that still stops the days up to `until`. */
interface ShorterStop extends Stop {
  until: number
}

/** A day that another pause stops, too, is not saved. */
function takeOfPauses({ first, kinds, gone }: Course, stops: readonly ShorterStop[]): void {
  if (stops.every(({ to, until }) => until >= to)) return
  for (let at = 0; at < kinds.length; at += 1) {
    const day = first + at
    if (kinds[at] === stopped && !stops.some(({ from, until }) => from <= day && day <= until)) gone[at] = 1
  }
}

function goneBetween({ first, gone }: Course, from: number, to: number): number {
  let days = 0
  for (let at = Math.max(0, from - first); at <= to - first && at < gone.length; at += 1)
    days += gone[at] ?? 0
  return days
}

/**
 * The last days of steps, in the unit in which these are counted. A day on which another step held the dossier, too, is
 * not saved: nobody knows whether that one would have come earlier.
 */
function takeOfSteps<S extends PastStep>(
  course: Course<S>,
  { steps, unit, left }: { steps: readonly S[]; unit: DayUnit; left: (days: number) => number },
): number {
  const { first, gone, past } = course
  const { received } = past
  const isPublic = steps.some(({ holder }) => holder === 'publication')
  const theirs: number[] = []
  let took = 0
  for (const [at, kind] of course.kinds.entries()) {
    const day = first + at
    if (gone[at] === 1 || kind === stopped || (kind === notice && !isPublic)) continue
    if (!steps.some((step) => isHeldOn(step, day, received))) continue
    theirs.push(at)
    took += weightOf(course, day, unit)
  }
  const remaining = Math.min(took, left(took))
  if (remaining === took) return 0
  const others = past.steps.filter((step) => !steps.includes(step))
  let [surplus, taken] = [took - remaining, 0]
  for (const at of theirs.toReversed()) {
    if (surplus <= 0 && remaining > 0) break
    const day = first + at
    surplus -= weightOf(course, day, unit)
    if (others.some((step) => isHeldOn(step, day, received))) continue
    gone[at] = 1
    taken += 1
  }
  return taken
}

/**
 * The last days that the agencies used, by as much as the limit itself gets shorter. Who returned in time on the working
 * day to which a last day off was moved is taken to have used up the term, and no more.
 */
function takeByLimit(course: Course, { days, afterSteps, limitCut }: Terms): number {
  const { past, kinds, gone, first } = course
  if (past.term === null || limitCut === 0) return 0
  const { unit } = past.term
  let counted = 0
  for (let at = 0; at < kinds.length; at += 1)
    if (kinds[at] !== stopped && gone[at] === 0) counted += weightOf(course, first + at, unit)
  const isInTime = past.deadline !== null && past.returned <= past.deadline
  const took = isInTime ? Math.min(counted, days) : counted
  const remaining = daysLeft(took, { allowed: afterSteps, cut: limitCut })
  if (remaining === took) return 0
  let [surplus, taken] = [counted - remaining, 0]
  for (let at = kinds.length - 1; at >= 0 && surplus > 0; at -= 1) {
    if (kinds[at] !== working || gone[at] === 1) continue
    surplus -= weightOf(course, first + at, unit)
    gone[at] = 1
    taken += 1
  }
  return taken
}

/** Lets the days that remain follow each other. */
function follow(course: Course): { returned: number; used: number; paused: number[] } {
  const { calendar, past, first, kinds, gone } = course
  const paused: number[] = []
  let [reached, used] = [first - 1, 0]
  // Where days off come last, what was done was done before them.
  let done = reached
  for (let at = 0; at < kinds.length; at += 1) {
    if (gone[at] === 1) continue
    const kind = kinds[at]
    const day = first + at
    if (kind === working && weightOf(course, day, past.unit) === 0) {
      // A day off between two that are worked is where it was, or it is skipped.
      if (reached === day - 1) reached = day
      continue
    }
    const isCounted = kind === working && past.unit === 'workingDay'
    reached = isCounted ? nextWorked(calendar, reached + 1) : reached + 1
    if (kind === working) used += 1
    if (kind === stopped) paused.push(reached)
    done = reached
  }
  const returned = fitted(course, done)
  const moved =
    past.unit === 'day' ? returned - done : calendar.workedThrough(returned) - calendar.workedThrough(done)
  return {
    returned,
    used: Math.max(0, Math.min(past.used, used + moved)),
    paused,
  }
}

/**
 * The day of return: where the real one was worked, one that is, too: the next one, as far as the rules move a last day
 * off, else the one before.
 */
function fitted({ calendar, past }: Course, day: number): number {
  const { received, returned, rules } = past
  const isWorked = (which: number): boolean => weightOf({ calendar }, which, 'workingDay') === 1
  const earliest = Math.max(day, received)
  if (!isWorked(returned) || isWorked(earliest)) return Math.min(returned, earliest)
  const before = calendar.nthWorked(calendar.workedThrough(earliest))
  const isBefore = rules.lastDay === 'asItFalls' && before >= received
  return Math.min(returned, isBefore ? before : nextWorked(calendar, earliest))
}

/** Pauses that stop just these days, by the rules. */
function pausesOn(rules: ClockRules, days: readonly number[]): Pause[] {
  const [before, after] = [rules.pauseStart === 'counted' ? 1 : 0, rules.pauseEnd === 'counted' ? 1 : 0]
  const pauses: Pause[] = []
  let from = days[0] ?? 0
  for (const [at, day] of days.entries()) {
    const next = days[at + 1]
    if (next === day + 1) continue
    pauses.push({ from: dayOfNumber(from - before), to: dayOfNumber(day + after), reason: '' })
    from = next ?? 0
  }
  return pauses
}

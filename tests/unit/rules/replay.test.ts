import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { countCaseDays } from '#shared/rules/case-days.ts'
import { dueDay, type ClockRules } from '#shared/rules/clock.ts'
import { dayOfNumber, numberOfDay } from '#shared/rules/day-number.ts'
import { endedByReturn } from '#shared/rules/deadline.ts'
import type { HeldPause } from '#shared/rules/delay.ts'
import {
  daysLeft,
  replayCase,
  type PastCase,
  type PastStep,
  type Proposal,
  type Replay,
} from '#shared/rules/replay.ts'
import { openCalendar, type CalendarDay } from '#shared/rules/working-calendar.ts'

const usual: ClockRules = {
  firstDay: 'excluded',
  lastDay: 'nextWorkingDay',
  pauseStart: 'stopped',
  pauseEnd: 'stopped',
}
const off = (date: Day): CalendarDay => ({
  date,
  name: 'Nghỉ',
  kind: 'holiday',
  decision: 'statutory',
  document: null,
})
/** Independence Day and the day after, Wednesday and Thursday. */
const calendar = openCalendar([off('2026-09-02'), off('2026-09-03')])

interface Given {
  received: Day
  returned: Day
  days: number
  unit?: DayUnit
  rules?: ClockRules
  noticeDays?: number
  steps?: PastStep[]
  pauses?: HeldPause[]
}

function past(given: Given): PastCase {
  const { days, unit = 'day', rules = usual, noticeDays = 0, steps = [] } = given
  const [received, returned] = [numberOfDay(given.received), numberOfDay(given.returned)]
  const pauses = endedByReturn(given.pauses ?? [], given.returned)
  const term = { from: given.received, days, unit, pauses }
  const due = dueDay(calendar, rules, term)
  const { used } = countCaseDays(calendar, { received, returned, unit, rules, noticeDays, steps, pauses })
  const deadline = due === null ? null : numberOfDay(due)
  return { received, returned, unit, rules, noticeDays, steps, pauses, term, used, deadline }
}

const nothing: Proposal = { stepDays: 0, limitDays: 0, noticeDays: 0, shortenings: [] }
const step = (holder: Holder, from: Day, to: Day): PastStep => ({
  holder,
  from: numberOfDay(from),
  to: numberOfDay(to),
})
const pause = (from: Day, to: Day): HeldPause => ({ holder: 'investor', from, to, reason: 'Chờ bản vẽ' })

/** What came out, in days that can be read. */
function written({ sameWork, shortened }: Replay) {
  const day = (number: number | null): Day | null => (number === null ? null : dayOfNumber(number))
  return {
    newDeadline: day(sameWork.deadline),
    returned: day(shortened.returned),
    deadline: day(shortened.deadline),
    used: shortened.used,
  }
}

describe('what remains of work whose allowance is cut', () => {
  test.each([
    // Took as long as is allowed now, or less: as before.
    [10, 30, 7, 10],
    [23, 30, 7, 23],
    // Took longer than is allowed now, but not than before: as long as is allowed now.
    [26, 30, 7, 23],
    [30, 30, 7, 23],
    // Took longer than was allowed: as much longer than is allowed now.
    [40, 30, 7, 33],
    [3, 2, 7, 0],
    [0, 5, 7, 0],
  ])('%i days of %i allowed, cut by %i, are %i', (took, allowed, cut, left) => {
    expect(daysLeft(took, { allowed, cut })).toBe(left)
  })
})

describe('a shorter limit', () => {
  test('makes who took longer quicker, and no other', () => {
    // Received on Monday 03/08; 20 days are up on Sunday 23/08: due on Monday 24/08. Cut to 15: Tuesday 18/08.
    const cut = { ...nothing, limitDays: 5 }
    const on = (returned: Day) =>
      written(replayCase(calendar, past({ received: '2026-08-03', returned, days: 20 }), cut))
    expect(on('2026-08-14')).toMatchObject({ newDeadline: '2026-08-18', returned: '2026-08-14', used: 11 })
    // 18 days, down to the 15 that are allowed.
    expect(on('2026-08-21')).toMatchObject({ newDeadline: '2026-08-18', returned: '2026-08-18', used: 15 })
    // 25 days, five fewer: a Sunday, so the Monday after.
    expect(on('2026-08-28')).toMatchObject({ newDeadline: '2026-08-18', returned: '2026-08-24', used: 21 })
    // In time by the Monday to which the last day was moved: in time again.
    expect(on('2026-08-24')).toMatchObject({ newDeadline: '2026-08-18', returned: '2026-08-18', used: 15 })
  })

  test('in working days goes by the days that are worked', () => {
    // 25 working days from Monday 03/08, with two holidays: due on Wednesday 09/09. Cut to 20: Monday 31/08.
    const given = { received: '2026-08-03', days: 25, unit: 'workingDay' } as const
    const cut = { ...nothing, limitDays: 5 }
    expect(written(replayCase(calendar, past({ ...given, returned: '2026-09-09' }), cut))).toEqual({
      newDeadline: '2026-08-31',
      returned: '2026-08-31',
      deadline: '2026-08-31',
      used: 20,
    })
    // 27 of 25 days, five fewer are 22: Friday 04/09 is the 22nd day.
    expect(
      written(replayCase(calendar, past({ ...given, returned: '2026-09-11' }), { ...nothing, limitDays: 5 })),
    ).toEqual({
      newDeadline: '2026-08-31',
      returned: '2026-09-04',
      deadline: '2026-08-31',
      used: 22,
    })
  })

  test('leaves the time of notice alone', () => {
    const given = past({ received: '2026-08-03', returned: '2026-09-14', days: 40, noticeDays: 30 })
    expect(given.used).toBe(12)
    // 40 days are up on Saturday 12/09, and it was returned on the Monday; of 30 days nothing is left to cut.
    const cut = { ...nothing, limitDays: 15, noticeDays: 30 }
    expect(written(replayCase(calendar, given, cut))).toMatchObject({
      newDeadline: '2026-09-04',
      returned: '2026-09-04',
      used: 2,
    })
  })
})

describe('a promise that is shorter than the notice', () => {
  test('never granted it, and is cut like any other', () => {
    // Promised for 22 days, until Tuesday 25/08, where the notice alone has 30; cut to 12: Monday 17/08 after a Saturday.
    const given = past({ received: '2026-08-03', returned: '2026-08-21', days: 22, noticeDays: 30 })
    const cut = { ...nothing, limitDays: 10, noticeDays: 30 }
    expect(written(replayCase(calendar, given, cut))).toMatchObject({
      newDeadline: '2026-08-17',
      returned: '2026-08-17',
      used: 14,
    })
  })
})

describe('shorter work', () => {
  const steps = [step('agency', '2026-08-03', '2026-08-13'), step('otherAgency', '2026-08-13', '2026-08-25')]

  test('of a step brings the return forward by its last days', () => {
    const given = past({ received: '2026-08-03', returned: '2026-08-27', days: 20, steps })
    const [, asked] = steps
    if (!asked) throw new Error('no step')
    // Twelve days down to five: 14/08 to 18/08, and then the two of the agency.
    const proposal = { ...nothing, shortenings: [{ steps: [asked], unit: 'day', left: () => 5 } as const] }
    const replay = replayCase(calendar, given, proposal)
    expect(written(replay)).toMatchObject({ newDeadline: '2026-08-24', returned: '2026-08-20', used: 17 })
    expect(replay.taken).toEqual([7])
  })

  test('saves no day on which another step held the dossier, too', () => {
    const both = [...steps, step('agency', '2026-08-13', '2026-08-26')]
    const given = past({ received: '2026-08-03', returned: '2026-08-27', days: 20, steps: both })
    const [, asked] = both
    if (!asked) throw new Error('no step')
    const proposal = { ...nothing, shortenings: [{ steps: [asked], unit: 'day', left: () => 5 } as const] }
    expect(replayCase(calendar, given, proposal)).toMatchObject({
      shortened: { returned: given.returned },
      taken: [0],
    })
  })

  test('lets a pause fall away with the deadline that it moved', () => {
    const stop = pause('2026-08-10', '2026-08-19')
    const given = past({ received: '2026-08-03', returned: '2026-08-28', days: 10, pauses: [stop] })
    // Ten days without the ten of the pause: due on Monday 24/08; used 15.
    expect(given).toMatchObject({ deadline: numberOfDay('2026-08-24'), used: 15 })
    const dropped = { ...nothing, shortenings: [{ pause: stop, left: () => 0 }] }
    expect(written(replayCase(calendar, given, dropped))).toEqual({
      newDeadline: '2026-08-24',
      returned: '2026-08-18',
      deadline: '2026-08-13',
      used: 15,
    })
    // Down to four days, 10/08 to 13/08: six fewer; 22/08 is a Saturday.
    const shorter = { ...nothing, shortenings: [{ pause: stop, left: () => 4 }] }
    expect(written(replayCase(calendar, given, shorter))).toEqual({
      newDeadline: '2026-08-24',
      returned: '2026-08-24',
      deadline: '2026-08-17',
      used: 15,
    })
  })

  test('keeps what another pause stops, too', () => {
    const [one, other] = [pause('2026-08-10', '2026-08-19'), pause('2026-08-15', '2026-08-21')]
    const given = past({ received: '2026-08-03', returned: '2026-08-28', days: 10, pauses: [one, other] })
    const dropped = { ...nothing, shortenings: [{ pause: one, left: () => 0 }] }
    const replay = replayCase(calendar, given, dropped)
    expect(replay.taken).toEqual([5])
    expect(dayOfNumber(replay.shortened.returned)).toBe('2026-08-24')
  })
})

const firstDay = numberOfDay('2026-07-20')
const anyPart = fc.tuple(
  fc.nat(40),
  fc.nat(12),
  fc.constantFrom<Holder>('agency', 'otherAgency', 'investor', 'publication'),
)
const anyCase = fc
  .record({
    at: fc.nat(30),
    length: fc.nat(60),
    days: fc.nat(40),
    unit: fc.constantFrom<DayUnit>('day', 'workingDay'),
    noticeDays: fc.constantFrom(0, 0, 5),
    steps: fc.array(anyPart, { maxLength: 3 }),
    pauses: fc.array(anyPart, { maxLength: 3 }),
    rules: fc.record<ClockRules>({
      firstDay: fc.constantFrom('excluded', 'included'),
      lastDay: fc.constantFrom('nextWorkingDay', 'asItFalls'),
      pauseStart: fc.constantFrom('stopped', 'counted'),
      pauseEnd: fc.constantFrom('stopped', 'counted'),
    }),
  })
  .map(({ at, length, steps, pauses, ...rest }) => {
    const received = firstDay + at
    const day = (days: number): Day => dayOfNumber(received + days)
    return past({
      ...rest,
      received: day(0),
      returned: day(length),
      steps: steps.map(([from, long, holder]) => step(holder, day(from), day(from + long))),
      pauses: pauses.map(([from, long]) => pause(day(from), day(from + long))),
    })
  })

/** Cuts as they come from proposals: `of` says how many days each loses. */
function proposalFor(found: PastCase, [limitDays, stepDays, ofStep, ofPause]: readonly number[]): Proposal {
  const [firstStep] = found.steps
  const [firstPause] = found.pauses
  const cut =
    (days = 0) =>
    (took: number) =>
      daysLeft(took, { allowed: 3, cut: days })
  return {
    limitDays: limitDays ?? 0,
    stepDays: stepDays ?? 0,
    noticeDays: found.noticeDays,
    shortenings: [
      ...(firstStep ? [{ steps: [firstStep], unit: found.unit, left: cut(ofStep) }] : []),
      ...(firstPause
        ? [{ pause: firstPause, left: (took: number) => Math.max(0, took - (ofPause ?? 0)) }]
        : []),
    ],
  }
}

const anyCuts = fc.array(fc.nat(12), { minLength: 4, maxLength: 4 })
const isInTime = ({ returned, deadline }: { returned: number; deadline: number | null }): boolean =>
  deadline !== null && returned <= deadline

describe('any dossier', () => {
  test('comes out as it was where nothing is cut', () => {
    fc.assert(
      fc.property(anyCase, (found) => {
        const was = { returned: found.returned, deadline: found.deadline, used: found.used }
        const { sameWork, shortened } = replayCase(calendar, found, proposalFor(found, [0, 0, 0, 0]))
        expect(sameWork).toEqual(was)
        expect(shortened).toEqual(was)
      }),
      { numRuns: 2000 },
    )
  })

  test('is never later than it was, uses no negative days, and is in time by a shorter limit only if it was', () => {
    fc.assert(
      fc.property(anyCase, anyCuts, (found, cuts) => {
        const { sameWork, shortened } = replayCase(calendar, found, proposalFor(found, cuts))
        expect(sameWork).toMatchObject({ returned: found.returned, used: found.used })
        expect(isInTime(sameWork) && !isInTime(found)).toBe(false)
        expect(shortened.returned).toBeLessThanOrEqual(found.returned)
        expect(shortened.returned).toBeGreaterThanOrEqual(found.received)
        expect(shortened.used).toBeGreaterThanOrEqual(0)
        expect(shortened.used).toBeLessThanOrEqual(found.used)
        const isWorked = (day: number): boolean =>
          calendar.workedThrough(day) > calendar.workedThrough(day - 1)
        expect(isWorked(found.returned) && !isWorked(shortened.returned)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('is never returned later where more days are cut', () => {
    fc.assert(
      fc.property(anyCase, anyCuts, anyCuts, (found, cuts, more) => {
        const few = replayCase(calendar, found, proposalFor(found, cuts))
        const deeper = cuts.map((days, at) => days + (more[at] ?? 0))
        const many = replayCase(calendar, found, proposalFor(found, deeper))
        expect(many.shortened.returned).toBeLessThanOrEqual(few.shortened.returned)
      }),
      { numRuns: 3000 },
    )
  })

  test('that was in time is in time by a shorter limit with the work shortened as much', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(20), (any, days) => {
        // Who returns while it waits, or on a day off, did not return when the work was done.
        const { received, returned, unit, noticeDays, term } = any
        const simple = { received: dayOfNumber(received), returned: dayOfNumber(returned), unit, noticeDays }
        const found = past({ ...simple, days: term?.days ?? 0 })
        const { shortened } = replayCase(calendar, found, {
          ...nothing,
          limitDays: days,
          noticeDays: found.noticeDays,
        })
        const isWorked = calendar.workedThrough(found.returned) > calendar.workedThrough(found.returned - 1)
        expect(isWorked && isInTime(found) && !isInTime(shortened)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })
})

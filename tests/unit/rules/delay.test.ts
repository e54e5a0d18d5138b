import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import type { DayUnit, Holder } from '#shared/registers/day-units.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import type { Clock } from '#shared/rules/deadline.ts'
import { delayOf, type HeldPause, type HeldStep } from '#shared/rules/delay.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { openCalendar } from '#shared/rules/working-calendar.ts'

const clock: Clock = {
  calendar: openCalendar([]),
  rulesOn: () => ({
    firstDay: 'excluded',
    lastDay: 'nextWorkingDay',
    pauseStart: 'stopped',
    pauseEnd: 'stopped',
  }),
}

/** A Friday. */
const deadlineOn = '2026-03-20'

const step = (holder: Holder, from: Day, to: Day | null, days: number | null = null): HeldStep => ({
  holder,
  from,
  to,
  days,
  dayUnit: 'day',
})
const pause = (holder: Holder, from: Day, to: Day | null): HeldPause => ({ holder, from, to, reason: '' })

function delay(until: Day, steps: readonly HeldStep[], pauses: readonly HeldPause[] = []) {
  return delayOf(clock, { receivedOn: '2026-03-10', deadlineOn, until, steps, pauses })
}

describe('whose delay it was', () => {
  test('is nobody’s where nothing is late, and the agency’s where nothing is known', () => {
    expect(delay('2026-03-19', [])).toEqual([])
    expect(delay('2026-03-20', [step('investor', '2026-03-01', null, 1)])).toEqual([])
    expect(delay('2026-03-23', [])).toEqual([{ holder: 'agency', days: 3 }])
  })

  test('is laid to steps that took longer than they might, in their order', () => {
    const steps = [
      step('otherAgency', '2026-03-13', '2026-03-23', 3),
      step('agency', '2026-03-10', '2026-03-13', 2),
      step('investor', '2026-03-23', '2026-03-30', 1),
    ]
    // Ten days: one that the agency took too long, seven that the other did, and what is left of the investor's six.
    expect(delay('2026-03-30', steps)).toEqual([
      { holder: 'otherAgency', days: 7 },
      { holder: 'investor', days: 2 },
      { holder: 'agency', days: 1 },
    ])
    expect(delay('2026-03-24', steps)).toEqual([
      { holder: 'otherAgency', days: 3 },
      { holder: 'agency', days: 1 },
    ])
  })

  test('is what is left to those who held it on these days', () => {
    const steps = [step('agency', '2026-03-10', '2026-03-22'), step('otherAgency', '2026-03-22', null)]
    expect(delay('2026-03-25', steps)).toEqual([
      { holder: 'otherAgency', days: 4 },
      { holder: 'agency', days: 1 },
    ])
  })

  test('is never a time of notice’s', () => {
    const notice = step('publication', '2026-03-10', '2026-03-25', 2)
    expect(delay('2026-03-25', [notice])).toEqual([{ holder: 'agency', days: 5 }])
  })

  test('is on days without a clock theirs for whom it waited, and not that of the step', () => {
    const steps = [step('agency', '2026-03-10', '2026-03-30', 15)]
    expect(delay('2026-03-30', steps, [pause('investor', '2026-03-24', '2026-03-27')])).toEqual([
      { holder: 'agency', days: 6 },
      { holder: 'investor', days: 4 },
    ])
    expect(delay('2026-03-25', steps, [pause('otherAgency', '2026-03-24', null)])).toEqual([
      { holder: 'agency', days: 3 },
      { holder: 'otherAgency', days: 2 },
    ])
  })

  test('goes by the rules of the day of receipt, and of several pauses by the one that began last', () => {
    const changed: Clock = {
      ...clock,
      rulesOn: (day) => ({ ...clock.rulesOn(day), pauseEnd: day < '2026-03-21' ? 'counted' : 'stopped' }),
    }
    const pauses = [
      pause('otherAgency', '2026-03-23', '2026-03-25'),
      pause('investor', '2026-03-22', '2026-03-27'),
    ]
    const late = { deadlineOn, until: '2026-03-27', steps: [], pauses }
    expect(delayOf(changed, { ...late, receivedOn: '2026-03-10' })).toEqual([
      { holder: 'investor', days: 3 },
      { holder: 'otherAgency', days: 2 },
      { holder: 'agency', days: 2 },
    ])
    expect(delayOf(changed, { ...late, receivedOn: '2026-03-21' })[0]).toEqual({
      holder: 'investor',
      days: 3,
    })
  })

  const day = fc.integer({ min: -20, max: 40 }).map((count) => addDays(deadlineOn, count))
  const holder = fc.constantFrom<Holder>('agency', 'otherAgency', 'investor', 'publication')
  const someStep: fc.Arbitrary<HeldStep> = fc.record({
    holder,
    from: day,
    to: fc.option(day),
    days: fc.option(fc.nat(15)),
    dayUnit: fc.constantFrom<(DayUnit | null)[]>(null, 'day', 'workingDay'),
  })
  const somePause: fc.Arbitrary<HeldPause> = fc.record({
    holder,
    from: day,
    to: fc.option(day),
    reason: fc.constant(''),
  })

  test('adds up to the days that it is late, each share once and the largest first', () => {
    fc.assert(
      fc.property(
        day,
        fc.array(someStep, { maxLength: 5 }),
        fc.array(somePause, { maxLength: 3 }),
        (until, steps, pauses) => {
          const shares = delay(until, steps, pauses)
          const late = Math.max(0, numberOfDay(until) - numberOfDay(deadlineOn))
          expect(shares.reduce((sum, { days }) => sum + days, 0)).toBe(late)
          expect(new Set(shares.map((share) => share.holder)).size).toBe(shares.length)
          expect(shares.every(({ days }, at) => days > 0 && days <= (shares[at - 1]?.days ?? days))).toBe(
            true,
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  test('does not go by the order in which steps were written down', () => {
    const distinct = fc
      .uniqueArray(someStep, { maxLength: 5, selector: ({ from }) => from })
      .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })))
    fc.assert(
      fc.property(day, distinct, (until, [steps, others]) => {
        const byHolder = (some: HeldStep[]) =>
          new Map(delay(until, some).map((share) => [share.holder, share.days]))
        expect(byHolder(others)).toEqual(byHolder(steps))
      }),
    )
  })
})

describe('for whom a dossier waits', () => {
  test.each([
    ['Yêu cầu bổ sung hồ sơ', 'investor'],
    ['Chờ chủ đầu tư hoàn thiện', 'investor'],
    ['LẤY Ý KIẾN Sở Tài chính', 'otherAgency'],
    ['chờ cơ quan khác bổ sung số liệu', 'otherAgency'],
    ['Chờ họp nội bộ', 'agency'],
    ['Bổ sung hồ sơ tài chính', 'investor'],
    ['Chờ Sở Tài chính', 'otherAgency'],
    ['Công ty Hà Nội bổ sung hồ sơ', 'investor'],
    ['Không rõ', 'investor'],
    [null, 'investor'],
  ])('is told by the reason %s', (reason, expected) => {
    expect(waitsFor({ cause: null, reason })).toBe(expected)
  })

  test('is as it was said, whatever the reason says', () => {
    expect(waitsFor({ cause: 'agency', reason: 'Lấy ý kiến Sở Tài chính' })).toBe('agency')
  })
})

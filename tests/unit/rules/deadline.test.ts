import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import type { ClockRules, Pause } from '#shared/rules/clock.ts'
import { deadlineOf, isPromisedBy, termOf, type Clock, type DossierTimes } from '#shared/rules/deadline.ts'
import { openCalendar, type CalendarDay } from '#shared/rules/working-calendar.ts'

const usual: ClockRules = {
  firstDay: 'excluded',
  lastDay: 'nextWorkingDay',
  pauseStart: 'stopped',
  pauseEnd: 'stopped',
}
const cultureDay: CalendarDay = {
  date: '2026-11-24',
  name: 'Ngày Văn hóa Việt Nam',
  kind: 'holiday',
  decision: 'statutory',
  document: null,
}
const clockBy = (rules: ClockRules): Clock => ({ calendar: openCalendar([cultureDay]), rulesOn: () => rules })
const promised = (dueOn: Day | null, pauses: readonly Pause[] = []): DossierTimes => ({
  receivedOn: '2026-11-02',
  dueOn,
  dueByClock: false,
  returnedOn: null,
  pauses,
})
const workingDays = { days: 25, unit: 'workingDay' } as const

describe('a promise on a receipt', () => {
  test.each([
    ['2026-11-27', '2026-12-02'],
    ['2026-11-28', '2026-12-03'],
    ['2026-11-30', '2026-12-03'],
  ])('of %s in working days, with three of them paused, is due on %s', (dueOn, due) => {
    const pauses = [{ from: '2026-11-09', to: '2026-11-11', reason: '' }]
    expect(deadlineOf(clockBy(usual), promised(dueOn, pauses), workingDays)).toBe(due)
  })

  test('stays on a day off only by the rules, and where no pause stops a day before it', () => {
    const clock = clockBy({ ...usual, lastDay: 'asItFalls' })
    const due = (...pauses: Pause[]) => deadlineOf(clock, promised('2026-11-28', pauses), workingDays)
    expect(due()).toBe('2026-11-28')
    expect(due({ from: '2026-11-30', to: null, reason: '' })).toBe('2026-11-28')
    expect(due({ from: '2026-11-09', to: '2026-11-11', reason: '' })).toBe('2026-12-03')
    expect(deadlineOf(clockBy(usual), promised('2026-11-28'), workingDays)).toBe('2026-11-30')
  })

  test('is that of the limit on every day from its last one to the one to which it is moved', () => {
    const [clock, limit] = [clockBy(usual), { days: 12, unit: 'day' } as const]
    // The 12th day is a Saturday.
    const terms = ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17'].map((dueOn) => [
      isPromisedBy(clock, promised(dueOn), limit),
      termOf(clock, promised(dueOn), limit)?.days,
    ])
    expect(terms).toEqual([
      [false, 11],
      [true, 12],
      [true, 12],
      [true, 12],
      [false, 15],
    ])
  })

  const count = fc.nat(45)
  const stoppedOrCounted = fc.constantFrom<'stopped' | 'counted'>('stopped', 'counted')
  const someRules: fc.Arbitrary<ClockRules> = fc.record({
    firstDay: fc.constantFrom('excluded', 'included'),
    lastDay: fc.constantFrom('nextWorkingDay', 'asItFalls'),
    pauseStart: stoppedOrCounted,
    pauseEnd: stoppedOrCounted,
  })
  const somePause: fc.Arbitrary<Pause> = fc
    .record({ from: count, length: fc.option(fc.nat(12), { freq: 6 }) })
    .map(({ from, length }) => ({
      from: addDays('2026-10-30', from),
      to: length === null ? null : addDays('2026-10-30', from + length),
      reason: '',
    }))
  const someLimit = fc.option(
    fc.record({ days: fc.nat(30), unit: fc.constantFrom<DayUnit>('day', 'workingDay') }),
  )

  test('that is later is never due earlier', () => {
    fc.assert(
      fc.property(
        fc.nat(8),
        someRules,
        fc.array(somePause, { maxLength: 3 }),
        someLimit,
        (after, rules, pauses, limit) => {
          const clock = clockBy(rules)
          const receivedOn = addDays('2026-10-30', after)
          let before = ''
          for (let day = 0; day < 45; day += 1) {
            const times = { ...promised(addDays(receivedOn, day), pauses), receivedOn }
            const due = deadlineOf(clock, times, limit) ?? '9999-12-31'
            expect(due >= before).toBe(true)
            before = due
          }
        },
      ),
      { numRuns: 800 },
    )
  })
})

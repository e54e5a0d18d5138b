import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/base/days.ts'
import { countCaseDays, type CaseDays, type CaseTimes } from '#shared/rules/case-days.ts'
import type { ClockRules } from '#shared/rules/clock.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import type { HeldPause } from '#shared/rules/delay.ts'
import { openCalendar } from '#shared/rules/working-calendar.ts'

const usual: ClockRules = {
  firstDay: 'excluded',
  lastDay: 'nextWorkingDay',
  pauseStart: 'stopped',
  pauseEnd: 'stopped',
}

/** The days of a dossier that was received on 03/08/2026, a Monday. */
function count(returned: Day, more: Partial<CaseTimes> = {}): CaseDays {
  return countCaseDays(openCalendar([]), {
    received: numberOfDay('2026-08-03'),
    returned: numberOfDay(returned),
    unit: 'day',
    rules: usual,
    noticeDays: 0,
    steps: [],
    pauses: [],
    ...more,
  })
}

const pause = (from: Day, to: Day | null): HeldPause => ({ holder: 'investor', from, to, reason: '' })
const none = { agency: 0, otherAgency: 0, investor: 0, publication: 0 }

describe('the days of a case', () => {
  test('are those after receipt, and that of receipt too where the rules include it', () => {
    const included = { rules: { ...usual, firstDay: 'included' } } as const
    expect(count('2026-08-20')).toEqual({ used: 17, held: { ...none, agency: 17 } })
    expect(count('2026-08-20', included)).toEqual({ used: 18, held: { ...none, agency: 18 } })
    expect(count('2026-08-20', { ...included, unit: 'workingDay' }).used).toBe(14)
    expect(count('2026-08-03')).toEqual({ used: 0, held: none })
    expect(count('2026-08-03', included).used).toBe(1)
    expect(count('2026-08-01')).toEqual({ used: 0, held: none })
  })

  test('leave out what a pause stops by the rules', () => {
    const pauses = [pause('2026-08-05', '2026-08-10')]
    expect(count('2026-08-20', { pauses })).toEqual({ used: 11, held: { ...none, agency: 11, investor: 6 } })
    const rules = { ...usual, firstDay: 'included', pauseStart: 'counted', pauseEnd: 'counted' } as const
    expect(count('2026-08-20', { pauses, rules })).toEqual({
      used: 14,
      held: { ...none, agency: 14, investor: 4 },
    })
  })

  test('begin with the notice of the procedure where no step tells of it', () => {
    const notice = { noticeDays: 10 }
    expect(count('2026-08-20', notice)).toEqual({ used: 7, held: { ...none, agency: 7, publication: 10 } })
    // Friday 14/8 is the first day after the notice.
    expect(count('2026-08-20', { ...notice, unit: 'workingDay' }).used).toBe(5)
    const pauses = [pause('2026-08-05', '2026-08-10')]
    expect(count('2026-08-20', { ...notice, pauses })).toEqual({
      used: 1,
      held: { ...none, agency: 1, investor: 6, publication: 10 },
    })
  })

  test('have no notice where they were too few for it', () => {
    const notice = { noticeDays: 10 }
    expect(count('2026-08-13', notice)).toEqual({ used: 10, held: { ...none, agency: 10 } })
    expect(count('2026-08-14', notice)).toEqual({ used: 1, held: { ...none, agency: 1, publication: 10 } })
    const pauses = [pause('2026-08-05', '2026-08-10')]
    expect(count('2026-08-19', { ...notice, pauses })).toEqual({
      used: 10,
      held: { ...none, agency: 10, investor: 6 },
    })
  })

  test('go by the step of the notice where there is one', () => {
    const [from, to] = [numberOfDay('2026-08-03'), numberOfDay('2026-08-07')]
    const steps = [{ holder: 'publication', from, to }] as const
    expect(count('2026-08-20', { noticeDays: 10, steps })).toEqual({
      used: 13,
      held: { ...none, agency: 13, publication: 4 },
    })
    const elsewhere = [{ holder: 'otherAgency', from: to, to: numberOfDay('2026-08-16') }] as const
    expect(count('2026-08-20', { noticeDays: 10, steps: elsewhere })).toEqual({
      used: 7,
      held: { ...none, agency: 4, otherAgency: 3, publication: 10 },
    })
  })

  test('are theirs who held it from the day after it came, and from that of receipt where that counts', () => {
    const [from, to] = [numberOfDay('2026-08-03'), Infinity]
    const steps = [{ holder: 'otherAgency', from, to }] as const
    const rules = { ...usual, firstDay: 'included' } as const
    expect(count('2026-08-05', { steps }).held).toEqual({ ...none, otherAgency: 2 })
    expect(count('2026-08-05', { steps, rules }).held).toEqual({ ...none, otherAgency: 3 })
  })
})

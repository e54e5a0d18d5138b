import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import { outcomeOf, timelinessOf } from '#shared/rules/timeliness.ts'

const today = '2026-11-23'
const some = { deadlineOn: today as Day | null, returnedOn: null as Day | null, state: null, isPaused: false }

describe('a dossier stands to its deadline', () => {
  test.each([
    ['early', { returnedOn: '2026-11-22' }],
    ['onTime', { returnedOn: '2026-11-23' }],
    ['late', { returnedOn: '2026-11-24' }],
    ['late', { returnedOn: '2026-11-24', state: 'refused' }],
    ['withdrawn', { returnedOn: '2026-11-24', state: 'withdrawn' }],
    ['withdrawn', { returnedOn: '2026-11-24', state: 'withdrawn', deadlineOn: null }],
    ['noDeadline', { returnedOn: '2026-11-24', deadlineOn: null }],
    // Its last day is not over yet.
    ['running', {}],
    ['running', { deadlineOn: '2026-11-24' }],
    ['runningLate', { deadlineOn: '2026-11-22' }],
    // A pause that began after the deadline does not make it timely.
    ['runningLate', { deadlineOn: '2026-11-22', isPaused: true }],
    ['paused', { deadlineOn: null, isPaused: true }],
    ['noDeadline', { deadlineOn: null }],
    // Withdrawn is only what has left the office.
    ['running', { state: 'withdrawn' }],
  ])('as %s: %o', (timeliness, values) => {
    expect(timelinessOf({ ...some, ...values }, today)).toBe(timeliness)
  })

  const day = fc.option(fc.integer({ min: -30, max: 30 }).map((count) => addDays(today, count)))
  const standing = fc.record({
    deadlineOn: day,
    returnedOn: day,
    state: fc.constantFrom(null, 'returned', 'refused', 'withdrawn', 'inProgress'),
    isPaused: fc.boolean(),
  })

  test('what was returned does not change from day to day, and is what is kept beside it', () => {
    fc.assert(
      fc.property(standing, fc.nat(60), (dossier, later) => {
        fc.pre(dossier.returnedOn !== null)
        const then = timelinessOf(dossier, today)
        expect(timelinessOf(dossier, addDays(today, later))).toBe(then)
        expect(outcomeOf(dossier) ?? 'noDeadline').toBe(then)
      }),
    )
  })

  test('what is late once stays late until it is returned', () => {
    fc.assert(
      fc.property(standing, fc.nat(60), (dossier, later) => {
        fc.pre(dossier.returnedOn === null && timelinessOf(dossier, today) === 'runningLate')
        expect(timelinessOf(dossier, addDays(today, later))).toBe('runningLate')
        expect(outcomeOf(dossier)).toBeNull()
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkComplianceActivity, complianceCost, type Activity } from '#shared/rules/compliance-cost.ts'

const nothing: Activity = {
  hoursBefore: null,
  feesBefore: null,
  otherBefore: null,
  hoursAfter: null,
  feesAfter: null,
  otherAfter: null,
}

describe('the compliance cost of a procedure', () => {
  test('is time by income an hour, fees and other costs of each activity, times the cases of a year', () => {
    const activities = [
      { ...nothing, hoursBefore: 8, feesBefore: 100_000, hoursAfter: 4 },
      { ...nothing, hoursBefore: 2.5, otherBefore: 50_000, otherAfter: 0 },
    ]
    expect(complianceCost(activities, { hourlyWage: 40_000, casesPerYear: 120 })).toEqual({
      before: (8 * 40_000 + 100_000 + 2.5 * 40_000 + 50_000) * 120,
      after: (4 * 40_000 + 100_000 + 2.5 * 40_000) * 120,
      cut: 1 - 360_000 / 570_000,
    })
  })

  test('is nothing where there is nothing, of which no part can be cut', () => {
    const none = { before: 0, after: 0, cut: null }
    expect(complianceCost([], { hourlyWage: 40_000, casesPerYear: 120 })).toEqual(none)
    expect(complianceCost([nothing], { hourlyWage: 40_000, casesPerYear: 120 })).toEqual(none)
    const some = { ...nothing, feesBefore: 1000 }
    expect(complianceCost([some], { hourlyWage: 40_000, casesPerYear: 0 })).toEqual(none)
  })

  const hours = fc.option(fc.integer({ min: 0, max: 100_000 }).map((quarters) => quarters / 4))
  const money = fc.option(fc.integer({ min: 0, max: 50_000_000 }))
  const activity = fc.record({
    hoursBefore: hours,
    feesBefore: money,
    otherBefore: money,
    hoursAfter: hours,
    feesAfter: money,
    otherAfter: money,
  })
  const activities = fc.array(activity, { maxLength: 6 })
  const hourlyWage = fc.integer({ min: 0, max: 250_000 }).map((thousandth) => thousandth * 4)
  const casesPerYear = fc.nat(2000)

  test('grows with the cases and with nothing else of them', () => {
    fc.assert(
      fc.property(activities, hourlyWage, casesPerYear, (all, wage, cases) => {
        const one = complianceCost(all, { hourlyWage: wage, casesPerYear: 1 })
        const many = complianceCost(all, { hourlyWage: wage, casesPerYear: cases })
        expect(many).toMatchObject({ before: one.before * cases, after: one.after * cases })
        if (cases > 0) expect(many.cut ?? 0).toBeCloseTo(one.cut ?? 0, 12)
      }),
    )
  })

  test('is the sum of what its activities cost, and as before where nothing is cut', () => {
    fc.assert(
      fc.property(activities, activities, hourlyWage, (some, others, wage) => {
        const cost = (all: Activity[]) => complianceCost(all, { hourlyWage: wage, casesPerYear: 12 })
        expect(cost([...some, ...others]).before).toBe(cost(some).before + cost(others).before)
        const uncut = cost(
          some.map(({ hoursBefore, feesBefore, otherBefore }) => ({
            hoursBefore,
            feesBefore,
            otherBefore,
            hoursAfter: null,
            feesAfter: null,
            otherAfter: null,
          })),
        )
        expect(uncut.after).toBe(uncut.before)
        expect(uncut.cut ?? 0).toBe(0)
      }),
    )
  })
})

test('an activity that costs less than nothing is an error, one that costs more after the cut is doubtful', () => {
  expect(checkComplianceActivity({ ...nothing, feesBefore: -1, otherAfter: -5 })).toMatchObject([
    { level: 'error', field: 'feesBefore', code: 'NEGATIVE_COST' },
    { level: 'error', field: 'otherAfter', code: 'NEGATIVE_COST' },
  ])
  const longer = { ...nothing, hoursBefore: 2, hoursAfter: 3, feesBefore: 10, feesAfter: 10 }
  expect(checkComplianceActivity(longer)).toMatchObject([
    { level: 'warning', field: 'hoursAfter', code: 'COSTS_MORE_AFTER' },
  ])
  expect(checkComplianceActivity({ ...nothing, hoursBefore: 2, hoursAfter: 0 })).toEqual([])
})

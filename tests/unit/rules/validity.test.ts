import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import { checkValidity, validOn } from '#shared/rules/validity.ts'

const first = '2026-01-01'
const day = fc.nat(100).map((count) => addDays(first, count))
const version = fc.record({ validFrom: fc.option(day), validTo: fc.option(day) })

interface Version {
  validFrom: Day | null
  validTo: Day | null
}

const holds = ({ validFrom, validTo }: Version, on: Day): boolean =>
  (validFrom ?? '') <= on && (validTo ?? '9999') >= on

describe('the version that holds on a day', () => {
  const [old, now] = [
    { validFrom: '2024-08-01', validTo: '2026-02-08' },
    { validFrom: '2026-02-09', validTo: null },
  ]

  test.each([
    ['2024-07-31', null],
    ['2024-08-01', old],
    ['2026-02-08', old],
    ['2026-02-09', now],
    ['2040-01-01', now],
  ])('on %s', (on, expected) => {
    expect(validOn([old, now], on)).toBe(expected)
    expect(validOn([now, old], on)).toBe(expected)
  })

  test('is the one that began last where several hold', () => {
    const always = { validFrom: null, validTo: null }
    expect(validOn([always, now, old], '2026-03-01')).toBe(now)
    expect(validOn([always], '1999-01-01')).toBe(always)
    expect(validOn([], '1999-01-01')).toBeNull()
  })

  test('holds, is the last that began, and is found wherever there is one', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 6 }), day, (versions, on) => {
        const found = validOn(versions, on)
        const holding = versions.filter((one) => holds(one, on))
        if (found === null) {
          expect(holding).toEqual([])
          return
        }
        expect(holding).toContain(found)
        expect(holding.every(({ validFrom }) => (validFrom ?? '') <= (found.validFrom ?? ''))).toBe(true)
      }),
    )
  })
})

test('a time that ends before it begins is an error, one of a single day is none', () => {
  expect(checkValidity({ validFrom: '2026-02-09', validTo: '2026-02-08' })).toMatchObject([
    { level: 'error', field: 'validTo' },
  ])
  expect(checkValidity({ validFrom: '2026-02-09', validTo: '2026-02-09' })).toEqual([])
  expect(checkValidity({ validFrom: null, validTo: '2026-02-08' })).toEqual([])
})

import { expect, it } from 'vitest'
import { chosenOn, type KeptChoice } from '#renderer/pages/layouts/inForce.ts'

function choice(id: string, validFrom: string | null, validTo: string | null = null): KeptChoice {
  return { id, revision: 'r', item: 'motto', value: id, validFrom, validTo, basis: null }
}

const kept = [
  choice('later', '2027-01-01'),
  choice('first', null),
  choice('ended', '2026-02-01', '2026-03-31'),
  { ...choice('of another item', null), item: 'sign' },
]

it.each([
  ['2026-01-15', 'first', ['ended', 'later']],
  ['2026-02-01', 'ended', ['later']],
  ['2026-03-31', 'ended', ['later']],
  ['2026-04-01', 'first', ['later']],
  ['2027-01-01', 'later', []],
])('on %s "%s" holds', (day, now, later) => {
  const chosen = chosenOn(kept, 'motto', day)
  expect(chosen.now?.id).toBe(now)
  expect(chosen.later.map(({ id }) => id)).toEqual(later)
})

it('leaves it to the program where nothing was chosen', () => {
  expect(chosenOn(kept, 'size', '2026-04-01')).toEqual({ now: null, later: [] })
})

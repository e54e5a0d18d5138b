import { expect, it } from 'vitest'
import type { Row, Values } from '#renderer/api/registers.ts'
import { createSaveQueue, type SaveOutcome } from '#renderer/grid/saveQueue.ts'

interface Saved {
  id: string
  revision: string
  values: Values
}

function office(outcomeOf: (nth: number, row: Row) => SaveOutcome) {
  const saved: Saved[] = []
  const queue = createSaveQueue(async (row, values) => {
    await new Promise((done) => setTimeout(done, 1))
    saved.push({ ...row, values })
    return outcomeOf(saved.length, { ...row })
  })
  return { saved, queue }
}

const row: Row = { id: 'a', revision: 'r0' }

it('saves the edits of one row upon each other', async () => {
  const { saved, queue } = office((nth) => ({ kind: 'saved', revision: `r${nth}` }))
  await Promise.all([queue.put(row, { x: 1 }), queue.put(row, { y: 2 }), queue.put(row, { z: 3 })])
  expect(saved.map((one) => one.revision)).toEqual(['r0', 'r1', 'r2'])
  expect(queue.isBusy()).toBe(false)
})

it('goes on after a refusal, upon the same revision', async () => {
  const { saved, queue } = office((nth) =>
    nth === 1 ? { kind: 'failed' } : { kind: 'saved', revision: 'r9' },
  )
  await Promise.all([queue.put(row, { x: 1 }), queue.put(row, { x: 2 })])
  expect(saved.map((one) => one.revision)).toEqual(['r0', 'r0'])
})

it("goes on upon somebody else's record where that was kept", async () => {
  const theirs: Row = { id: 'a', revision: 'theirs' }
  const { saved, queue } = office((nth) =>
    nth === 1 ? { kind: 'settled', row: theirs } : { kind: 'saved', revision: 'r9' },
  )
  await Promise.all([queue.put(row, { x: 1 }), queue.put(row, { x: 2 })])
  expect(saved[1]?.revision).toBe('theirs')
})

it('lets rows of their own go at the same time, and counts begins and ends', async () => {
  const { queue } = office(() => ({ kind: 'saved', revision: 'r1' }))
  const both = [queue.put(row, { x: 1 }), queue.put({ ...row, id: 'b' }, { x: 1 })]
  expect(queue.isBusy()).toBe(true)
  expect(queue.count()).toBe(2)
  await Promise.all(both)
  expect(queue.count()).toBe(4)
})

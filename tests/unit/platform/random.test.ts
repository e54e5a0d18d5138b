import { expect, test } from 'vitest'
import { newId } from '#electron/platform/random.ts'

test('ids are version 7, all different, and in the order in which they were made', () => {
  const ids = Array.from({ length: 50_000 }, newId)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})

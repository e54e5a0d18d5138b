import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  beginTry,
  forgiveFailures,
  listEndedTries,
  settleTry,
  shortenAttempts,
} from '#electron/db/attempts.ts'
import { newClock, newFolder } from '#tests/harness/house.ts'

const start = '2026-11-23T02:00:00.000Z'

function newDoor() {
  const file = join(newFolder(), 'attempts.log')
  const clock = newClock(start)
  const begin = (subject: string): Promise<string> =>
    beginTry(file, { purpose: 'signIn', subject }, () => clock.now())
  /** Seconds to wait, or 0 where the try was allowed and has failed. */
  const fail = async (subject = 'an'): Promise<number> => {
    try {
      settleTry(file, await begin(subject), 'failed', clock.now())
      return 0
    } catch (error) {
      return (error as { details: { waitSeconds: number } }).details.waitSeconds
    }
  }
  return { file, clock, begin, fail }
}

describe('waiting after failures', () => {
  test('begins after the third, doubles, and stays at five minutes', async () => {
    const { clock, fail } = newDoor()
    for (let free = 0; free < 3; free += 1) expect(await fail()).toBe(0)
    for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      expect(await fail()).toBe(seconds)
      clock.forward(seconds * 1000 - 1)
      expect(await fail()).toBe(1)
      clock.forward(1)
      expect(await fail()).toBe(0)
    }
  })

  test('is not made longer by trying too early', async () => {
    const { clock, fail } = newDoor()
    for (let free = 0; free < 3; free += 1) await fail()
    for (let early = 0; early < 50; early += 1) expect(await fail()).toBe(2)
    clock.forward(2000)
    expect(await fail()).toBe(0)
  })

  test("is each login's own, and gentler for all logins together", async () => {
    const { clock, fail } = newDoor()
    for (let free = 0; free < 3; free += 1) await fail('an')
    expect(await fail('an')).toBe(2)
    expect(await fail('bình')).toBe(0)
    for (let other = 0; other < 16; other += 1) expect(await fail(`login-${other}`)).toBe(0)
    expect(await fail('một người chưa thử lần nào')).toBe(2)
    clock.forward(15 * 60_000)
    expect(await fail('một người chưa thử lần nào')).toBe(0)
  })

  test('ends with a success, with another proof, and after a day', async () => {
    const { file, clock, begin, fail } = newDoor()
    for (let free = 0; free < 3; free += 1) await fail()
    forgiveFailures(file, 'an', clock.now())
    for (let free = 0; free < 2; free += 1) expect(await fail()).toBe(0)
    settleTry(file, await begin('an'), 'succeeded', clock.now())
    for (let free = 0; free < 3; free += 1) expect(await fail()).toBe(0)
    expect(await fail()).toBe(2)
    clock.forward(24 * 60 * 60_000)
    for (let free = 0; free < 3; free += 1) expect(await fail()).toBe(0)
  })

  test('is neither skipped nor endless where the clock is set back', async () => {
    const { clock, fail } = newDoor()
    for (let free = 0; free < 3; free += 1) await fail()
    clock.set('2020-01-01T00:00:00.000Z')
    expect(await fail()).toBe(2)
    clock.forward(1000)
    expect(await fail()).toBe(1)
    clock.forward(1000)
    expect(await fail()).toBe(0)
    expect(await fail()).toBe(4)
    clock.set('2019-01-01T00:00:00.000Z')
    expect(await fail()).toBe(4)
    clock.forward(4000)
    expect(await fail()).toBe(0)
  })
})

describe('many at once', () => {
  test('have no more guesses than one after the other', async () => {
    const { file, clock, begin } = newDoor()
    let guesses = 0
    const guess = async (): Promise<void> => {
      const id = await begin('an').catch(() => null)
      if (id === null) return
      guesses += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      settleTry(file, id, 'failed', clock.now())
    }
    await Promise.all(Array.from({ length: 30 }, guess))
    expect(guesses).toBe(3)
  })

  test('are all let in where they know the password', async () => {
    const { file, clock, begin } = newDoor()
    const enter = async (): Promise<void> => {
      const id = await begin('an')
      await new Promise((resolve) => setTimeout(resolve, 20))
      settleTry(file, id, 'succeeded', clock.now())
    }
    await Promise.all(Array.from({ length: 12 }, enter))
    expect(listEndedTries(file, clock.now())).toHaveLength(12)
  })

  test('a process that ended before its answer has failed', async () => {
    const { file, clock, begin, fail } = newDoor()
    for (let killed = 0; killed < 3; killed += 1) {
      await begin('an')
      clock.forward(10_000)
    }
    expect(listEndedTries(file, clock.now()).map(({ outcome }) => outcome)).toEqual([
      'failed',
      'failed',
      'failed',
    ])
    expect(await fail()).toBe(0)
    expect(await fail()).toBe(4)
  })
})

describe('the file', () => {
  test('survives lines that are no lines of ours', async () => {
    const { file, fail } = newDoor()
    await fail()
    appendFileSync(file, 'null\n[]\n{"kind":"tried"}\n{"kind":"failed","id":1}\nđây là rác\n{"kind":"tri')
    appendFileSync(file, '\n')
    await fail()
    await fail()
    expect(await fail()).toBe(2)
  })

  test('is shortened without letting anybody forget what still counts', async () => {
    const { file, clock, begin, fail } = newDoor()
    for (let free = 0; free < 3; free += 1) await fail('kẻ đoán')
    clock.forward(60 * 60_000)
    for (let day = 0; day < 40; day += 1) {
      settleTry(file, await begin('an'), 'succeeded', clock.now())
      clock.forward(60_000)
    }
    const before = readFileSync(file).length
    shortenAttempts(file, clock.now(), before + 1)
    expect(readFileSync(file)).toHaveLength(before)
    shortenAttempts(file, clock.now(), before)
    expect(readFileSync(file).length).toBeLessThan(before / 2)
    await fail('kẻ đoán')
    expect(await fail('kẻ đoán')).toBe(4)
  })
})

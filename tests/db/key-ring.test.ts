import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  newKeyRing,
  readKeyRing,
  recoveryEntry,
  requireSealed,
  unlock,
  unlockWithRecoveryCode,
  withPerson,
  withoutPerson,
  wrapKey,
  writeKeyRing,
  type KeyRing,
} from '#electron/db/key-ring.ts'
import { Refusal } from '#shared/base/result.ts'
import { newFolder } from '#tests/harness/house.ts'

const dataKey = Buffer.alloc(32, 7)
const cost = 1024
const an = { id: 'id-an', login: 'an.nguyen', password: 'Mật-khẩu-của-An' }
const binh = { id: 'id-binh', login: 'binh.tran', password: 'Mật-khẩu-của-Bình' }

let ring: KeyRing

beforeAll(async () => {
  ring = newKeyRing(await wrapKey(dataKey, 'MÃ-KHÔI-PHỤC', { of: recoveryEntry, cost }))
  for (const { id, login, password } of [an, binh]) {
    ring = withPerson(ring, { id, login, wrapped: await wrapKey(dataKey, password, { of: id, cost }) })
  }
})

function stored(): string {
  const file = join(newFolder(), 'keyring.json')
  writeKeyRing(file, ring, dataKey)
  return file
}

const refusedWith = (why: RegExp) =>
  expect.objectContaining({ code: 'DATABASE_UNREADABLE', message: expect.stringMatching(why) })

describe('a key ring', () => {
  test('gives everybody the same data key, and says whose it was', async () => {
    const read = readKeyRing(stored())
    for (const { id, login, password } of [an, binh]) {
      const found = await unlock(read.ring, login, password)
      expect(found).toEqual({ id, dataKey })
      requireSealed(read, found?.dataKey ?? dataKey)
    }
    expect(await unlockWithRecoveryCode(read.ring, 'MÃ-KHÔI-PHỤC')).toEqual(dataKey)
  })

  test('compares logins without case, passwords by every letter but not by how it was composed', async () => {
    const isRight = async (login: string, password: string): Promise<boolean> =>
      (await unlock(ring, login, password)) !== null
    expect(await isRight(' An.Nguyen ', an.password.normalize('NFD'))).toBe(true)
    expect(await isRight(an.login, an.password.toLowerCase())).toBe(false)
    expect(await isRight(an.login, `${an.password} `)).toBe(false)
    expect(await isRight(an.login, binh.password)).toBe(false)
    expect(await isRight('nobody', an.password)).toBe(false)
    expect(await unlockWithRecoveryCode(ring, an.password)).toBeNull()
  })

  test('holds no name and no secret that can be read', () => {
    const text = readFileSync(stored(), 'utf8')
    for (const secret of [
      an.login,
      an.password,
      'MÃ-KHÔI-PHỤC',
      dataKey.toString('hex'),
      dataKey.toString('base64'),
    ])
      expect(text).not.toContain(secret)
  })

  test('forgets who is taken out, and replaces whose password is new', async () => {
    const less = withoutPerson(ring, an.id)
    expect(await unlock(less, an.login, an.password)).toBeNull()
    expect(await unlock(less, binh.login, binh.password)).not.toBeNull()
    const wrapped = await wrapKey(dataKey, 'Mật-khẩu-mới', { of: an.id, cost })
    const changed = withPerson(ring, { ...an, wrapped })
    expect(changed.people).toHaveLength(2)
    expect(await unlock(changed, an.login, an.password)).toBeNull()
    expect(await unlock(changed, an.login, 'Mật-khẩu-mới')).toEqual({ id: an.id, dataKey })
  })

  test('never opens two entries by one login', async () => {
    const wrapped = await wrapKey(dataKey, 'Mật-khẩu-khác', { of: 'id-new', cost })
    const changed = withPerson(ring, { id: 'id-new', login: an.login, wrapped })
    expect(await unlock(changed, an.login, 'Mật-khẩu-khác')).toEqual({ id: 'id-new', dataKey })
    expect(changed.people).toHaveLength(2)
  })

  test('keeps the data key that it began with, also where it is wiped meanwhile', async () => {
    const wiped = Buffer.from(dataKey)
    const wrapping = wrapKey(wiped, an.password, { of: an.id, cost })
    wiped.fill(0)
    const changed = withPerson(ring, { ...an, wrapped: await wrapping })
    expect(await unlock(changed, an.login, an.password)).toEqual({ id: an.id, dataKey })
  })
})

describe('a ring that was changed', () => {
  test('by damage anywhere is told from a wrong password', () => {
    const file = stored()
    const whole = readFileSync(file)
    const damages = fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ flip
      writeFileSync(file, damaged)
      // Only the space between values may differ without any meaning.
      return ['damaged', JSON.stringify(ring)].includes(readAgain(file)) && readFileSync(file).equals(damaged)
    })
    expect(() => fc.assert(damages, { numRuns: 400 })).not.toThrow()
  })

  test('by somebody who knows how the checksum is made opens for nobody, whatever was changed', async () => {
    const file = stored()
    const original = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    for (const path of leavesOf(original).filter(([top]) => top !== 'checksum')) {
      const forged = structuredClone(original)
      changeLeaf(forged, path)
      const { seal, checksum: _, ...plain } = forged
      const checksum = createHash('sha256')
        .update(JSON.stringify([plain, seal]))
        .digest('hex')
      writeFileSync(file, JSON.stringify({ ...plain, seal, checksum }))
      for (const { login, password } of [an, binh])
        expect(await opens(file, login, password), path.join('.')).toBe(false)
    }
  })

  test('by putting one person in the place of another opens for nobody', async () => {
    const file = stored()
    const [first, second] = ring.people
    if (!first || !second) throw new Error('two people')
    const swapped = {
      ...ring,
      people: [
        { ...first, wrapped: second.wrapped },
        { ...second, wrapped: first.wrapped },
      ],
    }
    writeKeyRing(file, swapped, Buffer.alloc(32, 9))
    expect(await opens(file, an.login, binh.password)).toBe(false)
    expect(await opens(file, an.login, an.password)).toBe(false)
  })

  test('asks for no memory that the machine does not have', () => {
    const file = stored()
    for (const badCost of [1 << 30, 3000, 0, 1.5]) {
      const text = readFileSync(file, 'utf8').replaceAll(`"cost": ${cost}`, `"cost": ${badCost}`)
      writeFileSync(file, text)
      expect(() => readKeyRing(file)).toThrow(refusedWith(/bị hỏng/))
      writeKeyRing(file, ring, dataKey)
    }
  })
})

function readAgain(file: string): string {
  try {
    return JSON.stringify(readKeyRing(file).ring)
  } catch (error) {
    return error instanceof Refusal && error.code === 'DATABASE_UNREADABLE' ? 'damaged' : String(error)
  }
}

async function opens(file: string, login: string, password: string): Promise<boolean> {
  try {
    const read = readKeyRing(file)
    const found = await unlock(read.ring, login, password)
    if (!found) return false
    requireSealed(read, found.dataKey)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'DATABASE_UNREADABLE') return false
    throw error
  }
}

type Path = (string | number)[]

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, [...path, key]))
}

/** Changes one value so that it still fits the schema. */
function changeLeaf(target: unknown, path: Path): void {
  const [key, ...rest] = path
  const holder = target as Record<string, unknown>
  if (key === undefined) return
  if (rest.length > 0) return changeLeaf(holder[key], rest)
  const value = holder[key]
  if (typeof value === 'number') holder[key] = value * 2
  else if (typeof value === 'string') holder[key] = (value.startsWith('0') ? '1' : '0') + value.slice(1)
}

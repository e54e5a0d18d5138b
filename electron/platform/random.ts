import { randomBytes, randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const idBytes = 16
/** Asking the system for each id's bytes apart would be half the cost of an imported row's id. */
const pool = new Uint8Array(idBytes * 256)
let pooled = 0
let lastMs = 0
let sequence = 0

/** A time-ordered id (UUID version 7): an id that is made later sorts later, also within a millisecond. */
export function newId(): string {
  if (pooled === 0) {
    randomFillSync(pool)
    pooled = pool.length
  }
  const random = pool.slice(pooled - idBytes, pooled)
  pooled -= idBytes
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    // Room to count up within the millisecond: 31 bits are carried, the start takes 24.
    sequence = ((random[0] ?? 0) << 16) | ((random[1] ?? 0) << 8) | (random[2] ?? 0)
  } else {
    sequence += 1
  }
  return v7({ random, msecs: lastMs, seq: sequence })
}

/** Bytes for keys and codes, from the system's generator. */
export function newRandomBytes(length: number): Uint8Array {
  return randomBytes(length)
}

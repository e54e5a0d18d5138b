import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A time-ordered id (UUID version 7): records made later sort later. */
export function newId(): string {
  return v7()
}

/** Bytes for keys and codes, from the system's generator. */
export function newRandomBytes(length: number): Uint8Array {
  return randomBytes(length)
}

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto'
import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import { fileExists, readBytes, writeFileAtomically } from '#electron/platform/files.ts'

/**
 * The key ring stands beside the database: the random data key, wrapped once for each person with a key made from
 * their password, and once for the recovery code. Nobody's name is readable in it.
 */

const hex = z.string().regex(/^[0-9a-f]+$/)

/** A data key that is wrapped by a secret that a person knows. */
const wrappedKey = z.strictObject({
  salt: hex.length(32),
  cost: z
    .int()
    .min(2)
    .max(1 << 22),
  iv: hex.length(24),
  tag: hex.length(32),
  key: hex.length(64),
})
type WrappedKey = z.infer<typeof wrappedKey>

const keyRing = z.strictObject({
  format: z.literal(1),
  /** Goes into the hash of login names. */
  salt: hex.length(32),
  people: z
    .array(z.strictObject({ id: z.string().min(1).max(64), login: hex.length(64), wrapped: wrappedKey }))
    .max(10_000),
  recovery: wrappedKey,
})

export type KeyRing = z.infer<typeof keyRing>

/** scrypt with N = 2^17, r = 8, p = 1: about a third of a second and 128 MB for each guess. */
const fullCost = 1 << 17
const blockSize = 8

/** Makes a ring for a data key; it opens with the recovery code only until people are added. */
export async function createKeyRing(
  dataKey: Uint8Array,
  recoveryCode: string,
  cost = fullCost,
): Promise<KeyRing> {
  return {
    format: 1,
    salt: randomBytes(16).toString('hex'),
    people: [],
    recovery: await wrap(dataKey, normaliseSecret(recoveryCode), { of: 'recovery', cost }),
  }
}

/** Reads the ring. A damaged one is answered with `DATABASE_UNREADABLE` and left as it is. */
export function readKeyRing(file: string): KeyRing {
  if (!fileExists(file)) throw refuse('NOT_SET_UP')
  try {
    return keyRing.parse(JSON.parse(readBytes(file).toString('utf8')))
  } catch {
    throw refuse('DATABASE_UNREADABLE', { why: 'tệp vòng khóa bị hỏng' })
  }
}

export function writeKeyRing(file: string, ring: KeyRing): void {
  writeFileAtomically(file, `${JSON.stringify(ring, null, 1)}\n`)
}

/** What stands for a login name in files that anybody can read. Case and accents' composition do not matter. */
export function loginHash(ring: Pick<KeyRing, 'salt'>, login: string): string {
  return createHash('sha256')
    .update(`${ring.salt}:${normaliseLogin(login)}`)
    .digest('hex')
}

/** A login as it is compared: composed, lower case, without spaces around it. */
export function normaliseLogin(login: string): string {
  return login.normalize('NFC').trim().toLocaleLowerCase('vi')
}

/** A password typed with another keyboard driver has the same letters in another composition. */
function normaliseSecret(secret: string): string {
  return secret.normalize('NFC')
}

/** The ring with a person's key added or replaced. */
export async function withPerson(
  ring: KeyRing,
  person: { id: string; login: string; password: string },
  { dataKey, cost = fullCost }: { dataKey: Uint8Array; cost?: number | undefined },
): Promise<KeyRing> {
  const wrapped = await wrap(dataKey, normaliseSecret(person.password), { of: person.id, cost })
  const others = ring.people.filter((entry) => entry.id !== person.id)
  return { ...ring, people: [...others, { id: person.id, login: loginHash(ring, person.login), wrapped }] }
}

/** The ring without a person's key: their password opens nothing any more. */
export function withoutPerson(ring: KeyRing, id: string): KeyRing {
  return { ...ring, people: ring.people.filter((entry) => entry.id !== id) }
}

/** The ring with a new recovery code; the old one opens nothing any more. */
export async function withRecoveryCode(
  ring: KeyRing,
  code: string,
  { dataKey, cost = fullCost }: { dataKey: Uint8Array; cost?: number | undefined },
): Promise<KeyRing> {
  return { ...ring, recovery: await wrap(dataKey, normaliseSecret(code), { of: 'recovery', cost }) }
}

/**
 * The data key and the person whom a login and a password open, or null. An unknown login costs the same work, so that
 * neither the answer nor its time says which half was wrong.
 */
export async function unlock(
  ring: KeyRing,
  login: string,
  password: string,
): Promise<{ id: string; dataKey: Buffer } | null> {
  const wanted = loginHash(ring, login)
  const entry = ring.people.find((candidate) => isSame(candidate.login, wanted))
  const dataKey = await unwrap(
    entry?.wrapped ?? ring.people[0]?.wrapped ?? ring.recovery,
    normaliseSecret(password),
    entry?.id ?? '',
  )
  return entry && dataKey ? { id: entry.id, dataKey } : null
}

/** The data key that the recovery code opens, or null. */
export function unlockWithRecoveryCode(ring: KeyRing, code: string): Promise<Buffer | null> {
  return unwrap(ring.recovery, normaliseSecret(code), 'recovery')
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

async function wrap(
  dataKey: Uint8Array,
  secret: string,
  { of, cost }: { of: string; cost: number },
): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const wrapping = await deriveKey(secret, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(boundTo(of))
  const key = Buffer.concat([cipher.update(dataKey), cipher.final()])
  wrapping.fill(0)
  return {
    salt: salt.toString('hex'),
    cost,
    iv: iv.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    key: key.toString('hex'),
  }
}

async function unwrap(wrapped: WrappedKey, secret: string, of: string): Promise<Buffer | null> {
  const wrapping = await deriveKey(secret, Buffer.from(wrapped.salt, 'hex'), wrapped.cost)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrapped.iv, 'hex'))
    decipher.setAAD(boundTo(of)).setAuthTag(Buffer.from(wrapped.tag, 'hex'))
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'hex')), decipher.final()])
  } catch {
    return null
  } finally {
    wrapping.fill(0)
  }
}

/** An entry that is copied to another person, or read as another format, does not open. */
function boundTo(of: string): Buffer {
  return Buffer.from(`an-cu:1:${of}`)
}

function deriveKey(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

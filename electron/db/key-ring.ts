import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
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
 * their password, and once for the recovery code. Nobody's name is readable in it. It is sealed with the data key, so
 * that an entry that somebody without the key added or changed is noticed at the next sign-in.
 */

const hex = z.string().regex(/^[0-9a-f]+$/)

/** A data key that is wrapped by a secret that a person knows. */
const wrappedKey = z.strictObject({
  salt: hex.length(32),
  /** scrypt's N. The bounds keep a changed file from asking for all the memory of the machine. */
  cost: z
    .int()
    .min(1 << 10)
    .max(1 << 20)
    .refine((cost) => (cost & (cost - 1)) === 0),
  iv: hex.length(24),
  tag: hex.length(32),
  key: hex.length(64),
})
export type WrappedKey = z.infer<typeof wrappedKey>

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

const storedRing = keyRing.extend({
  /** Made with the data key over everything above. */
  seal: hex.length(64),
  /** Made without any key: tells a damaged file from a wrong password. */
  checksum: hex.length(64),
})
type StoredRing = z.infer<typeof storedRing>

/** A ring as it was read: its seal can be checked only once the data key is known. */
export interface ReadRing {
  ring: KeyRing
  seal: string
}

/** scrypt with N = 2^17, r = 8, p = 1: about a third of a second and 128 MB for each guess. */
const fullCost = 1 << 17
const blockSize = 8

/** A ring that opens with the recovery code only, until people are added. */
export function newKeyRing(recovery: WrappedKey): KeyRing {
  return { format: 1, salt: randomBytes(16).toString('hex'), people: [], recovery }
}

/** Reads the ring. A damaged one is answered with `DATABASE_UNREADABLE` and left as it is. */
export function readKeyRing(file: string): ReadRing {
  if (!fileExists(file)) throw refuse('NOT_SET_UP')
  let stored: StoredRing
  try {
    stored = storedRing.parse(JSON.parse(readBytes(file).toString('utf8')))
  } catch {
    throw refuse('DATABASE_UNREADABLE', { why: 'tệp vòng khóa keyring.json bị hỏng' })
  }
  const { seal, checksum, ...ring } = stored
  if (checksum !== checksumOf(ring, seal)) {
    throw refuse('DATABASE_UNREADABLE', { why: 'tệp vòng khóa keyring.json bị hỏng' })
  }
  return { ring, seal }
}

/** Answers `DATABASE_UNREADABLE` where the ring was changed by somebody who does not have the data key. */
export function requireSealed({ ring, seal }: ReadRing, dataKey: Uint8Array): void {
  if (!isSame(seal, sealOf(ring, dataKey))) {
    throw refuse('DATABASE_UNREADABLE', { why: 'tệp vòng khóa keyring.json đã bị sửa từ bên ngoài' })
  }
}

/** Seals the ring and puts it in the place of the one before. */
export function writeKeyRing(file: string, ring: KeyRing, dataKey: Uint8Array): void {
  const plain = keyRing.parse(ring)
  const seal = sealOf(plain, dataKey)
  const stored: StoredRing = { ...plain, seal, checksum: checksumOf(plain, seal) }
  writeFileAtomically(file, `${JSON.stringify(stored, null, 1)}\n`)
}

/** Zod gives the keys of what it has checked in the order of the schema: the text is the same for the same ring. */
function sealOf(ring: KeyRing, dataKey: Uint8Array): string {
  const key = createHmac('sha256', dataKey).update('an-cu:1:ring').digest()
  return createHmac('sha256', key).update(JSON.stringify(ring)).digest('hex')
}

function checksumOf(ring: KeyRing, seal: string): string {
  return createHash('sha256')
    .update(JSON.stringify([ring, seal]))
    .digest('hex')
}

/** What stands for a login name in files that anybody can read. */
export function loginHash(ring: Pick<KeyRing, 'salt'>, login: string): string {
  return createHash('sha256')
    .update(`${ring.salt}:${normaliseLogin(login)}`)
    .digest('hex')
}

/** A login as it is compared: composed, lower case, without spaces around it. */
export function normaliseLogin(login: string): string {
  return login.normalize('NFC').trim().toLocaleLowerCase('vi')
}

/** The ring with a person's key added or replaced; no other entry may open under the same login. */
export function withPerson(
  ring: KeyRing,
  person: { id: string; login: string; wrapped: WrappedKey },
): KeyRing {
  const login = loginHash(ring, person.login)
  const others = ring.people.filter((entry) => entry.id !== person.id && entry.login !== login)
  return { ...ring, people: [...others, { id: person.id, login, wrapped: person.wrapped }] }
}

/**
 * The ring without a person's key: their password opens nothing in this folder any more. (A copy of the ring that was
 * made before still opens; only the folder's own protection keeps that from happening.)
 */
export function withoutPerson(ring: KeyRing, id: string): KeyRing {
  return { ...ring, people: ring.people.filter((entry) => entry.id !== id) }
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
  const decoy = ring.people[0]?.wrapped ?? ring.recovery
  const dataKey = await unwrapKey(entry?.wrapped ?? decoy, password, entry?.id ?? '')
  return entry && dataKey ? { id: entry.id, dataKey } : null
}

/** The data key that the recovery code opens, or null. */
export function unlockWithRecoveryCode(ring: KeyRing, code: string): Promise<Buffer | null> {
  return unwrapKey(ring.recovery, code, recoveryEntry)
}

/** Whom the entry of the recovery code belongs to. */
export const recoveryEntry = 'recovery'

/**
 * Wraps the data key by a password or code. A password typed with another keyboard driver has the same letters in
 * another composition, so it is composed (NFC) first; otherwise every byte counts.
 *
 * @param of the id of the person, or {@link recoveryEntry}: an entry that is copied to another place does not open
 */
export async function wrapKey(
  dataKey: Uint8Array,
  secret: string,
  { of, cost = fullCost }: { of: string; cost?: number | undefined },
): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  // The office may lock and wipe its key while the slow part runs.
  const held = Buffer.from(dataKey)
  const wrapping = await deriveKey(secret, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', wrapping, iv).setAAD(boundTo(of))
  const key = Buffer.concat([cipher.update(held), cipher.final()])
  wrapping.fill(0)
  held.fill(0)
  const tag = cipher.getAuthTag()
  return {
    salt: salt.toString('hex'),
    cost,
    iv: iv.toString('hex'),
    tag: tag.toString('hex'),
    key: key.toString('hex'),
  }
}

async function unwrapKey(wrapped: WrappedKey, secret: string, of: string): Promise<Buffer | null> {
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
    scrypt(secret.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

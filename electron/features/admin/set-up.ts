import { join } from 'node:path'
import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import type { ParsedInput } from '../act.ts'
import { suggestLetterheads } from '#shared/rules/letterheads.ts'
import { weaknessesOf } from '#shared/rules/passwords.ts'
import { openConnection } from '#electron/db/database.ts'
import { createKeyRing, normaliseLogin, withPerson, writeKeyRing } from '#electron/db/key-ring.ts'
import { migrate } from '#electron/db/migrate.ts'
import { newRecoveryCode } from '#electron/db/recovery-code.ts'
import { openLedger, type ChangeDraft } from '#electron/ledger/ledger.ts'
import { fileExists, makeFolder, moveFile, readBytes, removeFile } from '#electron/platform/files.ts'
import { newId, newRandomBytes } from '#electron/platform/random.ts'
import { filesOf, type Desk } from './desk.ts'
import { recordSecurityEvent } from './security-log.ts'
import { writeSettings } from './settings.ts'

type SetUpInput = ParsedInput<'admin.setup'>

/**
 * Makes a data folder: encrypted database, catalogues, letterheads, the first administrator, and last the key ring,
 * with which the folder counts as set up. Made under another name first: a set-up that fails leaves nothing behind.
 */
export async function setUp(
  desk: Desk,
  resourcesFolder: string,
  input: SetUpInput,
): Promise<{ recoveryCode: string; station: string }> {
  const { dataFolder, clock, scryptCost } = desk.options
  const files = filesOf(dataFolder)
  if (fileExists(files.ring) || fileExists(files.database)) throw refuse('ALREADY_SET_UP')
  const { login, password } = credentialsOf(input)
  const half = `${files.database}.new`
  const dataKey = newRandomBytes(32)
  const person = { id: newId(), name: input.name ?? login }
  const station = newId()
  const stationName = input.station ?? usualStationName
  makeFolder(dataFolder)
  removeDatabase(half)
  try {
    const db = openConnection(half, dataKey)
    try {
      migrate(db, half)
      const now = clock.now().toISOString()
      writeSettings(db, { station, stationName, organisation: input.organisation })
      const changes = [
        personChange(person, login),
        ...localityChanges(resourcesFolder),
        ...letterheadChanges(input),
      ]
      openLedger(db, { person, station, clock }).commit({ act: 'admin.setup', changes })
      recordSecurityEvent(db, { at: now, kind: 'setUp', login, station })
    } finally {
      db.close()
    }
    const recoveryCode = newRecoveryCode()
    const ring = await createKeyRing(dataKey, recoveryCode, scryptCost)
    const full = await withPerson(ring, { id: person.id, login, password }, { dataKey, cost: scryptCost })
    moveFile(half, files.database)
    writeKeyRing(files.ring, full)
    return { recoveryCode, station: stationName }
  } catch (error) {
    removeDatabase(half)
    if (!fileExists(files.ring)) removeFile(files.database)
    throw error
  } finally {
    dataKey.fill(0)
  }
}

const usualStationName = 'Máy trạm 1'

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) removeFile(`${file}${suffix}`)
}

function credentialsOf(input: SetUpInput): { login: string; password: string } {
  const problems = (['login', 'password'] as const)
    .filter((field) => !input[field])
    .map((field) => ({ field, message: 'cần cho người quản trị đầu tiên' }))
  if (!input.login || !input.password) throw refuse('INVALID_INPUT', { problems })
  requireStrongPassword(input.password, input.login)
  return { login: normaliseLogin(input.login), password: input.password }
}

/** Answers `WEAK_PASSWORD` with the reasons. */
export function requireStrongPassword(password: string, login: string): void {
  const reasons = weaknessesOf(password, login)
  if (reasons.length > 0) throw refuse('WEAK_PASSWORD', { reasons })
}

function personChange(person: { id: string; name: string }, login: string): ChangeDraft {
  return {
    kind: 'create',
    register: 'people',
    id: person.id,
    values: { login, name: person.name, role: 'administrator', active: true },
  }
}

const catalogue = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      type: z.enum(['province', 'district', 'ward', 'commune', 'township']),
      within: z.string().nullable(),
      successor: z.string().nullable(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      basis: z.string().nullable(),
    }),
  ),
})

/** The administrative units that come with the program; their ids are the same on every station. */
function localityChanges(resourcesFolder: string): ChangeDraft[] {
  const text = readBytes(join(resourcesFolder, 'catalogs', 'localities.json')).toString('utf8')
  return catalogue
    .parse(JSON.parse(text))
    .units.map(({ id, ...values }) => ({ kind: 'create', register: 'localities', id, values }))
}

function letterheadChanges(input: SetUpInput): ChangeDraft[] {
  return suggestLetterheads(input).map((values) => ({ kind: 'create', register: 'letterheads', values }))
}

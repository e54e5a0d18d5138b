import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import type { ParsedInput } from '../act.ts'
import { provinceOf, suggestLetterheads } from '#shared/rules/letterheads.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { openConnection } from '#electron/db/database.ts'
import { fillDataFolder } from '#electron/db/data-folder.ts'
import {
  newKeyRing,
  normaliseLogin,
  recoveryEntry,
  withPerson,
  wrapKey,
  writeKeyRing,
} from '#electron/db/key-ring.ts'
import { migrate } from '#electron/db/migrate.ts'
import { newRecoveryCode } from '#electron/db/recovery-code.ts'
import { openLedger, type ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId, newRandomBytes } from '#electron/platform/random.ts'
import { readCatalogue } from './catalogue-file.ts'
import { catalogueChanges } from './catalogues.ts'
import type { DeskOptions } from './desk.ts'
import { requireStrongPassword } from './people.ts'
import { recordSecurityEvent } from './security-log.ts'
import { writeSettings } from './settings.ts'

type SetUpInput = ParsedInput<'admin.setup'>

/**
 * Makes a data folder: encrypted database, catalogues, letterheads, the first administrator, and the key ring. A
 * set-up that fails leaves nothing behind. Answers `ALREADY_SET_UP`, `WEAK_PASSWORD`, `INVALID_INPUT`.
 */
export async function setUp(
  { dataFolder, clock, scryptCost: cost }: DeskOptions,
  resourcesFolder: string,
  input: SetUpInput,
): Promise<{ recoveryCode: string; station: string }> {
  const { login, password } = credentialsOf(input)
  const person = { id: newId(), name: input.name ?? login }
  const changes = [
    personChange(person, login),
    ...localityChanges(resourcesFolder, input),
    ...letterheadChanges(input),
    ...catalogueChanges(resourcesFolder),
  ]
  const station = newId()
  const stationName = input.station ?? usualStationName
  const recoveryCode = newRecoveryCode()
  const dataKey = newRandomBytes(32)
  try {
    await fillDataFolder(dataFolder, async (staged) => {
      const ring = newKeyRing(await wrapKey(dataKey, recoveryCode, { of: recoveryEntry, cost }))
      const wrapped = await wrapKey(dataKey, password, { of: person.id, cost })
      const db = openConnection(staged.database, dataKey)
      try {
        migrate(db, staged.database)
        writeSettings(db, { station, stationName, organisation: input.organisation })
        openLedger(db, { person, station, clock }).commit({ act: 'admin.setup', changes })
        recordSecurityEvent(db, { at: clock.now().toISOString(), kind: 'setUp', login, station: stationName })
      } finally {
        db.close()
      }
      writeKeyRing(staged.ring, withPerson(ring, { id: person.id, login, wrapped }), dataKey)
    })
    return { recoveryCode, station: stationName }
  } finally {
    dataKey.fill(0)
  }
}

const usualStationName = 'Máy trạm 1'

function credentialsOf(input: SetUpInput): { login: string; password: string } {
  const problems = (['login', 'password'] as const)
    .filter((field) => !input[field])
    .map((field) => ({ field, message: 'cần cho người quản trị đầu tiên' }))
  if (!input.login || !input.password) throw refuse('INVALID_INPUT', { problems })
  requireStrongPassword(input.password, input.login)
  return { login: normaliseLogin(input.login), password: input.password }
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

/** The provinces whose units come with the program. */
const provincesOfCatalogue = new Set(['bac ninh', 'bac giang'])

/**
 * The administrative units that come with the program; their ids are the same on every station. An office of another
 * province starts without any.
 */
function localityChanges(resourcesFolder: string, input: SetUpInput): ChangeDraft[] {
  const province = provinceOf(input)
  if (province !== null && !provincesOfCatalogue.has(fold(province))) return []
  return catalogue
    .parse(readCatalogue(resourcesFolder, 'localities.json'))
    .units.map(({ id, ...values }) => ({ kind: 'create', register: 'localities', id, values }))
}

function letterheadChanges(input: SetUpInput): ChangeDraft[] {
  return suggestLetterheads(input).map((values) => ({ kind: 'create', register: 'letterheads', values }))
}

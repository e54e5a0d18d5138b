import { z } from 'zod'
import { dayInVietnam } from '#shared/base/days.ts'
import { refuse } from '#shared/base/result.ts'
import { partsOf, registerOf, type RegisterName } from '#shared/registers/all.ts'
import { dossiers as dossierRegister } from '#shared/registers/dossiers.ts'
import { projects } from '#shared/registers/projects.ts'
import { valueSchema } from '#shared/contract/records.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import type { Act } from '../act.ts'
import { completeRecord } from '../registers/index.ts'
import { readCatalogue } from './catalogue-file.ts'
import { sampleDossiers } from './sample-dossiers.ts'
import { writeSettings } from './settings.ts'

/** Loads invented projects and dossiers into an empty register and marks the data folder, for every page and print to say so. */
export function loadSample(act: Act): { created: number; commit: string } {
  for (const { table, many } of [projects, dossierRegister])
    if (act.db.firstOf(`SELECT 1 AS there FROM ${table} LIMIT 1`)) throw refuse('NOT_EMPTY', { what: many })
  const dossiers = sampleDossiers(act.db, act.resourcesFolder, dayInVietnam(act.clock.now()))
  const changes = [...sampleRecords(act), ...dossiers]
  const { commit } = act.ledger.commit({ act: 'admin.loadSample', changes })
  if (commit === null) throw new Error('the sample made no commit')
  writeSettings(act.desk.db(), { sample: true })
  return { created: changes.length, commit }
}

/** The projects, and then their parts, which name their project by its code. */
function* sampleRecords(act: Act): Generator<ChangeDraft> {
  const ids = new Map<unknown, string>()
  for (const values of readSample(act, 'sample-projects.json')('projects')) {
    const id = newId()
    ids.set(values['code'], id)
    yield { kind: 'create', register: 'projects', id, values: completeRecord(act.db, 'projects', values) }
  }
  const parts = readSample(act, 'sample-parts.json')
  for (const { name, reference } of partsOf('projects')) {
    for (const part of parts(name)) {
      const values = { ...part, [reference]: ids.get(part[reference]) ?? null }
      yield { kind: 'create', register: name, values: completeRecord(act.db, name, values) }
    }
  }
}

const sampleFile = z.record(z.string(), z.unknown())

/** The records of a sample file by their register. */
function readSample(act: Act, file: string) {
  const content = sampleFile.parse(readCatalogue(act.resourcesFolder, file))
  return (name: RegisterName) => z.array(recordSchema(name)).parse(content[name])
}

/** References are written as the code of their record, which may be any text. */
function recordSchema(name: RegisterName) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(registerOf(name).fields).map(([key, field]) => [
        key,
        (field.type === 'reference' ? z.string() : valueSchema(field)).nullable().optional(),
      ]),
    ),
  )
}

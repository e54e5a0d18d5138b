import { join } from 'node:path'
import { z } from 'zod'
import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import { projects } from '#shared/registers/projects.ts'
import { valueSchema } from '#shared/contract/records.ts'
import { queries } from '#electron/db/database.ts'
import { readBytes } from '#electron/platform/files.ts'
import type { Act } from '../act.ts'
import { completeRecord } from '../registers/index.ts'
import { writeSettings } from './settings.ts'

const sampleFile = z.object({
  projects: z.array(
    z.strictObject(
      Object.fromEntries(
        Object.entries(projects.fields).map(([key, field]) => [
          key,
          valueSchema(field).nullable().optional(),
        ]),
      ),
    ),
  ),
})

/** Loads invented projects into an empty register and marks the data folder, for every page and print to say so. */
export function loadSample(act: Act): { created: number; commit: string } {
  if (act.db.first(sql`SELECT 1 FROM project LIMIT 1`.compile(queries)))
    throw refuse('NOT_EMPTY', { what: projects.many })
  const text = readBytes(join(act.resourcesFolder, 'catalogs', 'sample-projects.json')).toString('utf8')
  const changes = sampleFile.parse(JSON.parse(text)).projects.map((values) => ({
    kind: 'create' as const,
    register: 'projects' as const,
    values: completeRecord(act.db, 'projects', values),
  }))
  const { commit } = act.ledger.commit({ act: 'admin.loadSample', changes })
  if (commit === null) throw new Error('the sample made no commit')
  writeSettings(act.desk.db(), { sample: true })
  return { created: changes.length, commit }
}

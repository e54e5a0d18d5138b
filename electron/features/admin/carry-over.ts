import { sql } from 'kysely'
import { roleCovers } from '#shared/base/roles.ts'
import { obstacles } from '#shared/registers/obstacles.ts'
import { carryOverText } from '#shared/text/admin.ts'
import { queries } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import type { Act } from '../act.ts'
import { completeRecord } from '../registers/index.ts'

/**
 * Before obstacles had a register of their own they stood in their project as a text. At the first sign-in of
 * somebody who may write, each such text becomes a record; one commit, which can be taken back.
 */
export function carryOverObstacles(act: Act): void {
  if (!roleCovers(act.person.role, obstacles.roles.write)) return
  const written = act.db.all(
    sql<{ id: string; text: string }>`
      SELECT id, obstacle_summary AS text FROM project WHERE obstacle_summary IS NOT NULL`.compile(queries),
  )
  if (written.length === 0) return
  const changes = written.flatMap(({ id, text }): ChangeDraft[] => [
    {
      kind: 'create',
      register: 'obstacles',
      values: completeRecord(act.db, 'obstacles', { project: id, text }),
    },
    { kind: 'update', register: 'projects', id, revision: null, values: { obstacleSummary: null } },
  ])
  act.ledger.commit({ act: 'obstacles.carryOver', reason: carryOverText, changes })
}

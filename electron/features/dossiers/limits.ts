import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day } from '#shared/base/days.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'

interface Limit {
  register: 'dossiers' | 'obstacles' | 'projectStages' | 'cuttingMeasures'
  id: string
  whole: string
  title: string
  responsible: string
  dueOn: Day
}

const mostListed = 200

/** What each register says is due until a day and not done, as one list of columns. */
function sources(until: Day): Record<Limit['register'], RawBuilder<unknown>> {
  return {
    dossiers: sql`
      SELECT id, id AS whole, code || coalesce(' – ' || nullif(applicant, ''), '') AS title,
        coalesce(agency, '') AS responsible, deadline_on AS "dueOn"
      FROM dossier WHERE returned_on IS NULL AND deadline_on <= ${until}`,
    obstacles: sql`
      SELECT id, project AS whole, text AS title, coalesce(responsible, '') AS responsible, due_on AS "dueOn"
      FROM obstacle WHERE due_on <= ${until} AND (state IS NULL OR state <> 'resolved')`,
    projectStages: sql`
      SELECT s.id, s.project AS whole, s.step || ' – ' || p.name AS title, coalesce(s.agency, '') AS responsible,
        s.due_on AS "dueOn"
      FROM project_step s JOIN project p ON p.id = s.project WHERE s.due_on <= ${until} AND s.returned_on IS NULL`,
    cuttingMeasures: sql`
      SELECT m.id, m.procedure AS whole, p.code || ' – ' || m.content AS title, coalesce(p.agency, '') AS responsible,
        m.planned_on AS "dueOn"
      FROM cutting_measure m JOIN procedure p ON p.id = m.procedure
      WHERE m.planned_on <= ${until} AND (m.state = 'proposed' OR m.state = 'approved')`,
  }
}

/**
 * The limits that have passed or come within some days, by day from the oldest on; of each register the 200 latest are
 * listed and all are counted.
 */
export function readLimits(
  db: ReadableDb,
  asOf: Day,
  days: number,
): { asOf: Day; limits: Limit[]; counts: Record<string, number> } {
  const limits: Limit[] = []
  const counts: Record<string, number> = {}
  for (const [register, source] of Object.entries(sources(addDays(asOf, days)))) {
    const rows = db.all(
      sql<Omit<Limit, 'register'>>`${source} ORDER BY "dueOn" DESC LIMIT ${mostListed}`.compile(queries),
    )
    const counted = db.first(
      sql<{ count: number }>`SELECT count(*) AS count FROM (${source})`.compile(queries),
    )
    counts[register] = counted?.count ?? 0
    for (const row of rows) limits.push({ register: register as Limit['register'], ...row })
  }
  return { asOf, limits: limits.sort((a, b) => a.dueOn.localeCompare(b.dueOn)), counts }
}

import { sql } from 'kysely'
import { queries, type ReadableDb } from '#electron/db/database.ts'

/**
 * The ids of the dossiers that commits after one have touched, themselves or in their pauses and steps; a part that
 * went from one dossier to another names both. At most `limit`; null where a part cannot say whose it was.
 */
export function dossiersChangedSince(db: ReadableDb, seq: number, limit: number): string[] | null {
  const rows = db.all(
    sql<{ id: string | null }>`
      WITH changed AS (
        SELECT register, record, fields FROM ledger_change
        WHERE seq > ${seq} AND (register = 'dossiers' OR register = 'dossierPauses' OR register = 'dossierSteps')
      )
      SELECT record AS id FROM changed WHERE register = 'dossiers'
      UNION
      SELECT coalesce(
        (SELECT dossier FROM dossier_pause p WHERE p.id = record),
        json_extract(fields, '$.dossier[0]'), json_extract(fields, '$.dossier[1]'))
      FROM changed WHERE register = 'dossierPauses'
      UNION
      SELECT coalesce(
        (SELECT dossier FROM dossier_step s WHERE s.id = record),
        json_extract(fields, '$.dossier[0]'), json_extract(fields, '$.dossier[1]'))
      FROM changed WHERE register = 'dossierSteps'
      UNION
      SELECT json_extract(fields, '$.dossier[0]') FROM changed
      WHERE register <> 'dossiers' AND json_extract(fields, '$.dossier[0]') IS NOT NULL
      LIMIT ${limit}`.compile(queries),
  )
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]))
  return ids.length === rows.length ? ids : null
}

import { sql } from 'kysely'
import { attachmentsText } from '#shared/text/attachments.ts'
import { isWhole } from '#electron/db/contents.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'

/**
 * The first commit that names a content which is missing or is not what its hash says. The contents of removed
 * attachments count too: undo must be able to bring them back. So do the files of released documents.
 */
export function findBrokenContent(db: ReadableDb): { commit: string; why: string } | null {
  // Beside a min() SQLite takes the other columns from the row where the least was found.
  const named = sql<{ commit: string; sha256: string; name: string }>`
    SELECT c.id AS "commit", min(c.seq),
      json_extract(h.fields, '$.sha256[1]') AS sha256, json_extract(h.fields, '$.name[1]') AS name
    FROM ledger_change h JOIN ledger_commit c ON c.seq = h.seq
    WHERE h.register = 'attachments' AND h.kind = 'create'
    GROUP BY sha256
    UNION ALL
    SELECT c.id, c.seq, v.value ->> 1, r.subject
    FROM ledger_change h JOIN ledger_commit c ON c.seq = h.seq JOIN document r ON r.id = h.record,
      json_each(h.fields) v
    WHERE h.register = 'documents' AND v.key IN ('pdfSha256', 'docxSha256', 'figuresSha256') AND v.value ->> 1 IS NOT NULL
    ORDER BY 2`
  for (const { commit, sha256, name } of db.all(named.compile(queries))) {
    if (!isWhole(db, sha256)) return { commit, why: attachmentsText.damagedContent(name) }
  }
  return null
}

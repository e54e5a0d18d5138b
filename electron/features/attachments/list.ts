import { sql } from 'kysely'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import type { Attachment } from '#shared/registers/attachments.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { getRecord } from '../registers/index.ts'

export type StoredAttachment = Attachment & { id: string; revision: string }

/** One attachment. Answers `NOT_FOUND`. */
export function getAttachment(db: ReadableDb, id: string): StoredAttachment {
  return getRecord(db, 'attachments', id) as unknown as StoredAttachment
}

/** The files of one record, the last one first, with who first attached each. */
export function listAttachments(db: ReadableDb, register: string, record: string): ListedAttachment[] {
  // Removing and undoing makes a file anew: who attached it is who made it first. Beside a min() SQLite takes the
  // other columns from the row where the least was found.
  const found = sql<ListedAttachment>`
    SELECT a.id, a.revision, a.name, a.kind, a.size, a.sha256, a.note,
      c.made_at AS "addedAt", c.person_name AS "addedBy", min(c.seq)
    FROM attachment a
    JOIN ledger_change h ON h.record = a.id AND h.register = 'attachments' AND h.kind = 'create'
    JOIN ledger_commit c ON c.seq = h.seq
    WHERE a.record = ${record} AND a.register = ${register}
    GROUP BY a.id ORDER BY c.seq DESC, h.ord`
  return db
    .all(found.compile(queries))
    .map(({ id, revision, name, kind, size, sha256, note, addedAt, addedBy }) => ({
      id,
      revision,
      name,
      kind,
      size,
      sha256,
      note,
      addedAt,
      addedBy,
    }))
}

import { sql } from 'kysely'
import type { ListedAttachment, RemovedAttachment } from '#shared/contract/attachments.ts'
import type { Attachment } from '#shared/registers/attachments.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { FieldChanges } from '#electron/ledger/ledger.ts'
import { getRecord } from '../registers/index.ts'
import type { Owner } from './owner.ts'

export type StoredAttachment = Attachment & { id: string; revision: string }

/** One attachment. Answers `NOT_FOUND`. */
export function getAttachment(db: ReadableDb, id: string): StoredAttachment {
  return getRecord(db, 'attachments', id) as unknown as StoredAttachment
}

/** The files of one record, the last one first, with who first attached each. */
export function listAttachments(db: ReadableDb, { register, record }: Owner): ListedAttachment[] {
  // Removing and undoing makes a file anew: who attached it is who made it first. Beside a min() SQLite takes the
  // other columns from the row where the least was found.
  const found = sql<ListedAttachment>`
    SELECT a.id, a.revision, a.name, a.kind, a.size, a.sha256, a.note,
      c.made_at AS "addedAt", c.person_name AS "addedBy"
    FROM attachment a
    JOIN ledger_change h ON h.record = a.id AND h.register = 'attachments' AND h.kind = 'create'
    JOIN ledger_commit c ON c.seq = h.seq
    WHERE a.record = ${record} AND a.register = ${register}
    GROUP BY a.id ORDER BY min(c.seq) DESC, h.ord`
  return db.all(found.compile(queries))
}

/** The files that were taken out of one record and not brought back, the last one first. */
export function listRemoved(db: ReadableDb, { register, record }: Owner): RemovedAttachment[] {
  const found = sql<RemovedAttachment>`
    SELECT h.record AS id, json_extract(h.fields, '$.name[0]') AS name,
      c.made_at AS "removedAt", c.person_name AS "removedBy", c.reason
    FROM ledger_change h
    JOIN ledger_commit c ON c.seq = h.seq
    WHERE h.register = 'attachments' AND h.kind = 'remove' AND json_extract(h.fields, '$.record[0]') = ${record}
      AND json_extract(h.fields, '$.register[0]') = ${register}
      AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.id = h.record)
    GROUP BY h.record ORDER BY max(c.seq) DESC, h.ord`
  return db.all(found.compile(queries))
}

/** What a removed attachment was, or null where there is none of this id, or it is there again. */
export function findRemoved(db: ReadableDb, id: string): Attachment | null {
  const found = db.firstOf(
    `SELECT fields FROM ledger_change h WHERE register = 'attachments' AND kind = 'remove' AND record = ?
      AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.id = h.record) ORDER BY seq DESC LIMIT 1`,
    id,
  )
  if (!found) return null
  const fields = JSON.parse(String(found['fields'])) as FieldChanges
  return Object.fromEntries(Object.entries(fields).map(([key, [was]]) => [key, was])) as unknown as Attachment
}

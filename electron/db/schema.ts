import type { Generated } from 'kysely'
import type { FieldValue } from '#shared/registers/register.ts'

/** One act: its author, reason, place and time, chained to the commit before it on the same station. */
export interface CommitTable {
  /** Order of arrival in this file. */
  seq: number
  id: string
  station: string
  /** Order on its own station, from 1 without gaps. */
  number: number
  made_at: string
  person: string
  person_name: string
  act: string
  reason: string
  undoes: string | null
  change_count: number
  parent_hash: string
  hash: string
}

export interface ChangeTable {
  seq: number
  ord: number
  register: string
  record: string
  kind: 'create' | 'update' | 'remove'
  /** The commit that touched the record before this one; empty for a creation. */
  parent: string
  /** JSON: field key to [old, new]. */
  fields: string
}

/**
 * A register's table: `key` (row id, machine-made), `id`, `revision`, a column for each field, and beside text fields
 * machine-made columns: `<column>_sort` (Vietnamese order) and `<column>_key` (comparison of unique values).
 */
export type RegisterTable = { key: number; id: string; revision: string; search_text: string } & {
  [column: string]: Exclude<FieldValue, boolean>
}

export interface Schema {
  ledger_commit: CommitTable
  ledger_change: ChangeTable
  setting: { name: string; value: string }
  security_event: { seq: Generated<number>; at: string; kind: string; login: string; station: string }
}

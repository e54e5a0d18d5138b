import type { Generated } from 'kysely'

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

export interface Schema {
  ledger_commit: CommitTable
  ledger_change: ChangeTable
  setting: { name: string; value: string }
  /** How a person likes to look at a register: kept by name, `state` as JSON. */
  saved_view: { person: string; register: string; name: string; state: string }
  security_event: { seq: Generated<number>; at: string; kind: string; login: string; station: string }
}

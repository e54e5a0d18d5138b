import type { Generated } from 'kysely'
import type { ReportKind } from '#shared/contract/reports.ts'

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

/** One print or saved file. `seq` is the order, `ledger_seq` the last commit that its figures know. */
export interface PrintLogTable {
  seq: Generated<number>
  at: string
  person: string
  person_name: string
  station: string
  way: 'save' | 'print'
  format: 'pdf' | 'docx'
  kind: ReportKind
  layout: 'state' | 'party'
  as_of: string
  options: string
  document: string | null
  sha256: string
  content_hash: string
  ledger_head: string
  ledger_seq: number
}

export interface Schema {
  print_log: PrintLogTable
  ledger_commit: CommitTable
  ledger_change: ChangeTable
  setting: { name: string; value: string }
  /** How a person likes to look at a register: kept by name, `state` as JSON. */
  saved_view: { person: string; register: string; name: string; state: string }
  security_event: { seq: Generated<number>; at: string; kind: string; login: string; station: string }
}

import { sql, type RawBuilder } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { Dossier } from '#shared/registers/dossiers.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { validOn } from '#shared/rules/validity.ts'
import { missingPaperText } from '#shared/text/due-slip.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { recordFromRow, storedRegister } from '#electron/db/register-table.ts'
import { lastDay, recordsAsOf, type RecordThen } from '#electron/ledger/history.ts'
import { clockThen } from '../analysis/index.ts'
import type { DossierClock } from '../deadlines/index.ts'
import type { LainDossier, StoredPause, WrittenStep } from '../dossiers/index.ts'
import { compareText, type LedgerState } from './load.ts'

/** Which dossiers a paper is about. */
interface Wanted {
  /** Narrows what is read where the present is asked for, as a condition on the table. */
  where: RawBuilder<unknown>
  /** Says it exactly, of the present and of what the ledger once knew. */
  keep: (dossier: Dossier) => boolean
}

/** The dossiers that a paper is about with where they lay, by their codes, as the ledger knew them. */
export function knownDossiers(state: LedgerState, { where, keep }: Wanted): LainDossier[] {
  const found = recordsKnown(state, 'dossiers', where)
    .map(({ id, record }) => Object.assign(record as unknown as Dossier, { id }))
    .filter(keep)
    .sort((a, b) => compareText(a.code, b.code))
  const ids = found.map(({ id }) => id)
  const pauses = partsKnown<Omit<StoredPause, 'revision'>>(state, 'dossierPauses', ids)
  const steps = partsKnown<WrittenStep>(state, 'dossierSteps', ids)
  return found.map((dossier) => ({
    dossier,
    pauses: pauses.get(dossier.id) ?? [],
    steps: steps.get(dossier.id) ?? [],
  }))
}

/** The pauses or steps of some dossiers in their order, by dossier. */
function partsKnown<T extends { dossier: string; from: Day }>(
  state: LedgerState,
  register: 'dossierPauses' | 'dossierSteps',
  dossiers: readonly string[],
): Map<string, T[]> {
  const wanted = new Set(dossiers)
  const where = sql`dossier IN (SELECT value FROM json_each(${JSON.stringify(dossiers)}))`
  const parts = recordsKnown(state, register, where)
    .map(({ id, record }) => Object.assign(record as unknown as T, { id }))
    .filter(({ dossier }) => wanted.has(dossier))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id))
  return Map.groupBy(parts, ({ dossier }) => dossier)
}

/** The records of a register; of the present those alone that a condition picks: there may be a million. */
function recordsKnown(
  { db, until }: LedgerState,
  register: RegisterName,
  where: RawBuilder<unknown>,
): RecordThen[] {
  if (until !== undefined && isChangedSince(db, register, until))
    return recordsAsOf(db, register, lastDay, until)
  const stored = storedRegister(register)
  const rows = db.all(
    sql<Record<string, unknown>>`SELECT * FROM ${sql.table(stored.table)} WHERE ${where}`.compile(queries),
  )
  return rows.map((row) => ({ id: String(row['id']), record: recordFromRow(stored, row) }))
}

function isChangedSince(db: ReadableDb, register: RegisterName, seq: number): boolean {
  const query = 'SELECT 1 AS there FROM ledger_change WHERE seq > ? AND register = ? LIMIT 1'
  return db.firstOf(query, seq, register) !== undefined
}

/** A version of a procedure, or a part of one, as a record. */
export type KnownRecord = AnyRecord & { id: string }

/** All versions of all procedures, or their parts, as the ledger knew them, in the order of their ids. */
export function knownRecords(state: LedgerState, register: RegisterName): KnownRecord[] {
  return recordsAsOf(state.db, register, lastDay, state.until)
    .map(({ id, record }) => Object.assign(record, { id }))
    .sort((a, b) => compareText(a.id, b.id))
}

/** What the clock of the dossiers went by, as the ledger knew it. */
export function clockKnown({ db, until }: LedgerState): DossierClock {
  return clockThen(db, until ?? Number.MAX_SAFE_INTEGER)
}

interface Version extends KnownRecord {
  validFrom: Day | null
  validTo: Day | null
}

/** The version of a procedure that holds on a day. Answers `NOT_FOUND`. */
export function procedureOn(state: LedgerState, code: string | undefined, day: Day): KnownRecord {
  const versions = knownRecords(state, 'procedures').filter((version) => version['code'] === code)
  const version = validOn(versions as Version[], day)
  if (!version) throw refuse('NOT_FOUND', { what: missingPaperText.procedure(code ?? '', formatDay(day)) })
  return version
}

import { refuse } from '#shared/base/result.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { exampleField, type AnyRecord, type Finding, type Register } from '#shared/registers/register.ts'
import { importText, templateText } from '#shared/text/sheets.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { readCandidates, type Candidate } from '#electron/sheets/candidates.ts'
import type { Headings } from '#electron/sheets/headings.ts'
import type { SheetContent } from '#electron/sheets/sheet-content.ts'
import type { Act } from '../act.ts'
import { openAlongside, type Alongside } from './alongside.ts'
import { filled, findingsOf } from './edit.ts'
import { findExisting, identityOf } from './existing.ts'
import { overlapsOf } from './overlaps.ts'
import { openRowReader, type RowReader, type RowRead } from './import-row.ts'
import type { Row } from './list.ts'

/** Something to say about a row: a cell of it, by its field. */
export interface RowFinding {
  field: string
  code: string
  message: string
}

/** What an import would do with one row of the sheet. */
export interface PlannedRow {
  /** The number of the row in the user's sheet. */
  row: number
  outcome: 'create' | 'update' | 'unchanged' | 'rejected'
  /** The record that is stored; null where there is none yet. */
  id: string | null
  /** What is new: of a creation the filled fields, of an update the changed ones, of a rejected row what was read. */
  values: AnyRecord
  /** The filled cells that become records of other registers, by `register.field`. */
  beside: AnyRecord
  /** What the changed fields hold before. */
  before: AnyRecord
  changes: readonly ChangeDraft[]
  reasons: readonly RowFinding[]
  warnings: readonly RowFinding[]
}

/** What an import would do. */
export interface Plan {
  rows: PlannedRow[]
  created: number
  updated: number
  unchanged: number
  rejected: number
  /** Records of other registers that come with the rows, by register. */
  alongside: Record<string, number>
}

/** A sheet and what its columns fill. */
export interface SheetToImport {
  content: SheetContent
  headings: Headings
}

/** Rows that are looked up together; between two such blocks other calls have their turn. */
const rowsAtOnce = 500
const nothing: AnyRecord = {}
const noChanges: readonly ChangeDraft[] = []

/**
 * Says for each row of a sheet what it would do to the register: create, update, nothing, or why it cannot. Answers
 * `STOPPED`.
 */
export async function planImport(act: Act, name: RegisterName, sheet: SheetToImport): Promise<Plan> {
  const register = registerOf(name)
  const planner = openPlanner(act.db, name)
  const last = sheet.content.rows.at(-1)?.number ?? 0
  let block: Candidate[] = []
  for (const candidate of readCandidates(sheet.content, sheet.headings, register)) {
    if (candidate.values[exampleField(register)] === templateText.example) continue
    block.push(candidate)
    if (block.length < rowsAtOnce) continue
    planner.add(block)
    block = []
    act.progress(candidate.row, last, 'checking')
    await nextTurn()
    if (act.signal.aborted) throw refuse('STOPPED')
  }
  planner.add(block)
  return planner.plan
}

/** Lets other calls have their turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

interface Planner {
  plan: Plan
  add(candidates: readonly Candidate[]): void
}

/** What is the same for every row of one import. */
interface Surroundings {
  db: ReadableDb
  name: RegisterName
  register: Register
  /** A record without any value. */
  nothing: AnyRecord
  reader: RowReader
  alongside: Alongside
  /** The row in which an identity stood first. */
  seen: Map<string, number>
}

function openPlanner(db: ReadableDb, name: RegisterName): Planner {
  const register = registerOf(name)
  const around: Surroundings = {
    db,
    name,
    register,
    nothing: filled(register, {}),
    reader: openRowReader(db, register),
    alongside: openAlongside(db, register),
    seen: new Map(),
  }
  const plan: Plan = { rows: [], created: 0, updated: 0, unchanged: 0, rejected: 0, alongside: {} }
  return {
    plan,
    add(candidates) {
      const reads = candidates.map((candidate) => around.reader.read(candidate))
      const existing = findExisting(
        db,
        name,
        reads.map(({ given }) => given),
      )
      const keys = reads.map(({ given }) => identityOf(register, given))
      const stored = keys.map((key) => (key === null ? undefined : existing.get(key)))
      around.alongside.look(reads.map(({ beside }, at) => ({ cells: beside, id: stored[at]?.id })))
      for (const [at, read] of reads.entries()) {
        count(plan, planRow(read, { key: keys[at] ?? null, before: stored[at] }, around), name)
      }
    },
  }
}

function count(plan: Plan, row: PlannedRow, name: RegisterName): void {
  plan.rows.push(row)
  if (row.outcome === 'create') plan.created += 1
  else if (row.outcome === 'update') plan.updated += 1
  else plan[row.outcome] += 1
  for (const { register } of row.changes) {
    if (register !== name) plan.alongside[register] = (plan.alongside[register] ?? 0) + 1
  }
}

interface Found {
  key: string | null
  before: Row | undefined
}

function planRow(read: RowRead, { key, before }: Found, around: Surroundings): PlannedRow {
  const { register, reader, seen, alongside } = around
  const { row } = read.candidate
  reader.finish(read, before)
  const record = reader.recordOf(read, before, around.nothing)
  const findings = [
    ...findingsOf(register, record),
    ...overlapsOf(around.db, around.name, { id: before?.id ?? null, record }),
  ]
  const beside = alongside.of(read.beside, before?.id)
  const reasons: RowFinding[] = [
    ...read.problems,
    ...newErrors(findings, { register, read, before }),
    ...beside.reasons,
  ]
  const earlier = key === null ? undefined : seen.get(key)
  if (earlier !== undefined) reasons.push(repeated(register, earlier))
  else if (key !== null) seen.set(key, row)
  const warnings = [...read.warnings, ...findings.filter(({ level }) => level === 'warning').map(said)]
  const planned = {
    row,
    id: before?.id ?? null,
    beside: read.beside,
    reasons,
    warnings,
    before: nothing,
    changes: noChanges,
  }
  if (reasons.length > 0) return { ...planned, outcome: 'rejected', values: read.given }
  if (before) return { ...planned, ...updateOf(around, { record, before, beside: beside.changes }) }
  const values = withoutNulls(record)
  const { id, changes } = beside
  const create: ChangeDraft = { kind: 'create', register: around.name, values, ...(id ? { id } : {}) }
  return { ...planned, outcome: 'create', values, changes: [create, ...changes] }
}

interface Update {
  record: AnyRecord
  before: Row
  beside: readonly ChangeDraft[]
}

/** What a row changes in the record that is stored. */
function updateOf(
  { name }: Surroundings,
  { record, before, beside }: Update,
): Pick<PlannedRow, 'outcome' | 'values' | 'before' | 'changes'> {
  const values: AnyRecord = {}
  const was: AnyRecord = {}
  for (const key in record) {
    const [old, now] = [before[key] ?? null, record[key] ?? null]
    if (old === now) continue
    values[key] = now
    was[key] = old
  }
  const changes = [...beside]
  const { id, revision } = before
  if (Object.keys(values).length > 0)
    changes.unshift({ kind: 'update', register: name, id, revision, values })
  if (changes.length === 0) return { outcome: 'unchanged', values: nothing, before: nothing, changes }
  return { outcome: 'update', values, before: was, changes }
}

function withoutNulls(record: Readonly<AnyRecord>): AnyRecord {
  const values: AnyRecord = {}
  for (const key in record) {
    const value = record[key]
    if (value !== null && value !== undefined) values[key] = value
  }
  return values
}

function repeated(register: Register, earlier: number): RowFinding {
  const fields = register.identifiedBy.map((key) => register.fields[key]?.label ?? key)
  return {
    field: register.identifiedBy[0] ?? '',
    code: 'REPEATED_IN_FILE',
    message: importText.repeated(fields.join(', '), earlier),
  }
}

function said({ field, code, message }: Finding): RowFinding {
  return { field, code, message }
}

interface Judged {
  register: Register
  read: RowRead
  before: Row | undefined
}

/** Errors that were there before, or whose cell already says what is wrong with it, are not said again. */
function newErrors(findings: readonly Finding[], { register, read, before }: Judged): RowFinding[] {
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return []
  const known = before ? findingsOf(register, before) : []
  return errors
    .filter((error) => !known.some((old) => old.code === error.code && old.field === error.field))
    .filter((error) => !read.problems.some(({ field }) => field === error.field))
    .map(said)
}

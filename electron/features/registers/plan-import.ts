import { refuse } from '#shared/base/result.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { exampleField, type AnyRecord, type Finding, type Register } from '#shared/registers/register.ts'
import { importText, templateText } from '#shared/text/sheets.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import { readCandidates, type Candidate } from '#electron/sheets/candidates.ts'
import type { Headings } from '#electron/sheets/headings.ts'
import type { SheetContent } from '#electron/sheets/sheet-content.ts'
import type { Act } from '../act.ts'
import { openAlongside, type Alongside, type Beside } from './alongside.ts'
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
  /** The rows of one identity: where it stood first, then those that only add records of other registers. */
  seen: Map<string, PlannedRow[]>
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

function planRow(read: RowRead, found: Found, around: Surroundings): PlannedRow {
  const earlier = found.key === null ? undefined : around.seen.get(found.key)
  if (earlier) return planRepeated(read, { ...found, earlier }, around)
  around.reader.finish(read, found.before)
  const planned = planRecord(read, { ...found, more: [] }, around)
  if (found.key !== null) around.seen.set(found.key, [planned])
  return planned
}

/** A row of a record that the file has already: it may only add records of other registers. */
function planRepeated(
  read: RowRead,
  { key, before, earlier }: Found & { earlier: PlannedRow[] },
  around: Surroundings,
): PlannedRow {
  const [first] = earlier
  const known = first && first.outcome !== 'rejected' ? { ...before, ...first.values } : null
  around.reader.finish(read, known ?? before)
  if (!known || !onlyAdds(read, known, around)) {
    const more = [repeated(around.register, first?.row ?? read.candidate.row)]
    return planRecord(read, { key, before, more }, around)
  }
  const beside = around.alongside.of(read.beside, first && idOf(first), earlier)
  const reasons = [...read.problems, ...beside.reasons]
  const planned = { ...startOf(read, before), reasons, warnings: read.warnings }
  if (reasons.length > 0) return { ...planned, outcome: 'rejected', values: read.given }
  const { changes } = beside
  const outcome = changes.length > 0 ? 'update' : 'unchanged'
  // Of a record that is not stored yet nothing but the row says whose records these are.
  const added: PlannedRow = { ...planned, outcome, values: before ? nothing : read.given, changes }
  earlier.push(added)
  return added
}

/** True where a row has records to add and says of its own record nothing but what the file has said. */
function onlyAdds(
  { given, beside }: RowRead,
  known: Readonly<AnyRecord>,
  { register, alongside }: Surroundings,
): boolean {
  const isKnown = (key: string): boolean => register.identifiedBy.includes(key) || given[key] === known[key]
  return alongside.says(beside) && Object.keys(given).every(isKnown)
}

/** The id of the record that a row updates or makes. */
function idOf({ id, changes: [first] }: PlannedRow): string | undefined {
  return id ?? first?.id
}

/** What is the same whatever becomes of a row. */
function startOf(read: RowRead, before: Row | undefined) {
  const { row } = read.candidate
  return {
    row,
    id: before?.id ?? null,
    beside: read.beside,
    values: nothing,
    before: nothing,
    changes: noChanges,
  }
}

/** What a row does to its own record; `more` is what else is wrong with it. */
function planRecord(
  read: RowRead,
  { before, more }: Found & { more: readonly RowFinding[] },
  around: Surroundings,
): PlannedRow {
  const { register, reader, alongside } = around
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
    ...more,
  ]
  const warnings = [...read.warnings, ...findings.filter(({ level }) => level === 'warning').map(said)]
  const planned = { ...startOf(read, before), reasons, warnings }
  if (reasons.length > 0) return { ...planned, outcome: 'rejected', values: read.given }
  if (before) return { ...planned, ...updateOf(around, { record, before, beside: beside.changes }) }
  return { ...planned, ...creationOf(around, record, beside) }
}

/** The record has an id beforehand where rows after this one may add what refers to it. */
function creationOf(
  { name, register }: Surroundings,
  record: AnyRecord,
  beside: Beside,
): Pick<PlannedRow, 'outcome' | 'values' | 'changes'> {
  const values = withoutNulls(record)
  const id = beside.id ?? (register.importsTo ? newId() : null)
  const create: ChangeDraft = { kind: 'create', register: name, values, ...(id === null ? {} : { id }) }
  return { outcome: 'create', values, changes: [create, ...beside.changes] }
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

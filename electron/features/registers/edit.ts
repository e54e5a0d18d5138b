import { refuse } from '#shared/base/result.ts'
import { partsOf, registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Finding, Register } from '#shared/registers/register.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { Act } from '../act.ts'
import { withDeadlines, withPromise } from '../deadlines/index.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import { getRecord, idsWhere } from './list.ts'
import { overlapsOf } from './overlaps.ts'
import { openReferences, type References } from './references.ts'

type Values = Record<string, AnyRecord[string] | undefined>

/** What an act does beside a record in the same commit: to its parts, by the record's id. */
type Beside = (id: string) => readonly ChangeDraft[]

const nothingBeside: Beside = () => []

/** Adds one record. Answers `INVALID_RECORD`, `DUPLICATE`. */
export function createRecord(
  act: Act,
  name: RegisterName,
  input: { values: Values; reason?: string | undefined },
  beside: Beside = nothingBeside,
) {
  const references = openReferences(act.db, registerOf(name))
  const id = newId()
  const { change, problems } = plannedCreation(act.db, references, { name, values: input.values })
  if (problems.length > 0) throw refuse('INVALID_RECORD', { problems })
  const done = act.ledger.commit({
    act: `${name}.create`,
    reason: input.reason,
    changes: withDeadlines(act.db, [{ ...change, id }, ...beside(id)]),
  })
  const [record] = done.records
  if (!record || done.commit === null) throw new Error('a creation made no commit')
  return { ...record, commit: done.commit }
}

interface RowChange {
  id: string
  revision: string
  values: Values
}

/** Changes some values of one record. Answers `NOT_FOUND`, `STALE`, `INVALID_RECORD`, `DUPLICATE`. */
export function updateRecord(
  act: Act,
  name: RegisterName,
  { reason, ...row }: RowChange & { reason?: string | undefined },
  beside: Beside = nothingBeside,
) {
  const { change, problems } = plannedUpdate(act.db, openReferences(act.db, registerOf(name)), { name, row })
  if (problems.length > 0) throw refuse('INVALID_RECORD', { problems })
  const done = act.ledger.commit({
    act: `${name}.update`,
    reason,
    changes: withDeadlines(act.db, [change, ...beside(row.id)]),
  })
  return { revision: done.records[0]?.revision ?? row.revision, commit: done.commit }
}

/**
 * Changes values of many records and adds others, in one commit: a block that was pasted, a column that was filled.
 * All of it or, where one record cannot be saved, nothing. Answers as {@link updateRecord}.
 */
export function updateRecords(
  act: Act,
  name: RegisterName,
  input: { rows: RowChange[]; added?: Values[] | undefined; reason?: string | undefined },
) {
  const references = openReferences(act.db, registerOf(name))
  const beside = new Set(input.rows.map(({ id }) => id))
  const planned = [
    ...input.rows.map((row) => plannedUpdate(act.db, references, { name, row, beside })),
    ...(input.added ?? []).map((values) => plannedCreation(act.db, references, { name, values, beside })),
  ]
  const problems = planned.flatMap((one, row) => one.problems.map((problem) => ({ row, ...problem })))
  if (problems.length > 0) throw refuse('INVALID_RECORD', { problems })
  const changes = withDeadlines(
    act.db,
    planned.map(({ change }) => change),
  )
  const done = act.ledger.commit({ act: `${name}.updateMany`, reason: input.reason, changes })
  return { rows: done.records.slice(0, planned.length), commit: done.commit }
}

interface Planned {
  change: ChangeDraft
  problems: { field: string; code: string; message: string }[]
}

/** Records that the same act changes, too. */
interface Together {
  beside?: ReadonlySet<string> | undefined
}

/** An old error in a field that is not being touched does not stop the correction of another one. */
function plannedUpdate(
  db: ReadableDb,
  references: References,
  { name, row, beside }: Together & { name: RegisterName; row: RowChange },
): Planned {
  const register = registerOf(name)
  const { id, revision, ...before } = getRecord(db, name, row.id)
  if (revision !== row.revision) throw refuse('STALE', { id, currentRevision: revision, current: before })
  const record = withPromise(name, before, { ...before, ...withoutUndefined(row.values) })
  const values = references.resolve({ record, given: row.values })
  const found = (one: AnyRecord): Finding[] => [
    ...findingsOf(register, one),
    ...overlapsOf(db, name, { id, record: one, beside }),
  ]
  const errors = errorsOf(found(values))
  const known = errors.length === 0 ? [] : found(before)
  const isNew = (error: Planned['problems'][number]): boolean =>
    !known.some((old) => old.code === error.code && old.field === error.field)
  return {
    change: { kind: 'update', register: name, id, revision, values },
    problems: errors.filter(isNew),
  }
}

function plannedCreation(
  db: ReadableDb,
  references: References,
  { name, values, beside }: Together & { name: RegisterName; values: Values },
): Planned {
  const register = registerOf(name)
  const record = references.resolve({ record: filled(register, values), given: values })
  return {
    change: { kind: 'create', register: name, values: record },
    problems: errorsOf([
      ...findingsOf(register, record),
      ...overlapsOf(db, name, { id: null, record, beside }),
    ]),
  }
}

/**
 * Takes records out of a register, each with the records that are parts of it; the ledger keeps them.
 * Answers `NOT_FOUND`, `STILL_REFERENCED`.
 */
export function removeRecords(act: Act, name: RegisterName, input: { ids: string[]; reason: string }) {
  const removed = [...new Set(input.ids)].flatMap((id) => removals(act.db, name, id))
  const changes = withDeadlines(act.db, removed)
  const done = act.ledger.commit({ act: `${name}.remove`, reason: input.reason, changes })
  if (done.commit === null) throw new Error('a removal made no commit')
  return { commit: done.commit }
}

/** The parts go first, so that undoing, which runs backwards, has the whole again before its parts. */
function removals(db: ReadableDb, name: RegisterName, id: string): ChangeDraft[] {
  const parts = partsOf(name).flatMap(({ name: part, reference }) =>
    idsWhere(db, part, { field: reference, value: id }).flatMap((partId) => removals(db, part, partId)),
  )
  return [...parts, { kind: 'remove', register: name, id }]
}

/** A whole record from some values: empty where nothing was given, references found from the names as written. */
export function completeRecord(db: ReadableDb, name: RegisterName, values: Values): AnyRecord {
  const register = registerOf(name)
  return openReferences(db, register).resolve({ record: filled(register, values), given: values })
}

/** Every key of the register, empty where nothing was given. */
export function filled(register: Register, values: Values): AnyRecord {
  const record: AnyRecord = {}
  for (const key of Object.keys(register.fields)) record[key] = values[key] ?? null
  return record
}

function withoutUndefined(values: Values): AnyRecord {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, AnyRecord[string]] => entry[1] !== undefined),
  )
}

/** What is wrong or doubtful in a record: required fields first, then the rules of its register. */
export function findingsOf(register: Register, record: AnyRecord): Finding[] {
  const missing: Finding[] = []
  for (const key in register.fields) {
    const field = register.fields[key]
    const value = record[key]
    if (!field?.required || (value !== null && value !== undefined && value !== '')) continue
    const message = `Cần nhập ${field.label.toLocaleLowerCase('vi')}`
    missing.push({ level: 'error', field: key, code: 'REQUIRED', message, source: 'Trường bắt buộc' })
  }
  return [...missing, ...register.check(record)]
}

function errorsOf(findings: readonly Finding[]): Planned['problems'] {
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ field, code, message }) => ({ field, code, message }))
}

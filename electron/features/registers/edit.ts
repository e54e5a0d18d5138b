import { refuse } from '#shared/base/result.ts'
import { partsOf, registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Finding, Register } from '#shared/registers/register.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { Act } from '../act.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { getRecord, idsWhere } from './list.ts'
import { openReferences } from './references.ts'

type Values = Record<string, AnyRecord[string] | undefined>

/** Adds one record. Answers `INVALID_RECORD`, `DUPLICATE`. */
export function createRecord(
  act: Act,
  name: RegisterName,
  input: { values: Values; reason?: string | undefined },
) {
  const register = registerOf(name)
  const values = completeRecord(act.db, name, input.values)
  refuseErrors(findingsOf(register, values))
  const done = act.ledger.commit({
    act: `${name}.create`,
    reason: input.reason,
    changes: [{ kind: 'create', register: name, values }],
  })
  const [record] = done.records
  if (!record || done.commit === null) throw new Error('a creation made no commit')
  return { ...record, commit: done.commit }
}

/** Changes some values of one record. Answers `NOT_FOUND`, `STALE`, `INVALID_RECORD`, `DUPLICATE`. */
export function updateRecord(
  act: Act,
  name: RegisterName,
  input: { id: string; revision: string; values: Values; reason?: string | undefined },
) {
  const register = registerOf(name)
  const { id, revision, ...before } = getRecord(act.db, name, input.id)
  if (revision !== input.revision) throw refuse('STALE', { id, currentRevision: revision, current: before })
  const after = openReferences(act.db, register).resolve({
    record: { ...before, ...withoutUndefined(input.values) },
    given: input.values,
  })
  refuseErrors(findingsOf(register, after).filter((finding) => isNew(finding, register, before)))
  const done = act.ledger.commit({
    act: `${name}.update`,
    reason: input.reason,
    changes: [{ kind: 'update', register: name, id, revision, values: after }],
  })
  return { revision: done.records[0]?.revision ?? revision, commit: done.commit }
}

/**
 * Takes records out of a register, each with the records that are parts of it; the ledger keeps them.
 * Answers `NOT_FOUND`, `STILL_REFERENCED`.
 */
export function removeRecords(act: Act, name: RegisterName, input: { ids: string[]; reason: string }) {
  const changes = [...new Set(input.ids)].flatMap((id) => removals(act.db, name, id))
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

/** An old error in a field that is not being touched must not stop the correction of another one. */
function isNew(finding: Finding, register: Register, before: AnyRecord): boolean {
  return !findingsOf(register, before).some((old) => old.code === finding.code && old.field === finding.field)
}

function refuseErrors(findings: readonly Finding[]): void {
  const problems = findings.filter((finding) => finding.level === 'error')
  if (problems.length > 0) {
    throw refuse('INVALID_RECORD', {
      problems: problems.map(({ field, code, message }) => ({ field, code, message })),
    })
  }
}

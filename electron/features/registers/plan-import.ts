import type { ImportReport } from '#shared/contract/records.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Finding, Register } from '#shared/registers/register.ts'
import { importText } from '#shared/text/sheets.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import type { Candidate } from '#electron/sheets/candidates.ts'
import { coerceChoice } from '#electron/sheets/coerce.ts'
import { filled, findingsOf } from './edit.ts'
import { findExisting, identityOf } from './existing.ts'
import { labelsOf, type Row } from './list.ts'
import { openReferences, type References } from './references.ts'

type Rejection = ImportReport['rejected'][number]
type Reason = Rejection['reasons'][number]
type Warning = ImportReport['warnings'][number]
type CellWarning = Omit<Warning, 'row'>

/** What an import would do. */
export interface Plan {
  changes: ChangeDraft[]
  created: number
  updated: number
  unchanged: number
  rejected: Rejection[]
  warnings: Warning[]
}

/** Says for each row of a sheet what it would do to the register: create, update, nothing, or why it cannot. */
export function planImport(db: ReadableDb, name: RegisterName, candidates: readonly Candidate[]): Plan {
  const register = registerOf(name)
  const existing = findExisting(
    db,
    name,
    candidates.map(({ values }) => values),
  )
  const references = openReferences(db, register)
  const around = {
    register,
    references,
    nothing: filled(register, {}),
    readReferences: referenceReader(db, register, references),
  }
  const seen = new Map<string, number>()
  const plan: Plan = { changes: [], created: 0, updated: 0, unchanged: 0, rejected: [], warnings: [] }
  for (const candidate of candidates) {
    const key = identityOf(register, candidate.values)
    const before = key === null ? undefined : existing.get(key)
    const { record, warnings } = recordOf(candidate, { ...around, before })
    const findings = findingsOf(register, record)
    const reasons: Reason[] = [...candidate.problems, ...newErrors(findings, { register, candidate, before })]
    const earlier = key === null ? undefined : seen.get(key)
    if (earlier !== undefined) reasons.push(repeated(register, earlier))
    else if (key !== null) seen.set(key, candidate.row)
    if (reasons.length > 0) plan.rejected.push({ row: candidate.row, reasons })
    else planRow(plan, { name, record, before })
    for (const warning of warnings) plan.warnings.push({ row: candidate.row, ...warning })
    for (const { level, field, code, message } of findings) {
      if (level === 'warning') plan.warnings.push({ row: candidate.row, field, code, message })
    }
  }
  return plan
}

function planRow(
  plan: Plan,
  { name, record, before }: { name: RegisterName; record: AnyRecord; before: Row | undefined },
): void {
  if (!before) {
    plan.created += 1
    plan.changes.push({ kind: 'create', register: name, values: record })
  } else if (Object.keys(record).some((key) => (record[key] ?? null) !== (before[key] ?? null))) {
    plan.updated += 1
    plan.changes.push({
      kind: 'update',
      register: name,
      id: before.id,
      revision: before.revision,
      values: record,
    })
  } else {
    plan.unchanged += 1
  }
}

function repeated(register: Register, earlier: number): Reason {
  const [field = ''] = register.identifiedBy
  return {
    field,
    code: 'REPEATED_IN_FILE',
    message: importText.repeated(register.fields[field]?.label ?? '', earlier),
  }
}

interface Surroundings {
  register: Register
  references: References
  readReferences: ReferenceReader
  /** A record without any value. */
  nothing: AnyRecord
  before: Row | undefined
}

/** The whole record that a row makes: what is stored, with the row's filled cells over it. */
function recordOf(
  candidate: Candidate,
  around: Surroundings,
): { record: AnyRecord; warnings: CellWarning[] } {
  const { register, before } = around
  const warnings: CellWarning[] = [...candidate.warnings]
  const given: AnyRecord = {}
  for (const key in candidate.values) {
    const value = candidate.values[key]
    if (value !== null && value !== undefined) given[key] = value
  }
  fillByGroup(register, candidate, { given, warnings })
  around.readReferences(given, { before, warnings })
  const stored = before ? storedValues(register, before) : around.nothing
  const changed = before ? changedBy(given, stored) : given
  return { record: around.references.resolve({ record: { ...stored, ...given }, given: changed }), warnings }
}

interface Read {
  given: AnyRecord
  warnings: CellWarning[]
}

/** The heading of the group that a row stands in says its stage, where the row does not say it itself. */
function fillByGroup(register: Register, { group }: Candidate, { given, warnings }: Read): void {
  const key = register.groupHeadingFills
  if (!key || group === undefined || given[key] !== undefined) return
  const value = coerceChoice(register.fields[key], group)
  if (value !== null) given[key] = value
  else warnings.push({ field: key, code: 'GROUP_NOT_KNOWN', message: importText.groupNotKnown(group) })
}

/** A name that is written as it was before keeps the record that it was given, by hand or by itself. */
function changedBy(given: AnyRecord, stored: AnyRecord): AnyRecord {
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== stored[key]))
}

function storedValues(register: Register, row: Row): AnyRecord {
  return Object.fromEntries(Object.keys(register.fields).map((key) => [key, row[key] ?? null]))
}

interface Judged {
  register: Register
  candidate: Candidate
  before: Row | undefined
}

/** Errors that were there before, or whose cell already says what is wrong with it, are not said again. */
function newErrors(findings: readonly Finding[], { register, candidate, before }: Judged): Reason[] {
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return []
  const known = before ? findingsOf(register, before) : []
  return errors
    .filter((error) => !known.some((old) => old.code === error.code && old.field === error.field))
    .filter((error) => !candidate.problems.some(({ field }) => field === error.field))
    .map(({ field, code, message }) => ({ field, code, message }))
}

type ReferenceReader = (given: AnyRecord, row: { before: Row | undefined; warnings: CellWarning[] }) => void

/** Replaces the names in reference columns by the records that they mean; a name that means none is left out. */
function referenceReader(db: ReadableDb, register: Register, references: References): ReferenceReader {
  const fields = Object.entries(register.fields).flatMap(([key, field]) =>
    field.type === 'reference' ? [{ key, field }] : [],
  )
  const labels = new Map<string, string>()
  return (given, { before, warnings }) => {
    for (const { key, field } of fields) {
      const written = given[key]
      if (typeof written !== 'string') continue
      delete given[key]
      if (before && sameLabel(db, register, { key, before, written, labels })) continue
      const found = references.find(field.register, written)
      if (found !== null) given[key] = found
      else
        warnings.push({
          field: key,
          code: 'REFERENCE_NOT_KNOWN',
          message: importText.referenceNotKnown(field.label, written),
        })
    }
  }
}

interface WrittenLabel {
  key: string
  before: Row
  written: string
  labels: Map<string, string>
}

/** True where the name is that of the record that is referred to already: our own export comes back. */
function sameLabel(
  db: ReadableDb,
  register: Register,
  { key, before, written, labels }: WrittenLabel,
): boolean {
  const id = before[key]
  if (typeof id !== 'string') return false
  let label = labels.get(id)
  if (label === undefined) {
    label = labelsOf(db, register.name as RegisterName, [{ [key]: id }])[id] ?? ''
    labels.set(id, label)
  }
  return fold(label) === fold(written)
}

import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, ReferenceField, Register } from '#shared/registers/register.ts'
import { importText } from '#shared/text/sheets.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { Candidate } from '#electron/sheets/candidates.ts'
import { coerceChoice } from '#electron/sheets/coerce.ts'
import { withPromise } from '../deadlines/index.ts'
import { labelsOf, type Row } from './list.ts'
import type { RowFinding } from './plan-import.ts'
import { openReferences, writtenReferences, type References } from './references.ts'

/** What a row of a sheet says, before it is known which record it means. */
export interface RowRead {
  candidate: Candidate
  /** The filled cells by field, references that identify the record already found. */
  given: AnyRecord
  /** The filled cells that become records of other registers, by `register.field`. */
  beside: AnyRecord
  problems: RowFinding[]
  warnings: RowFinding[]
}

/** Makes records of rows, for one import: what it read of other registers serves all rows. */
export interface RowReader {
  read(candidate: Candidate): RowRead
  /** Finds the references that do not identify the record, once it is known what it holds. */
  finish(read: RowRead, before: Readonly<AnyRecord> | undefined): void
  /** The whole record that a row makes: what is stored, with the row's filled cells over it. */
  recordOf(read: RowRead, before: Row | undefined, nothing: AnyRecord): AnyRecord
}

type Reference = [key: string, field: ReferenceField]

export function openRowReader(db: ReadableDb, register: Register): RowReader {
  const references = openReferences(db, register)
  const all = Object.entries(register.fields).flatMap(([key, field]): Reference[] =>
    field.type === 'reference' ? [[key, field]] : [],
  )
  const identifying = all.filter(([key]) => register.identifiedBy.includes(key))
  const others = all.filter(([key]) => !register.identifiedBy.includes(key))
  const isSame = openWrittenNames(db, register)
  return {
    read(candidate) {
      const read = splitCells(register, candidate)
      fillByGroup(register, read)
      for (const reference of identifying) findIdentifying(references, reference, read)
      return read
    },
    finish(read, before) {
      for (const [key, field] of others) {
        const written = read.given[key]
        if (typeof written !== 'string') continue
        const isKnown = before !== undefined && isSame(before, key, written)
        const day = dayOf(field, read.given) ?? dayOf(field, before)
        const found = isKnown ? null : references.find(field.register, written, day)
        // Only where it must be: an object from which a key was taken out is slow from then on.
        if (found === null) delete read.given[key]
        else read.given[key] = found
        if (found === null && !isKnown) read.warnings.push(notFound(key, field, written))
      }
    },
    recordOf(read, before, nothing) {
      const stored = before ? storedValues(register, before) : nothing
      const changed = before ? changedBy(read.given, stored) : read.given
      const record = withPromise(register.name as RegisterName, stored, { ...stored, ...read.given })
      return references.resolve({ record, given: changed })
    },
  }
}

/** The filled cells: an empty one says nothing. */
function splitCells(register: Register, candidate: Candidate): RowRead {
  const given: AnyRecord = {}
  const beside: AnyRecord = {}
  for (const key in candidate.values) {
    const value = candidate.values[key]
    if (value === null || value === undefined) continue
    if (Object.hasOwn(register.fields, key)) given[key] = value
    else beside[key] = value
  }
  return { candidate, given, beside, problems: [...candidate.problems], warnings: [...candidate.warnings] }
}

/** The heading of the group that a row stands in says its stage, where the row does not say it itself. */
function fillByGroup(register: Register, { candidate, given, warnings }: RowRead): void {
  const key = register.groupHeadingFills
  const { group } = candidate
  if (!key || group === undefined || given[key] !== undefined) return
  const value = coerceChoice(register.fields[key], group)
  if (value !== null) given[key] = value
  else warnings.push({ field: key, code: 'GROUP_NOT_KNOWN', message: importText.groupNotKnown(group) })
}

/** Without the record that it belongs to, a row cannot be anything. */
function findIdentifying(references: References, [key, field]: Reference, read: RowRead): void {
  const written = read.given[key]
  if (typeof written !== 'string') return
  const found = references.find(field.register, written)
  if (found !== null) read.given[key] = found
  else {
    delete read.given[key]
    read.problems.push({
      ...notFound(key, field, written),
      message: importText.ownerNotKnown(field.label, written),
    })
  }
}

function notFound(field: string, { label }: ReferenceField, written: string): RowFinding {
  return { field, code: 'REFERENCE_NOT_KNOWN', message: importText.referenceNotKnown(label, written) }
}

/** A name that is written as it was before keeps the record that it was given, by hand or by itself. */
function changedBy(given: AnyRecord, stored: AnyRecord): AnyRecord {
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== stored[key]))
}

function storedValues(register: Register, row: Row): AnyRecord {
  const values: AnyRecord = {}
  for (const key in register.fields) values[key] = row[key] ?? null
  return values
}

/** The day whose version of a record is meant; null where the record has but one. */
function dayOf({ asOf }: ReferenceField, values: Readonly<AnyRecord> | undefined): string | null {
  const day = asOf === undefined ? null : values?.[asOf]
  return typeof day === 'string' ? day : null
}

/** True where a name is that of the record that is referred to already: our own export comes back. */
function openWrittenNames(
  db: ReadableDb,
  register: Register,
): (before: Readonly<AnyRecord>, key: string, written: string) => boolean {
  const name = register.name as RegisterName
  const known = new Map<string, readonly string[]>()
  return (before, key, written) => {
    const id = before[key]
    if (typeof id !== 'string') return false
    let names = known.get(id)
    if (!names) {
      const records = [{ [key]: id }]
      names = [labelsOf(db, name, records)[id], writtenReferences(db, name, records)[id]].map((text) =>
        fold(text ?? ''),
      )
      known.set(id, names)
    }
    return names.includes(fold(written))
  }
}

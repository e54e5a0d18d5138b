import { basename } from 'node:path'
import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { ImportReport } from '#shared/contract/records.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { importText, templateText } from '#shared/text/sheets.ts'
import type { AnyRecord, Register } from '#shared/registers/register.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { recordFromRow, storedRegister } from '#electron/db/register-table.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { findHeadings, type Headings } from '#electron/sheets/headings.ts'
import { readSheet, type SheetContent } from '#electron/sheets/read-sheet.ts'
import { coerceChoice } from '#electron/sheets/coerce.ts'
import { readCandidates, type Candidate } from '#electron/sheets/candidates.ts'
import { writeRejectedRows } from '#electron/sheets/write-rejected.ts'
import type { Act } from '../act.ts'
import { filled, findingsOf } from './edit.ts'
import { labelsOf, type Row } from './list.ts'
import { referenceFinder, resolveReferences } from './references.ts'

export interface ImportRequest {
  file: string
  sheet?: string | undefined
  mapping?: Record<string, string | null> | undefined
  dryRun?: boolean | undefined
  errorFile?: string | undefined
}

type Rejection = ImportReport['rejected'][number]
type Reason = Rejection['reasons'][number]
type Warning = ImportReport['warnings'][number]

/**
 * Brings a sheet into a register as one commit. Rows that are wrong are left out and reported; an empty cell leaves
 * what is stored as it is; the same file again changes nothing.
 */
export async function importRecords(
  act: Act,
  name: RegisterName,
  request: ImportRequest,
): Promise<ImportReport> {
  const register = registerOf(name)
  const content = await readSheet(request.file, {
    sheet: request.sheet,
    signal: act.signal,
    onProgress: (done, total) => act.progress(done, total),
  })
  const headings = findHeadings(content, register, request.mapping)
  const candidates = [...readCandidates(content, headings, register)].filter(
    ({ values }) => values[register.title] !== templateText.example,
  )
  const plan = planImport(act.db, name, candidates)
  if (act.signal.aborted) throw refuse('STOPPED')
  const report = reportOf(content, headings, plan)
  if (request.dryRun) return report
  const reason = importText.reason(basename(request.file), content.sheet)
  const done = act.ledger.commit({ act: `${name}.import`, reason, changes: plan.changes })
  if (done.commit !== null) report.commit = done.commit
  if (request.errorFile !== undefined && plan.rejected.length > 0) {
    await writeRejectedRows(request.errorFile, { content, headings, rejected: plan.rejected })
    report.errorFile = request.errorFile
  }
  return report
}

function reportOf(content: SheetContent, headings: Headings, plan: Plan): ImportReport {
  const { created, updated, unchanged, rejected, warnings } = plan
  return {
    rows: created + updated + unchanged + rejected.length,
    created,
    updated,
    unchanged,
    rejected,
    warnings,
    sheet: content.sheet,
    columns: headings.columns.map(({ letter, heading, field }) => ({ column: letter, heading, field })),
  }
}

/** What an import would do. */
interface Plan {
  changes: ChangeDraft[]
  created: number
  updated: number
  unchanged: number
  rejected: Rejection[]
  warnings: Warning[]
}

function planImport(db: ReadableDb, name: RegisterName, candidates: readonly Candidate[]): Plan {
  const register = registerOf(name)
  const existing = findExisting(db, name, candidates)
  const seen = new Map<string, number>()
  const plan: Plan = { changes: [], created: 0, updated: 0, unchanged: 0, rejected: [], warnings: [] }
  const referTo = referenceReader(db, register)
  for (const candidate of candidates) {
    const key = identityOf(register, candidate.values)
    const reasons: Reason[] = [...candidate.problems]
    const earlier = key === null ? undefined : seen.get(key)
    if (earlier !== undefined) reasons.push(repeated(register, earlier))
    if (key !== null && earlier === undefined) seen.set(key, candidate.row)
    const before = key === null ? undefined : existing.get(key)
    const { record, warnings } = recordOf(candidate, { register, db, referTo, before })
    reasons.push(...newErrors(register, record, before))
    if (reasons.length > 0) plan.rejected.push({ row: candidate.row, reasons })
    else planRow(plan, { name, record, before })
    plan.warnings.push(...warnings.map((warning) => ({ row: candidate.row, ...warning })))
    for (const { level, field, code, message } of register.check(record)) {
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
  db: ReadableDb
  referTo: ReferenceReader
  before: Row | undefined
}

/** The whole record that a row makes: what is stored, with the row's filled cells over it. */
function recordOf(
  candidate: Candidate,
  around: Surroundings,
): { record: AnyRecord; warnings: Omit<Warning, 'row'>[] } {
  const { register, db, before } = around
  const warnings: Omit<Warning, 'row'>[] = [...candidate.warnings]
  const given: AnyRecord = {}
  for (const [key, value] of Object.entries(candidate.values)) if (value !== null) given[key] = value
  const filledByGroup = register.groupHeadingFills
  if (filledByGroup && candidate.group !== undefined && given[filledByGroup] === undefined) {
    const stage = coerceChoice(register.fields[filledByGroup], candidate.group)
    if (stage !== null) given[filledByGroup] = stage
    else
      warnings.push({
        field: filledByGroup,
        code: 'GROUP_NOT_KNOWN',
        message: importText.groupNotKnown(candidate.group),
      })
  }
  warnings.push(...around.referTo(given, before))
  const stored: AnyRecord = before ? storedValues(register, before) : filled(register, {})
  return {
    record: resolveReferences(db, register, {
      record: { ...stored, ...given },
      given: changedBy(given, stored),
    }),
    warnings,
  }
}

/** A name that is written as it was before keeps the record that it was given, by hand or by itself. */
function changedBy(given: AnyRecord, stored: AnyRecord): AnyRecord {
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== stored[key]))
}

function storedValues(register: Register, row: Row): AnyRecord {
  return Object.fromEntries(Object.keys(register.fields).map((key) => [key, row[key] ?? null]))
}

function newErrors(register: Register, record: AnyRecord, before: Row | undefined): Reason[] {
  const known = before ? findingsOf(register, before).map((finding) => finding.code + finding.field) : []
  return findingsOf(register, record)
    .filter((finding) => finding.level === 'error' && !known.includes(finding.code + finding.field))
    .map(({ field, code, message }) => ({ field, code, message }))
}

type ReferenceReader = (given: AnyRecord, before: Row | undefined) => Omit<Warning, 'row'>[]

/** Replaces the names in reference columns by the records that they mean; a name that means none is left out. */
function referenceReader(db: ReadableDb, register: Register): ReferenceReader {
  const references = Object.entries(register.fields).flatMap(([key, field]) =>
    field.type === 'reference' ? [{ key, field }] : [],
  )
  const labels = new Map<string, string>()
  return (given, before) => {
    const warnings: Omit<Warning, 'row'>[] = []
    for (const { key, field } of references) {
      const written = given[key]
      if (typeof written !== 'string') continue
      delete given[key]
      if (before && sameLabel(db, register, { key, before, written, labels })) continue
      const found = referenceFinder(db, field.register as RegisterName)(written)
      if (found !== null) given[key] = found
      else
        warnings.push({
          field: key,
          code: 'REFERENCE_NOT_KNOWN',
          message: importText.referenceNotKnown(field.label, written),
        })
    }
    return warnings
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

/** What a row is found by, or null where a part of it is missing. */
function identityOf(register: Register, values: Readonly<AnyRecord>): string | null {
  const parts = register.identifiedBy.map((key) => values[key])
  if (parts.length === 0 || parts[0] === null || parts[0] === undefined) return null
  return parts.map((part) => fold(String(part ?? ''))).join('\u001f')
}

const lookUpAtOnce = 500

/** The stored records that the rows mean, by their identity. */
function findExisting(
  db: ReadableDb,
  name: RegisterName,
  candidates: readonly Candidate[],
): Map<string, Row> {
  const stored = storedRegister(name)
  const first = stored.fields.find((field) => field.key === stored.register.identifiedBy[0])
  if (!first) return new Map()
  const column = first.uniqueColumn ?? first.column
  const wanted = new Set(
    candidates.flatMap(({ values }) => {
      const value = values[first.key]
      if (value === null || value === undefined) return []
      return [first.uniqueColumn ? fold(String(value)) : String(value)]
    }),
  )
  const existing = new Map<string, Row>()
  const keys = [...wanted]
  for (let at = 0; at < keys.length; at += lookUpAtOnce) {
    const some = keys.slice(at, at + lookUpAtOnce)
    const rows = db.all(
      sql<
        Record<string, unknown>
      >`SELECT * FROM ${sql.table(stored.table)} WHERE ${sql.ref(column)} IN (${sql.join(some)})`.compile(
        queries,
      ),
    )
    for (const row of rows) {
      const record = {
        ...recordFromRow(stored, row),
        id: row['id'] as string,
        revision: row['revision'] as string,
      }
      const key = identityOf(stored.register, record)
      if (key !== null) existing.set(key, record)
    }
  }
  return existing
}

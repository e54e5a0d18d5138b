import { refuse } from '#shared/base/result.ts'
import type { OpenedImport, PlannedCounts } from '#shared/contract/import.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { importedFields } from '#shared/registers/register.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { newId } from '#electron/platform/random.ts'
import { tidyText } from '#electron/sheets/coerce.ts'
import { guessHeadings, remapColumns, type GuessedHeadings } from '#electron/sheets/headings.ts'
import { listSheets } from '#electron/sheets/list-sheets.ts'
import { classifyRows } from '#electron/sheets/rows.ts'
import type { SheetContent, SheetRow } from '#electron/sheets/sheet-content.ts'
import type { Act } from '../act.ts'
import { commitPlan, noticesOf, readToImport, writeRejected } from './import.ts'
import { recallMapping, rememberMapping } from './mapping-memory.ts'
import { planImport, type Plan, type SheetToImport } from './plan-import.ts'

/** A file that somebody is bringing in step by step: read once, planned once, imported as it was shown. */
export interface ImportDraft {
  id: string
  name: RegisterName
  file: string
  content: SheetContent
  /** As guessed; null where the sheet has no texts. */
  guess: GuessedHeadings | null
  planned: { plan: Plan; headings: GuessedHeadings; version: string } | null
}

/** One draft for each caller, as long as its database is open: locking forgets it, another file takes its place. */
const drafts = new WeakMap<ReadableDb, Map<string, ImportDraft>>()

function draftsOf({ db }: Act): Map<string, ImportDraft> {
  let kept = drafts.get(db)
  if (!kept) {
    kept = new Map()
    drafts.set(db, kept)
  }
  return kept
}

/** Answers `IMPORT_CLOSED` where the draft is not kept any more. */
export function requireDraft(act: Act, name: RegisterName, id: string): ImportDraft {
  const draft = draftsOf(act).get(act.client.id)
  if (draft?.id !== id || draft.name !== name) throw refuse('IMPORT_CLOSED')
  return draft
}

/** Forgets a draft; one that is not kept any more is no news. */
export function dropImport(act: Act, id: string): void {
  const kept = draftsOf(act)
  if (kept.get(act.client.id)?.id === id) kept.delete(act.client.id)
}

/** Reads a file and guesses what its columns are; what is corrected for this kind of file goes before the guess. */
export async function openImport(
  act: Act,
  name: RegisterName,
  request: { file: string; sheet?: string | undefined },
): Promise<OpenedImport> {
  const kept = draftsOf(act)
  // Another sheet of the same file may be one that cannot be read: then the first stays.
  if (kept.get(act.client.id)?.file !== request.file) kept.delete(act.client.id)
  const register = registerOf(name)
  const content = await readToImport(act, request)
  const sheets = await listSheets(request.file, { read: content, signal: act.signal })
  const guess = guessHeadings(content, register)
  const draft: ImportDraft = { id: newId(), name, file: request.file, content, guess, planned: null }
  kept.set(act.client.id, draft)
  const data = firstData(content, guess)
  const recalled = guess && recallMapping(act.db, name, guess.columns)
  const fields = new Set(importedFields(register).map(([key]) => key))
  return {
    draft: draft.id,
    sheets,
    sheet: content.sheet,
    headingRows: guess && { first: guess.firstHeadingRow, last: guess.lastHeadingRow },
    columns: (guess?.columns ?? []).map(({ letter, index, heading, field: guessed }) => {
      const chosen = recalled?.[letter]
      // A register may have lost a field since.
      const isKnown = chosen === null || (chosen !== undefined && fields.has(chosen))
      const field = isKnown ? chosen : guessed
      return { letter, heading, field, guessed, samples: samplesOf(data, index) }
    }),
    remembered: recalled !== null,
    notices: [...content.warnings],
  }
}

const samplesShown = 3
const rowsToSample = 200
const longestSample = 80

/** The first different values under a heading. */
function samplesOf(rows: readonly SheetRow[], column: number): string[] {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const text = tidyText(cells[column] ?? null).replace(/\s+/g, ' ')
    if (text !== '') samples.add(text.length > longestSample ? `${text.slice(0, longestSample)}…` : text)
    if (samples.size === samplesShown) break
  }
  return [...samples]
}

/** The first rows of data: a group's heading is no sample of what stands in its column. */
function firstData(content: SheetContent, headings: GuessedHeadings | null): SheetRow[] {
  const rows: SheetRow[] = []
  if (!headings) return rows
  for (const { row, kind } of classifyRows(content, headings)) {
    if (kind === 'data') rows.push(row)
    if (rows.length === rowsToSample) break
  }
  return rows
}

/**
 * Plans the import of a draft with the fields that its columns fill, and remembers what was corrected. Answers
 * `NO_HEADINGS` where a required field has no column, `INVALID_INPUT` where the mapping names what is not there.
 */
export async function planDraft(
  act: Act,
  draft: ImportDraft,
  mapping: Readonly<Record<string, string | null>>,
): Promise<PlannedCounts> {
  const { content, guess, name } = draft
  draft.planned = null
  const register = registerOf(name)
  const headings = guess && remapColumns(content, guess, { register, mapping })
  if (!headings || headings.missing.length > 0)
    throw refuse('NO_HEADINGS', { expected: [...(headings?.missing ?? [])] })
  const version = act.db.version()
  const plan = await planImport(act, name, { content, headings })
  draft.planned = { plan, headings, version }
  const isCorrected = guess.columns.some(({ letter, field }) => (mapping[letter] ?? null) !== field)
  const columns = guess.columns
  rememberMapping(act.desk.db(), name, { columns, mapping: isCorrected ? mapping : null })
  return countsOf(draft)
}

/** Answers `IMPORT_CLOSED` where nothing is planned. */
export function requirePlanned(draft: ImportDraft): NonNullable<ImportDraft['planned']> {
  if (!draft.planned) throw refuse('IMPORT_CLOSED')
  return draft.planned
}

/**
 * Imports what was shown. Where somebody has written since, it is planned again: should a row then do something else
 * than was shown, nothing is imported and `PREVIEW_OUTDATED` is answered; the new plan is there to be looked at.
 */
export async function importDraft(
  act: Act,
  draft: ImportDraft,
): Promise<PlannedCounts & { commit: string | null }> {
  const { name, file, content } = draft
  const shown = requirePlanned(draft)
  const version = act.db.version()
  if (shown.version !== version) {
    const plan = await planImport(act, name, { content, headings: shown.headings })
    draft.planned = { plan, headings: shown.headings, version }
    if (!doesTheSame(shown.plan, plan)) throw refuse('PREVIEW_OUTDATED')
  }
  const { plan } = requirePlanned(draft)
  const commit = commitPlan(act, plan, { name, file, sheet: content.sheet })
  return { ...countsOf(draft), commit }
}

function doesTheSame(one: Plan, other: Plan): boolean {
  return one.rows.every((row, at) => row.outcome === other.rows[at]?.outcome)
}

/** Writes the rows of a draft that are left out, with the reasons. */
export async function saveRejected(draft: ImportDraft, file: string): Promise<{ rows: number }> {
  const { plan, headings } = requirePlanned(draft)
  await writeRejected(file, { content: draft.content, headings }, plan)
  return { rows: plan.rejected }
}

function countsOf(draft: ImportDraft): PlannedCounts {
  const { plan, headings } = requirePlanned(draft)
  const { rows, created, updated, unchanged, rejected, alongside } = plan
  const sheet = { content: draft.content, headings }
  return {
    rows: rows.length,
    created,
    updated,
    unchanged,
    rejected,
    alongside,
    warned: rows.filter(({ outcome, warnings }) => outcome !== 'rejected' && warnings.length > 0).length,
    skipped: skippedRows(sheet),
    notices: noticesOf(sheet),
  }
}

/** Rows under the headings that are no data: nobody should wonder where they went. */
function skippedRows({ content, headings }: SheetToImport): PlannedCounts['skipped'] {
  const skipped = { group: 0, total: 0, other: 0 }
  for (const { kind } of classifyRows(content, headings)) {
    if (kind === 'group' || kind === 'total') skipped[kind] += 1
    else if (kind !== 'data' && kind !== 'blank') skipped.other += 1
  }
  return skipped
}

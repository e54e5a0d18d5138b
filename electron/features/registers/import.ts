import { basename } from 'node:path'
import { refuse } from '#shared/base/result.ts'
import type { ImportReport } from '#shared/contract/import.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { importText } from '#shared/text/sheets.ts'
import { findHeadings } from '#electron/sheets/headings.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { writeRejectedRows } from '#electron/sheets/write-rejected.ts'
import type { Act } from '../act.ts'
import { withDeadlines } from '../deadlines/index.ts'
import { planImport, type Plan, type SheetToImport } from './plan-import.ts'

export interface ImportRequest {
  file: string
  sheet?: string | undefined
  mapping?: Record<string, string | null> | undefined
  dryRun?: boolean | undefined
  errorFile?: string | undefined
}

/**
 * Brings a sheet into a register as one commit. Rows that are wrong are left out and reported; an empty cell leaves
 * what is stored as it is; the same file again changes nothing.
 */
export async function importRecords(
  act: Act,
  name: RegisterName,
  request: ImportRequest,
): Promise<ImportReport> {
  const { plan, report } = await planFile(act, name, request)
  if (request.dryRun) return report
  const commit = commitPlan(act, plan, { name, file: request.file, sheet: report.sheet })
  if (commit !== null) report.commit = commit
  return report
}

/** Reads and plans; the sheet itself is let go before the writing begins, which needs the memory. */
async function planFile(
  act: Act,
  name: RegisterName,
  request: ImportRequest,
): Promise<{ plan: Plan; report: ImportReport }> {
  const content = await readToImport(act, request)
  const headings = findHeadings(content, registerOf(name), request.mapping)
  const sheet = { content, headings }
  const plan = await planImport(act, name, sheet)
  const report = reportOf(sheet, plan)
  if (request.errorFile !== undefined && plan.rejected > 0) {
    await writeRejected(request.errorFile, sheet, plan)
    report.errorFile = request.errorFile
  }
  return { plan, report }
}

/** Reads a sheet, telling how far it is. Answers as {@link readSheet}. */
export function readToImport(act: Act, { file, sheet }: Pick<ImportRequest, 'file' | 'sheet'>) {
  return readSheet(file, {
    sheet,
    signal: act.signal,
    onProgress: (done, total) => act.progress(done, total, 'reading'),
  })
}

/** Writes what was planned as one commit; null where nothing differs. Stopped in the middle, nothing is kept. */
export function commitPlan(
  act: Act,
  plan: Plan,
  from: { name: RegisterName; file: string; sheet: string },
): string | null {
  const changes = withDeadlines(
    act.db,
    plan.rows.flatMap((row) => row.changes),
  )
  const { commit } = act.ledger.commit({
    act: `${from.name}.import`,
    reason: importText.reason(basename(from.file), from.sheet),
    changes,
    onProgress: (done) => {
      if (act.signal.aborted) throw refuse('STOPPED')
      act.progress(done, changes.length, 'writing')
    },
  })
  return commit
}

/** Writes the rows that are left out, with the reasons, to a workbook. */
export async function writeRejected(file: string, sheet: SheetToImport, plan: Plan): Promise<void> {
  await writeRejectedRows(file, { ...sheet, rejected: plan.rows.filter(isRejected) })
}

function isRejected({ outcome }: Plan['rows'][number]): boolean {
  return outcome === 'rejected'
}

/** What a person should know of the sheet and of how its headings are understood. */
export function noticesOf({ content, headings }: SheetToImport): ImportReport['notices'] {
  return [...content.warnings, ...headings.warnings]
}

function reportOf({ content, headings }: SheetToImport, plan: Plan): ImportReport {
  const { rows, created, updated, unchanged, alongside } = plan
  return {
    rows: rows.length,
    created,
    updated,
    unchanged,
    alongside,
    rejected: rows.filter(isRejected).map(({ row, reasons }) => ({ row, reasons: [...reasons] })),
    warnings: rows.flatMap(({ row, warnings }) => warnings.map((warning) => ({ row, ...warning }))),
    sheet: content.sheet,
    columns: headings.columns.map(({ letter, heading, field }) => ({ column: letter, heading, field })),
    notices: noticesOf({ content, headings }),
  }
}

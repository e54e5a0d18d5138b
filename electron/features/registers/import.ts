import { exampleField } from '#shared/registers/register.ts'
import { basename } from 'node:path'
import { refuse } from '#shared/base/result.ts'
import type { ImportReport } from '#shared/contract/records.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { importText, templateText } from '#shared/text/sheets.ts'
import { findHeadings, type Headings } from '#electron/sheets/headings.ts'
import { readSheet, type SheetContent } from '#electron/sheets/read-sheet.ts'
import { readCandidates } from '#electron/sheets/candidates.ts'
import { writeRejectedRows } from '#electron/sheets/write-rejected.ts'
import type { Act } from '../act.ts'
import { planImport, type Plan } from './plan-import.ts'

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
  const register = registerOf(name)
  const content = await readSheet(request.file, {
    sheet: request.sheet,
    signal: act.signal,
    onProgress: (done, total) => act.progress(done, total),
  })
  const headings = findHeadings(content, register, request.mapping)
  const candidates = [...readCandidates(content, headings, register)].filter(
    ({ values }) => values[exampleField(register)] !== templateText.example,
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

import type { ReportKind } from '#shared/contract/reports.ts'
import { drawDueSlip } from './due-slip.ts'
import { drawLateDossiers } from './late-dossiers.ts'
import { chooseLetterhead, noLetterhead, type Drawing, type LedgerState, type ReportRequest } from './load.ts'
import type { Paper, WrittenReport } from './paper.ts'
import { drawCuts } from './procedure-records.ts'
import { drawProcedureSheet } from './procedure-sheet.ts'
import { drawProgress } from './project-records.ts'
import { drawComparison } from './scenario-comparison.ts'

/** Who writes each kind of report. */
const writers: Record<ReportKind, (drawing: Drawing) => WrittenReport> = {
  'project-progress': drawProgress,
  'procedure-cuts': drawCuts,
  'scenario-comparison': drawComparison,
  'late-dossiers': drawLateDossiers,
  'due-slip': drawDueSlip,
  'procedure-sheet': drawProcedureSheet,
}

/** Writes a report from the ledger. Answers `NO_LETTERHEAD`, `NOT_FOUND`. */
export function writeReport(
  state: LedgerState,
  request: ReportRequest,
  given: Partial<Paper> = {},
): WrittenReport {
  const letterhead = chooseLetterhead(state, request.letterhead, given.day ?? request.asOf)
  return writers[request.kind]({ ...request, state, letterhead, given })
}

/** A report for its figures, which are the same under every letterhead and also where there is none. */
export function writeFigures(state: LedgerState, request: Omit<ReportRequest, 'letterhead'>): WrittenReport {
  return writers[request.kind]({ ...request, state, letterhead: noLetterhead, given: {} })
}

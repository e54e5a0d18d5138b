import { sql } from 'kysely'
import type { PlannedRow as ShownRow, ShownRows } from '#shared/contract/import.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { storedRegister } from '#electron/db/register-table.ts'
import { tidyText } from '#electron/sheets/coerce.ts'
import type { HeadingColumn } from '#electron/sheets/headings.ts'
import type { Cell, SheetContent, SheetRow } from '#electron/sheets/sheet-content.ts'
import { requirePlanned, type ImportDraft } from './import-draft.ts'
import { labelsOf, rowFrom, type Row } from './list.ts'
import type { PlannedRow, RowFinding } from './plan-import.ts'

interface Page {
  show: ShownRows
  offset: number
  limit: number
}

/** A page of what an import would do. */
export function plannedRows(
  db: ReadableDb,
  draft: ImportDraft,
  { show, offset, limit }: Page,
): { rows: ShownRow[]; total: number; labels: Record<string, string> } {
  const { plan, headings } = requirePlanned(draft)
  const found = show === 'all' ? plan.rows : plan.rows.filter((row) => isShown(row, show))
  const page = found.slice(offset, offset + limit)
  const stored = recordsOf(db, draft.name, page)
  const rows = page.map((row) => {
    const { id: _id, revision: _revision, ...record } = stored.get(row.id ?? '') ?? {}
    const cells = rowOf(draft.content, row.row)?.cells ?? []
    const findings = [...row.reasons.map(asError), ...row.warnings.map(asWarning)]
    return {
      row: row.row,
      outcome: row.outcome,
      values: {
        ...(row.outcome === 'rejected' ? {} : record),
        ...row.values,
        ...row.beside,
      },
      before: row.before,
      written: writtenCells(findings, { cells, columns: headings.columns }),
      findings,
    }
  })
  const records = rows.flatMap(({ values, before }) => [values, before])
  return { rows, total: found.length, labels: labelsOf(db, draft.name, records) }
}

const asError = (finding: RowFinding) => ({ level: 'error' as const, ...finding })
const asWarning = (finding: RowFinding) => ({ level: 'warning' as const, ...finding })

function isShown({ outcome, reasons, warnings }: PlannedRow, show: ShownRows): boolean {
  if (show === 'problems') return reasons.length > 0 || warnings.length > 0
  if (show === 'warned') return outcome !== 'rejected' && warnings.length > 0
  return outcome === show
}

function recordsOf(db: ReadableDb, name: RegisterName, rows: readonly PlannedRow[]): Map<string, Row> {
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]))
  if (ids.length === 0) return new Map()
  const stored = storedRegister(name)
  const query = sql<
    Record<string, unknown>
  >`SELECT * FROM ${sql.table(stored.table)} WHERE id IN (${sql.join(ids)})`
  return new Map(
    db.all(query.compile(queries)).map((row) => {
      const record = rowFrom(stored, row)
      return [record.id, record] as const
    }),
  )
}

/** The row with a number: rows stand in order, empty ones are absent. */
function rowOf({ rows }: SheetContent, number: number): SheetRow | undefined {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rows[middle]?.number ?? 0) < number) from = middle + 1
    else to = middle
  }
  return rows[from]
}

interface Cells {
  cells: readonly Cell[]
  columns: readonly HeadingColumn[]
}

function writtenCells(findings: readonly RowFinding[], { cells, columns }: Cells): Record<string, string> {
  const written: Record<string, string> = {}
  for (const { field } of findings) {
    const column = columns.find((candidate) => candidate.field === field)
    if (column) written[field] = tidyText(cells[column.index] ?? null)
  }
  return written
}

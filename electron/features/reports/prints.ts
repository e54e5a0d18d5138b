import type { PrintEntry, ReportKind, ReportOptions } from '#shared/contract/reports.ts'
import { refuse } from '#shared/base/result.ts'
import type { Day } from '#shared/base/days.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import type { PrintLogTable } from '#electron/db/schema.ts'
import type { Act } from '../act.ts'

/** A print as it is written down: what can be made again from it, and what it was. */
export interface Printed {
  way: 'save' | 'print'
  format: 'pdf' | 'docx'
  kind: ReportKind
  letterhead: 'state' | 'party'
  asOf: Day
  options: ReportOptions
  document: string | null
  sha256: string
  contentHash: string
  ledgerHead: string
  ledgerSeq: number
}

/** Writes down what left the program. It is no fact about a record and stands beside the ledger. */
export function recordPrint(act: Act, printed: Printed): void {
  const db = act.desk.db()
  const row = {
    at: act.clock.now().toISOString(),
    person: act.person.id,
    person_name: act.person.name,
    station: act.desk.station(),
    way: printed.way,
    format: printed.format,
    kind: printed.kind,
    layout: printed.letterhead,
    as_of: printed.asOf,
    options: JSON.stringify(printed.options),
    document: printed.document,
    sha256: printed.sha256,
    content_hash: printed.contentHash,
    ledger_head: printed.ledgerHead,
    ledger_seq: printed.ledgerSeq,
  }
  db.transaction(() => db.run(queries.insertInto('print_log').values(row)))
}

/** The prints before a number (the last ones where none is given), newest first. */
export function listPrints(act: Act, limit: number, before = Number.MAX_SAFE_INTEGER): PrintEntry[] {
  const rows = act.db.all(
    queries.selectFrom('print_log').selectAll().where('seq', '<', before).orderBy('seq', 'desc').limit(limit),
  )
  return rows.map((row) => entryOf(act, row))
}

export type PrintRow = Omit<PrintLogTable, 'seq'> & { seq: number }

/** The last print of each content whose hashes begin with a code. */
export function findPrints(db: ReadableDb, code: string): PrintRow[] {
  const begins = `${code}%`
  const rows = db.all(
    queries
      .selectFrom('print_log')
      .selectAll()
      .where((e) =>
        e.or([
          e('content_hash', 'like', begins),
          e('sha256', 'like', begins),
          e('ledger_head', 'like', begins),
        ]),
      )
      .orderBy('seq', 'desc')
      .limit(mostFound),
  )
  return [...new Map(rows.toReversed().map((row) => [row.content_hash, row])).values()].toReversed()
}

const mostFound = 50

/** A print as the page shows it. The ledger keeps the station's id; a person knows this one by its name. */
export function entryOf(act: Act, row: PrintRow): PrintEntry {
  const { station, stationName } = act.desk.settings()
  return {
    seq: row.seq,
    at: row.at,
    person: row.person_name,
    station: row.station === station ? stationName : row.station,
    way: row.way,
    format: row.format,
    kind: row.kind,
    letterhead: row.layout,
    asOf: row.as_of,
    document: row.document,
    sha256: row.sha256,
    contentHash: row.content_hash,
    ledgerHead: row.ledger_head,
  }
}

type Previewed = Omit<Printed, 'way' | 'format'>

interface Shown {
  said: Previewed
  /** Null where later ones took the room. */
  bytes: Uint8Array | null
}

/** What was shown last: only that can be said to have been printed, and asked for piece by piece. */
const previews = new WeakMap<Act['desk'], Map<string, Shown>>()
const mostPreviews = 30
const mostFiles = 4

export function notePreview(act: Act, said: Previewed, bytes: Uint8Array): void {
  const known = previews.get(act.desk) ?? new Map<string, Shown>()
  known.delete(said.sha256)
  known.set(said.sha256, { said, bytes })
  const [oldest] = known.keys()
  if (known.size > mostPreviews && oldest !== undefined) known.delete(oldest)
  for (const each of [...known.values()].slice(0, -mostFiles)) each.bytes = null
  previews.set(act.desk, known)
}

/** The bytes of what was shown lately. Answers `NOT_FOUND`. */
export function shownBytes(act: Act, sha256: string): Uint8Array {
  const { bytes } = shown(act, sha256)
  if (!bytes) throw notShown()
  return bytes
}

/** Writes down that a preview was sent to a printer. Answers `NOT_FOUND` where it was not shown. */
export function recordPreviewPrinted(act: Act, sha256: string): void {
  recordPrint(act, { ...shown(act, sha256).said, way: 'print', format: 'pdf' })
}

function shown(act: Act, sha256: string): Shown {
  const found = previews.get(act.desk)?.get(sha256)
  if (!found) throw notShown()
  return found
}

function notShown() {
  return refuse('NOT_FOUND', { what: 'bản đang xem' })
}

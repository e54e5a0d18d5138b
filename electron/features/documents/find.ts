import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { FoundPaper } from '#shared/contract/reports.ts'
import { queries } from '#electron/db/database.ts'
import { ledgerHead, recordsAsOf } from '#electron/ledger/history.ts'
import type { Act } from '../act.ts'
import { entryOf, findPrints, hashContent, lastDay, ledgerNow, writeReport } from '../reports/index.ts'
import type { FigureBook, LedgerState, PrintRow, ReportOptions, WrittenReport } from '../reports/index.ts'
import { drawDocument } from './draw.ts'
import { getDocument, type StoredDocument } from './stored.ts'

const shortest = 6
const mostDifferences = 200

/**
 * The papers that bear a short hash, each with whether the ledger still holds what it says. Answers `NO_SUCH_CODE`.
 */
export function findPapers(act: Act, typed: string): FoundPaper[] {
  const code = typed.replaceAll(/[\s.:-]/g, '').toLowerCase()
  const papers = /^[0-9a-f]{6,64}$/.test(code) ? [...findDocuments(act, code), ...findPrinted(act, code)] : []
  const seen = new Set<string>()
  const distinct = papers.filter(
    ({ contentHash }) => !seen.has(contentHash) && Boolean(seen.add(contentHash)),
  )
  if (code.length < shortest || distinct.length === 0) throw refuse('NO_SUCH_CODE', { code: typed })
  return distinct.map(({ contentHash: _hash, ...paper }) => paper)
}

type Found = FoundPaper & { contentHash: string }

/** Released documents by the hash of their content or of a file. */
function findDocuments(act: Act, code: string): Found[] {
  const begins = `${code}%`
  const found = sql<{ id: string }>`
    SELECT id FROM document
    WHERE content_hash LIKE ${begins} OR pdf_sha256 LIKE ${begins} OR docx_sha256 LIKE ${begins} OR ledger_head LIKE ${begins}`
  return act.db.all(found.compile(queries)).map(({ id }) => documentPaper(act, getDocument(act, id)))
}

function documentPaper(act: Act, stored: StoredDocument): Found {
  const contentHash = stored.contentHash ?? ''
  const print = { contentHash, head: stored.ledgerHead ?? '', seq: stored.ledgerSeq ?? 0 }
  const judged = judge(act, print, (state) => drawDocument(act, stored, state).written)
  return { ...judged, document: summaryOf(stored), print: null, contentHash }
}

function summaryOf({ id, subject, state, numberWritten }: StoredDocument): FoundPaper['document'] {
  return { id, subject, state, numberWritten }
}

/** What was saved or printed, made again as it was. */
function findPrinted(act: Act, code: string): Found[] {
  return findPrints(act.db, code).map((row) => printedPaper(act, row))
}

function printedPaper(act: Act, row: PrintRow): Found {
  const options = JSON.parse(row.options) as ReportOptions
  const stored = row.document === null ? null : documentThen(act, row.document, row.ledger_seq)
  const request = { letterhead: row.layout, asOf: row.as_of, since: options.since }
  const build = (state: LedgerState): WrittenReport =>
    stored
      ? drawDocument(act, stored, state).written
      : writeReport(state, request, { withExplanations: options.explanations ?? false })
  const print = { contentHash: row.content_hash, head: row.ledger_head, seq: row.ledger_seq }
  const judged = judge(act, print, build)
  return {
    ...judged,
    document: stored && summaryOf(stored),
    print: entryOf(act, row),
    contentHash: row.content_hash,
  }
}

/** A document as it was after a commit. */
function documentThen(act: Act, id: string, until: number): StoredDocument | null {
  const found = recordsAsOf(act.db, 'documents', lastDay, until).find((each) => each.id === id)
  return found ? ({ ...found.record, id, revision: '' } as unknown as StoredDocument) : null
}

/** Whether the ledger still holds what a paper says: the state that it names, and the figures then and now. */
function judge(
  act: Act,
  { contentHash, head, seq }: { contentHash: string; head: string; seq: number },
  build: (state: LedgerState) => WrittenReport,
): Pick<FoundPaper, 'ledgerHolds' | 'sameThen' | 'differences'> {
  const now = ledgerNow(act)
  const then = build({ ...now, until: seq })
  return {
    ledgerHolds: ledgerHead(act.db, seq) === head,
    sameThen: hashContent(then.document) === contentHash,
    differences: differencesBetween(then.book, build(now).book),
  }
}

function differencesBetween(then: FigureBook, now: FigureBook): FoundPaper['differences'] {
  const current = new Map(now.list().map((figure) => [figure.id, figure]))
  const old = then.list()
  const gone = old.flatMap(({ id, label, written }) => {
    const other = current.get(id)?.written ?? ''
    current.delete(id)
    return other === written ? [] : [{ id, label, before: written, now: other }]
  })
  const added = [...current.values()].map(({ id, label, written }) => ({
    id,
    label,
    before: '',
    now: written,
  }))
  return [...gone, ...added].slice(0, mostDifferences)
}

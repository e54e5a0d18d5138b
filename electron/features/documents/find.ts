import { refuse } from '#shared/base/result.ts'
import type { FoundPaper } from '#shared/contract/reports.ts'
import { queries } from '#electron/db/database.ts'
import { ledgerHead, recordsAsOf } from '#electron/ledger/history.ts'
import type { Act } from '../act.ts'
import { entryOf, findPrints, hashContent, lastDay, ledgerNow, writeReport } from '../reports/index.ts'
import type { FigureBook, LedgerState, ReportOptions, WrittenReport } from '../reports/index.ts'
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
  const rows = act.db.all<{ id: string }>(
    queries
      .selectFrom('document' as never)
      .select('id' as never)
      .where((e) =>
        e.or(
          ['content_hash', 'pdf_sha256', 'docx_sha256', 'ledger_head'].map((column) =>
            e(column as never, 'like', begins as never),
          ),
        ),
      ),
  )
  return rows.map(({ id }) => {
    const stored = getDocument(act, id)
    const { contentHash, ledgerHead: head, ledgerSeq } = stored
    const print = { contentHash: contentHash ?? '', head: head ?? '', seq: ledgerSeq ?? 0 }
    const build = (state: LedgerState) => drawDocument(act, stored, state).written
    return {
      ...judge(act, print, build),
      document: summaryOf(stored),
      print: null,
      contentHash: print.contentHash,
    }
  })
}

function summaryOf({ id, subject, state, numberWritten }: StoredDocument): FoundPaper['document'] {
  return { id, subject, state, numberWritten }
}

/** What was saved or printed, made again as it was. */
function findPrinted(act: Act, code: string): Found[] {
  return findPrints(act.db, code).map((row) => {
    const print = { contentHash: row.content_hash, head: row.ledger_head, seq: row.ledger_seq }
    const options = JSON.parse(row.options) as ReportOptions
    const then = row.document === null ? null : documentThen(act, row.document, row.ledger_seq)
    const build = (state: LedgerState): WrittenReport =>
      then
        ? drawDocument(act, then, state).written
        : writeReport(
            state,
            { letterhead: row.layout, asOf: row.as_of, since: options.since },
            { withExplanations: options.explanations ?? false },
          )
    const judged = judge(act, print, build)
    return {
      ...judged,
      document: then && summaryOf(then),
      print: entryOf(act, row),
      contentHash: row.content_hash,
    }
  })
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
    return other === written ? [] : [{ id, label, then: written, now: other }]
  })
  const added = [...current.values()].map(({ id, label, written }) => ({ id, label, then: '', now: written }))
  return [...gone, ...added].slice(0, mostDifferences)
}

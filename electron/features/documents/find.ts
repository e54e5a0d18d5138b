import { sql } from 'kysely'
import { refuse, Refusal } from '#shared/base/result.ts'
import type { FoundPaper, ReportOptions } from '#shared/contract/reports.ts'
import { queries } from '#electron/db/database.ts'
import { lastDay, ledgerHead, recordsAsOf } from '#electron/ledger/history.ts'
import type { Act } from '../act.ts'
import {
  entryOf,
  FigureBook,
  findPrints,
  hashContent,
  ledgerNow,
  writeFigures,
  writeReport,
} from '../reports/index.ts'
import type { PrintRow } from '../reports/index.ts'
import { drawDocument, requestOf } from './draw.ts'
import { frozenFigures } from './frozen.ts'
import { getDocument, type StoredDocument } from './stored.ts'

const mostDifferences = 200

/**
 * The papers that bear a short hash, each with whether the ledger still holds what it says. Answers `NO_SUCH_CODE`.
 */
export function findPapers(act: Act, typed: string): FoundPaper[] {
  const code = typed.replaceAll(/[\s.:-]/g, '').toLowerCase()
  const papers = /^[0-9a-f]{6,64}$/.test(code) ? [...findDocuments(act, code), ...findPrinted(act, code)] : []
  const seen = new Set<string>()
  const isNew = ({ document, contentHash }: Found): boolean => {
    const key = `${document?.id ?? ''} ${contentHash}`
    return !seen.has(key) && Boolean(seen.add(key))
  }
  const distinct = papers.filter(isNew)
  if (distinct.length === 0) throw refuse('NO_SUCH_CODE', { code: typed })
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

/** Its figures were kept: they must be what the ledger gives up to its release. */
function documentPaper(act: Act, stored: StoredDocument): Found {
  const until = stored.ledgerSeq ?? 0
  const request = requestOf(stored)
  const then = writeFigures({ ...ledgerNow(act), until }, request).book
  const kept = frozenFigures(act, stored)
  return {
    ledgerHolds: ledgerHead(act.db, until) === stored.ledgerHead,
    sameThen: kept.every(({ id, written }) => (then.writtenOf(id) ?? written) === written),
    differences: differencesBetween(then, figuresNow(act, request)),
    document: summaryOf(stored),
    print: null,
    contentHash: stored.contentHash ?? '',
  }
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
  const { kind, layout: letterhead, as_of: asOf } = row
  const request = stored ? requestOf(stored) : { kind, letterhead, asOf, options }
  const state = { ...ledgerNow(act), until: row.ledger_seq }
  const withExplanations = options.explanations ?? false
  const then = stored
    ? drawDocument(act, stored, state).written
    : writeReport(state, request, { withExplanations })
  return {
    ledgerHolds: ledgerHead(act.db, row.ledger_seq) === row.ledger_head,
    sameThen: hashContent(then.document) === row.content_hash,
    differences: differencesBetween(then.book, figuresNow(act, request)),
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

/** The figures of a report by what the ledger says now: none where what it is about was taken out. */
function figuresNow(act: Act, request: Parameters<typeof writeFigures>[1]): FigureBook {
  try {
    return writeFigures(ledgerNow(act), request).book
  } catch (error) {
    if (error instanceof Refusal && error.code === 'NOT_FOUND') return new FigureBook()
    throw error
  }
}

/** Figures that the ledger gives otherwise now. */
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

import { refuse } from '#shared/base/result.ts'
import { lastSeq } from '#electron/ledger/history.ts'
import type { Act, Handlers, ParsedInput } from '../act.ts'
import type { LedgerState } from './load.ts'
import type { WrittenReport } from './paper.ts'
import { hashContent, pieceOf, printAs, renderPdf, savePrint, showPdf, type PrintedWhat } from './print.ts'
import { listPrints, recordPreviewPrinted, shownBytes } from './prints.ts'
import { writeFigures, writeReport } from './write.ts'

export { FigureBook } from './figure-book.ts'
export { chooseLetterhead, type LedgerState, type ReportRequest } from './load.ts'
export type { Paper, WrittenReport } from './paper.ts'
export { problemsOf, type PassageProblem } from './passages.ts'
export {
  hashContent,
  isTooLongForWord,
  printAs,
  savePrint,
  showPdf,
  tooLongForWord,
  type PrintedPdf,
  type PrintedWhat,
} from './print.ts'
export { entryOf, findPrints, type PrintRow } from './prints.ts'
export { writeFigures, writeReport } from './write.ts'

type Request = ParsedInput<'reports.preview'>
type ReportHandlers = Exclude<Extract<keyof Handlers, `reports.${string}`>, 'reports.find'>

export const handlers: Handlers<ReportHandlers> = {
  'reports.render': async (act, { file, format, ...request }) => {
    const { what, written } = drawUp(act, request)
    const printed = await printAs(act, written.document, format)
    return savePrint(act, what, { ...printed, file, format })
  },
  'reports.preview': async (act, request) => {
    const { what, written } = drawUp(act, request)
    return showPdf(act, what, await renderPdf(written.document, act.resourcesFolder))
  },
  'reports.piece': (act, { sha256, piece }) => ({ base64: pieceOf(shownBytes(act, sha256), piece) }),
  'reports.explain': (act, { kind, asOf, options = {}, cell }) =>
    explain(writeFigures(ledgerNow(act), { kind, asOf, options }), cell),
  'reports.printed': (act, { sha256 }) => {
    recordPreviewPrinted(act, sha256)
    return {}
  },
  'reports.prints': (act, { limit, before }) => ({ prints: listPrints(act, limit ?? usualPrints, before) }),
}

const usualPrints = 100

/** All that the ledger holds at the moment. */
export function ledgerNow(act: Act): LedgerState {
  return { db: act.db, until: lastSeq(act.db), sample: act.desk.settings().sample }
}

/** The report of a request from what the ledger holds, and what its print is known by. Answers `NO_LETTERHEAD`. */
function drawUp(act: Act, request: Request): { what: PrintedWhat; written: WrittenReport } {
  const { kind, letterhead, asOf, options = {} } = request
  const state = ledgerNow(act)
  const written = writeReport(
    state,
    { kind, letterhead, asOf, options },
    { withExplanations: options.explanations ?? false },
  )
  const what = { ...whatOf(written, state), kind, letterhead, asOf, options, document: null }
  return { what, written }
}

/** What a print says and from which state of the ledger. */
export function whatOf(
  { document }: WrittenReport,
  { until = 0 }: LedgerState,
): Pick<PrintedWhat, 'contentHash' | 'ledgerHead' | 'ledgerSeq'> {
  return { contentHash: hashContent(document), ledgerHead: document.ledgerHead, ledgerSeq: until }
}

/** One figure, or all that are printed, with the records behind. Answers `NOT_FOUND`. */
export function explain({ book, printed }: WrittenReport, cell: string | undefined) {
  if (cell === undefined) return { figures: book.explainAll(printed) }
  const figure = book.explain(cell)
  if (!figure) throw refuse('NOT_FOUND', { what: `số liệu "${cell}"` })
  return { figures: [figure] }
}

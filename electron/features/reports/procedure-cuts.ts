import { cutsText as text } from '#shared/text/procedure-report.ts'
import type { Block, Section } from '#electron/print/document.ts'
import { annexOfExplanations } from './explanations.ts'
import { FigureBook } from './figure-book.ts'
import { addresseesOf, finishPaper, sayCorrected, signatureOf, type WrittenReport } from './paper.ts'
import { Passages } from './passages.ts'
import { annexOfAgencies, annexOfProcedures } from './procedure-annexes.ts'
import { writeHandling } from './procedure-handling.ts'
import { writeProposals } from './procedure-proposals.ts'
import type { CutsReport } from './procedure-records.ts'
import { writeShortcomings } from './procedure-shortcomings.ts'
import { writeSimplified } from './procedure-simplified.ts'
import { writeTime } from './procedure-time.ts'

/** What the parts of the report are written with. */
export interface CutsWriting {
  report: CutsReport
  book: FigureBook
  passages: Passages
}

/**
 * "Báo cáo kết quả cắt giảm, đơn giản hóa thủ tục hành chính": what came of the dossiers of a period, by how much time,
 * papers and costs were cut, what is behind and why, what is proposed; with annexes by procedure and agency.
 */
export function writeCutsReport(report: CutsReport): WrittenReport {
  const { paper } = report
  const book = new FigureBook()
  const passages = new Passages(paper.wording, book)
  const writing = { report, book, passages }
  const body = writeBody(writing)
  const annexes = isEmpty(report) || paper.bodyOnly ? [] : writeAnnexes(writing, body)
  const sections: Section[] = [{ orientation: 'portrait', blocks: body }, ...annexes]
  return { ...finishPaper(report, sections, book), passages: passages.all }
}

/** Neither procedures nor dossiers: there is nothing to say. */
function isEmpty({ procedures }: CutsReport): boolean {
  return procedures.length === 0
}

function writeBody(writing: CutsWriting): Block[] {
  const { report, passages } = writing
  const { letterhead, period, paper } = report
  const addressees = addresseesOf(letterhead)
  const closing = text.closing(
    text.closingSubject(period.named),
    addressees.length === 0 ? null : addressees.join(', '),
  )
  return [
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'addressees', names: addressees },
    ...sayCorrected(paper),
    ...(isEmpty(report)
      ? [
          ...passages.write('body', 'nothing', text.nothing(period.written)),
          ...passages.section(text.tasks, 'tasks'),
        ]
      : writeParts(writing)),
    ...passages.section(text.proposals, 'proposals'),
    ...passages.write('end', 'closing', closing),
    signatureOf(letterhead, addressees.length > 0),
  ]
}

function writeParts(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  return [
    ...passages.write('body', 'opening', text.opening(report.period.written)),
    ...passages.section(text.leadership, 'leadership'),
    passages.heading(1, text.results),
    ...writeHandling(writing),
    ...writeTime(writing),
    ...writeSimplified(writing),
    ...writeShortcomings(writing),
    ...writeProposals(writing),
  ]
}

/** Every procedure, every agency where dossiers name one, and where it is asked for the sources of all figures. */
function writeAnnexes(writing: CutsWriting, body: readonly Block[]): Section[] {
  const { book, report } = writing
  const byAgency = report.agencies.length > 0 ? [annexOfAgencies(writing)] : []
  const lists = [annexOfProcedures(writing), ...byAgency]
  if (!report.paper.withExplanations) return lists
  return [...lists, ...annexOfExplanations(book, body, byAgency.length > 0 ? 'III' : 'II')]
}

import type { Day } from '#shared/base/days.ts'
import type { ReportKind } from '#shared/contract/reports.ts'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import type { Wording } from '#shared/rules/wording.ts'
import { paperText } from '#shared/text/reports.ts'
import type { Block, PrintedDocument, Section, Signature } from '#electron/print/document.ts'
import { figuresIn, type FigureBook } from './figure-book.ts'
import type { WrittenPassage } from './passages.ts'

/** What is said about the paper itself, beyond the figures. */
export interface Paper {
  /** The type of document: `BC` is a report, `list`, `summary` and `slip` are papers of daily work. */
  type: string
  /** The day that it bears. */
  day: Day
  number: number | null
  draft: boolean
  subject: string
  marks: PrintedDocument['marks']
  choices: PrintedDocument['choices']
  wording: Wording
  /** The document that this one corrects, as a sentence names it. */
  corrects: string | null
  /** An annex says where every figure comes from. */
  withExplanations: boolean
  /** Only the words are wanted: no annex is written. */
  bodyOnly: boolean
}

/** What every paper is written on, whatever it says. */
export interface Sheet {
  letterhead: Letterhead
  paper: Paper
  /** The figures are sample data. */
  sample: boolean
  ledgerHead: string
}

/** A report with what answers for it. */
export interface WrittenReport {
  document: PrintedDocument
  book: FigureBook
  /** The ids of the figures that are printed. */
  printed: ReadonlySet<string>
  passages: WrittenPassage[]
}

/** Kinds that are papers of daily work: they are never released, so that no print of them is a draft. */
const workingPapers: Partial<Record<ReportKind, string>> = {
  'late-dossiers': 'list',
  'procedure-sheet': 'summary',
  'due-slip': 'slip',
}

/** A paper without anything of its own: a draft of the day of its figures, or a paper of daily work of that day. */
export function plainPaper(asOf: Day, kind: ReportKind): Paper {
  const workingPaper = workingPapers[kind]
  return {
    type: workingPaper ?? 'BC',
    day: asOf,
    number: null,
    draft: workingPaper === undefined,
    subject: paperText.subjects[kind],
    marks: { urgency: null, circulation: null, draftNumber: null, typist: null, contact: null },
    choices: {},
    wording: {},
    corrects: null,
    withExplanations: false,
    bodyOnly: false,
  }
}

/** The document of a paper around its sections, with the figures that it prints. */
export function finishPaper(
  { letterhead, paper, sample, ledgerHead }: Sheet,
  sections: Section[],
  book: FigureBook,
): Pick<WrittenReport, 'book' | 'document' | 'printed'> {
  const { superior, organisation, symbol, place, contact } = letterhead
  const document: PrintedDocument = {
    layout: letterhead.layout,
    day: paper.day,
    type: paper.type,
    heading: { superior, organisation, symbol, place, number: paper.number },
    subject: paper.subject,
    choices: paper.choices,
    marks: { ...paper.marks, contact },
    draft: paper.draft,
    sample,
    ledgerHead,
    sections,
  }
  return { document, book, printed: figuresIn(sections.flatMap(({ blocks }) => blocks)) }
}

/** A sentence that nobody may take out: which document this one corrects. */
export function sayCorrected({ corrects }: Paper): Block[] {
  if (corrects === null) return []
  return [{ kind: 'paragraph', role: 'body', runs: [{ text: paperText.corrects(corrects) }] }]
}

/** Several addressees stand on lines of their own or between semicolons. */
export function addresseesOf(letterhead: Letterhead): string[] {
  return (letterhead.addressee ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '')
}

/** Who signs, and who receives it. */
export function signatureOf(letterhead: Letterhead, addressed: boolean): Signature {
  return {
    kind: 'signature',
    authority: letterhead.signingFor,
    position: letterhead.signerTitle,
    name: letterhead.signerName,
    recipients: (letterhead.recipients ?? '').split('\n').filter((each) => each.trim() !== ''),
    addressed,
  }
}

import type { Letterhead } from '#shared/registers/letterheads.ts'
import { documentText } from '#shared/text/documents.ts'
import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import { progressText } from '#shared/text/reports.ts'
import type { Act } from '../act.ts'
import { ledgerNow, chooseLetterhead, whatOf, writeReport } from '../reports/index.ts'
import type { LedgerState, Paper, PrintedWhat, ReportRequest, WrittenReport } from '../reports/index.ts'
import { getDocument, wordingOf, type StoredDocument } from './stored.ts'

/** A document as it is written from a state of the ledger. */
export interface DrawnDocument {
  stored: StoredDocument
  letterhead: Letterhead
  written: WrittenReport
  what: PrintedWhat
}

/** Writes a document from the ledger: a released one from the state in which it was released. */
export function drawDocument(act: Act, stored: StoredDocument, state = stateFor(act, stored)): DrawnDocument {
  const written = writeReport(state, requestOf(stored), paperOf(act, stored))
  const what = { ...whatOf(written, state), ...whatIsAsked(stored) }
  return { ...withLetterhead(state, stored), written, what }
}

/** The words of a document with what is bound into them, without its annexes: for whoever reads or edits them. */
export function writeWords(act: Act, stored: StoredDocument): Omit<DrawnDocument, 'what'> {
  const state = stateFor(act, stored)
  const paper = { ...paperOf(act, stored), bodyOnly: true }
  return { ...withLetterhead(state, stored), written: writeReport(state, requestOf(stored), paper) }
}

function withLetterhead(state: LedgerState, stored: StoredDocument) {
  return { stored, letterhead: chooseLetterhead(state, stored.layout, dayOf(stored)) }
}

/** Which report a document is. */
export function requestOf(stored: StoredDocument): ReportRequest {
  const { kind, layout: letterhead, asOf, since, period, withExplanations } = stored
  const options: ReportRequest['options'] = { explanations: withExplanations ?? false }
  if (since !== null) options.since = since
  if (period !== null) options.period = period
  return { kind, letterhead, asOf, options }
}

/** What a released document says, as it was written down when it was released. */
export function whatIsFrozen(stored: StoredDocument): PrintedWhat {
  const { contentHash, ledgerHead, ledgerSeq } = stored
  return {
    ...whatIsAsked(stored),
    contentHash: contentHash ?? '',
    ledgerHead: ledgerHead ?? '',
    ledgerSeq: ledgerSeq ?? 0,
  }
}

function whatIsAsked(stored: StoredDocument) {
  return { ...requestOf(stored), document: stored.id }
}

function stateFor(act: Act, { state, ledgerSeq }: StoredDocument): LedgerState {
  return state === 'released' && ledgerSeq !== null ? { ...ledgerNow(act), until: ledgerSeq } : ledgerNow(act)
}

/** The day that a document bears: of its issue, and before that the day of its figures. */
function dayOf({ issuedOn, asOf }: StoredDocument): string {
  return issuedOn ?? asOf
}

const urgencies = { flash: 'HỎA TỐC', veryUrgent: 'THƯỢNG KHẨN', urgent: 'KHẨN' } as const

function paperOf(act: Act, stored: StoredDocument): Partial<Paper> {
  const draft = stored.state !== 'released'
  return {
    day: dayOf(stored),
    number: stored.number,
    draft,
    subject: stored.subject,
    marks: {
      urgency: stored.urgency && urgencies[stored.urgency],
      circulation: stored.circulation,
      draftNumber: draft ? stored.draftNumber : null,
      typist: stored.typist,
      contact: null,
    },
    wording: wordingOf(stored),
    corrects: stored.corrects === null ? null : nameOf(getDocument(act, stored.corrects)),
    withExplanations: stored.withExplanations ?? false,
  }
}

/** "Báo cáo số 12/BC-SXD ngày 30 tháng 11 năm 2026" */
function nameOf(document: StoredDocument): string {
  return documentText.named(progressText.typeName, document.numberWritten, writeDayInWords(dayOf(document)))
}

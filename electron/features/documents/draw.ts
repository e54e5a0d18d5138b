import type { Letterhead } from '#shared/registers/letterheads.ts'
import { documentText } from '#shared/text/documents.ts'
import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import { progressText } from '#shared/text/reports.ts'
import type { Act } from '../act.ts'
import { ledgerNow, chooseLetterhead, whatOf, writeReport } from '../reports/index.ts'
import type { LedgerState, Paper, PrintedWhat, WrittenReport } from '../reports/index.ts'
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
  const { layout: letterhead, asOf, since } = stored
  const written = writeReport(state, { letterhead, asOf, since: since ?? undefined }, paperOf(act, stored))
  const options = { since: since ?? undefined, explanations: stored.withExplanations ?? false }
  return {
    stored,
    letterhead: chooseLetterhead(state, letterhead, dayOf(stored)),
    written,
    what: { ...whatOf(written, state), letterhead, asOf, options, document: stored.id },
  }
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

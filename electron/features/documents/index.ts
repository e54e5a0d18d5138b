import { refuse } from '#shared/base/result.ts'
import { documentStateLabel } from '#shared/registers/documents.ts'
import { tidyWording } from '#shared/rules/wording.ts'
import { paperText } from '#shared/text/reports.ts'
import type { Handlers, Act, ParsedInput } from '../act.ts'
import { explain, printAs, savePrint, showPdf, tooLongForWord } from '../reports/index.ts'
import { registerHandlers } from '../registers/index.ts'
import { drawDocument, whatIsFrozen, writeWords } from './draw.ts'
import { findPapers } from './find.ts'
import { frozenFile, frozenPdf } from './frozen.ts'
import { hindrancesOf } from './hindrances.ts'
import { nextNumber, takeNumber } from './numbers.ts'
import { checkDocument, releaseDocument } from './release.ts'
import {
  getDocument,
  getDraft,
  getInState,
  updateDocument,
  wordingOf,
  type StoredDocument,
} from './stored.ts'

const standard = registerHandlers('documents')
const numbers = registerHandlers('documentNumbers')

type DocumentHandlers =
  Extract<keyof Handlers, `documents.${string}`> | 'documentNumbers.list' | 'reports.find'

export const documentHandlers: Handlers<DocumentHandlers> = {
  'documents.list': standard['documents.list'],
  'documents.get': standard['documents.get'],
  'documentNumbers.list': numbers['documentNumbers.list'],
  'documents.create': (act, { letterhead, ...values }) =>
    createDocument(act, 'create', {
      ...withoutUndefined(values),
      layout: letterhead,
      subject: values.subject ?? paperText.subjects[values.kind],
    }),
  'documents.open': (act, { id }) => openDocument(act, id),
  'documents.update': (act, { values, ...seen }) => {
    getDraft(act, seen.id)
    return updateDocument(act, seen, { act: 'update', values: withoutUndefined(values) })
  },
  'documents.saveWording': (act, input) => saveWording(act, input),
  'documents.takeNumber': (act, input) => takeNumber(act, input),
  'documents.check': (act, seen) => checkDocument(act, seen),
  'documents.reopen': (act, { reason, ...seen }) => {
    getInState(act, seen.id, 'checked')
    return updateDocument(act, seen, { act: 'reopen', reason, values: { state: 'draft', checkedBy: null } })
  },
  'documents.release': (act, input) => releaseDocument(act, input),
  'documents.correct': (act, { id }) => {
    const { kind, layout, asOf, since, period, subject, wording, ...old } = getInState(act, id, 'released')
    const { urgency, circulation, typist, withExplanations } = old
    const marks = { urgency, circulation, typist, withExplanations }
    return createDocument(act, 'correct', {
      kind,
      layout,
      asOf,
      since,
      period,
      subject,
      wording,
      ...marks,
      corrects: id,
    })
  },
  'documents.remove': (act, { ids, reason }) => {
    const drafts = [...new Set(ids)].map((id) => {
      const document = getDocument(act, id)
      if (document.state !== 'released') return document
      throw refuse('DOCUMENT_FROZEN', { state: documentStateLabel(document.state) })
    })
    const changes = drafts.map(({ id }) => ({ kind: 'remove' as const, register: 'documents' as const, id }))
    const { commit } = act.ledger.commit({ act: 'documents.remove', reason, changes })
    if (commit === null) throw new Error('a removal made no commit')
    return { commit }
  },
  'documents.preview': async (act, { id }) => {
    const stored = getDocument(act, id)
    if (stored.state === 'released') return showPdf(act, whatIsFrozen(stored), frozenPdf(act, stored))
    const { what, written } = drawDocument(act, stored)
    const pdf = await printAs(act, written.document, 'pdf')
    return showPdf(act, what, { ...pdf, pages: pdf.pages ?? 0, places: pdf.places ?? [] })
  },
  'documents.render': async (act, { id, format, file }) => {
    const stored = getDocument(act, id)
    if (stored.state === 'released') return saveFrozen(act, stored, { format, file })
    const { what, written } = drawDocument(act, stored)
    return savePrint(act, what, { ...(await printAs(act, written.document, format)), file, format })
  },
  'documents.explain': (act, { id, cell }) => explain(drawDocument(act, getDocument(act, id)).written, cell),
  'reports.find': (act, { code }) => ({ papers: findPapers(act, code) }),
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function withoutUndefined<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>
}

/** Writes a file of a released document as it was frozen. Answers `CONTENT_DAMAGED`, `TOO_LONG_FOR_WORD`. */
function saveFrozen(act: Act, stored: StoredDocument, to: { format: 'pdf' | 'docx'; file: string }) {
  const what = whatIsFrozen(stored)
  if (to.format === 'pdf') return savePrint(act, what, { ...frozenPdf(act, stored), ...to })
  const sha256 = stored.docxSha256
  if (sha256 === null) throw tooLongForWord()
  return savePrint(act, what, { bytes: frozenFile(act, stored, sha256), sha256, ...to })
}

/** A new draft. */
function createDocument(act: Act, name: string, values: Partial<StoredDocument>) {
  const done = act.ledger.commit({
    act: `documents.${name}`,
    changes: [
      {
        kind: 'create',
        register: 'documents',
        values: { ...values, type: 'BC', state: 'draft', draftedBy: act.person.name },
      },
    ],
  })
  const [record] = done.records
  if (!record) throw new Error('a creation made no record')
  return record
}

function openDocument(act: Act, id: string) {
  const drawn = writeWords(act, getDocument(act, id))
  const { written, stored } = drawn
  const corrector = act.db.firstOf('SELECT id FROM document WHERE corrects = ? ORDER BY key', id)
  const figures = written.book.list()
  return {
    document: standard['documents.get'](act, { id }) as never,
    passages: written.passages,
    figures: Object.fromEntries(
      figures.map(({ id: figure, written: said, label }) => [figure, { written: said, label }]),
    ),
    hindrances: stored.state === 'released' ? [] : hindrancesOf(act, drawn),
    nextNumber: nextNumber(act, stored),
    correctedBy: corrector ? String(corrector['id']) : null,
  }
}

/** Keeps what a person wrote, each passage with the sentence of the program that it was made from. */
function saveWording(act: Act, { passages: given, ...seen }: ParsedInput<'documents.saveWording'>) {
  const stored = getDraft(act, seen.id)
  const { passages } = writeWords(act, stored).written
  const wording = { ...wordingOf(stored) }
  for (const [key, text] of Object.entries(given)) {
    const passage = passages.find((each) => each.key === key)
    const tidy = text === null ? null : tidyWording(text)
    if (tidy === null || tidy === passage?.written) delete wording[key]
    else if (passage) wording[key] = { text: tidy, basedOn: passage.written }
  }
  const kept = Object.keys(wording).length === 0 ? null : JSON.stringify(wording)
  return updateDocument(act, seen, { act: 'saveWording', values: { wording: kept } })
}

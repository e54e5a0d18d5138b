import { refuse } from '#shared/base/result.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import type { Hindrance } from '#shared/contract/documents.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { contentOf } from '#electron/db/contents.ts'
import type { Act, ParsedInput } from '../act.ts'
import { isTooLongForWord, ledgerNow, printAs } from '../reports/index.ts'
import { drawDocument, writeWords } from './draw.ts'
import { freezeFigures } from './frozen.ts'
import { hindrancesOf } from './hindrances.ts'
import { getInState, updateDocument, type StoredDocument } from './stored.ts'

/** Says that a draft was read and its figures stand. Answers `NOT_READY`, `WRONG_STATE`, `STALE`. */
export function checkDocument(act: Act, seen: { id: string; revision: string }) {
  const stored = getInState(act, seen.id, 'draft')
  requireReady(hindrancesOf(act, writeWords(act, stored)).filter(({ code }) => code !== 'NO_NUMBER'))
  return updateDocument(act, seen, { act: 'check', values: { state: 'checked', checkedBy: act.person.name } })
}

function requireReady(hindrances: readonly Hindrance[]): void {
  const reasons = hindrances.filter(({ level }) => level === 'error').map(({ message }) => message)
  if (reasons.length > 0) throw refuse('NOT_READY', { reasons })
}

/**
 * Freezes a checked document: its PDF, its Word file and its figures are kept as they are, under the number and the
 * day that it bears, in the commit that releases it. Answers `WRONG_STATE`, `NOT_READY`, `ISSUED_TOO_EARLY`, `ISSUED_IN_FUTURE`,
 * `MISSING_GLYPH`, `STALE`.
 */
export async function releaseDocument(act: Act, input: ParsedInput<'documents.release'>) {
  const { id, revision } = input
  const checked = getInState(act, id, 'checked')
  if (checked.revision !== revision) {
    throw refuse('STALE', { id, currentRevision: checked.revision, current: { ...checked } })
  }
  const issuedOn = input.issuedOn ?? checked.issuedOn ?? dayInVietnam(act.clock.now())
  if (issuedOn > dayInVietnam(act.clock.now()))
    throw refuse('ISSUED_IN_FUTURE', { issuedOn: formatDay(issuedOn) })
  if (issuedOn < checked.asOf) {
    throw refuse('ISSUED_TOO_EARLY', { issuedOn: formatDay(issuedOn), asOf: formatDay(checked.asOf) })
  }
  const toRelease: StoredDocument = { ...checked, issuedOn, state: 'released' }
  const drawn = drawDocument(act, toRelease, ledgerNow(act))
  requireReady(hindrancesOf(act, drawn))
  const pdf = await printAs(act, drawn.written.document, 'pdf')
  // A report too long for Word is frozen as PDF alone.
  const docx = isTooLongForWord(drawn.written.document)
    ? null
    : await printAs(act, drawn.written.document, 'docx')
  const figures = freezeFigures(drawn.written, { pages: pdf.pages ?? 0, places: pdf.places ?? [] })
  const { contentHash, ledgerHead, ledgerSeq } = drawn.what
  const done = act.ledger.commit({
    act: 'documents.release',
    contents: [contentOf(pdf.bytes), ...(docx ? [contentOf(docx.bytes)] : []), figures],
    changes: [
      {
        kind: 'update',
        register: 'documents',
        id,
        revision,
        values: {
          state: 'released',
          issuedOn,
          releasedBy: act.person.name,
          pdfSha256: pdf.sha256,
          docxSha256: docx?.sha256 ?? null,
          figuresSha256: figures.sha256,
          contentHash,
          ledgerHead,
          ledgerSeq,
        },
      },
    ],
  })
  return { id, revision: done.records[0]?.revision ?? revision, sha256: pdf.sha256, contentHash }
}

import { refuse } from '#shared/base/result.ts'
import { documentStateLabel, type OfficialDocument } from '#shared/registers/documents.ts'
import type { Wording } from '#shared/rules/wording.ts'
import type { Act } from '../act.ts'
import { getRecord } from '../registers/index.ts'

/** A document of the register with its id and revision. */
export interface StoredDocument extends OfficialDocument {
  id: string
  revision: string
}

/** Answers `NOT_FOUND`. */
export function getDocument(act: Act, id: string): StoredDocument {
  return getRecord(act.db, 'documents', id) as unknown as StoredDocument
}

/** A document that may still be changed. Answers `NOT_FOUND`, `DOCUMENT_FROZEN`. */
export function getDraft(act: Act, id: string): StoredDocument {
  const document = getDocument(act, id)
  if (document.state !== 'draft')
    throw refuse('DOCUMENT_FROZEN', { state: documentStateLabel(document.state) })
  return document
}

/** A document in the state that an act needs. Answers `NOT_FOUND`, `WRONG_STATE`. */
export function getInState(act: Act, id: string, wanted: OfficialDocument['state']): StoredDocument {
  const document = getDocument(act, id)
  if (document.state === wanted) return document
  const label = documentStateLabel
  throw refuse('WRONG_STATE', { state: label(document.state), wanted: label(wanted) })
}

export function wordingOf({ wording }: OfficialDocument): Wording {
  return wording === null ? {} : (JSON.parse(wording) as Wording)
}

/** Changes a document that somebody has looked at. Answers `STALE`. */
export function updateDocument(
  act: Act,
  { id, revision }: { id: string; revision: string },
  { act: name, values, reason }: { act: string; values: Partial<OfficialDocument>; reason?: string },
): { id: string; revision: string } {
  const done = act.ledger.commit({
    act: `documents.${name}`,
    reason,
    changes: [{ kind: 'update', register: 'documents', id, revision, values }],
  })
  return { id, revision: done.records[0]?.revision ?? revision }
}

import { refuse } from '#shared/base/result.ts'
import { attachmentName } from '#shared/rules/attachments.ts'
import { pieceBytes, readContent, readPiece } from '#electron/db/contents.ts'
import { writeFileAtomically } from '#electron/platform/files.ts'
import type { Act, Handlers } from '../act.ts'
import { addFiles } from './add.ts'
import { readChosen, readDropped } from './incoming.ts'
import { findRemoved, getAttachment, listAttachments, listRemoved, type StoredAttachment } from './list.ts'
import { requireOwner, requireOwningRegister } from './owner.ts'

export const attachmentHandlers: Pick<Handlers, Extract<keyof Handlers, `attachments.${string}`>> = {
  'attachments.list': (act, owner) => {
    requireOwner(act, owner, 'read')
    return { attachments: listAttachments(act.db, owner), removed: listRemoved(act.db, owner) }
  },
  'attachments.add': (act, { files, ...to }) => addFiles(act, to, () => readChosen(files)),
  'attachments.addContents': (act, { contents, ...to }) => addFiles(act, to, () => readDropped(contents)),
  'attachments.update': (act, { id, revision, name, note, reason }) => {
    const { kind } = requireAttachment(act, id, 'write')
    const values = {
      ...(name === undefined ? {} : { name: attachmentName(name, kind) }),
      ...(note === undefined ? {} : { note: note || null }),
    }
    const done = act.ledger.commit({
      act: 'attachments.update',
      reason,
      changes: [{ kind: 'update', register: 'attachments', id, revision, values }],
    })
    return { revision: done.records[0]?.revision ?? revision, commit: done.commit }
  },
  'attachments.remove': (act, { ids, reason }) => {
    const changes = [...new Set(ids)].map((id) => {
      requireAttachment(act, id, 'write')
      return { kind: 'remove' as const, register: 'attachments' as const, id }
    })
    const { commit } = act.ledger.commit({ act: 'attachments.remove', reason, changes })
    if (commit === null) throw new Error('a removal made no commit')
    return { commit }
  },
  'attachments.restore': (act, { ids, reason }) => {
    const changes = [...new Set(ids)].map((id) => {
      const values = findRemoved(act.db, id)
      if (!values) throw refuse('NOT_FOUND', { what: 'tệp đã xóa' })
      requireOwner(act, values, 'write')
      return { kind: 'create' as const, register: 'attachments' as const, id, values }
    })
    const { commit } = act.ledger.commit({ act: 'attachments.restore', reason, changes })
    if (commit === null) throw new Error('bringing back made no commit')
    return { commit }
  },
  'attachments.read': (act, { id, piece }) => {
    const { name, size, sha256 } = requireAttachment(act, id, 'read')
    const pieces = Math.ceil(size / pieceBytes)
    if (piece >= pieces) throw refuse('NOT_FOUND', { what: `phần ${piece} của tệp` })
    // The whole is looked at once, when the reading begins.
    const bytes =
      piece === 0
        ? wholeContent(act, { name, sha256 }).subarray(0, pieceBytes)
        : readPiece(act.db, sha256, piece)
    if (!bytes) throw refuse('CONTENT_DAMAGED', { file: name })
    return { base64: bytes.toString('base64'), pieces }
  },
  'attachments.save': (act, { id, file }) => {
    const attachment = requireAttachment(act, id, 'read')
    writeFileAtomically(file, wholeContent(act, attachment))
    return { bytes: attachment.size }
  },
}

function requireAttachment(act: Act, id: string, kind: 'read' | 'write'): StoredAttachment {
  const attachment = getAttachment(act.db, id)
  requireOwningRegister(act, attachment.register, kind)
  return attachment
}

/** Answers `CONTENT_DAMAGED` where what is kept is not what was attached. */
function wholeContent(act: Act, { name, sha256 }: { name: string; sha256: string }): Buffer {
  const content = readContent(act.db, sha256)
  if (!content) throw refuse('CONTENT_DAMAGED', { file: name })
  return content
}

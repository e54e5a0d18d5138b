import type { Act } from '../act.ts'
import type { IncomingFile } from './incoming.ts'
import { listAttachments } from './list.ts'
import { requireOwner } from './owner.ts'

interface To {
  register: string
  record: string
  note?: string | undefined
  reason?: string | undefined
}

interface Added {
  added: { id: string; revision: string }[]
  /** The names of files that the record has already: they were not added again. */
  alreadyThere: string[]
  commit: string | null
}

/** Adds files to a record in one commit, all or none. Answers `NOT_FOUND`, `FORBIDDEN`, and what `read` refuses. */
export function addFiles(act: Act, to: To, read: () => IncomingFile[]): Added {
  const register = requireOwner(act, to, 'write')
  const known = new Set(listAttachments(act.db, to).map(({ sha256 }) => sha256))
  const isNew = ({ content }: IncomingFile): boolean => {
    const { sha256 } = content
    return !known.has(sha256) && Boolean(known.add(sha256))
  }
  const incoming = read()
  const fresh = incoming.filter(isNew)
  const alreadyThere = incoming.filter((file) => !fresh.includes(file)).map(({ about }) => about.name)
  if (fresh.length === 0) return { added: [], alreadyThere, commit: null }
  const done = act.ledger.commit({
    act: 'attachments.add',
    reason: to.reason,
    contents: fresh.map(({ content }) => content),
    changes: fresh.map(({ about }) => ({
      kind: 'create' as const,
      register: 'attachments' as const,
      values: { register, record: to.record, ...about, note: to.note || null },
    })),
  })
  return { added: done.records, alreadyThere, commit: done.commit }
}

import { createHash } from 'node:crypto'
import type { ChangeTable, CommitTable } from '#electron/db/schema.ts'

/** The parent of the first commit of a station. */
export const noParent = '0'.repeat(64)

type HashedCommit = Omit<CommitTable, 'seq' | 'hash'>
type HashedChange = Pick<ChangeTable, 'ord' | 'register' | 'record' | 'kind' | 'parent' | 'fields'>

/** Takes up the changes of one commit in order, and answers their hash. */
export function hashChanges(): { add(change: HashedChange): void; digest(): string } {
  const hash = createHash('sha256')
  return {
    add(change) {
      // JSON text holds no control characters, and the other parts are ids and names: the separators cannot be forged.
      hash.update(
        `${change.ord}\u001f${change.register}\u001f${change.record}\u001f${change.kind}\u001f${change.parent}\u001f${change.fields}\u001e`,
      )
    },
    digest: () => hash.digest('hex'),
  }
}

/** The link of a commit: over everything that it says, its changes, and the link before it. */
export function hashCommit(commit: HashedCommit, changesHash: string): string {
  const said = [
    1,
    commit.parent_hash,
    commit.id,
    commit.station,
    commit.number,
    commit.made_at,
    commit.person,
    commit.person_name,
    commit.act,
    commit.reason,
    commit.undoes,
    commit.change_count,
    changesHash,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** One hash over several texts, whatever their order. */
export function hashSorted(texts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...texts].sort()))
    .digest('hex')
}

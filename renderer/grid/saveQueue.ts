import type { Row, Values } from '#renderer/api/registers.ts'

/** How saving some values of a row ended. */
export type SaveOutcome =
  /** Saved; the row is now at this revision. */
  | { kind: 'saved'; revision: string }
  /** Somebody else's record stands, in whole or in part: this is what is stored now. */
  | { kind: 'settled'; row: Row }
  /** Not saved; the person has been told why. */
  | { kind: 'failed' }

export type SaveRow = (row: { id: string; revision: string }, values: Values) => Promise<SaveOutcome>

export interface SaveQueue {
  put: (row: Row, values: Values) => Promise<SaveOutcome>
  /** True while something is being saved. */
  isBusy: () => boolean
  /** Resolves when nothing is being saved any more. */
  settled: () => Promise<void>
  /** Grows with every save that begins or ends: a list asked for at an earlier count may be out of date. */
  count: () => number
}

/**
 * Saves the edits of one row one after the other, each upon the revision that the one before it made: somebody who
 * types quickly along a row must not meet his own edits as somebody else's.
 */
export function createSaveQueue(save: SaveRow): SaveQueue {
  const tails = new Map<string, Promise<string>>()
  let count = 0

  const put = (row: Row, values: Values): Promise<SaveOutcome> => {
    count++
    const before = tails.get(row.id) ?? Promise.resolve(row.revision)
    const saving = before.then((revision) =>
      save({ id: row.id, revision }, values).then((o) => ({ revision, o })),
    )
    const tail = saving.then(({ revision, o }) => revisionAfter(o) ?? revision)
    tails.set(row.id, tail)
    return saving.then(({ o }) => {
      count++
      if (tails.get(row.id) === tail) tails.delete(row.id)
      return o
    })
  }

  const settled = async (): Promise<void> => {
    while (tails.size > 0) await Promise.allSettled(tails.values())
  }

  return { put, settled, isBusy: () => tails.size > 0, count: () => count }
}

function revisionAfter(outcome: SaveOutcome): string | null {
  if (outcome.kind === 'saved') return outcome.revision
  return outcome.kind === 'settled' ? outcome.row.revision : null
}

import { createContext, useContext } from 'react'
import type { Failure } from '#shared/base/result.ts'

/**
 * What the person did in this session, newest last. Undoing a commit is itself a commit of the ledger, so redoing
 * is undoing that one.
 */
export interface ActStacks {
  done: readonly string[]
  undone: readonly string[]
}

const noActs: ActStacks = { done: [], undone: [] }

/** The acts of the person who works here; a locked screen gives them back, another person starts with none. */
let kept: { person: string; stacks: ActStacks } | null = null

export function keptActs(person: string): ActStacks {
  return kept?.person === person ? kept.stacks : noActs
}

export function keepActs(person: string, stacks: ActStacks): void {
  kept = { person, stacks }
}

/** After a new act, what was undone before cannot be redone: as in every editor. */
export function afterAct(stacks: ActStacks, commit: string): ActStacks {
  return { done: [...stacks.done, commit], undone: [] }
}

/** After a commit was taken back by another; `redo` where the commit taken back was itself an undoing. */
export function afterUndo(stacks: ActStacks, commit: string, by: string): ActStacks {
  if (stacks.undone.includes(commit)) {
    return { done: [...stacks.done, by], undone: stacks.undone.filter((other) => other !== commit) }
  }
  return { done: stacks.done.filter((other) => other !== commit), undone: [...stacks.undone, by] }
}

export function withoutAct(stacks: ActStacks, commit: string): ActStacks {
  const others = (list: readonly string[]) => list.filter((other) => other !== commit)
  return { done: others(stacks.done), undone: others(stacks.undone) }
}

/** The saves that are on their way. */
export function createPendingSaves() {
  const pending = new Set<Promise<unknown>>()
  return {
    add: <T>(saving: Promise<T>): Promise<T> => {
      pending.add(saving)
      return saving.finally(() => pending.delete(saving))
    },
    settled: async (): Promise<void> => {
      for (;;) {
        // A turn later: the grid tells then what was typed, and the next edit of a row that has been saved begins.
        await new Promise((next) => setTimeout(next))
        if (pending.size === 0) return
        await Promise.allSettled(pending)
      }
    },
  }
}

/** What a toast offers: to take a commit back, or to show the folder of a file that was written. */
export interface Offer {
  commit?: string
  folderOf?: string
}

export interface Acts {
  /** Remembers a commit that this person has just made, so that Ctrl+Z takes it back. */
  remember: (commit: string | null | undefined) => void
  /** Tells of a save that is on its way: undoing waits for it, else it would take back the act before. */
  whileSaving: <T>(saving: Promise<T>) => Promise<T>
  undo: () => Promise<void>
  redo: () => Promise<void>
  /** Takes back one certain commit, e.g. from a toast or the history. Answers whether it went. */
  undoCommit: (commit: string) => Promise<boolean>
  /** True for a commit that this window made: what it changed is not somebody else's. */
  isOwn: (commit: string) => boolean
  canUndo: boolean
  canRedo: boolean
  /** Says in a toast that something went well, and offers what may be wanted next. */
  tell: (text: string, offer?: Offer) => void
  /** Says in a toast why something did not go. */
  warn: (failure: Pick<Failure, 'message'>) => void
}

export const ActsContext = createContext<Acts | null>(null)

export function useActs(): Acts {
  const acts = useContext(ActsContext)
  if (!acts) throw new Error('useActs outside the frame')
  return acts
}

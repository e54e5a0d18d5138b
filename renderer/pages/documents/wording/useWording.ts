import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Desk, Opened } from '../useDesk.ts'

/** How far what was typed into a passage is kept. `conflict`: somebody else has changed the same passage. */
type Keeping = 'unsaved' | 'saving' | 'saved' | 'failed' | 'conflict'

export interface Wording {
  keeping: Readonly<Record<string, Keeping>>
  /** Whether something that was typed into a passage is not kept yet; true at once, before React has drawn it. */
  isPending: (key: string) => boolean
  /** Keeps a passage after a pause; null goes back to what the program writes. */
  write: (key: string, text: string | null) => void
  /** Forgets what was typed into a passage and is not kept yet. */
  forget: (key: string) => void
  /** Keeps at once what was typed. */
  flush: () => Promise<void>
}

const pauseMs = 800

/** Keeps what is typed into the passages of a document: after a pause, on leaving a passage, on leaving the page. */
export function useWording(desk: Desk): Wording {
  const { warn } = useActs()
  const [keeping, setKeeping] = useState<Record<string, Keeping>>({})
  const typed = useRef(new Map<string, string | null>())
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { act, latest } = desk

  const mark = useCallback((keys: Iterable<string>, state: Keeping) => {
    const marks = Object.fromEntries([...keys].map((key) => [key, state]))
    setKeeping((before) => ({ ...before, ...marks }))
  }, [])

  const flush = useCallback(async () => {
    clearTimeout(pause.current)
    for (let tries = 0; tries < 2 && typed.current.size > 0; tries++) {
      const sent = new Map(typed.current)
      const before = latest()
      mark(sent.keys(), 'saving')
      const passages = Object.fromEntries(sent)
      const done = await act((seen) => api.call('documents.saveWording', { ...seen, passages }))
      if (done.ok) {
        const kept = [...sent.keys()].filter((key) => typed.current.get(key) === sent.get(key))
        for (const key of kept) typed.current.delete(key)
        mark(kept, 'saved')
        return
      }
      const changed = [...sent.keys()].filter((key) => editOf(before, key) !== editOf(latest(), key))
      const isStale = done.error.code === 'STALE'
      mark(sent.keys(), 'failed')
      mark(isStale ? changed : [], 'conflict')
      // What was changed elsewhere was another passage: nothing stands in the way of this one.
      if (isStale && changed.length === 0) continue
      warn(done.error)
      return
    }
  }, [act, latest, mark, warn])

  useEffect(
    () => () => {
      void flush()
    },
    [flush],
  )

  return useMemo(() => {
    const write = (key: string, text: string | null) => {
      typed.current.set(key, text)
      mark([key], 'unsaved')
      clearTimeout(pause.current)
      pause.current = setTimeout(() => void flush(), pauseMs)
    }
    const forget = (key: string) => {
      typed.current.delete(key)
      setKeeping(({ [key]: _gone, ...others }) => others)
    }
    return { keeping, isPending: (key: string) => typed.current.has(key), write, forget, flush }
  }, [flush, keeping, mark])
}

function editOf(opened: Opened | null, key: string): string | null | undefined {
  return opened?.passages.find((passage) => passage.key === key)?.edited
}

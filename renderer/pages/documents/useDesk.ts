import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api, type PageOutput } from '#renderer/api/client.ts'
import type { Answer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import type { Result } from '#shared/base/result.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'

export type Opened = PageOutput<'documents.open'>

/** The document and the revision that an act is upon. */
interface Seen {
  id: string
  revision: string
}

/** A document that lies open: what it says, and the way in which anything is done to it. */
export interface Desk {
  answer: Answer<Opened>
  /** Asks again what the document says. */
  reload: () => Promise<void>
  /**
   * Does something to the document, after all that was begun before, and asks again what it says. Where somebody else
   * has changed it meanwhile, the new state is there before `STALE` is answered.
   */
  act: <T extends { revision: string }>(call: (seen: Seen) => Promise<Result<T>>) => Promise<Result<T>>
  /** What was answered last, also before React has drawn it. */
  latest: () => Opened | null
}

const settleMs = 250

/** Keeps a document open. Its acts go one after another, each upon the revision that the one before has made. */
export function useDesk(id: string): Desk {
  const [answer, setAnswer] = useState<Answer<Opened>>({ state: 'loading' })
  const last = useRef<Opened | null>(null)
  const chain = useRef<Promise<unknown>>(Promise.resolve())

  const inTurn = useCallback(<T>(job: () => Promise<T>): Promise<T> => {
    const next = chain.current.then(job)
    chain.current = next.catch(() => {})
    return next
  }, [])

  const load = useCallback(async () => {
    const opened = await api.call('documents.open', { id })
    if (opened.ok) last.current = opened.value
    setAnswer(
      opened.ok ? { state: 'ready', value: opened.value } : { state: 'failed', failure: opened.error },
    )
  }, [id])

  const reload = useCallback(() => inTurn(load), [inTurn, load])
  useEffect(() => {
    void reload()
  }, [reload])
  useReloadOnChange(reload)

  return useMemo(() => {
    const act: Desk['act'] = (call) =>
      inTurn(async () => {
        const done = await call({ id, revision: last.current?.document.revision ?? '' })
        if (done.ok || done.error.code === 'STALE') await load()
        if (done.ok || done.error.code !== 'STALE') return done
        return { ok: false, error: { ...done.error, message: documentPageText.stale } }
      })
    return { answer, reload, act, latest: () => last.current }
  }, [answer, id, inTurn, load, reload])
}

/** The figures of a draft follow the registers; one act may be told of several times. */
function useReloadOnChange(reload: () => Promise<void>): void {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void reload(), settleMs)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])
  useChanged('projects', soon)
  useChanged('documents', soon)
  useChanged('obstacles', soon)
  useChanged('letterheads', soon)
}

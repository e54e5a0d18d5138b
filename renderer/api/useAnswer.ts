import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '#shared/base/result.ts'

export type Answer<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; failure: Failure }

/**
 * Asks the office when the page appears and whenever `deps` change. While it asks again, the last value stays;
 * an answer to an older question is dropped.
 */
export function useAnswer<T>(ask: () => Promise<Result<T>>, deps: readonly unknown[]) {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' })
  const [isAsking, setAsking] = useState(true)
  const latest = useRef(0)
  // The caller lists what the question depends on, as with any hook.
  const stableAsk = useCallback(ask, deps)

  const reload = useCallback(async () => {
    const mine = ++latest.current
    setAsking(true)
    const result = await stableAsk()
    if (mine !== latest.current) return
    setAsking(false)
    setAnswer(
      result.ok ? { state: 'ready', value: result.value } : { state: 'failed', failure: result.error },
    )
  }, [stableAsk])

  useEffect(() => {
    void reload()
    return () => {
      latest.current++
    }
  }, [reload])

  return { answer, isAsking, reload }
}

import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Failure, Result } from '#shared/base/result.ts'

export type Answer<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; failure: Failure }

/**
 * Asks the office when the page appears, whenever `question` names something else, and on `reload`. While it asks
 * again the last answer stays; an answer to an older question is dropped.
 */
export function useAnswer<T>(ask: () => Promise<Result<T>>, question: string) {
  const [turn, setTurn] = useState(0)
  const [answered, setAnswered] = useState<{ to: string; answer: Answer<T> } | null>(null)
  const askNow = useEffectEvent(ask)
  const asked = `${turn} ${question}`

  useEffect(() => {
    let dropped = false
    const run = async () => {
      const result = await askNow()
      if (dropped) return
      const answer: Answer<T> = result.ok
        ? { state: 'ready', value: result.value }
        : { state: 'failed', failure: result.error }
      setAnswered({ to: asked, answer })
    }
    void run()
    return () => {
      dropped = true
    }
  }, [asked])

  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const answer: Answer<T> = answered?.answer ?? { state: 'loading' }
  return { answer, isAsking: answered?.to !== asked, reload }
}

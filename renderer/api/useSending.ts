import { useCallback, useState } from 'react'
import type { Failure, Result } from '#shared/base/result.ts'

/** Sends one call at a time for a form: whether it is under way, and why the last one was refused. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  /** Answers the value, or null where the office refused; the refusal then stands in `failure`. */
  const send = useCallback(async <T>(call: () => Promise<Result<T>>): Promise<T | null> => {
    setBusy(true)
    setFailure(null)
    const answer = await call()
    setBusy(false)
    if (answer.ok) return answer.value
    setFailure(answer.error)
    return null
  }, [])

  return { busy, failure, send }
}

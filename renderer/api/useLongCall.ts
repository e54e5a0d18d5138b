import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/base/result.ts'

/** A call that may take long, as it stands. */
export interface LongCall {
  /** Counts the calls, so that what is shown of one starts anew for the next. */
  number: number
  isStopping: boolean
}

/** Sends one long call at a time, which the person can stop. It is stopped as well when its page goes. */
export function useLongCall() {
  const [running, setRunning] = useState<LongCall | null>(null)
  const controller = useRef<AbortController | null>(null)
  const count = useRef(0)

  const run = useCallback(
    async <T>(call: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> => {
      const own = new AbortController()
      controller.current = own
      count.current += 1
      setRunning({ number: count.current, isStopping: false })
      const answer = await call(own.signal)
      if (controller.current === own) setRunning(null)
      return answer
    },
    [],
  )

  const stop = useCallback(() => {
    controller.current?.abort()
    setRunning((before) => before && { ...before, isStopping: true })
  }, [])

  useEffect(() => () => controller.current?.abort(), [])
  return { running, run, stop }
}

import { useEffect, useState } from 'react'
import type { Failure } from '#shared/base/result.ts'

const tickMs = 250

/** The seconds that are left of the wait that a `TOO_MANY_ATTEMPTS` asks for; 0 without one. */
export function useWait(failure: Failure | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const until = Date.now() + waitSecondsOf(failure) * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, tickMs)
    return () => clearInterval(timer)
  }, [failure])
  return left
}

function waitSecondsOf(failure: Failure | null): number {
  if (failure?.code !== 'TOO_MANY_ATTEMPTS') return 0
  const details = failure.details as { waitSeconds?: number } | undefined
  return details?.waitSeconds ?? 0
}

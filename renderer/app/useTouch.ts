import { useEffect } from 'react'
import { api } from '#renderer/api/client.ts'

const touchEveryMs = 30_000
const signsOfWork = ['pointerdown', 'keydown', 'wheel'] as const

/** Tells the office that somebody is at work, at most twice a minute, so that it does not lock itself. */
export function useTouch(): void {
  useEffect(() => {
    // Signing in counts as work: the first touch is due half a minute later.
    let last = Date.now()
    const touch = () => {
      const now = Date.now()
      if (now - last < touchEveryMs) return
      last = now
      void api.call('session.touch', {})
    }
    for (const sign of signsOfWork) window.addEventListener(sign, touch, { passive: true, capture: true })
    return () => {
      for (const sign of signsOfWork) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [])
}

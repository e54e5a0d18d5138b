import { useEffect, useState } from 'react'
import { api } from './client.ts'

/** How far the office is with a long call of this channel; null before it has said so. */
export function useProgress(channel: string): { done: number; total: number | null } | null {
  const [progress, setProgress] = useState<{ done: number; total: number | null } | null>(null)
  useEffect(
    () =>
      api.on((event) => {
        if (event.type === 'progress' && event.channel === channel) setProgress(event)
      }),
    [channel],
  )
  return progress
}

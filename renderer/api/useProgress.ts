import { useEffect, useState } from 'react'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { api } from './client.ts'

export type Progress = Pick<Extract<OfficeEvent, { type: 'progress' }>, 'done' | 'total' | 'step'>

/** How far the office is with a long call of this channel; null before it has said so. */
export function useProgress(channel: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      api.on((event) => {
        if (event.type === 'progress' && event.channel === channel) setProgress(event)
      }),
    [channel],
  )
  return progress
}

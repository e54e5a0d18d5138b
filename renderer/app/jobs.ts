import { createContext, useContext } from 'react'
import type { Result } from '#shared/base/result.ts'

/** A piece of work that may take long: what is said while it runs, and the channel whose progress is shown. */
export interface Job {
  heading: string
  channel: string
}

/** Does a long piece of work in front of the page, with its progress and a way to stop it. */
export type RunJob = <T>(job: Job, call: (signal: AbortSignal) => Promise<Result<T>>) => Promise<Result<T>>

export const JobsContext = createContext<RunJob | null>(null)

export function useJob(): RunJob {
  const run = useContext(JobsContext)
  if (!run) throw new Error('useJob outside the frame')
  return run
}

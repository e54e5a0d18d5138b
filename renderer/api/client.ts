import './bridge.ts'
import type { z } from 'zod'
import type { Failure, Result } from '#shared/base/result.ts'
import type { PageChannelName, PageContract } from '#shared/contract/contract.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { appText } from '#shared/text/app.ts'

export type PageInput<N extends PageChannelName> = z.input<PageContract[N]['input']>
export type PageOutput<N extends PageChannelName> = z.output<PageContract[N]['output']>

type FailureListener = (failure: Failure) => void
const failureListeners = new Set<FailureListener>()

let lastCall = 0

/**
 * Calls the office; an abort of `signal` asks it to stop, which it answers like anything else. The types of input and answer come from the contract; the contract's schemas themselves stay
 * in the office, so that the page does not carry zod.
 */
async function call<N extends PageChannelName>(
  channel: N,
  input: PageInput<N>,
  signal?: AbortSignal,
): Promise<Result<PageOutput<N>>> {
  lastCall += 1
  const number = lastCall
  const stop = (): void => window.api.stop(number)
  signal?.addEventListener('abort', stop)
  const answer = await window.api.call(channel, input, number).catch((): Result<unknown> => ({
    ok: false,
    error: { code: 'INTERNAL', message: appText.officeSilent },
  }))
  signal?.removeEventListener('abort', stop)
  if (!answer.ok) for (const listener of failureListeners) listener(answer.error)
  // The router has checked the answer against the channel's output schema.
  return answer as Result<PageOutput<N>>
}

/** Hears every failure of every call, e.g. to notice that the office has locked itself. */
function onFailure(listener: FailureListener): () => void {
  failureListeners.add(listener)
  return () => failureListeners.delete(listener)
}

function on(listener: (event: OfficeEvent) => void): () => void {
  return window.api.on(listener)
}

export const api = { call, on, onFailure } as const

import type { Result } from '#shared/base/result.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'

/** What the preload script lends the page, and all that the page knows of the world outside itself. */
interface Bridge {
  /** `call` is a number of the page's own by which it can stop the call; most calls need none. */
  call(channel: string, input: unknown, call?: number): Promise<Result<unknown>>
  /** Asks for a call to stop; it still answers, with `STOPPED` where that came in time. */
  stop(call: number): void
  /** Answers the function that stops listening. */
  on(listener: (event: OfficeEvent) => void): () => void
}

declare global {
  interface Window {
    readonly api: Bridge
  }
}

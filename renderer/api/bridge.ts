import type { Result } from '#shared/base/result.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'

/** What the preload script lends the page, and all that the page knows of the world outside itself. */
interface Bridge {
  call(channel: string, input: unknown): Promise<Result<unknown>>
  /** Answers the function that stops listening. */
  on(listener: (event: OfficeEvent) => void): () => void
}

declare global {
  interface Window {
    readonly api: Bridge
  }
}

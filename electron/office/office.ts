import { refuse, type Result } from '#shared/base/result.ts'
import type { ChannelName } from '#shared/contract/contract.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { openLedger } from '#electron/ledger/ledger.ts'
import { systemClock, type Clock } from '#electron/platform/clock.ts'
import type { StopSignal } from '#electron/platform/stop-signal.ts'
import type { Act, Client } from '#electron/features/act.ts'
import { createDesk, type Desk } from '#electron/features/admin/desk.ts'
import { handlers } from './handlers.ts'
import { createRouter } from './router.ts'

export type { Client } from '#electron/features/act.ts'

export interface OfficeOptions {
  dataFolder: string
  resourcesFolder: string
  version: string
  clock?: Clock
  /** Tests make their passwords cheap; everybody else pays the full cost. */
  scryptCost?: number
}

/** The whole program without a window. */
export interface Office {
  /** `signal` asks for long work to stop; what is stopped answers `STOPPED` and has changed nothing. */
  call(client: Client, channel: string, input: unknown, signal?: AbortSignal): Promise<Result<unknown>>
  /** Answers with what stops the listening. */
  listen(listener: (event: OfficeEvent) => void): () => void
  close(): Promise<void>
}

const neverStopped: StopSignal = { aborted: false }

/** An office in the process that asks it: whatever can be looked at can stop its work. */
export interface OfficeHere extends Office {
  call(client: Client, channel: string, input: unknown, signal?: StopSignal): Promise<Result<unknown>>
}

/** How often the office looks at what was written, in milliseconds. */
const watchEvery = 1000

/** Opens the office on a data folder. Nothing is read before somebody signs in. */
export function createOffice(options: OfficeOptions): OfficeHere {
  const clock = options.clock ?? systemClock
  const listeners = new Set<(event: OfficeEvent) => void>()
  const announce = (event: OfficeEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const desk = createDesk({ ...options, clock, onLocked: () => announce({ type: 'locked' }) })
  const openAct = (client: Client, channel: ChannelName, signal: StopSignal): Act => ({
    client,
    desk,
    clock,
    signal,
    resourcesFolder: options.resourcesFolder,
    get db() {
      return desk.db()
    },
    get person() {
      const session = desk.session(client)
      if (!session) throw refuse('NOT_SIGNED_IN')
      return session.person
    },
    get ledger() {
      const { id, name } = this.person
      const onCommitted = (registers: string[]): void => {
        watch.catchUp()
        announce({ type: 'changed', registers })
      }
      return openLedger(desk.db(), { person: { id, name }, station: desk.station(), clock, onCommitted })
    },
    progress: (done, total, step) =>
      announce({ type: 'progress', channel, done, total, ...(step ? { step } : {}) }),
  })
  const route = createRouter({ desk, handlers, openAct })
  const watch = watchDatabase(desk, () => announce({ type: 'changed', registers: [] }))
  return {
    call: (client, channel, input, signal) => route(client, channel, input, signal ?? neverStopped),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      watch.stop()
      desk.close()
      await Promise.resolve()
    },
  }
}

/**
 * Once a second: notices what other processes commit, so that an open window does not show what is no longer true,
 * and folds the log into the database file when something was written.
 */
function watchDatabase(desk: Desk, onChanged: () => void): { catchUp(): void; stop(): void } {
  let seen: string | null = null
  let folded: string | null = null
  const current = (): string | null => (desk.isOpen() ? desk.db().version() : null)
  const timer = setInterval(() => {
    const now = current()
    if (now !== null && now !== folded) desk.db().checkpoint()
    folded = now
    if (seen !== null && now !== null && now !== seen) onChanged()
    seen = now
  }, watchEvery)
  timer.unref()
  return {
    catchUp: () => {
      seen = current()
    },
    stop: () => clearInterval(timer),
  }
}

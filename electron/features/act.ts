import type { z } from 'zod'
import type { ChannelName, Contract, OutputOf } from '#shared/contract/contract.ts'
import type { JobStep } from '#shared/contract/events.ts'
import type { SignedIn } from '#shared/contract/session.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { Ledger } from '#electron/ledger/ledger.ts'
import type { Clock } from '#electron/platform/clock.ts'
import type { StopSignal } from '#electron/platform/stop-signal.ts'
import type { Desk } from './admin/desk.ts'

/** Who calls: a window, the command line, or a browser on a developer's machine. */
export interface Client {
  id: string
  kind: 'window' | 'commandLine' | 'preview'
}

/**
 * What one call works with. `db`, `ledger` and `person` are there once somebody has signed in; the router has
 * checked that before a channel that needs it is answered.
 */
export interface Act {
  readonly client: Client
  readonly db: ReadableDb
  readonly ledger: Ledger
  readonly person: SignedIn
  readonly desk: Desk
  readonly clock: Clock
  readonly resourcesFolder: string
  readonly signal: StopSignal
  /** Tells the page how far a long job is, and with which part of it; `total` is null while it is not known. */
  progress(done: number, total: number | null, step?: JobStep): void
}

/** The answers of a feature: one function a channel. A {@link Refusal} thrown in one becomes an error answer. */
export type Handlers<N extends ChannelName = ChannelName> = {
  [K in N]: (act: Act, input: ParsedInput<K>) => OutputOf<K> | Promise<OutputOf<K>>
}

/** An input after its schema has been applied. */
export type ParsedInput<N extends ChannelName> = z.output<Contract[N]['input']>

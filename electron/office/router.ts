import { z } from 'zod'
import { refuse, Refusal, type Result } from '#shared/base/result.ts'
import { roleCovers } from '#shared/base/roles.ts'
import { contract, isChannelName, type ChannelName } from '#shared/contract/contract.ts'
import { roleLabels } from '#shared/registers/people.ts'
import type { Act, Client, Handlers } from '#electron/features/act.ts'
import type { Desk } from '#electron/features/admin/desk.ts'
import { newId } from '#electron/platform/random.ts'
import { logDefect } from '#electron/platform/log.ts'

z.config(z.locales.vi())

export interface RouterOptions {
  desk: Desk
  handlers: Handlers
  /** Makes what a handler works with, for a caller who has passed every check. */
  openAct(client: Client, channel: ChannelName, signal: AbortSignal): Act
}

export type Router = (
  client: Client,
  channel: string,
  input: unknown,
  signal: AbortSignal,
) => Promise<Result<unknown>>

/** Answers calls: channel, input, role, then the feature. No exception crosses it. */
export function createRouter(options: RouterOptions): Router {
  return async (client, channel, input, signal) => {
    try {
      if (!isChannelName(channel)) throw refuse('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) })
      const parsed = parseInput(channel, input)
      requireRole(options.desk, client, channel)
      const handler = options.handlers[channel] as (act: Act, input: unknown) => unknown
      return { ok: true, value: await handler(options.openAct(client, channel, signal), parsed) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.toFailure() }
      // The reference joins what the person sees with what the log says; the log holds no record's values.
      const reference = newId().slice(-8).toUpperCase()
      logDefect(reference, channel.slice(0, 100), error)
      return { ok: false, error: refuse('INTERNAL', { reference }).toFailure() }
    }
  }
}

function parseInput(channel: ChannelName, input: unknown): unknown {
  const parsed = contract[channel].input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues
    .slice(0, 20)
    .map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  throw refuse('INVALID_INPUT', { problems })
}

function requireRole(desk: Desk, client: Client, channel: ChannelName): void {
  const required = contract[channel].role
  if (required === 'anyone') return
  const session = desk.session(client)
  if (!session) throw refuse('NOT_SIGNED_IN')
  const actual = session.person.role
  if (!roleCovers(actual, required)) {
    throw refuse('FORBIDDEN', { required: roleLabels[required], actual: roleLabels[actual] })
  }
}

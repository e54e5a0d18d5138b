import { refuse, type Result } from '#shared/base/result.ts'
import { roleCovers } from '#shared/base/roles.ts'
import { contract, isChannelName, type ChannelName } from '#shared/contract/contract.ts'
import { parseInput } from '#shared/contract/parse-input.ts'
import { roleLabels } from '#shared/registers/people.ts'
import type { Act, Client, Handlers } from '#electron/features/act.ts'
import type { Desk } from '#electron/features/admin/desk.ts'
import { answerWith } from '#electron/platform/answer.ts'
import type { StopSignal } from '#electron/platform/stop-signal.ts'

export interface RouterOptions {
  desk: Desk
  handlers: Handlers
  /** Makes what a handler works with, for a caller who has passed every check. */
  openAct(client: Client, channel: ChannelName, signal: StopSignal): Act
}

export type Router = (
  client: Client,
  channel: string,
  input: unknown,
  signal: StopSignal,
) => Promise<Result<unknown>>

/** Answers calls: channel, input, role, then the feature. No exception crosses it. */
export function createRouter(options: RouterOptions): Router {
  return (client, channel, input, signal) =>
    answerWith(channel, async () => {
      if (!isChannelName(channel)) throw refuse('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) })
      const parsed = parseInput(contract[channel], input)
      requireRole(options.desk, client, channel)
      const handler = options.handlers[channel] as (act: Act, input: unknown) => unknown
      return await handler(options.openAct(client, channel, signal), parsed)
    })
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

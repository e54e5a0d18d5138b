import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import type { Channel } from './channel.ts'

z.config(z.locales.vi())

/** The most problems that one answer names. */
const mostProblems = 20

/** An input as the channel's schema leaves it. Throws `INVALID_INPUT` with what is wrong, field by field. */
export function parseInput(channel: Channel, input: unknown): unknown {
  const parsed = channel.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues
    .slice(0, mostProblems)
    .map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  throw refuse('INVALID_INPUT', { problems })
}

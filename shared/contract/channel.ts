import { z } from 'zod'
import { isDay } from '#shared/base/days.ts'
import type { Role } from '#shared/base/roles.ts'
import { inputText, type ErrorCode } from '#shared/text/errors.ts'

/**
 * Every thing that the program can do is a channel. `query` reads, `command` may write.
 * A role of `anyone` needs nobody signed in.
 */
export interface Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'query' | 'command'
  role: Role | 'anyone'
  /** One Vietnamese sentence for the list of channels. */
  summary: string
  input: I
  output: O
  /** What this channel can answer besides the errors that any call can have. */
  errors: readonly ErrorCode[]
  /** Inputs that name a file or several; a window may only pass a file that the person chose in a dialog. */
  files?: Readonly<Record<string, 'read' | 'write'>>
}

/** Keeps the literal types of a channel. */
export function defineChannel<I extends z.ZodType, O extends z.ZodType>(
  channel: Channel<I, O>,
): Channel<I, O> {
  return channel
}

export const noInput = z.strictObject({})
export const id = z.string().min(1).max(64)
export const day = z.iso.date({ error: inputText.day, abort: true }).refine(isDay, { error: inputText.day })
export const filePath = z.string().min(1).max(4096)

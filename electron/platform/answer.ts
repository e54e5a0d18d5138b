import { refuse, Refusal, type Result } from '#shared/base/result.ts'
import { logDefect } from './log.ts'
import { newId } from './random.ts'

/**
 * Turns what a piece of work gives or throws into an answer: a {@link Refusal} keeps its code and sentence, anything
 * else is a defect, which is logged and answered `INTERNAL`.
 *
 * @param where the channel, for the log.
 */
export async function answerWith(where: string, work: () => unknown): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toFailure() }
    // The reference joins what the person sees with what the log says; the log holds no record's values.
    const reference = newId().slice(-8).toUpperCase()
    logDefect(reference, where.slice(0, 100), error)
    return { ok: false, error: refuse('INTERNAL', { reference }).toFailure() }
  }
}

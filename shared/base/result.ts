import { errorText, type ErrorCode } from '#shared/text/errors.ts'

/** What is answered across every boundary: a value, or a failure that a person can read. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** A failure as it crosses the wire. `message` is a Vietnamese sentence: what, why, what to do. */
export interface Failure {
  code: ErrorCode
  message: string
  details?: unknown
}

type Params<C extends ErrorCode> = Parameters<(typeof errorText)[C]>

/**
 * An expected "no": thrown anywhere inside the office and turned into a {@link Failure} by the router.
 * Anything else that is thrown is a defect and is answered as `INTERNAL`.
 */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: unknown

  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }

  toFailure(): Failure {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details }
  }
}

/** Makes the refusal for a code with its Vietnamese sentence: `throw refuse('FILE_NOT_FOUND', { file })`. */
export function refuse<C extends ErrorCode>(code: C, ...params: Params<C>): Refusal {
  const write = errorText[code] as (...given: Params<C>) => string
  return new Refusal(code, write(...params), params[0])
}

/** The value of a result; a failed one is thrown as a {@link Refusal} again. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refusal(result.error.code, result.error.message, result.error.details)
}

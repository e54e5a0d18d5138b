import type { RowRefusal } from '#renderer/pages/registers/useSaving.tsx'
import type { Failure } from '#shared/base/result.ts'

/** What the office said against rows that were saved together, as a form shows it. */
export function refusalOf(problems: readonly RowRefusal[]): Failure {
  const message = problems.map((problem) => problem.message).join('; ')
  return { code: 'INVALID_RECORD', message, details: { problems } }
}

import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'

/** The finding, where both days are known and the later one comes first. */
export function notBefore(later: Day | null, earlier: Day | null, finding: Finding): Finding[] {
  return later !== null && earlier !== null && later < earlier ? [finding] : []
}

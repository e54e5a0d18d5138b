import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'

interface Validity {
  validFrom: Day | null
  validTo: Day | null
}

/** A time of validity ends after it begins. */
export function checkValidity({ validFrom, validTo }: Validity): Finding[] {
  return notBefore(validTo, validFrom, {
    level: 'error',
    field: 'validTo',
    code: 'VALIDITY_ENDS_BEFORE_IT_BEGINS',
    source: 'Thời gian hiệu lực',
    message: 'Ngày hết hiệu lực trước ngày bắt đầu hiệu lực',
  })
}

/**
 * Of several versions the one that holds on a day: the latest that has begun and not ended. Where none holds, null.
 */
export function validOn<V extends Validity>(versions: readonly V[], day: Day): V | null {
  let found: V | null = null
  for (const version of versions) {
    if (version.validFrom !== null && version.validFrom > day) continue
    if (version.validTo !== null && version.validTo < day) continue
    if (found === null || (version.validFrom ?? '') > (found.validFrom ?? '')) found = version
  }
  return found
}

import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'

/** A time that ends before it begins cannot be. */
export function checkPeriod({ from, to }: { from: Day | null; to: Day | null }, message: string): Finding[] {
  return notBefore(to, from, {
    level: 'error',
    field: 'to',
    code: 'ENDS_BEFORE_IT_BEGINS',
    source: 'Trình tự thời gian: bắt đầu trước, kết thúc sau',
    message,
  })
}

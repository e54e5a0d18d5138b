import type { Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import type { Finding } from '#shared/registers/register.ts'
import { checkValidity } from './validity.ts'

/** The three time limits of a procedure; where a unit is not given, the law's holds. */
export interface TimeLimits {
  legalDays: number | null
  dayUnit: DayUnit | null
  provincialDays: number | null
  provincialDayUnit: DayUnit | null
  committedDays: number | null
  committedDayUnit: DayUnit | null
}

/** A number of days with its unit. */
export interface TimeLimit {
  days: number
  unit: DayUnit
}

/** The limits that are known, each in its own unit: by law, by the province, committed. */
export function limitsOf(p: TimeLimits): Record<'legal' | 'provincial' | 'committed', TimeLimit | null> {
  const unit = p.dayUnit ?? 'day'
  const limit = (days: number | null, own: DayUnit | null): TimeLimit | null =>
    days === null ? null : { days, unit: own ?? unit }
  return {
    legal: limit(p.legalDays, unit),
    provincial: limit(p.provincialDays, p.provincialDayUnit),
    committed: limit(p.committedDays, p.committedDayUnit),
  }
}

/** What an office goes by: what it committed itself to, else what the province published, else the law. */
export function limitInForce(p: TimeLimits): TimeLimit | null {
  const { legal, provincial, committed } = limitsOf(p)
  return committed ?? provincial ?? legal
}

const shorter = 'Thời hạn của tỉnh và thời hạn cam kết không dài hơn thời hạn theo luật'

/** Later limits may shorten the earlier ones, never lengthen them; days of different units are not compared. */
export function checkProcedure(p: TimeLimits & { validFrom: Day | null; validTo: Day | null }): Finding[] {
  const { legal, provincial, committed } = limitsOf(p)
  return [
    ...notLonger(provincial, legal, {
      level: 'warning',
      field: 'provincialDays',
      code: 'PROVINCE_OVER_LAW',
      source: shorter,
      message: 'Thời hạn tỉnh công bố dài hơn thời hạn theo luật',
    }),
    ...notLonger(committed, provincial ?? legal, {
      level: 'warning',
      field: 'committedDays',
      code: 'COMMITTED_OVER_PUBLISHED',
      source: shorter,
      message: provincial
        ? 'Thời hạn cam kết dài hơn thời hạn tỉnh công bố'
        : 'Thời hạn cam kết dài hơn thời hạn theo luật',
    }),
    ...checkValidity(p),
  ]
}

function notLonger(later: TimeLimit | null, earlier: TimeLimit | null, finding: Finding): Finding[] {
  if (later === null || earlier === null || later.unit !== earlier.unit) return []
  return later.days > earlier.days ? [finding] : []
}

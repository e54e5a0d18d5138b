import type { Finding } from '#shared/registers/register.ts'

/** One activity of those who go through a procedure: hours, and đồng of fees and other costs. */
export interface Activity {
  hoursBefore: number | null
  feesBefore: number | null
  otherBefore: number | null
  hoursAfter: number | null
  feesAfter: number | null
  otherAfter: number | null
}

/** What a procedure costs a year, in đồng. */
export interface ComplianceCost {
  before: number
  after: number
  /** Part of `before` that is saved, 0 to 1; null where there was no cost before. */
  cut: number | null
}

/**
 * The compliance cost of a procedure by the standard cost model: time x hourly income + fees + other costs of each
 * activity, x cases a year. An "after" that is not given is as before.
 */
export function complianceCost(
  activities: readonly Activity[],
  { hourlyWage, casesPerYear }: { hourlyWage: number; casesPerYear: number },
): ComplianceCost {
  let before = 0
  let after = 0
  for (const a of activities) {
    before += caseCost(hourlyWage, a.hoursBefore, a.feesBefore, a.otherBefore)
    after += caseCost(
      hourlyWage,
      a.hoursAfter ?? a.hoursBefore,
      a.feesAfter ?? a.feesBefore,
      a.otherAfter ?? a.otherBefore,
    )
  }
  const yearly = { before: Math.round(before * casesPerYear), after: Math.round(after * casesPerYear) }
  return { ...yearly, cut: yearly.before === 0 ? null : 1 - yearly.after / yearly.before }
}

function caseCost(wage: number, ...[hours, fees, other]: (number | null)[]): number {
  return (hours ?? 0) * wage + (fees ?? 0) + (other ?? 0)
}

const notNegative = 'Chi phí không thể âm'

/** Costs are never negative; a cut that costs more is doubtful. */
export function checkComplianceActivity(a: Activity): Finding[] {
  const findings: Finding[] = []
  for (const field of ['feesBefore', 'otherBefore', 'feesAfter', 'otherAfter'] as const) {
    const value = a[field]
    if (value !== null && value < 0)
      findings.push({
        level: 'error',
        field,
        code: 'NEGATIVE_COST',
        source: notNegative,
        message: 'Số tiền không được nhỏ hơn 0',
      })
  }
  for (const [before, after] of [
    ['hoursBefore', 'hoursAfter'],
    ['feesBefore', 'feesAfter'],
    ['otherBefore', 'otherAfter'],
  ] as const) {
    const [was, is] = [a[before], a[after]]
    if (was === null || is === null || is <= was) continue
    findings.push({
      level: 'warning',
      field: after,
      code: 'COSTS_MORE_AFTER',
      source: 'Cắt giảm không làm tăng chi phí',
      message: 'Sau cắt giảm cao hơn hiện tại',
    })
  }
  return findings
}

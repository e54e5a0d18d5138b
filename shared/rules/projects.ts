import type { Day } from '#shared/base/days.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Finding } from '#shared/registers/register.ts'

interface ProjectFigures {
  stage: string | null
  flatsTotal: number | null
  flatsForSale: number | null
  flatsForLeasePurchase: number | null
  flatsForRent: number | null
  flatsCompleted: number | null
  startedOn: Day | null
  plannedCompletionOn: Day | null
  completedOn: Day | null
}

const arithmetic = 'Phép cộng: tổng = bán + thuê mua + cho thuê'
const order = 'Trình tự thời gian: hoàn thành sau khởi công'

/** What the figures and days of one project say against each other. Errors cannot be true; warnings may be. */
export function checkProject(p: ProjectFigures): Finding[] {
  return [...checkFlats(p), ...checkDays(p)]
}

function checkFlats(p: ProjectFigures): Finding[] {
  const findings: Finding[] = []
  const parts = [p.flatsForSale, p.flatsForLeasePurchase, p.flatsForRent]
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  if (p.flatsTotal !== null && parts.every((part) => part !== null) && sum !== p.flatsTotal) {
    findings.push({
      level: 'warning',
      field: 'flatsTotal',
      code: 'FLATS_DO_NOT_ADD_UP',
      source: arithmetic,
      message: `Tổng số căn hộ (${formatNumber(p.flatsTotal)}) khác tổng số căn bán, thuê mua và cho thuê (${formatNumber(sum)})`,
    })
  }
  if (p.flatsTotal !== null && p.flatsCompleted !== null && p.flatsCompleted > p.flatsTotal) {
    findings.push({
      level: 'error',
      field: 'flatsCompleted',
      code: 'MORE_COMPLETED_THAN_TOTAL',
      source: 'Số căn hoàn thành không vượt tổng số căn',
      message: `Số căn hoàn thành (${formatNumber(p.flatsCompleted)}) lớn hơn tổng số căn hộ (${formatNumber(p.flatsTotal)})`,
    })
  }
  return findings
}

function checkDays(p: ProjectFigures): Finding[] {
  const findings: Finding[] = []
  if (p.startedOn !== null && p.completedOn !== null && p.completedOn < p.startedOn) {
    findings.push({
      level: 'error',
      field: 'completedOn',
      code: 'COMPLETED_BEFORE_START',
      source: order,
      message: 'Ngày hoàn thành trước ngày khởi công',
    })
  }
  if (p.startedOn !== null && p.plannedCompletionOn !== null && p.plannedCompletionOn < p.startedOn) {
    findings.push({
      level: 'warning',
      field: 'plannedCompletionOn',
      code: 'PLANNED_BEFORE_START',
      source: order,
      message: 'Ngày dự kiến hoàn thành trước ngày khởi công',
    })
  }
  return findings
}

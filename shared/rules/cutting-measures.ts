import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'

interface CuttingFigures {
  kind: string | null
  daysCut: number | null
  state: string | null
  document: string | null
  documentOn: Day | null
  inForceOn: Day | null
}

/** What was approved has a document; what is in force has a day. */
export function checkCuttingMeasure(m: CuttingFigures): Finding[] {
  const findings: Finding[] = []
  if ((m.state === 'approved' || m.state === 'inForce') && m.document === null) {
    findings.push({
      level: 'warning',
      field: 'document',
      code: 'APPROVED_WITHOUT_DOCUMENT',
      source: 'Phương án được phê duyệt bằng văn bản',
      message: 'Đã phê duyệt hoặc đang áp dụng: cần ghi văn bản',
    })
  }
  if (m.state === 'inForce' && m.inForceOn === null) {
    findings.push({
      level: 'warning',
      field: 'inForceOn',
      code: 'IN_FORCE_WITHOUT_DAY',
      source: 'Số ngày cắt giảm chỉ tính từ ngày áp dụng',
      message: 'Đang áp dụng: cần ghi ngày bắt đầu áp dụng',
    })
  }
  if (m.kind === 'cutDays' && m.daysCut === null) {
    findings.push({
      level: 'warning',
      field: 'daysCut',
      code: 'NO_DAYS_CUT',
      source: 'Rút ngắn thời hạn đo bằng số ngày',
      message: 'Rút ngắn thời hạn: cần ghi số ngày cắt giảm',
    })
  }
  return [
    ...findings,
    ...notBefore(m.inForceOn, m.documentOn, {
      level: 'warning',
      field: 'inForceOn',
      code: 'IN_FORCE_BEFORE_DOCUMENT',
      source: 'Trình tự thời gian: ban hành trước, áp dụng sau',
      message: 'Ngày áp dụng trước ngày văn bản',
    }),
  ]
}

import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { formatMoney } from '#shared/vietnamese/money.ts'
import { notBefore } from './day-order.ts'

interface StageFigures {
  state: string | null
  plannedOn: Day | null
  actualOn: Day | null
  receivedOn: Day | null
  dueOn: Day | null
  returnedOn: Day | null
}

const order = 'Trình tự thời gian: nhận hồ sơ trước, trả kết quả sau'

/** What the days and the state of one step say against each other. */
export function checkProjectStage(s: StageFigures): Finding[] {
  const findings = [
    ...notBefore(s.returnedOn, s.receivedOn, {
      level: 'error',
      field: 'returnedOn',
      code: 'RETURNED_BEFORE_RECEIVED',
      source: order,
      message: 'Ngày trả kết quả trước ngày nhận hồ sơ',
    }),
    ...notBefore(s.dueOn, s.receivedOn, {
      level: 'warning',
      field: 'dueOn',
      code: 'DUE_BEFORE_RECEIVED',
      source: order,
      message: 'Hạn trả kết quả trước ngày nhận hồ sơ',
    }),
  ]
  if (s.state === 'notStarted' && (s.actualOn !== null || s.returnedOn !== null)) {
    findings.push({
      level: 'warning',
      field: 'state',
      code: 'NOT_STARTED_BUT_DONE',
      source: 'Tình trạng phải khớp với ngày thực tế',
      message: 'Đã có ngày thực tế nhưng tình trạng là “Chưa bắt đầu”',
    })
  }
  return findings
}

/** Disbursement beyond what was assigned is possible where a year's plan is late, so it is a warning. */
export function checkProjectCapital(c: { planned: number | null; disbursed: number | null }): Finding[] {
  const findings: Finding[] = []
  for (const [field, value] of Object.entries({ planned: c.planned, disbursed: c.disbursed })) {
    if (value === null || value >= 0) continue
    findings.push({
      level: 'error',
      field,
      code: 'NEGATIVE_CAPITAL',
      source: 'Số vốn không thể âm',
      message: 'Số tiền không được nhỏ hơn 0',
    })
  }
  if (c.planned !== null && c.disbursed !== null && c.disbursed > c.planned) {
    findings.push({
      level: 'warning',
      field: 'disbursed',
      code: 'DISBURSED_OVER_PLAN',
      source: 'Giải ngân trong phạm vi vốn được bố trí',
      message: `Đã giải ngân (${formatMoney(c.disbursed, 'tỷ đồng')} tỷ đồng) nhiều hơn vốn bố trí (${formatMoney(c.planned, 'tỷ đồng')} tỷ đồng)`,
    })
  }
  return findings
}

/** A use that is not as intended asks for a day until which it is put right. */
export function checkLandInspection(i: {
  inspectedOn: Day | null
  use: string | null
  remedyDueOn: Day | null
}): Finding[] {
  const findings = notBefore(i.remedyDueOn, i.inspectedOn, {
    level: 'warning',
    field: 'remedyDueOn',
    code: 'REMEDY_BEFORE_INSPECTION',
    source: 'Trình tự thời gian: kiểm tra trước, khắc phục sau',
    message: 'Hạn khắc phục trước ngày kiểm tra',
  })
  if ((i.use === 'otherwise' || i.use === 'partly') && i.remedyDueOn === null) {
    findings.push({
      level: 'warning',
      field: 'remedyDueOn',
      code: 'NO_REMEDY_DAY',
      source: 'Theo dõi sử dụng quỹ đất nhà ở xã hội đúng mục đích (Nghị định 100/2024/NĐ-CP, Điều 16–19)',
      message: 'Sử dụng chưa đúng mục đích: cần ghi hạn khắc phục',
    })
  }
  return findings
}

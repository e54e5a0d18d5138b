import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'

interface ObstacleFigures {
  raisedOn: Day | null
  dueOn: Day | null
  resolvedOn: Day | null
  state: string | null
}

const order = 'Trình tự thời gian: phát sinh trước, giải quyết sau'

/** What the days and the state of one obstacle say against each other. */
export function checkObstacle(o: ObstacleFigures): Finding[] {
  const findings = [
    ...notBefore(o.dueOn, o.raisedOn, {
      level: 'warning',
      field: 'dueOn',
      code: 'DUE_BEFORE_RAISED',
      source: order,
      message: 'Hạn giải quyết trước ngày phát sinh',
    }),
    ...notBefore(o.resolvedOn, o.raisedOn, {
      level: 'error',
      field: 'resolvedOn',
      code: 'RESOLVED_BEFORE_RAISED',
      source: order,
      message: 'Ngày giải quyết xong trước ngày phát sinh',
    }),
  ]
  if (o.resolvedOn !== null && o.state !== null && o.state !== 'resolved') {
    findings.push({
      level: 'warning',
      field: 'state',
      code: 'RESOLVED_DAY_WITHOUT_STATE',
      source: 'Tình trạng phải khớp với ngày giải quyết xong',
      message: 'Đã có ngày giải quyết xong nhưng tình trạng chưa là “Đã giải quyết”',
    })
  }
  return findings
}

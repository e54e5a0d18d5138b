import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'

interface DossierFigures {
  receivedOn: Day | null
  dueOn: Day | null
  dueByClock: boolean | null
  returnedOn: Day | null
  state: string | null
}

const order = 'Trình tự thời gian: tiếp nhận trước, trả kết quả sau'

/** States in which a dossier has left the office. */
const endStates = new Set(['returned', 'withdrawn', 'refused'])

/** What the days and the state of a dossier say against each other. */
export function checkDossier(d: DossierFigures): Finding[] {
  const findings = [
    ...notBefore(d.returnedOn, d.receivedOn, {
      level: 'error',
      field: 'returnedOn',
      code: 'RETURNED_BEFORE_RECEIVED',
      source: order,
      message: 'Ngày trả kết quả trước ngày tiếp nhận',
    }),
    // The program's own promise follows the day of receipt.
    ...notBefore(d.dueByClock === true ? null : d.dueOn, d.receivedOn, {
      level: 'error',
      field: 'dueOn',
      code: 'DUE_BEFORE_RECEIVED',
      source: order,
      message: 'Ngày hẹn trả trước ngày tiếp nhận',
    }),
  ]
  const hasEnded = d.state !== null && endStates.has(d.state)
  if (hasEnded && d.returnedOn === null) {
    findings.push({
      level: 'warning',
      field: 'returnedOn',
      code: 'ENDED_WITHOUT_DAY',
      source: 'Hồ sơ chưa có ngày trả kết quả được coi là đang giải quyết',
      message: 'Tình trạng đã kết thúc nhưng chưa có ngày trả kết quả',
    })
  }
  if (d.state !== null && !hasEnded && d.returnedOn !== null) {
    findings.push({
      level: 'warning',
      field: 'state',
      code: 'RETURNED_BUT_OPEN',
      source: 'Tình trạng phải khớp với ngày trả kết quả',
      message: 'Đã có ngày trả kết quả nhưng tình trạng vẫn là đang giải quyết',
    })
  }
  return findings
}

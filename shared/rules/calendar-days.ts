import type { Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'
import { numberOfDay, weekdayOf } from './day-number.ts'

/** What is not given at all is not known, and nothing is said about it. */
interface CalendarDayFigures {
  date?: Day | null
  kind?: string | null
  decision?: string | null
  swapWith?: Day | null
  document?: string | null
}

const announcedKinds = new Set(['swapOff', 'swapWork', 'extraOff'])

/**
 * A day that is worked instead of another must be one that is free otherwise, and the other way round; what was
 * announced was announced in a document.
 */
export function checkCalendarDay({
  date,
  kind,
  decision,
  swapWith,
  document,
}: CalendarDayFigures): Finding[] {
  const findings: Finding[] = []
  if (
    decision === 'announced' &&
    announcedKinds.has(kind ?? '') &&
    document !== undefined &&
    !document?.trim()
  ) {
    findings.push({
      level: 'warning',
      field: 'document',
      code: 'ANNOUNCED_WITHOUT_DOCUMENT',
      source: 'Việc hoán đổi ngày làm việc theo thông báo của cơ quan có thẩm quyền',
      message: 'Đã có thông báo: cần ghi số, ký hiệu văn bản',
    })
  }
  if (date === null || date === undefined) return findings
  if (kind === 'swapWork' && !isWeekend(date)) {
    findings.push({
      level: 'warning',
      field: 'kind',
      code: 'WORK_ON_WEEKDAY',
      source: 'Ngày làm bù thường là ngày nghỉ hằng tuần',
      message: 'Ngày làm bù rơi vào ngày vốn đã làm việc (thứ Hai đến thứ Sáu)',
    })
  }
  if (kind === 'swapOff' && isWeekend(date)) {
    findings.push({
      level: 'warning',
      field: 'kind',
      code: 'OFF_ON_WEEKEND',
      source: 'Ngày nghỉ hoán đổi là ngày làm việc được đổi thành ngày nghỉ',
      message: 'Ngày nghỉ hoán đổi rơi vào thứ Bảy hoặc Chủ nhật',
    })
  }
  if (swapWith === date) {
    findings.push({
      level: 'error',
      field: 'swapWith',
      code: 'SWAPPED_WITH_ITSELF',
      source: 'Hoán đổi là giữa hai ngày',
      message: 'Một ngày không thể hoán đổi với chính nó',
    })
  }
  return findings
}

function isWeekend(day: Day): boolean {
  return weekdayOf(numberOfDay(day)) > 5
}

import { partsOfDay, type Day } from '#shared/base/days.ts'
import type { Finding } from '#shared/registers/register.ts'

interface CalendarDayFigures {
  date: Day | null
  kind: string | null
  swapWith: Day | null
}

/** A day that is worked instead of another must be one that is free otherwise, and the other way round. */
export function checkCalendarDay({ date, kind, swapWith }: CalendarDayFigures): Finding[] {
  if (date === null) return []
  const findings: Finding[] = []
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
  const { year, month, dayOfMonth } = partsOfDay(day)
  const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()
  return weekday === 0 || weekday === 6
}

import type { Holder } from '#shared/registers/day-units.ts'
import type { ClockRules } from '#shared/rules/clock.ts'

/** For whom a dossier waits, where nothing more exact is written down. */
export const holdingText = {
  waitsFor: {
    agency: 'Chờ nội bộ cơ quan giải quyết',
    otherAgency: 'Chờ cơ quan khác',
    investor: 'Chờ chủ đầu tư, người nộp bổ sung',
    publication: 'Đang trong thời gian công bố, niêm yết',
  } satisfies Record<Holder, string>,
} as const

/** The rules by which days are counted, as a sentence. */
export function clockRulesText(rules: ClockRules): string {
  return [
    rules.firstDay === 'excluded' ? 'Không tính ngày tiếp nhận' : 'Ngày tiếp nhận tính là ngày thứ nhất',
    rules.lastDay === 'nextWorkingDay'
      ? 'ngày cuối là ngày nghỉ thì kéo đến ngày làm việc tiếp theo'
      : 'ngày cuối giữ nguyên dù là ngày nghỉ',
    pauseText(rules),
  ].join('; ')
}

function pauseText({ pauseStart, pauseEnd }: ClockRules): string {
  if (pauseStart === 'stopped' && pauseEnd === 'stopped')
    return 'thời gian tạm dừng không tính, kể cả ngày bắt đầu và ngày kết thúc'
  if (pauseStart === 'counted' && pauseEnd === 'counted')
    return 'thời gian tạm dừng không tính, trừ ngày bắt đầu và ngày kết thúc'
  return pauseStart === 'counted'
    ? 'thời gian tạm dừng không tính, trừ ngày bắt đầu'
    : 'thời gian tạm dừng không tính, trừ ngày kết thúc'
}

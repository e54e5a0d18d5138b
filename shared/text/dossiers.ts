import type { Holder } from '#shared/registers/day-units.ts'
import { longestText } from '#shared/registers/register.ts'
import type { ClockRules, Pause } from '#shared/rules/clock.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** For whom a dossier waits, where nothing more exact is written down. */
export const holdingText = {
  waitsFor: {
    agency: 'Chờ nội bộ cơ quan giải quyết',
    otherAgency: 'Chờ cơ quan phối hợp',
    investor: 'Chờ chủ đầu tư, người nộp bổ sung',
    publication: 'Đang trong thời gian công bố, niêm yết',
  } satisfies Record<Holder, string>,
} as const

/** The pauses of a dossier in their order, a line each; null where it has none. */
export function pausesInWords(pauses: readonly Pause[]): string | null {
  if (pauses.length === 0) return null
  const inOrder = pauses.toSorted((a, b) => a.from.localeCompare(b.from))
  return inOrder.map(pauseInWords).join('\n').slice(0, longestText)
}

function pauseInWords({ from, to, reason }: Pause): string {
  const time = to === null ? `từ ${formatDay(from)}` : `${formatDay(from)} – ${formatDay(to)}`
  return reason === '' ? time : `${time}: ${reason}`
}

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

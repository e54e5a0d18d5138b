import type { Day } from '#shared/base/days.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** What the drawer of a record says beside its tabs. */
export const drawerText = {
  openRegister: (page: string) => `Mở sổ “${page}”`,
} as const

/** Between which days a version holds: "Hiệu lực 09/02/2026 – nay". */
export function validityText(from: Day | null, to: Day | null, today: Day): string {
  if (from === null && to === null) return 'Hiệu lực: chưa ghi từ ngày nào'
  if (from !== null && from > today)
    return `Hiệu lực từ ${formatDay(from)}${to ? ` đến ${formatDay(to)}` : ''}`
  if (to === null) return `Hiệu lực ${formatDay(from ?? today)} – nay`
  const ended = to < today ? ' (đã hết hiệu lực)' : ''
  return from === null
    ? `Hiệu lực đến ${formatDay(to)}${ended}`
    : `Hiệu lực ${formatDay(from)} – ${formatDay(to)}${ended}`
}

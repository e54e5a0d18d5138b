import type { Day } from '#shared/base/days.ts'
import type { Cut } from '#shared/contract/laboratory.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'

/** The period of a scenario ends after it begins. */
export function checkScenario({ from, to }: { from: Day | null; to: Day | null }): Finding[] {
  return notBefore(to, from, {
    level: 'error',
    field: 'to',
    code: 'PERIOD_ENDS_BEFORE_IT_BEGINS',
    source: 'Kỳ thử phương án',
    message: 'Ngày cuối của kỳ trước ngày đầu',
  })
}

/** A proposal as the register keeps it. */
export interface StoredCut {
  kind: string | null
  procedure: string | null
  target: string | null
  days: number | null
}

const needs: Record<string, readonly ('procedure' | 'target' | 'days')[]> = {
  limit: ['procedure', 'days'],
  step: ['procedure', 'target', 'days'],
  dropStep: ['procedure', 'target'],
  dropPaper: ['procedure', 'target'],
  agencyWithin: ['target', 'days'],
}

const missing = {
  procedure: 'Cần ghi mã thủ tục',
  target: 'Cần ghi tên bước, giấy tờ hoặc cơ quan',
  days: 'Cần ghi số ngày',
} as const

/** A proposal says all that its kind needs. */
export function checkScenarioCut(cut: StoredCut): Finding[] {
  const required = needs[cut.kind ?? ''] ?? []
  const lacking = required.filter((field) => cut[field] === null)
  const findings = lacking.map((field): Finding => ({
    level: 'error',
    field,
    code: 'CUT_INCOMPLETE',
    source: 'Đề xuất cắt giảm đủ nội dung mới thử được',
    message: missing[field],
  }))
  if (cut.days !== 0 || cut.kind === 'agencyWithin') return findings
  return [
    ...findings,
    {
      level: 'error',
      field: 'days',
      code: 'NOTHING_CUT',
      source: 'Đề xuất cắt giảm đủ nội dung mới thử được',
      message: 'Số ngày cắt giảm phải từ 1 trở lên',
    },
  ]
}

/** A stored proposal as the laboratory takes it; null where something is missing. */
export function cutOf(stored: StoredCut): Cut | null {
  if (checkScenarioCut(stored).length > 0) return null
  const { kind, procedure, target, days } = stored
  const [code, name, count] = [procedure ?? '', target ?? '', days ?? 0]
  if (kind === 'limit') return { procedure: code, days: -count }
  if (kind === 'step') return { procedure: code, step: name, days: -count }
  if (kind === 'dropStep') return { procedure: code, step: name, drop: true }
  if (kind === 'dropPaper') return { procedure: code, paper: name }
  if (kind !== 'agencyWithin') return null
  return { agency: name, within: count, ...(procedure === null ? {} : { procedure }) }
}

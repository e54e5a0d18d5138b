import { partsOfDay, type Day } from '#shared/base/days.ts'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** Numbers run within a series: one layout, symbol and type, and one year or term. */
export interface NumberSeries {
  key: string
  /** "2026", or "nhiệm kỳ từ 15/8/2025". */
  period: string
}

/**
 * The series in which a document of a day is numbered: State documents by year (Nghị định 30/2020/NĐ-CP), Party
 * documents by the term of the congress, unless the letterhead says otherwise. Null where the term is not known.
 */
export function seriesOf(letterhead: Letterhead, type: string, day: Day): NumberSeries | null {
  const numbering = letterhead.numbering ?? (letterhead.layout === 'party' ? 'term' : 'year')
  if (numbering === 'term' && letterhead.termFrom === null) return null
  const period =
    numbering === 'year' || letterhead.termFrom === null
      ? String(partsOfDay(day).year)
      : `nhiệm kỳ từ ${formatDay(letterhead.termFrom)}`
  return { key: [letterhead.layout, letterhead.symbol, type, period].join('|'), period }
}

/** "05/BC-SXD" in State documents, "05-BC/ĐU" in those of the Party; below 10 with a zero before it. */
export function writeDocumentNumber(
  letterhead: Pick<Letterhead, 'layout' | 'symbol'>,
  type: string,
  number: number,
): string {
  const digits = String(number).padStart(2, '0')
  return letterhead.layout === 'party'
    ? `${digits}-${type}/${letterhead.symbol}`
    : `${digits}/${type}-${letterhead.symbol}`
}

import type { Day } from '#shared/base/days.ts'

/** What a figure of a report is about. */
export type ReportSubject = 'socialHousing' | 'completion' | 'obstacle' | 'procedureCut' | 'dossierTime'

interface Basis {
  subject: ReportSubject
  text: string
  validFrom: Day
  /** Null where it is in force. */
  validTo: Day | null
  /** How well it is known. */
  source: string
}

/** What nobody has held against its text is printed so. */
const unverified = 'chưa đối chiếu'

/**
 * The laws and programmes that ask for the figures, with the time for which they hold. Read in public copies of the
 * texts (P) or in the press (S); numbers and dates only, nothing is quoted.
 */
const bases: readonly Basis[] = [
  {
    subject: 'socialHousing',
    text: 'Luật Nhà ở số 65/2014/QH13',
    validFrom: '2015-07-01',
    validTo: '2024-07-31',
    source: unverified,
  },
  {
    subject: 'socialHousing',
    text: 'Luật Nhà ở số 27/2023/QH15; Nghị định số 100/2024/NĐ-CP',
    validFrom: '2024-08-01',
    validTo: null,
    source: 'P: bản chép công khai toàn văn',
  },
  {
    subject: 'completion',
    text: 'Quyết định số 338/QĐ-TTg ngày 03/4/2023; Chỉ thị số 34-CT/TW ngày 24/5/2024',
    validFrom: '2024-05-24',
    validTo: '2026-01-11',
    source: 'S: báo chí',
  },
  {
    subject: 'completion',
    text: 'Quyết định số 338/QĐ-TTg ngày 03/4/2023; Chỉ thị số 34-CT/TW ngày 24/5/2024; Nghị quyết số 07/NQ-CP ngày 12/01/2026',
    validFrom: '2026-01-12',
    validTo: null,
    source: 'S: báo chí',
  },
  {
    subject: 'completion',
    text: 'Quyết định số 338/QĐ-TTg ngày 03/4/2023',
    validFrom: '2023-04-03',
    validTo: '2024-05-23',
    source: 'S: báo chí',
  },
  {
    subject: 'obstacle',
    text: 'Chỉ thị số 34-CT/TW ngày 24/5/2024',
    validFrom: '2024-05-24',
    validTo: null,
    source: 'S: báo chí',
  },
  {
    subject: 'procedureCut',
    text: 'Nghị quyết số 66/NQ-CP ngày 26/3/2025',
    validFrom: '2025-03-26',
    validTo: null,
    source: 'S: báo chí',
  },
  {
    subject: 'dossierTime',
    text: 'Nghị định số 61/2018/NĐ-CP',
    validFrom: '2018-06-21',
    validTo: '2025-06-30',
    source: unverified,
  },
  {
    subject: 'dossierTime',
    text: 'Nghị định số 118/2025/NĐ-CP',
    validFrom: '2025-07-01',
    validTo: null,
    source: unverified,
  },
]

/** Those for which the law of social housing does not stand in where nothing is known. */
const apart: ReadonlySet<ReportSubject> = new Set(['socialHousing', 'dossierTime', 'procedureCut'])

/** What asks for a figure on a day; a sentence that says so where nothing is known. */
export function reportBasis(subject: ReportSubject, day: Day): string {
  const inForce = bases.find(
    (each) =>
      each.subject === subject && each.validFrom <= day && (each.validTo === null || day <= each.validTo),
  )
  if (inForce) return inForce.source === unverified ? `${inForce.text} (${unverified})` : inForce.text
  return apart.has(subject) ? 'Chưa xác định căn cứ của thời điểm này' : reportBasis('socialHousing', day)
}

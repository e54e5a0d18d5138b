import type { Conditions } from '#renderer/grid/filters.ts'
import { addDays, type Day } from '#shared/base/days.ts'
import type { Condition } from '#shared/registers/condition.ts'
import { unknownAgencyText } from '#shared/text/analysis.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { Span } from './period.ts'

/** Which dossiers a count counts. */
export interface CountedDossiers extends Span {
  what: 'resolved' | 'late' | 'received' | 'openLate'
  /** As the dossiers name it, `''` for those that name none; null for all. */
  agency: string | null
  /** The codes of their procedures, `''` for those whose procedure is not known; null for all. */
  codes: readonly string[] | null
}

/** A version of a procedure, as the register's filter names it. */
export interface ProcedureVersion {
  id: string
  title: string
}

/**
 * Whether conditions of the register of dossiers select exactly what was counted. Its filter of a text is a part of it,
 * and what was open on a day that has passed cannot be said in one condition for each column.
 */
export function canList(counted: CountedDossiers, today: Day, agencies: readonly string[]): boolean {
  const { what, to, agency, codes } = counted
  if (what === 'openLate' && to !== today) return false
  if (codes !== null && codes.length > 1 && codes.includes('')) return false
  if (agency === null || agency === '') return true
  const part = fold(agency)
  return agencies.filter((name) => fold(name).includes(part)).length === 1
}

/** The conditions by which the register shows what was counted; `versions` are those of the codes. */
export function dossierConditions(
  counted: CountedDossiers,
  versions: readonly ProcedureVersion[],
): Conditions {
  const { what, from, to, agency, codes } = counted
  const within: Condition = { kind: 'range', from, to }
  const byWhat: Record<CountedDossiers['what'], Record<string, Condition>> = {
    received: { receivedOn: within },
    resolved: { returnedOn: within, outcome: { kind: 'noneOf', values: ['withdrawn'] } },
    late: { returnedOn: within, outcome: { kind: 'oneOf', values: ['late'] } },
    openLate: {
      deadlineOn: { kind: 'range', from: null, to: addDays(to, -1) },
      returnedOn: { kind: 'empty' },
    },
  }
  const byField: Record<string, Condition> = { ...byWhat[what] }
  if (agency !== null) byField['agency'] = agency ? { kind: 'contains', text: agency } : { kind: 'empty' }
  if (codes !== null)
    byField['procedure'] = codes.includes('')
      ? { kind: 'empty' }
      : { kind: 'oneOf', values: versions.map(({ id }) => id) }
  return { byField, labels: Object.fromEntries(versions.map(({ id, title }) => [id, title])) }
}

/** An agency as dossiers name it, from what the analysis calls it. */
export function agencyAsWritten(name: string): string {
  return name === unknownAgencyText ? '' : name
}

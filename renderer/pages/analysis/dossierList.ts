import type { Conditions } from '#renderer/grid/filters.ts'
import { addDays, type Day } from '#shared/base/days.ts'
import type { Condition } from '#shared/registers/condition.ts'
import { unknownAgencyText } from '#shared/text/analysis.ts'
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

/** More procedures than this would not fit into one filter, with all their versions. */
const mostCodes = 100

/**
 * Whether conditions of the register of dossiers select exactly what was counted. What was open on a day that has passed
 * cannot be said in one condition for each column, nor some procedures together with those that are not known.
 */
export function canList({ what, to, codes }: CountedDossiers, today: Day): boolean {
  if (what === 'openLate' && to !== today) return false
  if (codes === null || codes.length === 1) return true
  return codes.length <= mostCodes && !codes.includes('')
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
  if (agency !== null) byField['agency'] = agency ? { kind: 'oneOf', values: [agency] } : { kind: 'empty' }
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

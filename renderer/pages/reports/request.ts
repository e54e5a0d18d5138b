import { goTo } from '#renderer/app/places.ts'
import type { PageInput } from '#renderer/api/client.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import { documents } from '#shared/registers/documents.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'

export type ReportRequest = PageInput<'reports.preview'>
export type ReportKind = ReportRequest['kind']
export type ReportOptions = NonNullable<ReportRequest['options']>

/** The kinds of reports, in the order in which a person chooses from them. */
export const reportKinds = Object.keys(reportsPageText.kinds) as ReportKind[]

type DocumentKind = PageInput<'documents.create'>['kind']

/** The kind of document that a report can become; undefined for those that are printed only. */
export function documentKindOf(kind: ReportKind): DocumentKind | undefined {
  return documents.fields.kind.options.find(({ value }) => value === kind)?.value
}

/** What a kind of report asks for beyond letterhead and day. */
type OwnOption = 'since' | 'period' | 'procedure' | 'dossier' | 'scenarios'

const ownOptions: Readonly<Record<ReportKind, OwnOption | null>> = {
  'project-progress': 'since',
  'procedure-cuts': 'period',
  'late-dossiers': 'period',
  'procedure-sheet': 'procedure',
  'due-slip': 'dossier',
  'scenario-comparison': 'scenarios',
}

/** What has to be chosen before anything can be drawn up. */
type Needed = 'procedure' | 'dossier' | 'scenarios'

/** The option that a kind of report has beside those of every kind. */
export function ownOptionOf(kind: ReportKind): OwnOption | null {
  return ownOptions[kind]
}

/** What is still to be chosen; null where the report can be drawn up. */
export function neededBy({ kind, options }: ReportRequest): Needed | null {
  const own = ownOptions[kind]
  if (own !== 'procedure' && own !== 'dossier' && own !== 'scenarios') return null
  return options?.[own] === undefined ? own : null
}

/** The request for another kind of report, without what only the kind before had. */
export function asKind({ options = {}, ...request }: ReportRequest, kind: ReportKind): ReportRequest {
  const own = ownOptions[kind]
  const kept: ReportOptions = options.explanations ? { explanations: true } : {}
  if (own !== null && options[own] !== undefined) Object.assign(kept, { [own]: options[own] })
  return { ...request, kind, options: kept }
}

/** The period that a report is over where nobody says another. */
export function usualPeriod(kind: ReportKind): ReportOptions['period'] & string {
  return kind === 'late-dossiers' ? 'month' : 'year'
}

/** What another page asks the page of reports for: a kind, and whatever is not as usual. */
type AskedReport = Pick<ReportRequest, 'kind'> & Partial<ReportRequest>

/** Opens the page of reports with a report drawn up: `openReport({ kind: 'due-slip', options: { dossier: code } })`. */
export function openReport(asked: AskedReport): void {
  goTo('reports', writeRequest(asked))
}

/** A request as the record part of a place: a reload or a locked screen comes back to the same report. */
function writeRequest({ kind, letterhead, asOf, options = {} }: AskedReport): string {
  const { explanations, scenarios, ...said } = options
  const parts = new URLSearchParams({ kind })
  if (letterhead) parts.set('letterhead', letterhead)
  if (asOf) parts.set('asOf', asOf)
  for (const [key, value] of Object.entries(said)) if (value) parts.set(key, value)
  if (explanations) parts.set('explanations', 'true')
  if (scenarios) parts.set('scenarios', scenarios.join(','))
  return parts.toString()
}

/** The request that a place names; what it does not say is as usual. The office checks whatever stands in it. */
export function requestOf(record: string | null): ReportRequest {
  const parts = new URLSearchParams(record ?? '')
  const options: ReportOptions = {}
  for (const key of ['since', 'procedure', 'dossier'] as const) {
    const value = parts.get(key)
    if (value) options[key] = value
  }
  const period = parts.get('period')
  if (period) options.period = period as ReportOptions['period'] & string
  if (parts.get('explanations') === 'true') options.explanations = true
  const scenarios = parts.get('scenarios')
  if (scenarios) options.scenarios = scenarios.split(',')
  return {
    kind: reportKinds.find((kind) => kind === parts.get('kind')) ?? 'project-progress',
    letterhead: parts.get('letterhead') === 'party' ? 'party' : 'state',
    asOf: parts.get('asOf') ?? dayInVietnam(new Date()),
    options,
  }
}

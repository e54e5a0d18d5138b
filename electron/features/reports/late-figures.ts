import type { Holder } from '#shared/registers/day-units.ts'
import type { Day } from '#shared/base/days.ts'
import type { ExplainedFigure } from '#shared/contract/reports.ts'
import type { Delay } from '#shared/rules/delay.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { lateText } from '#shared/text/late-dossiers.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Figure, FigureBook } from './figure-book.ts'
import type { LateDossier, LateDossiers } from './late-records.ts'

/** Whose delay a day can be, in the order of the columns. */
export const delayers = ['agency', 'otherAgency', 'investor'] as const satisfies readonly Delay['holder'][]

/** What the list is of. */
export interface LateScope {
  from: Day
  asOf: Day
}

/** The figures of some late dossiers: how many, how many days, whose. */
export type LateFigures = Record<'open' | 'returned' | 'days' | (typeof delayers)[number], Figure>

const { labels, formulas } = lateText

/** Enters the figures of some late dossiers under the first part of their ids: `total`, `procedure.P01`. */
export function enterLate(
  book: FigureBook,
  { open, returned }: LateDossiers,
  { from, asOf, scope, of }: LateScope & { scope: string; of: string | null },
): LateFigures {
  const all = [...open, ...returned]
  const [first, last] = [formatDay(from), formatDay(asOf)]
  const period = { from, to: asOf }
  const basis = reportBasis('dossierTime', asOf)
  const labelled = (label: string) => (of === null ? label : labels.of(label, of))
  const enter = (name: string, label: string, said: Pick<Counted, 'formula' | 'unit' | 'records'>) =>
    enterSum(book, { id: `${scope}.${name}`, label: labelled(label), period, basis, ...said })
  const shares = delayers.map((holder) => {
    const records = all
      .map((dossier) => ({ dossier, value: daysOf(dossier, holder) }))
      .filter(({ value }) => value > 0)
    const said = { formula: formulas.holder, unit: lateText.dayUnit, records }
    return [holder, enter(holder, labels.holder(holder), said)] as const
  })
  return {
    open: enter('open', labels.open, counted(open, formulas.open(last))),
    returned: enter('returned', labels.returned, counted(returned, formulas.returned(first, last))),
    days: enter('days', labels.days, {
      formula: formulas.days,
      unit: lateText.dayUnit,
      records: all.map((dossier) => ({ dossier, value: dossier.days })),
    }),
    ...(Object.fromEntries(shares) as Record<(typeof delayers)[number], Figure>),
  }
}

/** Enters how many days the latest of some dossiers is late. */
export function enterMost(
  book: FigureBook,
  dossiers: readonly LateDossier[],
  { id, group, asOf, from }: LateScope & { id: string; group: string },
): Figure {
  const value = dossiers.reduce((most, { days }) => Math.max(most, days), 0)
  return book.add({
    id,
    label: labels.most(group),
    written: writeDays(value),
    value,
    unit: lateText.dayUnit,
    formula: formulas.most,
    period: { from, to: asOf },
    basis: reportBasis('dossierTime', asOf),
    records: () =>
      dossiers.filter(({ days }) => days === value).map((each) => recordOf(each, writeDays(value))),
  })
}

/** Enters by how many days one dossier is late. */
export function enterDossier(book: FigureBook, dossier: LateDossier, asOf: Day): Figure {
  const { code, deadlineOn, returnedOn, days, delay } = dossier
  const until = returnedOn ?? asOf
  return book.add({
    id: dossierFigure(dossier),
    label: labels.dossier(code),
    written: writeDays(days),
    value: days,
    unit: lateText.dayUnit,
    formula: formulas.dossier(formatDay(deadlineOn), formatDay(until), returnedOn === null),
    period: { from: deadlineOn, to: until },
    basis: reportBasis('dossierTime', asOf),
    records: () => [recordOf(dossier, writeDelay(delay))],
  })
}

export function dossierFigure({ id }: LateDossier): string {
  return `dossier.${id}.days`
}

export function writeDelay(delay: readonly { holder: Holder; days: number }[]): string {
  return lateText.delays(delay.map(({ holder, days }) => ({ holder, days: formatNumber(days) })))
}

function daysOf({ delay }: LateDossier, holder: Delay['holder']): number {
  return delay.find((share) => share.holder === holder)?.days ?? 0
}

function counted(dossiers: readonly LateDossier[], formula: string) {
  return { formula, unit: lateText.dossierUnit, records: dossiers.map((dossier) => ({ dossier, value: 1 })) }
}

interface Counted {
  id: string
  label: string
  formula: string
  unit: string
  period: ExplainedFigure['period']
  basis: string
  records: { dossier: LateDossier; value: number }[]
}

function enterSum(book: FigureBook, { records, ...said }: Counted): Figure {
  const value = records.reduce((sum, record) => sum + record.value, 0)
  const isCount = said.unit === lateText.dossierUnit
  return book.add({
    ...said,
    written: `${formatNumber(value)} ${said.unit}`,
    value,
    records: () => records.map((record) => recordOf(record.dossier, isCount ? '' : writeDays(record.value))),
  })
}

function recordOf({ id, code, procedure }: LateDossier, value: string): ExplainedFigure['records'][number] {
  const title = procedure === null ? code : `${code} – ${procedure.name}`
  return { register: 'dossiers', id, title, value }
}

function writeDays(days: number): string {
  return `${formatNumber(days)} ${lateText.dayUnit}`
}

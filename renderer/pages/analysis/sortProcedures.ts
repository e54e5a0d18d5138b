import type { PageOutput } from '#renderer/api/client.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'

export type Analysis = PageOutput<'procedures.analysis'>
export type AnalysedProcedure = Analysis['procedures'][number]
export type DayStatistics = NonNullable<AnalysedProcedure['indicators']['days']['day']>

/** The columns of the table, in their order. */
export type ProcedureColumn = keyof typeof analysisPageText.table.columns

export interface Sorting {
  column: ProcedureColumn
  isDescending: boolean
}

export const startSorting: Sorting = { column: 'resolved', isDescending: true }

interface InUnit<T> {
  unit: DayUnit
  value: T
}

/** What the days of a procedure's cases say: of those in its own unit first, then of others it was counted in. */
export function actualDays({ legal, indicators: { days } }: AnalysedProcedure): InUnit<DayStatistics>[] {
  const units: DayUnit[] = legal?.unit === 'workingDay' ? ['workingDay', 'day'] : ['day', 'workingDay']
  return units.flatMap((unit) => {
    const value = days[unit]
    return value === null ? [] : [{ unit, value }]
  })
}

/** Where the next click on a heading leads: names from A, figures from the largest, then the other way round. */
export function nextSorting({ column, isDescending }: Sorting, clicked: ProcedureColumn): Sorting {
  return { column: clicked, isDescending: clicked === column ? !isDescending : clicked !== 'name' }
}

/**
 * The procedures in an order. What is not known stands last in either direction, and days are never held against
 * working days: those in days come first, then those in working days.
 */
export function sortProcedures(
  procedures: readonly AnalysedProcedure[],
  { column, isDescending }: Sorting,
): AnalysedProcedure[] {
  const sign = isDescending ? -1 : 1
  return procedures.toSorted((a, b) => {
    if (column === 'name') return sign * a.name.localeCompare(b.name, 'vi')
    const [of, other] = [sortValue(a, column), sortValue(b, column)]
    if (of === null || other === null) return Number(of === null) - Number(other === null) || byCode(a, b)
    return unitRank(of) - unitRank(other) || sign * (of.value - other.value) || byCode(a, b)
  })
}

function byCode(a: AnalysedProcedure, b: AnalysedProcedure): number {
  return a.code.localeCompare(b.code, 'vi')
}

function unitRank({ unit }: InUnit<number>): number {
  return unit === 'day' ? 0 : 1
}

function sortValue(
  procedure: AnalysedProcedure,
  column: Exclude<ProcedureColumn, 'name'>,
): InUnit<number> | null {
  const { indicators } = procedure
  const plain = (value: number | null): InUnit<number> | null =>
    value === null ? null : { unit: 'day', value }
  switch (column) {
    case 'legal':
    case 'provincial':
    case 'committed': {
      const limit = procedure[column]
      return limit && { unit: limit.unit, value: limit.days }
    }
    case 'median':
    case 'p90':
    case 'middle': {
      const [first] = actualDays(procedure)
      if (!first) return null
      const { unit, value } = first
      return { unit, value: column === 'middle' ? value.q3 - value.q1 : value[column] }
    }
    case 'cut':
      return plain(procedure.cut)
    case 'onTime':
      return plain(indicators.onTimeRate)
    case 'resolved':
    case 'late':
      return plain(indicators[column])
  }
}

import type { Row } from '#renderer/api/registers.ts'
import type { Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import type { procedures } from '#shared/registers/procedures.ts'
import type { RecordOf } from '#shared/registers/register.ts'
import { limitInForce, limitsOf, type TimeLimit } from '#shared/rules/procedures.ts'
import { validOn } from '#shared/rules/validity.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

type Version = RecordOf<(typeof procedures)['fields']> & { id: string }

/** A procedure as a proposal may name it. */
interface KnownProcedure {
  /** Of the version that holds, whose steps and papers are offered. */
  id: string
  code: string
  name: string
  /** Its limits in words: "theo luật 30 ngày · cam kết 20 ngày". */
  limits: string
  /** In what its limit is counted, where it has one. */
  unit: DayUnit | null
}

export type ProcedureBook = ReadonlyMap<string, KnownProcedure>

const text = laboratoryPageText

/** The procedures by their codes, each as it holds on a day; one that does not hold then by its latest version. */
export function openProcedureBook(rows: readonly Row[], day: Day): ProcedureBook {
  const versions = Map.groupBy(rows as unknown as readonly Version[], ({ code }) => code)
  const known = [...versions].flatMap(([code, all]) => {
    const version = validOn(all, day) ?? latest(all)
    return version ? [[code, describe(version)] as const] : []
  })
  return new Map(known)
}

function latest(versions: readonly Version[]): Version | undefined {
  return versions.toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0]
}

function describe(version: Version): KnownProcedure {
  const limits = limitsOf(version)
  const words = (['legal', 'provincial', 'committed'] as const).flatMap((name) => {
    const limit = limits[name]
    return limit === null ? [] : [`${text.cutDialog.limits[name]} ${limitInWords(limit)}`]
  })
  return {
    id: version.id,
    code: version.code,
    name: version.name,
    limits: words.join(text.dot) || text.cutDialog.noLimit,
    unit: limitInForce(version)?.unit ?? null,
  }
}

/** "30 ngày", "20 ngày làm việc". */
export function limitInWords({ days, unit }: TimeLimit): string {
  return daysInWords(days, unit)
}

/** So many days of a unit; of a unit that is not known, plain days. */
export function daysInWords(days: number, unit: DayUnit | null): string {
  const { units } = text
  return (unit === 'workingDay' ? units.workingDays : units.days)(formatNumber(days))
}

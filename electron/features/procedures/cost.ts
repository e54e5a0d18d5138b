import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { complianceCost, type Activity } from '#shared/rules/compliance-cost.ts'
import { validOn } from '#shared/rules/validity.ts'
import { costText } from '#shared/text/procedures.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { getRecord, recordsWhere } from '../registers/index.ts'

interface Wage {
  value: number | null
  document: string | null
  validFrom: Day | null
  validTo: Day | null
}

/** What a procedure costs those who go through it in a year, before and after its cut. Answers `NOT_FOUND`. */
export function complianceCostOf(
  db: ReadableDb,
  id: string,
  asOf: Day,
): OutputOf<'procedures.complianceCost'> {
  const casesPerYear = getRecord(db, 'procedures', id)['casesPerYear'] as number | null
  const activities = recordsWhere(db, 'complianceActivities', { field: 'procedure', value: id })
  const wages = db.all(
    sql<Wage>`SELECT value, document, valid_from AS "validFrom", valid_to AS "validTo" FROM cost_parameter
      WHERE item = 'hourlyWage'`.compile(queries),
  )
  const wage = validOn(wages, asOf)
  const hourlyWage = wage?.value ?? null
  const missing = [
    ...(hourlyWage === null ? [costText.noWage] : []),
    ...(casesPerYear === null ? [costText.noCases] : []),
    ...(activities.length === 0 ? [costText.noActivities] : []),
  ]
  const known = {
    activities: activities.length,
    casesPerYear,
    hourlyWage,
    wageSource: wage?.document ?? null,
  }
  if (hourlyWage === null || casesPerYear === null || activities.length === 0)
    return { ...known, before: null, after: null, cut: null, missing }
  const cost = complianceCost(activities as unknown as Activity[], { hourlyWage, casesPerYear })
  return { ...known, ...cost, missing }
}

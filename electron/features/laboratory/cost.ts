import { complianceCost } from '#shared/rules/compliance-cost.ts'
import { isNamedIn } from './names.ts'
import type { Plan } from './plan.ts'
import type { NamedActivity, Version } from './world.ts'

/** What some dossiers of a procedure cost those who handed them in, in đồng, now and without the papers that are dropped. */
export interface Cost {
  now: number
  without: number
}

interface CostedPlan {
  /** The version whose activities are taken: the one in force. */
  version: Version | null
  papers: Plan['papers']
}

/** Null where no hourly income or no activity is known. */
export function costOf(
  { version, papers }: CostedPlan,
  { hourlyWage, dossiers }: { hourlyWage: number | null; dossiers: number },
): Cost | null {
  const activities = version?.activities ?? []
  if (hourlyWage === null || activities.length === 0) return null
  const costing = (some: readonly NamedActivity[]): number =>
    complianceCost(some, { hourlyWage, casesPerYear: dossiers }).before
  return {
    now: costing(activities),
    without: costing(activities.filter((activity) => !papers.some((paper) => isForPaper(activity, paper)))),
  }
}

/** Whether an activity is done for a paper, by its name. */
export function isForPaper(activity: NamedActivity, paper: { name: string }): boolean {
  return isNamedIn(activity.name, paper.name)
}

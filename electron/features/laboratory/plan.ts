import type { Cut } from '#shared/contract/laboratory.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import type { TimeLimit } from '#shared/rules/procedures.ts'
import { isSameName } from './names.ts'
import type { Version, VersionStep } from './world.ts'

/** A proposal with its place in the request. */
interface PlacedCut<C extends Cut = Cut> {
  cut: C
  at: number
}

type LimitCut = Extract<Cut, { days: number }> & { step?: undefined }
type StepCut = Extract<Cut, { step: string }>
type PaperCut = Extract<Cut, { paper: string }>
type AgencyCut = Extract<Cut, { agency: string }>

/** What is proposed for one step: the same step may be named by several proposals. */
export interface StepPlan {
  name: string
  /** The step of the procedure; null where it has none of that name. */
  own: VersionStep | null
  /** How many days it is cut by; infinite where it is left out. */
  cut: number
  places: readonly number[]
}

/** The proposals as they bear on the dossiers of one version of a procedure. */
export interface Plan {
  version: Version | null
  limit: { days: number; places: readonly number[] }
  /** Days that the term loses because steps lose them. */
  stepDays: number
  /** The time of notice that the term keeps. */
  noticeDays: number
  steps: readonly StepPlan[]
  agencies: readonly { name: string; within: number; place: number }[]
  papers: readonly { name: string; place: number }[]
}

/** The plan for a version; null stands for dossiers whose procedure is not known. */
export function planOf(
  version: Version | null,
  { cuts, unit }: { cuts: readonly Cut[]; unit: DayUnit | null },
): Plan {
  const code = version?.code
  const mine = cuts.flatMap((cut, at): PlacedCut[] =>
    cut.procedure === undefined || cut.procedure === code ? [{ cut, at }] : [],
  )
  const limitCuts = mine.filter((each): each is PlacedCut<LimitCut> => isLimitCut(each.cut))
  // What is cut is cut in the unit of the limit in force: an older version may count in another.
  const isSameUnit = version?.limit?.unit === unit
  const limitDays = isSameUnit ? limitCuts.reduce((sum, { cut }) => sum - cut.days, 0) : 0
  const steps = stepPlans(version, mine)
  const lost = steps.map((step) => ({ days: limitDaysOf(step, version?.limit ?? null), own: step.own }))
  const notice = lost
    .filter(({ own }) => own?.holder === 'publication')
    .reduce((sum, { days }) => sum + days, 0)
  return {
    version,
    limit: { days: limitDays, places: limitCuts.map(({ at }) => at) },
    stepDays: lost.reduce((sum, { days }) => sum + days, 0),
    noticeDays: (version?.noticeDays ?? 0) - notice,
    steps,
    agencies: mine.flatMap(({ cut, at }) =>
      'agency' in cut ? [{ name: (cut satisfies AgencyCut).agency, within: cut.within, place: at }] : [],
    ),
    papers: mine.flatMap(({ cut, at }) =>
      'paper' in cut ? [{ name: (cut satisfies PaperCut).paper, place: at }] : [],
    ),
  }
}

/** Whether a proposal is about a time limit as a whole. */
function isLimitCut(cut: Cut): cut is LimitCut {
  return 'days' in cut && !('step' in cut)
}

function stepPlans(version: Version | null, cuts: readonly PlacedCut[]): StepPlan[] {
  const plans: (StepPlan & { places: number[] })[] = []
  for (const { cut, at } of cuts) {
    if (!('step' in cut)) continue
    const days = daysCut(cut)
    const plan = plans.find(({ name }) => isSameName(name, cut.step))
    if (plan) {
      plan.cut += days
      plan.places.push(at)
    } else {
      const own = version?.steps.find(({ name }) => isSameName(name, cut.step)) ?? null
      plans.push({ name: cut.step, own, cut: days, places: [at] })
    }
  }
  return plans
}

function daysCut(cut: StepCut): number {
  return 'drop' in cut ? Infinity : -cut.days
}

/** How many days the limit loses with a step; none where the step does not say, or counts in another unit. */
export function limitDaysOf({ own, cut }: StepPlan, limit: TimeLimit | null): number {
  if (own === null) return Number.isFinite(cut) ? cut : 0
  if (own.holder !== 'publication' && (own.dayUnit ?? limit?.unit) !== limit?.unit) return 0
  const days = Math.min(cut, own.days ?? Infinity)
  return Number.isFinite(days) ? days : 0
}

interface Limits {
  limit: TimeLimit | null
  newLimit: TimeLimit | null
  /** More days are cut than the limit has. */
  isUsedUp: boolean
}

/** The limit that an office goes by, without the time of notice, and what a plan makes of it. */
export function limitsUnder(plan: Plan): Limits {
  const { version } = plan
  if (!version?.limit) return { limit: null, newLimit: null, isUsedUp: false }
  const { unit } = version.limit
  const own = version.limit.days - version.noticeDays
  const ofNotice = version.noticeDays - plan.noticeDays
  const left = own - (plan.stepDays - ofNotice) - plan.limit.days
  return { limit: { days: own, unit }, newLimit: { days: Math.max(0, left), unit }, isUsedUp: left < 0 }
}

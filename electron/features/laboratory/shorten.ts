import type { HeldPause } from '#shared/rules/delay.ts'
import { daysLeft, type Shortening } from '#shared/rules/replay.ts'
import { isNamedIn, isSameName } from './names.ts'
import type { Plan, StepPlan } from './plan.ts'
import type { CaseParts, RecordedStep } from './world.ts'

/** What the proposals find in the record of one dossier. */
export interface Found {
  shortenings: Shortening<RecordedStep>[]
  /** For each shortening the places of the proposals that it comes from. */
  places: (readonly number[])[]
  /** Places of proposals about something that the dossier does not record. */
  unrecorded: number[]
}

/** Whether a reason says which agency was asked. */
export type NamesAgency = (reason: string) => boolean

/** The work of a dossier that a plan shortens. */
export function shorteningsOf(plan: Plan, parts: CaseParts, namesAgency: NamesAgency): Found {
  const found: Found = { shortenings: [], places: [], unrecorded: [] }
  if (parts.steps.length + parts.pauses.length === 0) {
    for (const { places } of plan.steps) found.unrecorded.push(...places)
    return found
  }
  for (const step of plan.steps) shortenSteps(found, step, { plan, parts })
  for (const agency of plan.agencies) shortenAgency(found, agency, { parts, namesAgency })
  for (const paper of plan.papers) dropPauses(found, paper, { plan, parts })
  return found
}

function add(found: Found, shortening: Shortening<RecordedStep>, places: readonly number[]): void {
  found.shortenings.push(shortening)
  found.places.push(places)
}

/**
 * The steps of one name are one piece of work: one that came back is cut once. Where nobody says how long it may take,
 * nobody can say who took longer.
 */
function shortenSteps(found: Found, step: StepPlan, { plan, parts }: { plan: Plan; parts: CaseParts }): void {
  const steps = parts.steps.filter(({ name }) => isSameName(name, step.name))
  const allowance = allowanceOf(steps, step, plan)
  const isDropped = step.cut === Infinity
  if (steps.length === 0 || (allowance === null && !isDropped)) {
    found.unrecorded.push(...step.places)
    return
  }
  const { days: allowed, unit } = allowance ?? { days: 0, unit: 'day' as const }
  const left = (took: number): number => (isDropped ? 0 : daysLeft(took, { allowed, cut: step.cut }))
  add(found, { steps, unit, left }, step.places)
}

/** How long a step might take: as the dossier says, else as the procedure does. */
function allowanceOf(steps: readonly RecordedStep[], { own }: StepPlan, { version }: Plan) {
  const said = steps.filter(({ days }) => days !== null)
  const days = Math.max(...said.map((step) => step.days ?? 0))
  const [first] = said
  if (first) return { days, unit: first.dayUnit ?? ('day' as const) }
  if (own === null || own.days === null) return null
  return { days: own.days, unit: own.dayUnit ?? version?.limit?.unit ?? ('day' as const) }
}

function shortenAgency(
  found: Found,
  { name, within, place }: Plan['agencies'][number],
  { parts, namesAgency }: { parts: CaseParts; namesAgency: NamesAgency },
): void {
  const left = (took: number): number => Math.min(took, within)
  const steps = parts.steps.filter(({ holder }) => holder === 'otherAgency')
  const pauses = parts.pauses.filter(({ holder }) => holder === 'otherAgency')
  const theirs = steps.filter((step) => isNamedIn(step.heldBy ?? step.name, name))
  const asked = pauses.filter(({ reason }) => isNamedIn(reason, name))
  for (const step of theirs) add(found, { steps: [step], unit: step.dayUnit ?? 'day', left }, [place])
  for (const pause of asked) add(found, { pause, left }, [place])
  if (theirs.length + asked.length > 0) return
  const isNameless =
    steps.some(({ heldBy }) => heldBy === null) || pauses.some(({ reason }) => !namesAgency(reason))
  if (isNameless) found.unrecorded.push(place)
}

function dropPauses(
  found: Found,
  { name, place }: Plan['papers'][number],
  { plan, parts }: { plan: Plan; parts: CaseParts },
): void {
  const pauses = parts.pauses.filter(({ holder }) => holder === 'investor')
  const forIt = pauses.filter(({ reason }) => isNamedIn(reason, name))
  for (const pause of forIt) add(found, { pause, left: () => 0 }, [place])
  if (forIt.length > 0) return
  const papers = plan.version?.papers ?? []
  const isNameless = ({ reason }: HeldPause): boolean => !papers.some((paper) => isNamedIn(reason, paper))
  if (pauses.some(isNameless)) found.unrecorded.push(place)
}

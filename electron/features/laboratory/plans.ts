import { refuse } from '#shared/base/result.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { validOn } from '#shared/rules/validity.ts'
import type { ParsedInput } from '../act.ts'
import { never } from '../analysis/index.ts'
import { planOf, type Plan } from './plan.ts'
import type { Version, World } from './world.ts'

/** The plans of a request, by version and by procedure. */
export interface Plans {
  /** The procedures that proposals name. */
  named: ReadonlySet<string>
  /** Whether a proposal is for an agency in all procedures. */
  reachAll: boolean
  /** The plan of a version, by its place in the columns. */
  of: (place: number) => Plan
  /** The plan of the version that is in force when the period ends. */
  inForce: (code: string) => Plan
}

type Request = ParsedInput<'procedures.simulate'>

/** Makes the plans. Answers `UNKNOWN_PROCEDURE`. */
export function openPlans(world: World, request: Request): Plans {
  const { cuts, to } = request
  const named = new Set(cuts.flatMap(({ procedure }) => procedure ?? []))
  for (const code of named) requireKnown(code, world, request)
  const versionsOf = Map.groupBy(world.versions, ({ code }) => code)
  const byId = new Map(world.versions.map((version) => [version.id, version]))
  const inForce = (code: string): Version | null => versionOn(versionsOf.get(code) ?? [], to)
  const plan = (version: Version | null): Plan =>
    planOf(version, { cuts, unit: inForce(version?.code ?? '')?.limit?.unit ?? null })
  const plans: Plan[] = []
  return {
    named,
    reachAll: cuts.some(({ procedure }) => procedure === undefined),
    of: (place) => (plans[place] ??= plan(byId.get(world.cases.versions[place] ?? '') ?? null)),
    inForce: (code) => plan(inForce(code)),
  }
}

/** The version that holds on a day; where none does, the last, to which dossiers out of any time are laid. */
function versionOn(versions: readonly Version[], day: Request['to']): Version | null {
  return validOn(versions, day) ?? versions.at(-1) ?? null
}

/** A procedure is known in a period where a version held in it, or dossiers were returned. */
function requireKnown(code: string, world: World, { from, to }: Request): void {
  const holds = ({ validFrom, validTo }: Version): boolean =>
    (validFrom === null || validFrom <= to) && (validTo === null || validTo >= from)
  const known = new Set(world.versions.filter(holds).map((version) => version.code))
  if (known.has(code)) return
  const { cases } = world
  const [first, last] = [numberOfDay(from), numberOfDay(to)]
  for (let key = 0; key < cases.count; key += 1) {
    const returned = cases.returned[key] ?? never
    if (returned >= first && returned <= last) known.add(cases.codes[cases.procedure[key] ?? 0] ?? '')
  }
  known.delete('')
  if (!known.has(code))
    throw refuse('UNKNOWN_PROCEDURE', {
      code,
      known: [...known].sort((a, b) => a.localeCompare(b, 'vi')).join(', '),
    })
}

import type { PageInput } from '#renderer/api/client.ts'
import type { RecordOf } from '#shared/registers/register.ts'
import type { scenarioCuts } from '#shared/registers/scenario-cuts.ts'
import { scenarios } from '#shared/registers/scenarios.ts'
import { cutOf } from '#shared/rules/scenarios.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'

/** A proposal as it is kept. */
export type KeptCut = RecordOf<(typeof scenarioCuts)['fields']> & { id: string; revision: string }

/** A scenario as it is kept, with its proposals. */
export type Scenario = RecordOf<(typeof scenarios)['fields']> & {
  id: string
  revision: string
  cuts: readonly KeptCut[]
}

/** What the laboratory is asked about a scenario; null where it has no proposal that can be tried. */
export function questionOf({ from, to, cuts }: Scenario): PageInput<'procedures.simulate'> | null {
  const usable = cuts.flatMap((kept) => cutOf(kept) ?? [])
  return usable.length === 0 ? null : { from, to, cuts: usable }
}

/** What was found out about each proposal, by its id: those that cannot be tried are left out of the question. */
export function byCut<F>(cuts: readonly KeptCut[], found: readonly F[]): ReadonlyMap<string, F> {
  const asked = cuts.filter((kept) => cutOf(kept) !== null)
  return new Map(
    asked.flatMap(({ id }, at) => {
      const one = found[at]
      return one === undefined ? [] : [[id, one] as const]
    }),
  )
}

/** A name for a copy that no other scenario has. */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  const { copyOf, copyOfNumbered } = laboratoryPageText.dialog
  const fitting = name.slice(0, longestName - roomForNumber)
  for (let number = 1; ; number++) {
    const tried = number === 1 ? copyOf(fitting) : copyOfNumbered(fitting, String(number))
    if (!taken.includes(tried)) return tried
  }
}

/** As many characters as the register takes. */
export const longestName = scenarios.fields.name.maxLength
/** " (bản sao 12)" and a little more. */
const roomForNumber = 20

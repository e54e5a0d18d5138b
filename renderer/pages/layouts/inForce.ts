import type { Day } from '#shared/base/days.ts'
import type { LayoutChoice } from '#shared/registers/layout-choices.ts'

/** A choice as it is kept. */
export type KeptChoice = LayoutChoice & { id: string; revision: string }

/** What is chosen for one item of the layout. */
export interface ChosenValue {
  /** The choice that holds on the day; null where the program's default does. */
  now: KeptChoice | null
  /** What will hold later, the next first. */
  later: KeptChoice[]
}

const always = ''

/** What the choices say of an item on a day: of those that hold, the one that began last. */
export function chosenOn(choices: readonly KeptChoice[], item: string, day: Day): ChosenValue {
  const byBegin = choices
    .filter((choice) => choice.item === item)
    .toSorted((one, other) => (one.validFrom ?? always).localeCompare(other.validFrom ?? always))
  const now = byBegin.findLast(
    ({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo === null || validTo >= day),
  )
  return { now: now ?? null, later: byBegin.filter(({ validFrom }) => validFrom !== null && validFrom > day) }
}

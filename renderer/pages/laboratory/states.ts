import { scenarios } from '#shared/registers/scenarios.ts'

/** In which state a scenario may be, in the words of its register. */
export const stateOptions = scenarios.fields.state.options

export const stateLabels: ReadonlyMap<string, string> = new Map(
  stateOptions.map(({ value, label }) => [value, label]),
)

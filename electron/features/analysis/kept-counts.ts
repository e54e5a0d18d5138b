import type { Cases } from './cases.ts'
import { countCase, countPeriod, type Counted, type CountRequest } from './count.ts'

/** A period that has been counted, by what was asked. */
interface Kept {
  name: string
  request: CountRequest
  counted: Counted
}

const kept = new WeakMap<Cases, Kept[]>()

/** A page asks for three periods at once: these and those of some other choices. */
const mostKept = 12

/**
 * Counts a period, or answers what was counted before: whoever corrects one dossier need not wait for all to be counted
 * again. The answer is for reading only.
 */
export function countKept(cases: Cases, request: CountRequest): Readonly<Counted> {
  const { span, chosen, withParts } = request
  const name = JSON.stringify([span, chosen.procedures && [...chosen.procedures], chosen.agency, withParts])
  const all = kept.get(cases) ?? []
  const found = all.find((each) => each.name === name)
  const each = found ?? { name, request, counted: countPeriod(cases, request) }
  kept.set(cases, [each, ...all.filter((other) => other !== each)].slice(0, mostKept))
  return each.counted
}

/** Lets some dossiers change in the columns, and what has been counted with them. */
export function changeCounted(cases: Cases, keys: readonly number[], change: () => void): void {
  countAll(cases, keys, -1)
  change()
  countAll(cases, keys, 1)
}

function countAll(cases: Cases, keys: readonly number[], times: 1 | -1): void {
  for (const { request, counted } of kept.get(cases) ?? [])
    for (const key of keys) countCase(counted, cases, { key, request, times })
}

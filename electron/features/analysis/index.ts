import type { Handlers } from '../act.ts'
import { analyse } from './analysis.ts'

export { never, outcomes, type Cases } from './cases.ts'
export { knownCases } from './known-cases.ts'

/** What the dossiers of a period say about the procedures. */
export const analysisHandlers: Pick<Handlers, 'procedures.analysis'> = {
  'procedures.analysis': (act, input) => analyse(act.db, input),
}

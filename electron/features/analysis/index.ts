import type { Handlers } from '../act.ts'
import { analyse } from './analysis.ts'

export { caseBookAt, type CaseBook } from './case-book.ts'
export { usualMinimum } from './analysis.ts'
export { never, outcomes, type Cases } from './cases.ts'
export { countPeriod } from './count.ts'
export { knownCases } from './known-cases.ts'
export { analysedProcedures, listCutOf, versionsOn } from './limits.ts'
export { clockThen } from './past-cases.ts'
export { indicatorsOf, newTally } from './tally.ts'

/** What the dossiers of a period say about the procedures. */
export const analysisHandlers: Pick<Handlers, 'procedures.analysis'> = {
  'procedures.analysis': (act, input) => analyse(act.db, input),
}

import { dayInVietnam } from '#shared/base/days.ts'
import type { ParsedInput, Handlers } from '../act.ts'
import { explainDueDay } from '#shared/rules/clock.ts'
import { openClock } from '../deadlines/index.ts'
import { complianceCostOf } from './cost.ts'
import { newVersion } from './versions.ts'

type Own = 'procedures.dueDate' | 'procedures.newVersion' | 'procedures.complianceCost'

/** Procedures: the clock, their versions in time, and what going through them costs. */
export const procedureHandlers: Pick<Handlers, Own> = {
  'procedures.dueDate': (act, input) => {
    const { calendar, rulesOn } = openClock(act.db)
    return explainDueDay(calendar, rulesOn(input.from), { ...input, pauses: pausesOf(input) })
  },
  'procedures.newVersion': (act, input) => newVersion(act, input),
  'procedures.complianceCost': (act, { id, asOf }) =>
    complianceCostOf(act.db, id, asOf ?? dayInVietnam(act.clock.now())),
}

function pausesOf({ pauses = [] }: ParsedInput<'procedures.dueDate'>) {
  return pauses.map(({ from, to, reason }) => ({ from, to: to ?? null, reason: reason ?? '' }))
}

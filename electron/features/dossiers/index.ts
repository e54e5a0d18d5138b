import { dayInVietnam, type Day } from '#shared/base/days.ts'
import type { Act, Handlers } from '../act.ts'
import {
  createRecord,
  getRecord,
  labelsOf,
  listRecords,
  registerHandlers,
  updateRecord,
} from '../registers/index.ts'
import { readBoard } from './board.ts'
import { explainDossier } from './explain.ts'
import { readLimits } from './limits.ts'
import { pauseChanges, withPauses } from './pauses.ts'
import { changedDeadlines, recomputeDeadlines } from './recompute.ts'

export { explainLain, type LainDossier } from './explain.ts'
export { holdingOf, type WrittenStep } from './holding.ts'
export { heldPauses, type StoredPause } from './pauses.ts'

const usualLimit = 100
const usualDays = 3

/** Dossiers: the register with the pauses of each dossier beside it, the clock's explanations, and the board. */
export const dossierHandlers: Pick<Handlers, Extract<keyof Handlers, `dossiers.${string}`>> = {
  ...registerHandlers('dossiers'),
  'dossiers.list': (act, input) => {
    const { rows, total } = listRecords(act.db, 'dossiers', input)
    return { rows: withPauses(act.db, rows), total, labels: labelsOf(act.db, 'dossiers', rows) }
  },
  'dossiers.get': (act, { id }) => {
    const row = getRecord(act.db, 'dossiers', id)
    const [record] = withPauses(act.db, [row])
    if (!record) throw new Error('a record was read and is not there')
    return { ...record, labels: labelsOf(act.db, 'dossiers', [row]) }
  },
  'dossiers.create': (act, input) => {
    const { pauses, values } = split(input.values)
    return createRecord(act, 'dossiers', { ...input, values }, (id) => pauseChanges(act.db, id, pauses))
  },
  'dossiers.update': (act, input) => {
    const { pauses, values } = split(input.values)
    return updateRecord(act, 'dossiers', { ...input, values }, (id) => pauseChanges(act.db, id, pauses))
  },
  'dossiers.explain': (act, { id, asOf }) => explainDossier(act.db, id, asOf ?? today(act)),
  'dossiers.board': (act, { asOf, ...request }) => readBoard(act.db, asOf ?? today(act), request),
  'dossiers.changedDeadlines': (act, { limit = usualLimit }) => {
    const changed = changedDeadlines(act.db)
    return { rows: changed.slice(0, limit), total: changed.length }
  },
  'dossiers.recomputeDeadlines': (act, { reason }) => recomputeDeadlines(act, reason),
  'dossiers.limits': (act, { asOf, days = usualDays }) => readLimits(act.db, asOf ?? today(act), days),
}

function today(act: Act): Day {
  return dayInVietnam(act.clock.now())
}

type GivenPauses = Parameters<typeof pauseChanges>[2]
type Values = Parameters<typeof updateRecord>[2]['values']

/** The pauses cross the wire among the values of their dossier; they are records of their own. */
function split(given: Values): { values: Values; pauses: GivenPauses } {
  const { pauses, ...values } = given as Values & { pauses?: unknown }
  return { values, pauses: pauses as GivenPauses }
}

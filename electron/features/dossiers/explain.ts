import type { Day } from '#shared/base/days.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Dossier } from '#shared/registers/dossiers.ts'
import { explainDueDay, type Term } from '#shared/rules/clock.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import {
  deadlineOf,
  endedByReturn,
  isPromisedBy,
  promisedDay,
  termOf,
  type DossierTimes,
} from '#shared/rules/deadline.ts'
import { delayOf } from '#shared/rules/delay.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import { timelinessOf } from '#shared/rules/timeliness.ts'
import { clockRulesText } from '#shared/text/dossiers.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { openDossierClock } from '../deadlines/index.ts'
import { getRecord } from '../registers/index.ts'
import { holdings, readSteps } from './holding.ts'
import { readPauses } from './pauses.ts'

/** Why a dossier is due when it is, day by day, and how it stands to that on a day. Answers `NOT_FOUND`. */
export function explainDossier(db: ReadableDb, id: string, asOf: Day): OutputOf<'dossiers.explain'> {
  const dossier = getRecord(db, 'dossiers', id) as unknown as Dossier & { id: string }
  const { clock, procedures } = openDossierClock(db)
  const procedure = procedures.get(dossier.procedure ?? '')
  const limit = procedure?.limit ?? null
  const pauses = (readPauses(db, [id]).get(id) ?? []).map((pause) => ({
    from: pause.from,
    to: pause.to,
    reason: pause.reason ?? '',
    holder: waitsFor(pause),
  }))
  const { receivedOn, dueOn, deadlineOn, returnedOn } = dossier
  const times: DossierTimes = {
    receivedOn,
    dueOn,
    dueByClock: dossier.dueByClock === true,
    returnedOn,
    pauses,
  }
  const term = termOf(clock, times, limit)
  const rules = clock.rulesOn(receivedOn)
  const byProcedure = limit === null ? null : promisedDay(clock, receivedOn, limit)
  const now = deadlineOf(clock, times, limit)
  const held = holdings(db, [dossier], returnedOn ?? asOf).get(id)
  const timeliness = timelinessOf({ ...dossier, isPaused: held?.isPaused ?? false }, asOf)
  // What was withdrawn is nobody's delay.
  const late =
    deadlineOn === null || timeliness === 'withdrawn'
      ? null
      : { receivedOn, deadlineOn, until: returnedOn ?? asOf, pauses: endedByReturn(pauses, returnedOn) }
  const from = limitFrom(term, {
    isGiven: dueOn !== null && !times.dueByClock,
    isOwn: limit !== null && isPromisedBy(clock, times, limit),
  })
  return {
    code: dossier.code,
    procedure: procedure ? `${procedure.code} – ${procedure.name}` : dossier.procedureAsWritten,
    receivedOn,
    dueOn,
    dueByClock: times.dueByClock,
    deadlineOn,
    returnedOn,
    days: term?.days ?? null,
    unit: term?.unit ?? null,
    limitFrom: from,
    limitKind: from === 'procedure' ? (procedure?.limitKind ?? null) : null,
    limitDocument: from === 'procedure' ? (procedure?.limitDocument ?? null) : null,
    noticeDays: procedure?.noticeDays ?? 0,
    dueByProcedure: byProcedure === dueOn ? null : byProcedure,
    deadlineNow: returnedOn === null && now !== deadlineOn ? now : null,
    rules: clockRulesText(rules),
    calendar: term === null ? [] : explainDueDay(clock.calendar, rules, { ...term, through: asOf }).days,
    timeliness,
    daysLate: late ? Math.max(0, numberOfDay(late.until) - numberOfDay(late.deadlineOn)) : 0,
    delay: late ? delayOf(clock, { ...late, steps: readSteps(db, [id]).get(id) ?? [] }) : [],
    holder: held?.holder ?? 'agency',
    heldBy: held?.heldBy ?? '',
  }
}

function limitFrom(
  term: Term | null,
  { isGiven, isOwn }: { isGiven: boolean; isOwn: boolean },
): 'receipt' | 'procedure' | null {
  if (term === null) return null
  return isGiven && !isOwn ? 'receipt' : 'procedure'
}

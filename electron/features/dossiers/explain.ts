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
import { timelinessOf } from '#shared/rules/timeliness.ts'
import { clockRulesText } from '#shared/text/dossiers.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { openDossierClock, type DossierClock } from '../deadlines/index.ts'
import { getRecord } from '../registers/index.ts'
import { holdingOf, readSteps, type WrittenStep } from './holding.ts'
import { heldPauses, readPauses, type StoredPause } from './pauses.ts'

type Explained = OutputOf<'dossiers.explain'>

/** A dossier with where it lay, each in its order. */
export interface LainDossier {
  dossier: Dossier & { id: string }
  pauses: readonly Omit<StoredPause, 'revision'>[]
  steps: readonly WrittenStep[]
}

/** Why a dossier is due when it is, day by day, and how it stands to that on a day. Answers `NOT_FOUND`. */
export function explainDossier(db: ReadableDb, id: string, asOf: Day): Explained {
  const dossier = getRecord(db, 'dossiers', id) as unknown as Dossier & { id: string }
  const pauses = readPauses(db, [id]).get(id) ?? []
  const steps = readSteps(db, [id]).get(id) ?? []
  return explainLain(openDossierClock(db), { dossier, pauses, steps }, asOf)
}

/** The same of a dossier that is at hand, whenever it was as it is. */
export function explainLain(
  { clock, procedures }: DossierClock,
  { dossier, pauses: stored, steps }: LainDossier,
  asOf: Day,
): Explained {
  const procedure = procedures.get(dossier.procedure ?? '')
  const limit = procedure?.limit ?? null
  const pauses = heldPauses(stored)
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
  const held = holdingOf(dossier, { pauses: stored, steps }, returnedOn ?? asOf)
  const timeliness = timelinessOf({ ...dossier, isPaused: held.isPaused }, asOf)
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
    delay: late ? delayOf(clock, { ...late, steps }) : [],
    holder: held.holder,
    heldBy: held.heldBy,
  }
}

function limitFrom(
  term: Term | null,
  { isGiven, isOwn }: { isGiven: boolean; isOwn: boolean },
): 'receipt' | 'procedure' | null {
  if (term === null) return null
  return isGiven && !isOwn ? 'receipt' : 'procedure'
}

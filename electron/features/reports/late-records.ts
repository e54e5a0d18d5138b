import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { Dossier } from '#shared/registers/dossiers.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { endedByReturn } from '#shared/rules/deadline.ts'
import { delayOf, overrunsOf, type Delay } from '#shared/rules/delay.ts'
import { outcomeOf } from '#shared/rules/timeliness.ts'
import { holders } from '#shared/registers/day-units.ts'
import { lateText } from '#shared/text/late-dossiers.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { DossierClock } from '../deadlines/index.ts'
import { heldPauses, holdingOf, type LainDossier } from '../dossiers/index.ts'
import { clockKnown, knownDossiers } from './dossier-records.ts'
import type { LedgerState } from './load.ts'

/** A dossier that is or was late, as the list has it: without who handed it in. */
export interface LateDossier {
  id: string
  code: string
  /** Null where the dossier names none. */
  procedure: { code: string; name: string } | null
  receivedOn: Day
  deadlineOn: Day
  /** Null where it was not returned yet when the day of the list ended. */
  returnedOn: Day | null
  /** Days of the calendar after the deadline. */
  days: number
  delay: Delay[]
  causes: string[]
}

/** The dossiers of a list, the latest first. */
export interface LateDossiers {
  open: LateDossier[]
  returned: LateDossier[]
}

/** What was past its deadline when a day ended, and what was returned late since another day. */
export function listLate(state: LedgerState, { from, asOf }: { from: Day; asOf: Day }): LateDossiers {
  const open = clockKnown(state)
  const found = knownDossiers(state, {
    where: sql`received_on <= ${asOf} AND deadline_on < ${asOf}
      AND (returned_on IS NULL OR (returned_on >= ${from} AND returned_on > deadline_on))`,
    keep: (dossier) => isLate(dossier, { from, asOf }),
  })
  const late = found
    .map((each) => lateDossier(open, each, asOf))
    .sort((a, b) => b.days - a.days || a.deadlineOn.localeCompare(b.deadlineOn))
  return {
    open: late.filter(({ returnedOn }) => returnedOn === null),
    returned: late.filter(({ returnedOn }) => returnedOn !== null),
  }
}

function isLate(dossier: Dossier, { from, asOf }: { from: Day; asOf: Day }): boolean {
  const { receivedOn, deadlineOn, returnedOn, state } = dossier
  if (receivedOn > asOf || deadlineOn === null) return false
  if (returnedOn === null || returnedOn > asOf) return deadlineOn < asOf
  return returnedOn >= from && outcomeOf({ deadlineOn, returnedOn, state }) === 'late'
}

function lateDossier({ clock, procedures }: DossierClock, lain: LainDossier, asOf: Day): LateDossier {
  const { id, code, receivedOn, returnedOn: given, procedure } = lain.dossier
  const deadlineOn = lain.dossier.deadlineOn ?? asOf
  const returnedOn = given !== null && given <= asOf ? given : null
  const until = returnedOn ?? asOf
  const times = {
    receivedOn,
    until,
    pauses: endedByReturn(heldPauses(lain.pauses), returnedOn),
    steps: lain.steps,
  }
  const known = procedures.get(procedure ?? '')
  return {
    id,
    code,
    procedure: known ? { code: known.code, name: known.name } : null,
    receivedOn,
    deadlineOn,
    returnedOn,
    days: numberOfDay(until) - numberOfDay(deadlineOn),
    delay: delayOf(clock, { ...times, deadlineOn }),
    causes: [
      ...overrunsOf(clock, times).map(({ step, days }) => lateText.causes.step(step.name, step.heldBy, days)),
      ...pausesAfter(times.pauses, { deadlineOn, until }),
      ...(returnedOn === null ? [whoHolds(lain, asOf)] : []),
    ],
  }
}

/** The pauses that kept a dossier beyond its deadline; one before it has moved the deadline and is no cause. */
function pausesAfter(
  pauses: readonly { from: Day; to: Day | null; reason: string }[],
  { deadlineOn, until }: { deadlineOn: Day; until: Day },
): string[] {
  return pauses
    .filter(({ from, to }) => from <= until && (to === null || to > deadlineOn))
    .map(({ from, to, reason }) => lateText.causes.pause(formatDay(from), to && formatDay(to), reason))
}

function whoHolds({ dossier, pauses, steps }: LainDossier, asOf: Day): string {
  const { holder, heldBy, heldSince } = holdingOf(dossier, { pauses, steps }, asOf)
  const label = holders.find(({ value }) => value === holder)?.label ?? ''
  return lateText.causes.heldNow(heldBy || label.toLocaleLowerCase('vi'), formatDay(heldSince))
}

import { sql } from 'kysely'
import { refuse } from '#shared/base/result.ts'
import type { Day } from '#shared/base/days.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { HeldPause } from '#shared/rules/delay.ts'
import { validOn } from '#shared/rules/validity.ts'
import type { CalendarDay } from '#shared/rules/working-calendar.ts'
import { missingPaperText, slipText } from '#shared/text/due-slip.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { explainLain, heldPauses, type LainDossier } from '../dossiers/index.ts'
import { clockKnown, knownDossiers } from './dossier-records.ts'
import { known, type LedgerState } from './load.ts'

/** What a slip says of a dossier: how it stood when a day ended. */
export interface SlipDossier {
  id: string
  explained: OutputOf<'dossiers.explain'>
  pauses: HeldPause[]
  /** What the way of counting goes by. */
  rulesBasis: string
  /** Days off and days made up between receipt and the last day that is explained. */
  daysOff: CalendarDay[]
  asOf: Day
}

/** A dossier by its code, explained as it stood when a day ended. Answers `NOT_FOUND`. */
export function slipDossier(state: LedgerState, code: string | undefined, asOf: Day): SlipDossier {
  const [found] = knownDossiers(state, {
    where: sql`code = ${code ?? ''}`,
    keep: (dossier) => dossier.code === code && dossier.receivedOn <= asOf,
  })
  if (!found) throw refuse('NOT_FOUND', { what: missingPaperText.dossier(code ?? '', formatDay(asOf)) })
  const lain = asItStood(found, asOf)
  const explained = explainLain(clockKnown(state), lain, asOf)
  const last = explained.calendar.at(-1)?.date ?? ''
  const { receivedOn } = explained
  const rules = validOn(
    known<{ basis: string; validFrom: Day; validTo: Day | null }>(state, 'clockRules'),
    receivedOn,
  )
  return {
    id: lain.dossier.id,
    explained,
    pauses: heldPauses(lain.pauses),
    rulesBasis: rules?.basis ?? slipText.usualBasis,
    daysOff: known<CalendarDay>(state, 'calendarDays')
      .filter(({ date, decision }) => date >= receivedOn && date <= last && decision !== 'proposed')
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    asOf,
  }
}

/** What came after the day is not known yet: the result that was returned later. */
function asItStood(lain: LainDossier, asOf: Day): LainDossier {
  const { dossier, pauses, steps } = lain
  const { returnedOn } = dossier
  if (returnedOn === null || returnedOn <= asOf) return lain
  return { dossier: { ...dossier, returnedOn: null, outcome: null, state: null }, pauses, steps }
}

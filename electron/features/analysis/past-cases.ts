import type { Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { Holder } from '#shared/registers/day-units.ts'
import type { ClockRules } from '#shared/rules/clock.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { waitsFor } from '#shared/rules/pause-causes.ts'
import type { CalendarDay } from '#shared/rules/working-calendar.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { lastDay, recordsAsOf } from '#electron/ledger/history.ts'
import { clockBy, procedureTimeOf, type DossierClock, type ProcedureRow } from '../deadlines/index.ts'
import { openHeld, type CaseRow, type CaseSource, type HeldTimes } from './cases.ts'
import type { Lain } from './lain.ts'

/** The registers that say how the dossiers were. */
const registers = [
  'dossiers',
  'dossierPauses',
  'dossierSteps',
  'procedures',
  'procedureSteps',
  'calendarDays',
  'clockRules',
] as const satisfies readonly RegisterName[]

/** True where nothing about the dossiers was written after a commit. */
export function isPresent(db: ReadableDb, until: number): boolean {
  const names = registers.map((name) => `'${name}'`).join(', ')
  const query = `SELECT 1 AS there FROM ledger_change WHERE seq > ? AND register IN (${names}) LIMIT 1`
  return db.firstOf(query, until) === undefined
}

/** All dossiers as the ledger knew them after a commit; what is at the place of a key is in `dossiers`. */
export interface PastCases extends CaseSource {
  dossiers: readonly PastDossier[]
}

interface PastDossier extends CaseRow {
  code: string
  lain: Lain
}

/** What the ledger knew after a commit, whatever day it speaks of: a dossier carries its own days. */
function recordsThen<T>(db: ReadableDb, register: RegisterName, until: number): (T & { id: string })[] {
  return recordsAsOf(db, register, lastDay, until)
    .map(({ id, record }) => Object.assign(record as T & { id: string }, { id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Dossiers from the history of the ledger, with keys in the order in which they were made. */
export function pastCases(db: ReadableDb, until: number): PastCases {
  const records = recordsThen<DossierRecord>(db, 'dossiers', until)
  const dossiers = records.map(({ dueByClock, ...record }, key): PastDossier =>
    Object.assign(record, { key, dueByClock: dueByClock === true ? 1 : 0, lain: { pauses: [], steps: [] } }),
  )
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]))
  for (const { dossier, ...pause } of recordsThen<PauseRecord>(db, 'dossierPauses', until))
    byId.get(dossier)?.lain.pauses.push({
      holder: waitsFor(pause),
      from: pause.from,
      to: pause.to,
      reason: pause.reason ?? '',
    })
  const steps = recordsThen<StepRecord>(db, 'dossierSteps', until)
  for (const { dossier, ...step } of steps.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
    byId.get(dossier)?.lain.steps.push(step)
  return {
    last: dossiers.length,
    open: clockThen(db, until),
    held: heldOf(dossiers),
    rows: dossiers,
    dossiers,
  }
}

type DossierRecord = Omit<CaseRow, 'key' | 'id' | 'dueByClock'> & { code: string; dueByClock: boolean | null }
type PauseRecord = {
  dossier: string
  from: Day
  to: Day | null
  cause: string | null
  reason: string | null
}
type StepRecord = Lain['steps'][number] & { dossier: string }

function heldOf(dossiers: readonly PastDossier[]): Map<number, HeldTimes> {
  const { held, of } = openHeld()
  for (const { key, lain } of dossiers) {
    for (const pause of lain.pauses) of(key).pauses.push(pause)
    for (const { holder, from, to } of lain.steps)
      of(key).steps.push({ holder, from: numberOfDay(from), to: to === null ? Infinity : numberOfDay(to) })
  }
  return held
}

/** What the clock of the dossiers went by, as the ledger knew it after a commit. */
export function clockThen(db: ReadableDb, until: number): DossierClock {
  type Rules = ClockRules & { validFrom: Day | null; validTo: Day | null }
  const clock = clockBy(
    recordsThen<CalendarDay>(db, 'calendarDays', until),
    recordsThen<Rules>(db, 'clockRules', until),
  )
  const notices = new Map<string, number>()
  for (const { procedure, holder, days } of recordsThen<NoticeStep>(db, 'procedureSteps', until))
    if (holder === 'publication') notices.set(procedure, (notices.get(procedure) ?? 0) + (days ?? 0))
  const procedures = recordsThen<ProcedureRecord>(db, 'procedures', until).map((record) => {
    const { legalBasis: legal, provincialDocument: provincial, committedDocument: committed } = record
    const row: ProcedureRow = Object.assign(record, { legal, provincial, committed })
    return [record.id, procedureTimeOf(row, notices.get(record.id) ?? 0)] as const
  })
  return { clock, procedures: new Map(procedures) }
}

interface NoticeStep {
  procedure: string
  holder: Holder
  days: number | null
}

type ProcedureRecord = Omit<ProcedureRow, 'legal' | 'provincial' | 'committed'> & {
  legalBasis: string | null
  provincialDocument: string | null
  committedDocument: string | null
}

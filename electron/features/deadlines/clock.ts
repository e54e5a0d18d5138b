import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import type { ClockRules } from '#shared/rules/clock.ts'
import type { Clock } from '#shared/rules/deadline.ts'
import { limitInForce, limitsOf, type TimeLimit, type TimeLimits } from '#shared/rules/procedures.ts'
import { validOn } from '#shared/rules/validity.ts'
import { openCalendar, type CalendarDay } from '#shared/rules/working-calendar.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'

/** How days are counted where no rule is stored for the day: as the Civil Code has it. */
const usualRules: ClockRules = {
  firstDay: 'excluded',
  lastDay: 'nextWorkingDay',
  pauseStart: 'stopped',
  pauseEnd: 'stopped',
}

type StoredRules = ClockRules & { validFrom: Day | null; validTo: Day | null }

/** The clock by some calendar and rules. */
export function clockBy(days: readonly CalendarDay[], rules: readonly StoredRules[]): Clock {
  return { calendar: openCalendar(days), rulesOn: (day) => validOn(rules, day) ?? usualRules }
}

/** The clock by the calendar and the rules as they stand in their registers. */
export function openClock(db: ReadableDb): Clock {
  const days = db.all(
    sql<CalendarDay>`SELECT date, name, kind, decision, document FROM calendar_day`.compile(queries),
  )
  const rules = db.all(
    sql<StoredRules>`
      SELECT valid_from AS "validFrom", valid_to AS "validTo", first_day AS "firstDay", last_day AS "lastDay",
        pause_start AS "pauseStart", pause_end AS "pauseEnd" FROM clock_rule`.compile(queries),
  )
  return clockBy(days, rules)
}

type LimitKind = keyof ReturnType<typeof limitsOf>

/** A version of a procedure as far as the clock needs it. */
export interface ProcedureTime {
  id: string
  code: string
  name: string
  /** What the office goes by, with the time of notice; null where nothing is known. */
  limit: TimeLimit | null
  /** Which of the limits that is, and the document that sets it. */
  limitKind: LimitKind | null
  limitDocument: string | null
  /** Days of the limit that are a time of notice. */
  noticeDays: number
}

/** With the documents of the limits by the kind of the limit. */
export interface ProcedureRow extends TimeLimits, Record<LimitKind, string | null> {
  id: string
  code: string
  name: string
}

/** The time limits of all versions of all procedures, by id. */
export function readProcedureTimes(db: ReadableDb): Map<string, ProcedureTime> {
  const notices = new Map(
    db
      .all(
        sql<{ procedure: string; days: number }>`
          SELECT procedure, sum(days) AS days FROM procedure_step
          WHERE holder = 'publication' AND days IS NOT NULL GROUP BY procedure`.compile(queries),
      )
      .map(({ procedure, days }) => [procedure, days] as const),
  )
  const rows = db.all(
    sql<ProcedureRow>`
      SELECT id, code, name, legal_days AS "legalDays", day_unit AS "dayUnit", provincial_days AS "provincialDays",
        provincial_day_unit AS "provincialDayUnit", committed_days AS "committedDays",
        committed_day_unit AS "committedDayUnit", legal_basis AS legal, provincial_document AS provincial,
        committed_document AS committed FROM procedure`.compile(queries),
  )
  return new Map(rows.map((row) => [row.id, procedureTimeOf(row, notices.get(row.id) ?? 0)] as const))
}

/** What a version of a procedure allows, with so many days of notice. */
export function procedureTimeOf(row: ProcedureRow, noticeDays: number): ProcedureTime {
  const limit = withNotice(limitInForce(row), noticeDays)
  const limitKind = kindInForce(row)
  const limitDocument = limitKind && row[limitKind]
  const { id, code, name } = row
  return { id, code, name, limit, limitKind, limitDocument, noticeDays }
}

/** The dossier waits for the time of notice too, though it is nobody's delay. */
function withNotice(limit: TimeLimit | null, noticeDays: number): TimeLimit | null {
  return limit === null ? null : { days: limit.days + noticeDays, unit: limit.unit satisfies DayUnit }
}

/** The limit that an office goes by, as `limitInForce` picks it. */
function kindInForce(limits: TimeLimits): LimitKind | null {
  const known = limitsOf(limits)
  return (['committed', 'provincial', 'legal'] as const).find((kind) => known[kind] !== null) ?? null
}

import { sql, type RawBuilder } from 'kysely'
import { addDays, type Day } from '#shared/base/days.ts'
import { boardGroups, type BoardGroup, type BoardRow } from '#shared/contract/dossiers.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { holdings } from './holding.ts'

interface BoardRequest {
  group?: BoardGroup | undefined
  offset?: number | undefined
  limit?: number | undefined
}

type Condition = RawBuilder<unknown>

const usualLimit = 100

/** The open dossiers by urgency. Everything here goes by the index of what is open: the closed ones cost nothing. */
export function readBoard(db: ReadableDb, asOf: Day, request: BoardRequest) {
  const conditions = conditionsOf(asOf)
  const counts = countsOn(db, asOf, conditions)
  const open = boardGroups.reduce((sum, group) => sum + counts[group], 0)
  const { offset = 0, limit = usualLimit } = request
  const which = request.group ? conditions[request.group] : sql`1`
  // An order that puts the empty last would not go by the index: they are fetched apart, after the others.
  const dated = sql`(${which}) AND deadline_on IS NOT NULL`
  const undated = sql`(${which}) AND deadline_on IS NULL`
  const withDay = request.group ? counts[request.group] : open - counts.paused - counts.noDeadline
  const isUndatedGroup = request.group === 'paused' || request.group === 'noDeadline'
  const before = isUndatedGroup ? 0 : withDay
  const rows = isUndatedGroup ? [] : readRows(db, dated, { offset, limit })
  if (rows.length < limit && (request.group === undefined || isUndatedGroup)) {
    const page = { offset: Math.max(0, offset - before), limit: limit - rows.length }
    rows.push(...readRows(db, undated, page))
  }
  return { asOf, open, counts, rows: written(db, rows, asOf) }
}

const isPaused = sql`EXISTS (SELECT 1 FROM dossier_pause p WHERE p.dossier = d.id AND p."to" IS NULL)`

/** Which open dossiers belong to a group. */
function conditionsOf(asOf: Day): Record<BoardGroup, Condition> {
  const [soon, later] = [addDays(asOf, 3), addDays(asOf, 7)]
  return {
    late: sql`deadline_on < ${asOf}`,
    today: sql`deadline_on = ${asOf}`,
    within3Days: sql`deadline_on > ${asOf} AND deadline_on <= ${soon}`,
    within7Days: sql`deadline_on > ${soon} AND deadline_on <= ${later}`,
    later: sql`deadline_on > ${later}`,
    paused: sql`deadline_on IS NULL AND ${isPaused}`,
    noDeadline: sql`deadline_on IS NULL AND NOT ${isPaused}`,
  }
}

type Counts = Record<BoardGroup, number>
const counted = new WeakMap<ReadableDb, { version: string; asOf: Day; counts: Counts }>()

/** What was counted stays true until somebody commits; who pages through the board asks for it again and again. */
function countsOn(db: ReadableDb, asOf: Day, conditions: Record<BoardGroup, Condition>): Counts {
  const version = db.version()
  const known = counted.get(db)
  if (known?.version === version && known.asOf === asOf) return known.counts
  const counts = countGroups(db, conditions)
  counted.set(db, { version, asOf, counts })
  return counts
}

/** What has no deadline is counted by what it is not: each search for an open pause is done once. */
function countGroups(db: ReadableDb, conditions: Record<BoardGroup, Condition>): Counts {
  const { noDeadline: _, ...others } = conditions
  const columns = Object.entries({ ...others, undated: sql`deadline_on IS NULL` }).map(
    ([group, condition]) =>
      sql`(SELECT count(*) FROM dossier d WHERE returned_on IS NULL AND ${condition}) AS ${sql.ref(group)}`,
  )
  const row = db.first(
    sql<Record<keyof typeof others | 'undated', number>>`SELECT ${sql.join(columns)}`.compile(queries),
  )
  if (!row) throw new Error('counting gave no row')
  const { undated, ...counts } = row
  return { ...counts, noDeadline: undated - counts.paused }
}

interface OpenDossier {
  id: string
  code: string
  procedure: string | null
  applicant: string | null
  agency: string | null
  receivedOn: Day
  dueOn: Day | null
  deadlineOn: Day | null
}

/** The page is found in the index alone; only its own rows are read. */
function readRows(
  db: ReadableDb,
  which: Condition,
  { offset, limit }: { offset: number; limit: number },
): OpenDossier[] {
  return db.all(
    sql<OpenDossier>`
      SELECT d.id, d.code, coalesce(p.name, d.procedure_as_written) AS procedure, d.applicant, d.agency,
        d.received_on AS "receivedOn", d.due_on AS "dueOn", d.deadline_on AS "deadlineOn"
      FROM (
        SELECT d.key FROM dossier d WHERE d.returned_on IS NULL AND ${which}
        ORDER BY d.deadline_on, d.key LIMIT ${limit} OFFSET ${offset}
      ) JOIN dossier d USING (key) LEFT JOIN procedure p ON p.id = d.procedure
      ORDER BY d.deadline_on, d.key`.compile(queries),
  )
}

function written(db: ReadableDb, rows: readonly OpenDossier[], asOf: Day): BoardRow[] {
  const held = holdings(db, rows, asOf)
  return rows.flatMap((row) => {
    const holding = held.get(row.id)
    if (!holding) return []
    const { holder, heldBy, heldSince } = holding
    const daysLeft = row.deadlineOn === null ? null : numberOfDay(row.deadlineOn) - numberOfDay(asOf)
    return [
      {
        ...row,
        procedure: row.procedure ?? '',
        applicant: row.applicant ?? '',
        agency: row.agency ?? '',
        daysLeft,
        group: groupOf(daysLeft, holding.isPaused),
        holder,
        heldBy,
        heldSince,
      },
    ]
  })
}

function groupOf(daysLeft: number | null, paused: boolean): BoardGroup {
  if (daysLeft === null) return paused ? 'paused' : 'noDeadline'
  if (daysLeft < 0) return 'late'
  if (daysLeft === 0) return 'today'
  if (daysLeft <= 3) return 'within3Days'
  return daysLeft <= 7 ? 'within7Days' : 'later'
}

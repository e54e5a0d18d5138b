import { sql } from 'kysely'
import type { Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import type { Pause } from '#shared/rules/clock.ts'
import { deadlineOf, promisedDay, type Clock } from '#shared/rules/deadline.ts'
import { outcomeOf, type Outcome } from '#shared/rules/timeliness.ts'
import { pausesInWords } from '#shared/text/dossiers.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { recordFromRow, storedRegister } from '#electron/db/register-table.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import { dossiersChangedSince } from './changed.ts'
import { openClock, readProcedureTimes, type ProcedureTime } from './clock.ts'

/** What the clock of the dossiers goes by, read once for an act. */
export interface DossierClock {
  clock: Clock
  procedures: ReadonlyMap<string, ProcedureTime>
}

export function openDossierClock(db: ReadableDb): DossierClock {
  return { clock: openClock(db), procedures: readProcedureTimes(db) }
}

/** What the program keeps beside a dossier. */
export interface KeptTimes {
  dueOn: Day | null
  dueByClock: boolean
  deadlineOn: Day | null
  outcome: Outcome | null
  /** The pauses in words: a dossier whose pauses change is another revision, so that nobody writes over them unseen. */
  pausesWritten: string | null
}

/** The promise and the deadline of a dossier; where nobody gave a promise, the program's own. */
export function keptTimes(
  { clock, procedures }: DossierClock,
  record: Readonly<AnyRecord>,
  pauses: readonly Pause[],
): KeptTimes {
  const receivedOn = record['receivedOn'] as Day | null
  const given = record['dueByClock'] === true ? null : ((record['dueOn'] ?? null) as Day | null)
  if (receivedOn === null)
    return { dueOn: given, dueByClock: false, deadlineOn: null, outcome: null, pausesWritten: null }
  const limit = procedures.get(String(record['procedure']))?.limit ?? null
  const own = given === null && limit !== null ? promisedDay(clock, receivedOn, limit) : null
  const { returnedOn, state } = standingOf(record)
  const times = { receivedOn, dueOn: given ?? own, dueByClock: own !== null, returnedOn, pauses }
  const deadlineOn = deadlineOf(clock, times, limit)
  const outcome = outcomeOf({ deadlineOn, returnedOn, state })
  const { dueOn, dueByClock } = times
  return { dueOn, dueByClock, deadlineOn, outcome, pausesWritten: pausesInWords(pauses) }
}

function standingOf(record: Readonly<AnyRecord>): { returnedOn: Day | null; state: string | null } {
  return {
    returnedOn: (record['returnedOn'] ?? null) as Day | null,
    state: (record['state'] ?? null) as string | null,
  }
}

/**
 * The changes of an act, and what follows from them: a dossier's deadline is kept in the same commit as whatever it
 * depends on. An act that touches nothing of that leaves it as it was, though the calendar may be another by now.
 */
export function withDeadlines(
  db: ReadableDb,
  changes: readonly ChangeDraft[],
  open?: DossierClock,
): readonly ChangeDraft[] {
  if (!changes.some(({ register }) => register === 'dossiers' || register === 'dossierPauses')) return changes
  const named = changes.map(withId)
  return followed(db, named, touchedDossiers(db, named), open)
}

/** The changes with what is kept beside the dossiers that they touch. */
function followed(
  db: ReadableDb,
  changes: readonly ChangeDraft[],
  touched: ReadonlyMap<string, Touched>,
  given?: DossierClock,
): readonly ChangeDraft[] {
  // Most edits of a dossier move nothing: the calendar is not read for them.
  if ([...touched.values()].every(({ follows }) => follows === 'nothing')) return changes
  const open = given ?? openDossierClock(db)
  const written = changes.map((change) => {
    if (change.register !== 'dossiers' || change.kind === 'remove' || change.id === undefined) return change
    const dossier = touched.get(change.id)
    if (!dossier || dossier.follows === 'nothing') return change
    dossier.isWritten = true
    return Object.assign({}, change, { values: Object.assign({}, change.values, timesOf(open, dossier)) })
  })
  return [...written, ...besides(touched, open)]
}

/**
 * The changes that take an act back, and what follows from them. A dossier that nothing has touched since gets back just
 * what it had; one that something has is counted anew from what it then is, lest it keeps what belongs to neither.
 */
export function deadlinesAfterUndo(
  db: ReadableDb,
  changes: readonly ChangeDraft[],
  since: number,
): readonly ChangeDraft[] {
  if (!changes.some(({ register }) => register === 'dossiers' || register === 'dossierPauses')) return changes
  const changed = dossiersChangedSince(db, since, Number.MAX_SAFE_INTEGER)
  if (changed?.length === 0) return changes
  const touched = touchedDossiers(db, changes)
  const kept = changed === null ? null : new Set(changed)
  for (const [id, dossier] of touched) {
    if (kept === null || kept.has(id)) dossier.follows = 'times'
    else touched.delete(id)
  }
  return followed(db, changes, touched)
}

/** The changes of dossiers that no change of the act itself writes. */
function besides(touched: ReadonlyMap<string, Touched>, open: DossierClock): ChangeDraft[] {
  return [...touched].flatMap(([id, dossier]): ChangeDraft[] => {
    const { follows, isWritten, isGone, record } = dossier
    if (follows === 'nothing' || isWritten || isGone || record === null) return []
    return [{ kind: 'update', register: 'dossiers', id, revision: null, values: timesOf(open, dossier) }]
  })
}

/** A dossier that is made has an id before, so that its pauses find it. */
function withId(change: ChangeDraft): ChangeDraft {
  const isNew = change.register === 'dossiers' && change.kind === 'create' && change.id === undefined
  return isNew ? { ...change, id: newId() } : change
}

interface Touched {
  record: AnyRecord | null
  /** By id, so that a change of a pause finds it. */
  pauses: Map<string, AnyRecord>
  /** What the act makes new of what is kept beside it. */
  follows: 'nothing' | 'standing' | 'times'
  isWritten: boolean
  isGone: boolean
}

function touch(record: AnyRecord | null): Touched {
  return { record, pauses: new Map(), follows: 'nothing', isWritten: false, isGone: false }
}

function timesOf(open: DossierClock, { record, pauses, follows }: Touched): AnyRecord {
  const stops = [...pauses.values()].map(pauseOf)
  if (record === null || follows === 'times') return { ...keptTimes(open, record ?? {}, stops) }
  const deadlineOn = (record['deadlineOn'] ?? null) as Day | null
  const outcome = outcomeOf({ deadlineOn, ...standingOf(record) })
  return { outcome, pausesWritten: pausesInWords(stops) }
}

function pauseOf(pause: AnyRecord): Pause {
  return {
    from: pause['from'] as Day,
    to: (pause['to'] ?? null) as Day | null,
    reason: String(pause['reason'] ?? ''),
  }
}

/** The dossiers that an act touches, as they will be. */
function touchedDossiers(db: ReadableDb, changes: readonly ChangeDraft[]): Map<string, Touched> {
  const pausesBefore = readRecords(db, 'dossierPauses', {
    column: 'id',
    ids: changedIds(changes, 'dossierPauses'),
  })
  const wanted = new Set(changedIds(changes, 'dossiers'))
  for (const { record } of pausesBefore) wanted.add(String(record['dossier']))
  for (const change of changes)
    if (change.register === 'dossierPauses' && change.kind !== 'remove' && change.values['dossier'])
      wanted.add(String(change.values['dossier']))
  const ids = [...wanted]
  const touched = new Map<string, Touched>()
  for (const { id, record } of readRecords(db, 'dossiers', { column: 'id', ids }))
    touched.set(id, touch(record))
  for (const { id, record } of readRecords(db, 'dossierPauses', {
    column: 'dossier',
    ids: [...touched.keys()],
  }))
    touched.get(String(record['dossier']))?.pauses.set(id, record)
  const owners = new Map(pausesBefore.map(({ id, record }) => [id, String(record['dossier'])]))
  for (const change of changes) {
    if (change.register === 'dossiers') applyToDossier(touched, change)
    else if (change.register === 'dossierPauses') applyToPause(touched, owners, change)
  }
  return touched
}

function changedIds(changes: readonly ChangeDraft[], register: RegisterName): string[] {
  return changes.flatMap((change) =>
    change.register === register && change.kind !== 'create' ? [change.id] : [],
  )
}

function applyToDossier(touched: Map<string, Touched>, change: ChangeDraft): void {
  if (change.kind === 'create') {
    touched.set(change.id ?? '', { ...touch({ ...(change.values as AnyRecord) }), follows: 'times' })
    return
  }
  const dossier = touched.get(change.id)
  if (!dossier?.record) return
  if (change.kind === 'remove') {
    dossier.isGone = true
    return
  }
  const values = change.values as AnyRecord
  const merged = { ...dossier.record, ...values }
  // An act that is taken back says itself whose the promise was.
  const record = values['dueByClock'] === undefined ? withPromise('dossiers', dossier.record, merged) : merged
  const isOther = (key: string): boolean => record[key] !== dossier.record?.[key]
  // A return ends a pause; where there is none it moves nothing.
  const isCounted = countedBy.some(isOther) || (isOther('returnedOn') && dossier.pauses.size > 0)
  if (isCounted) dossier.follows = 'times'
  else if (dossier.follows === 'nothing' && judgedBy.some(isOther)) dossier.follows = 'standing'
  dossier.record = record
}

/**
 * A record as somebody would have it, where it is a dossier: a promise that a person writes is theirs from then on; one
 * that is cleared is the program's again.
 */
export function withPromise(name: RegisterName, before: Readonly<AnyRecord>, record: AnyRecord): AnyRecord {
  const dueOn = record['dueOn'] ?? null
  if (name !== 'dossiers' || dueOn === (before['dueOn'] ?? null)) return record
  return { ...record, dueByClock: dueOn === null }
}

/** The fields of a dossier by which its times are counted. */
const countedBy = ['procedure', 'receivedOn', 'dueOn'] as const
/** Those that say how it stood to its deadline. */
const judgedBy = ['returnedOn', 'state'] as const

/** `owners` says whose each stored pause is, by the id of the pause. */
function applyToPause(
  touched: Map<string, Touched>,
  owners: ReadonlyMap<string, string>,
  change: ChangeDraft,
): void {
  if (change.kind === 'create') {
    putPause(touched, change.id ?? newId(), change.values as AnyRecord)
    return
  }
  const dossier = touched.get(owners.get(change.id) ?? '')
  const before = dossier?.pauses.get(change.id)
  if (!dossier || !before) return
  const after = change.kind === 'remove' ? null : { ...before, ...(change.values as AnyRecord) }
  if (after && pausedBy.every((key) => after[key] === before[key])) {
    dossier.pauses.set(change.id, after)
    if (dossier.follows === 'nothing') dossier.follows = 'standing'
    return
  }
  dossier.pauses.delete(change.id)
  dossier.follows = 'times'
  if (after) putPause(touched, change.id, after)
}

/** The fields of a pause by which the times of its dossier are counted. */
const pausedBy = ['dossier', 'from', 'to'] as const

function putPause(touched: ReadonlyMap<string, Touched>, id: string, pause: AnyRecord): void {
  const dossier = touched.get(String(pause['dossier']))
  if (!dossier) return
  dossier.pauses.set(id, pause)
  dossier.follows = 'times'
}

const readAtOnce = 500

/** The stored records of a register whose column holds one of some ids. */
function readRecords(
  db: ReadableDb,
  name: RegisterName,
  { column, ids }: { column: string; ids: readonly string[] },
): { id: string; record: AnyRecord }[] {
  const stored = storedRegister(name)
  const found: { id: string; record: AnyRecord }[] = []
  for (let at = 0; at < ids.length; at += readAtOnce) {
    const some = ids.slice(at, at + readAtOnce)
    const query = sql<Record<string, unknown>>`
      SELECT * FROM ${sql.table(stored.table)} WHERE ${sql.ref(column)} IN (${sql.join(some)})`
    for (const row of db.all(query.compile(queries)))
      found.push({ id: row['id'] as string, record: recordFromRow(stored, row) })
  }
  return found
}

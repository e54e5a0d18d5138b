import { refuse } from '#shared/base/result.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Field, FieldValue } from '#shared/registers/register.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { storeContent, type Content } from '#electron/db/contents.ts'
import type { ReadableDb, WritableDb } from '#electron/db/database.ts'
import { ReferenceViolation, UniqueViolation } from '#electron/db/errors.ts'
import { storedRegister, type StoredField } from '#electron/db/register-table.ts'
import type { CommitTable } from '#electron/db/schema.ts'
import type { Clock } from '#electron/platform/clock.ts'
import { newId } from '#electron/platform/random.ts'
import { hashChanges, hashCommit, noParent } from './chain.ts'
import { openRecordWriters, type RecordWriter } from './record-writer.ts'
import { commitToUndo, undoingChanges } from './undo.ts'

/** One thing that an act does to one record. Values that are not named stay (update) or are empty (create). */
export type ChangeDraft =
  | { kind: 'create'; register: RegisterName; id?: string; values: Partial<AnyRecord> }
  /** `revision` is the one that the author saw; null where the office itself acts on what it has just read. */
  | {
      kind: 'update'
      register: RegisterName
      id: string
      revision: string | null
      values: Partial<AnyRecord>
    }
  | { kind: 'remove'; register: RegisterName; id: string }

interface CommitDraft {
  /** The channel that acts: `projects.update`. */
  act: string
  reason?: string | undefined
  changes: Iterable<ChangeDraft>
  /** What files hold that the changes name by their hash: stored in the same transaction. */
  contents?: readonly Content[]
  /** Told now and then how many changes are written. What it throws ends the act, and nothing of it is kept. */
  onProgress?: ((done: number) => void) | undefined
}

interface Committed {
  /** Null where nothing differed from what was there: no commit was made. */
  commit: string | null
  /** The records of the draft in its order, with the revisions that they have now. */
  records: { id: string; revision: string }[]
}

interface Author {
  id: string
  name: string
}

export interface LedgerOptions {
  person: Author
  /** The id of the station on which the act is done. */
  station: string
  clock: Clock
  /** Called after the transaction with the registers that changed. */
  onCommitted?: (registers: RegisterName[]) => void
}

/** The only writer of registers: every act is one commit, written in one transaction with its rows. */
export interface Ledger {
  /**
   * Answers `STALE`, `NOT_FOUND`, `DUPLICATE`, `STILL_REFERENCED`, `UNKNOWN_REFERENCE`; then nothing of the draft is
   * kept.
   */
  commit(draft: CommitDraft): Committed
  /**
   * Takes back a commit by a new one; the author's last one where none is named.
   * Undoing an undo does the act again. Answers `CONFLICT`, `NOTHING_TO_UNDO`, `NOT_FOUND`.
   */
  undo(
    commit: string | undefined,
    /**
     * Told what would be done before anything is written, and of which commit; answers what is done: the same with what
     * follows from it. What it throws stops it.
     */
    follow: (changes: readonly ChangeDraft[], undone: number) => readonly ChangeDraft[],
    onProgress?: UndoProgress,
  ): { commit: string; undone: string }
}

/**
 * Told now and then how far it is: every change is looked at, then every one is written. What it throws leaves
 * everything as it is.
 */
type UndoProgress = (done: number, total: number, step: 'checking' | 'writing') => void

const manyChanges = 500
const manyRows = 5000
const changesBetweenProgress = 1000

/** Opens the ledger for one author. */
export function openLedger(db: WritableDb, options: LedgerOptions): Ledger {
  const announce = (registers: Set<RegisterName>): void => options.onCommitted?.([...registers])
  const run = <T>(draft: CommitDraft, work: () => T): T =>
    isLarge(draft) ? db.bulkTransaction(work) : db.transaction(work)
  return {
    commit(draft) {
      const writeAll = () => write(db, options, { ...draft, undoes: null })
      const filled = tablesToFill(db, draft)
      const work = filled.length > 0 ? () => db.buildIndexesAfter(filled, writeAll) : writeAll
      const done = explainReferences(() => run(draft, work), mayRemove(draft))
      if (done.commit !== null) announce(done.touched)
      return { commit: done.commit, records: done.records }
    },
    undo(commit, follow, onProgress) {
      const author = { person: options.person.id, station: options.station }
      const named = commitToUndo(db, commit, author)
      const takeBack = () => {
        const total = named.change_count
        const changes = undoingChanges(db, named, (looked) => onProgress?.(looked, total, 'checking'))
        const draft = { act: 'ledger.undo', changes: follow(changes, named.seq), undoes: named.id }
        const onWritten = (written: number) => onProgress?.(written, total, 'writing')
        return write(db, options, { ...draft, onProgress: onWritten })
      }
      const isMany = named.change_count > manyChanges
      const work = () => (isMany ? db.bulkTransaction(takeBack) : db.transaction(takeBack))
      const done = explainReferences(work, true)
      const undone = named.id
      if (done.commit === null) throw refuse('NOTHING_TO_UNDO')
      announce(done.touched)
      return { commit: done.commit, undone }
    },
  }
}

/** The tables that a draft more than doubles: their indexes are built anew sooner than kept up. */
function tablesToFill(db: ReadableDb, { changes }: CommitDraft): string[] {
  if (!Array.isArray(changes) || changes.length < manyRows) return []
  const added = new Map<RegisterName, number>()
  for (const { kind, register } of changes as readonly ChangeDraft[])
    if (kind === 'create') added.set(register, (added.get(register) ?? 0) + 1)
  return [...added].flatMap(([register, count]) => {
    const { table } = storedRegister(register)
    const there = Number(db.firstOf(`SELECT count(*) AS n FROM ${table}`)?.['n'] ?? 0)
    return count >= manyRows && count > there ? [table] : []
  })
}

function isLarge({ changes, contents = [] }: CommitDraft): boolean {
  return contents.length > 0 || (Array.isArray(changes) && changes.length > manyChanges)
}

/** What an act does, and which commit it takes back. */
type ActDraft = CommitDraft & { undoes: string | null }

/** Writes rows and ledger of one act. Runs inside a transaction. */
function write(
  db: WritableDb,
  options: LedgerOptions,
  draft: ActDraft,
): Committed & { touched: Set<RegisterName> } {
  const id = newId()
  const seq = nextSeq(db)
  const writers = openRecordWriters(db)
  const insertChange = db.prepare(
    'INSERT INTO ledger_change (seq, ord, register, record, kind, parent, fields) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const hash = hashChanges()
  const records: Committed['records'] = []
  const touched = new Set<RegisterName>()
  let ord = 0
  for (const change of draft.changes) {
    const done = apply(writers(change.register), change, id)
    records.push({ id: done.id, revision: done.fields === null ? done.parent : id })
    if (records.length % changesBetweenProgress === 0) draft.onProgress?.(records.length)
    if (done.fields === null) continue
    const row = {
      ord,
      register: change.register,
      record: done.id,
      kind: change.kind,
      parent: done.parent,
      fields: JSON.stringify(done.fields),
    }
    insertChange.run(seq, row.ord, row.register, row.record, row.kind, row.parent, row.fields)
    hash.add(row)
    touched.add(change.register)
    ord += 1
  }
  if (ord === 0) return { commit: null, records, touched }
  for (const content of draft.contents ?? []) storeContent(db, content)
  const { act, reason = '', undoes } = draft
  linkCommit(db, options, { seq, id, act, reason, undoes, change_count: ord, changesHash: hash.digest() })
  return { commit: id, records, touched }
}

const commitColumns = [
  'seq',
  'id',
  'station',
  'number',
  'made_at',
  'person',
  'person_name',
  'act',
  'reason',
  'undoes',
  'change_count',
  'parent_hash',
  'hash',
] as const satisfies (keyof CommitTable)[]
const insertCommit = `INSERT INTO ledger_commit (${commitColumns.join(', ')}) VALUES (?${', ?'.repeat(commitColumns.length - 1)})`

type CommitSaid = Pick<CommitTable, 'seq' | 'id' | 'act' | 'reason' | 'undoes' | 'change_count'> & {
  changesHash: string
}

/** Adds the commit to its station's chain. */
function linkCommit(db: WritableDb, options: LedgerOptions, said: CommitSaid): void {
  const head = headOf(db, options.station)
  const { seq, changesHash, ...rest } = said
  const commit = {
    ...rest,
    station: options.station,
    number: head.number + 1,
    // A clock that was set back must not put a commit before its parent.
    made_at: laterOf(options.clock.now().toISOString(), head.madeAt),
    person: options.person.id,
    person_name: options.person.name,
    parent_hash: head.hash,
  }
  const row = { seq, ...commit, hash: hashCommit(commit, changesHash) }
  db.prepare(insertCommit).run(...commitColumns.map((column) => row[column]))
}

/** What each field was and is. */
export type FieldChanges = Record<string, [old: FieldValue, now: FieldValue]>

interface Applied {
  id: string
  /** The revision before. */
  parent: string
  /** Null where nothing differed. */
  fields: FieldChanges | null
}

/** Does one change to its row. */
function apply(writer: RecordWriter, change: ChangeDraft, revision: string): Applied {
  if (change.kind === 'create') return applyCreation(writer, change, revision)
  const found = writer.find(change.id)
  if (!found) throw refuse('NOT_FOUND', { what: registerOf(change.register).one })
  if (change.kind === 'remove') {
    writer.remove(found)
    return { id: change.id, parent: found.revision, fields: differences(found.record, {}) }
  }
  if (change.revision !== null && change.revision !== found.revision) {
    throw refuse('STALE', { id: change.id, currentRevision: found.revision, current: found.record })
  }
  const after = { ...found.record, ...defined(change.values) }
  const fields = differences(found.record, after)
  if (Object.keys(fields).length === 0) return { id: change.id, parent: found.revision, fields: null }
  explainDuplicates(change.register, after, () =>
    writer.update(found, { id: change.id, revision, record: after }),
  )
  return { id: change.id, parent: found.revision, fields }
}

function applyCreation(
  writer: RecordWriter,
  change: ChangeDraft & { kind: 'create' },
  revision: string,
): Applied {
  const id = change.id ?? newId()
  const fields: FieldChanges = {}
  const record: AnyRecord = {}
  for (const key in change.values) {
    const value = change.values[key]
    if (value === null || value === undefined) continue
    record[key] = value
    fields[key] = [null, value]
  }
  explainDuplicates(change.register, record, () => writer.insert({ id, revision, record }))
  return { id, parent: '', fields }
}

function defined(values: Partial<AnyRecord>): AnyRecord {
  const record: AnyRecord = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) record[key] = value
  }
  return record
}

function differences(before: AnyRecord, after: AnyRecord): FieldChanges {
  const fields: FieldChanges = {}
  for (const key in before) {
    const old = before[key] ?? null
    const now = after[key] ?? null
    if (old !== now) fields[key] = [old, now]
  }
  for (const key in after) {
    const now = after[key] ?? null
    if (!(key in before) && now !== null) fields[key] = [null, now]
  }
  return fields
}

function nextSeq(db: WritableDb): number {
  return Number(db.prepare('SELECT max(seq) AS last FROM ledger_commit').first()?.['last'] ?? 0) + 1
}

const selectHead =
  'SELECT number, hash, made_at FROM ledger_commit WHERE station = ? ORDER BY number DESC LIMIT 1'

/** The last link of a station's chain. */
function headOf(db: WritableDb, station: string): { number: number; hash: string; madeAt: string } {
  const head = db.prepare(selectHead).first(station)
  if (!head) return { number: 0, hash: noParent, madeAt: '' }
  return { number: Number(head['number']), hash: String(head['hash']), madeAt: String(head['made_at']) }
}

function laterOf(now: string, parent: string): string {
  return now > parent ? now : parent
}

/** A reference that is left hanging shows only when the transaction ends. */
function explainReferences<T>(work: () => T, removes: boolean): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ReferenceViolation)) throw error
    throw removes ? refuse('STILL_REFERENCED', { by: 'bản ghi khác' }) : refuse('UNKNOWN_REFERENCE')
  }
}

/** False where it is certain that a draft takes nothing out. */
function mayRemove({ changes }: CommitDraft): boolean {
  return !Array.isArray(changes) || (changes as readonly ChangeDraft[]).some(({ kind }) => kind === 'remove')
}

/** Says a violated unique index in the words of the register's field. */
function explainDuplicates(register: RegisterName, record: AnyRecord, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error
    const broken = brokenFields(register, error)
    const last = broken.at(-1)
    if (!last) throw error
    throw refuse('DUPLICATE', {
      field: last.key,
      label: broken.map(({ field }) => field.label).join(', '),
      value: broken.map(({ key, field }) => writtenOut(field, record[key] ?? null)).join(', '),
    })
  }
}

/** The fields that a unique index holds apart; of several, those that a person can read: not the references. */
function brokenFields(register: RegisterName, error: UniqueViolation): StoredField[] {
  const stored = storedRegister(register)
  const columns = new Set(error.column.split(', ').map((name) => name.slice(stored.table.length + 1)))
  const fields = stored.fields.filter(
    ({ column, uniqueColumn }) => columns.has(column) || (uniqueColumn !== null && columns.has(uniqueColumn)),
  )
  const readable = fields.filter(({ field }) => field.type !== 'reference')
  return readable.length > 0 ? readable : fields
}

function writtenOut(field: Field, value: FieldValue): string {
  if (field.type === 'day' && typeof value === 'string') return formatDay(value)
  const option =
    field.type === 'choice' ? field.options.find((candidate) => candidate.value === value) : undefined
  return option?.label ?? String(value ?? '')
}

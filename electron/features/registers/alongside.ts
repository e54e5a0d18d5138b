import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Register } from '#shared/registers/register.ts'
import { importText } from '#shared/text/sheets.ts'
import { wordsForNothing } from '#shared/text/sheet-words.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import { filled, findingsOf } from './edit.ts'
import { findExisting, identityOf } from './existing.ts'
import type { Row } from './list.ts'
import type { RowFinding } from './plan-import.ts'

/** The filled cells of a row that belong to other registers, by `register.field`. */
type Cells = Readonly<AnyRecord>

/** What the cells of a row that belong to other registers do there. */
export interface Beside {
  /** The id that a new record of the row itself must have, because others refer to it. */
  id: string | null
  changes: readonly ChangeDraft[]
  reasons: readonly RowFinding[]
}

/** Makes records of other registers from cells of a sheet, for one import. */
export interface Alongside {
  /** Reads what is stored already for the records of some rows, at once. */
  look(rows: readonly { cells: Cells; id: string | undefined }[]): void
  /** True where the cells of a row make a record. */
  says(cells: Cells): boolean
  /**
   * `id` is that of the row's record where it has one already; `earlier` are the rows before of the same record, whose
   * records must not be made again. What is stored already is brought up to the row.
   */
  of(cells: Cells, id: string | undefined, earlier?: readonly EarlierCells[]): Beside
}

/** What a row before said of the same record. */
interface EarlierCells {
  row: number
  beside: Cells
}

type Target = NonNullable<Register['importsTo']>[number]

const nothingBeside: Beside = { id: null, changes: [], reasons: [] }

export function openAlongside(db: ReadableDb, register: Register): Alongside {
  const targets = register.importsTo ?? []
  let known = new Map<string, Row>()
  return {
    look(rows) {
      known = new Map()
      for (const target of targets) {
        const records = rows.flatMap(({ cells, id }) => {
          const given = id === undefined ? null : givenTo(target, cells)
          return id === undefined || given === null ? [] : [{ ...given, [target.reference]: id }]
        })
        const existing = findExisting(db, target.register as RegisterName, records)
        for (const [key, row] of existing) known.set(`${target.register} ${key}`, row)
      }
    },
    says: (cells) => targets.some((target) => givenTo(target, cells) !== null),
    of(cells, stored, earlier = []) {
      const beside = { id: stored ?? null, changes: [] as ChangeDraft[], reasons: [] as RowFinding[] }
      for (const target of targets) {
        const given = givenTo(target, cells)
        if (given === null) continue
        beside.id ??= newId()
        const record: AnyRecord = { ...given, [target.reference]: beside.id }
        const description = registerOf(target.register as RegisterName)
        const said = saidBefore(description, { target, record, earlier })
        if (said === 'same') continue
        if (said !== null) beside.reasons.push(said)
        const before = known.get(`${target.register} ${identityOf(description, record) ?? ''}`)
        beside.reasons.push(...errorsOf(description, { target, record, before }))
        const change = changeOf(target, record, before)
        if (change !== null) beside.changes.push(change)
      }
      return beside.changes.length === 0 && beside.reasons.length === 0 ? nothingBeside : beside
    },
  }
}

/** What the cells say for a register; null where they say nothing. */
function givenTo({ register, fields }: Target, cells: Cells): AnyRecord | null {
  let given: AnyRecord | null = null
  for (const key in fields) {
    const value = cells[`${register}.${key}`] ?? null
    if (value === null || (typeof value === 'string' && wordsForNothing.has(fold(value)))) continue
    given ??= {}
    given[key] = value
  }
  return given
}

interface SaidBefore {
  target: Target
  record: AnyRecord
  earlier: readonly EarlierCells[]
}

/** Whether a row before makes the same record already, and where it says another thing of it, what is wrong with that. */
function saidBefore(
  description: Register,
  { target, record, earlier }: SaidBefore,
): RowFinding | 'same' | null {
  if (earlier.length === 0) return null
  const identity = identityOf(description, record)
  const owner = { [target.reference]: record[target.reference] ?? null }
  for (const { row, beside } of earlier) {
    const given = givenTo(target, beside)
    const other = { ...given, ...owner }
    if (given === null || identity === null || identityOf(description, other) !== identity) continue
    if (Object.keys(record).every((key) => record[key] === other[key])) return 'same'
    const named = description.identifiedBy.find((key) => Object.hasOwn(target.fields, key)) ?? ''
    const message = importText.repeated(target.fields[named]?.label ?? '', row)
    return { field: `${target.register}.${named}`, code: 'REPEATED_IN_FILE', message }
  }
  return null
}

/** A record that is stored already is brought up to what the cells say; null where it says the same. */
function changeOf({ register }: Target, record: AnyRecord, before: Row | undefined): ChangeDraft | null {
  const name = register as RegisterName
  if (!before) return { kind: 'create', register: name, values: record }
  const isSame = Object.keys(record).every((key) => record[key] === before[key])
  const { id, revision } = before
  return isSame ? null : { kind: 'update', register: name, id, revision, values: record }
}

interface Judged {
  target: Target
  record: AnyRecord
  before: Row | undefined
}

function errorsOf(description: Register, { target, record, before }: Judged): RowFinding[] {
  const { register, fields } = target
  const whole = { ...filled(description, before ?? {}), ...record }
  return findingsOf(description, whole)
    .filter(({ level }) => level === 'error')
    .map(({ field, code, message }) => {
      // What a sheet cannot fill is said of the first of its columns.
      const column = Object.hasOwn(fields, field) ? field : (Object.keys(fields)[0] ?? field)
      return { field: `${register}.${column}`, code, message }
    })
}

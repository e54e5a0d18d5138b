import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord, Register } from '#shared/registers/register.ts'
import { wordsForNothing } from '#shared/text/sheet-words.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import { filled, findingsOf } from './edit.ts'
import { findExisting, identityOf } from './existing.ts'
import type { RowFinding } from './plan-import.ts'

/** Cells by `register.field`, as a row has them. */
type Texts = Readonly<Record<string, string>>

/** What the cells of a row that belong to other registers do there. */
interface Beside {
  /** The id that a new record of the row itself must have, because others refer to it. */
  id: string | null
  changes: readonly ChangeDraft[]
  reasons: readonly RowFinding[]
}

/** Makes records of other registers from cells of a sheet, for one import. */
export interface Alongside {
  /** Reads what is stored already for the records of some rows, at once. */
  look(rows: readonly { texts: Texts; id: string | undefined }[]): void
  /** `id` is that of the row's record where it is stored already. The same text again is the same record. */
  of(texts: Texts, id: string | undefined): Beside
}

type Target = NonNullable<Register['importsTo']>[number]

const nothingBeside: Beside = { id: null, changes: [], reasons: [] }

export function openAlongside(db: ReadableDb, register: Register): Alongside {
  const targets = register.importsTo ?? []
  let known = new Set<string>()
  return {
    look(rows) {
      known = new Set()
      for (const target of targets) {
        const records = rows.flatMap(({ texts, id }) => {
          const text = id === undefined ? null : textOf(texts, target)
          return id === undefined || text === null ? [] : [recordOf(target, id, text)]
        })
        const existing = findExisting(db, target.register as RegisterName, records)
        for (const key of existing.keys()) known.add(`${target.register} ${key}`)
      }
    },
    of(texts, stored) {
      const filledTargets = targets.filter((target) => textOf(texts, target) !== null)
      if (filledTargets.length === 0) return nothingBeside
      const id = stored ?? newId()
      const beside = { id, changes: [] as ChangeDraft[], reasons: [] as RowFinding[] }
      for (const target of filledTargets) {
        const record = recordOf(target, id, textOf(texts, target) ?? '')
        const description = registerOf(target.register as RegisterName)
        if (known.has(`${target.register} ${identityOf(description, record) ?? ''}`)) continue
        beside.reasons.push(...errorsOf(description, target, record))
        beside.changes.push({ kind: 'create', register: target.register as RegisterName, values: record })
      }
      return beside
    },
  }
}

function textOf(texts: Texts, { register, field }: Target): string | null {
  const text = texts[`${register}.${field}`]
  return text === undefined || wordsForNothing.has(fold(text)) ? null : text
}

function recordOf({ reference, field }: Target, id: string, text: string): AnyRecord {
  return { [reference]: id, [field]: text }
}

function errorsOf(description: Register, { register, field }: Target, record: AnyRecord): RowFinding[] {
  return findingsOf(description, filled(description, record))
    .filter(({ level }) => level === 'error')
    .map(({ code, message }) => ({ field: `${register}.${field}`, code, message }))
}

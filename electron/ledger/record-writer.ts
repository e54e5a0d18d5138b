import type { AnyRecord } from '#shared/registers/register.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { WritableDb } from '#electron/db/database.ts'
import {
  findRow,
  recordFromRow,
  rowOf,
  searchTextOf,
  storedRegister,
  type RecordToStore,
  type StoredRegister,
} from '#electron/db/register-table.ts'

/** A record as it stands in its register. */
interface StoredRecord {
  key: number
  revision: string
  record: AnyRecord
}

/** Writes the rows of one register, with their sort keys and search text, inside the ledger's transaction. */
export interface RecordWriter {
  find(id: string): StoredRecord | undefined
  insert(now: RecordToStore): void
  update(found: StoredRecord, now: RecordToStore): void
  remove(found: StoredRecord): void
}

/** The writers of one commit, made when their register is first touched. */
export function openRecordWriters(db: WritableDb): (name: RegisterName) => RecordWriter {
  const writers = new Map<RegisterName, RecordWriter>()
  return (name) => {
    let writer = writers.get(name)
    if (!writer) {
      writer = openRecordWriter(db, storedRegister(name))
      writers.set(name, writer)
    }
    return writer
  }
}

const quote = (name: string): string => `"${name}"`

function openRecordWriter(db: WritableDb, stored: StoredRegister): RecordWriter {
  const { table, searchTable, columns } = stored
  const insertRow = db.prepare(
    `INSERT INTO ${table} (key, ${columns.map(quote).join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
  )
  const insertSearch = db.prepare(`INSERT INTO ${searchTable} (rowid, text) VALUES (?, ?)`)
  const deleteRow = db.prepare(`DELETE FROM ${table} WHERE key = ?`)
  const deleteSearch = db.prepare(`DELETE FROM ${searchTable} WHERE rowid = ?`)
  let nextKey: number | null = null

  const selectLast = db.prepare(`SELECT max(key) AS last FROM ${table}`)
  const newKey = (): number => {
    nextKey ??= Number(selectLast.first()?.['last'] ?? 0) + 1
    return nextKey++
  }

  return {
    find(id) {
      const row = findRow(db, stored, id)
      if (!row) return undefined
      return {
        key: row['key'] as number,
        revision: row['revision'] as string,
        record: recordFromRow(stored, row),
      }
    },
    insert(now) {
      const key = newKey()
      const row = rowOf(stored, now)
      insertRow.run(key, ...row)
      insertSearch.run(key, row[row.length - 1] as string)
    },
    update(found, now) {
      const before = rowOf(stored, { id: now.id, revision: found.revision, record: found.record })
      const after = rowOf(stored, now)
      const changed = [...columns.keys()].filter((at) => before[at] !== after[at])
      const assignments = changed.map((at) => `${quote(columns[at] as string)} = ?`).join(', ')
      db.prepare(`UPDATE ${table} SET ${assignments} WHERE key = ?`).run(
        ...changed.map((at) => after[at] ?? null),
        found.key,
      )
      const text = searchTextOf(stored, now.record)
      if (before[before.length - 1] !== text) {
        deleteSearch.run(found.key)
        insertSearch.run(found.key, text)
      }
    },
    remove(found) {
      deleteRow.run(found.key)
      deleteSearch.run(found.key)
    },
  }
}

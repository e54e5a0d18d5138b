import Database from 'better-sqlite3'
import { refuse } from '#shared/base/result.ts'

/** A unique index was violated; the caller knows which field of which register its columns belong to. */
export class UniqueViolation extends Error {
  /** As SQLite says it: `project.code_key`, or several with a comma between. */
  readonly column: string

  constructor(column: string) {
    super(`unique: ${column}`)
    this.column = column
  }
}

/** A row is still referenced by, or refers to, another one. */
export class ReferenceViolation extends Error {}

/** Runs a statement; what SQLite says is turned into what the office can answer. Defects pass unchanged. */
export function explainSqliteError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    if (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED') throw refuse('BUSY')
    if (error.code === 'SQLITE_FULL') throw refuse('DISK_FULL')
    if (error.code === 'SQLITE_CONSTRAINT_UNIQUE')
      throw new UniqueViolation(error.message.replace(/^.*failed: /, ''))
    if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') throw new ReferenceViolation(error.message)
    if (error.code === 'SQLITE_CORRUPT' || error.code === 'SQLITE_NOTADB') {
      throw refuse('DATABASE_UNREADABLE', { why: error.message })
    }
    throw error
  }
}

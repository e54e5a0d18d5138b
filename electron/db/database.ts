import Database from 'better-sqlite3'
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type Compilable,
} from 'kysely'
import { refuse } from '#shared/base/result.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { explainSqliteError } from './errors.ts'
import type { Schema } from './schema.ts'

/** Kysely as a typed query compiler only: better-sqlite3 runs what it compiles, synchronously. */
export const queries = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Compiled<R> = Compilable<R> | CompiledQuery<R>

/** Questions only. A statement that writes is refused at run time and, for typed queries, does not compile. */
export interface ReadableDb {
  all<R>(query: Compiled<R>): R[]
  first<R>(query: Compiled<R>): R | undefined
  iterate<R>(query: Compiled<R>): IterableIterator<R>
  /** The first row of a question in SQL text, parsed once: for what is asked at every call. */
  firstOf(text: string, ...values: SqlValue[]): Record<string, unknown> | undefined
  /** The one column that a query selects, of whole numbers from 0 to 2^32. */
  numbers(query: Compiled<unknown>): Uint32Array
  /** Changes whenever any connection has committed a write; for caches and for noticing other processes. */
  version(): string
}

declare const writing: unique symbol

/** The ledger's handle. Nothing but the ledger, the migrations and the office's own settings may hold one. */
export interface WritableDb extends ReadableDb {
  readonly [writing]: true
  run(query: Compiled<unknown>): number
  /** A statement that is run many times inside one transaction. */
  prepare(text: string): PreparedStatement
  /** Runs inside one `BEGIN IMMEDIATE`; nothing is kept if it throws. It must not await. */
  transaction<T>(work: () => T): T
  /** The same for an act of many rows: the log is not folded into the file while the person waits. */
  bulkTransaction<T>(work: () => T): T
  /**
   * Runs work that fills tables with many rows, inside a transaction: their plain indexes are taken away and built at
   * the end, sorted, which costs a third of keeping them up row by row.
   */
  buildIndexesAfter<T>(tables: readonly string[], work: () => T): T
  execute(script: string): void
  /** Folds the write-ahead log into the file as far as readers allow; for a quiet moment. */
  checkpoint(): void
  close(): void
}

/** SQL text that was parsed once; for what runs many times, where building the query would be most of the work. */
interface PreparedStatement {
  run(...values: SqlValue[]): void
  first(...values: SqlValue[]): Record<string, unknown> | undefined
}

export type SqlValue = string | number | bigint | null | Uint8Array

const statementCacheSize = 400
/** Beyond this many pages (4 MB) the log is folded into the file by the commit that passes it. */
const usualLogPages = 1000
/** Taken only as far as the file is large: a page that is not in the cache costs a decryption. */
const usualCacheKilobytes = 262_144
/** Rows that come by the hundred thousand would fill the cache with pages that wait to be written: no faster. */
const bulkCacheKilobytes = 32_768

class Connection {
  declare readonly [writing]: true
  readonly #db: Database.Database
  readonly #statements = new Map<string, Database.Statement>()
  #writes = 0

  constructor(db: Database.Database) {
    this.#db = db
  }

  all<R>(query: Compiled<R>): R[] {
    const { statement, values } = this.#reading(query)
    return statement.all(...values) as R[]
  }

  first<R>(query: Compiled<R>): R | undefined {
    const { statement, values } = this.#reading(query)
    return statement.get(...values) as R | undefined
  }

  iterate<R>(query: Compiled<R>): IterableIterator<R> {
    const { sql: text, parameters } = compiled(query)
    // A statement that is being iterated is busy: it cannot come from the cache.
    return this.#db.prepare(text).iterate(...(parameters as SqlValue[])) as IterableIterator<R>
  }

  firstOf(text: string, ...values: SqlValue[]): Record<string, unknown> | undefined {
    const statement = this.#statement(text)
    if (!statement.readonly) throw new Error(`a statement that writes came through a read handle: ${text}`)
    return statement.get(...values) as Record<string, unknown> | undefined
  }

  numbers(query: Compiled<unknown>): Uint32Array {
    const { sql: text, parameters } = compiled(query)
    return Uint32Array.from(
      this.#db
        .prepare(text)
        .pluck()
        .all(...(parameters as SqlValue[])) as number[],
    )
  }

  version(): string {
    return `${String(this.#db.pragma('data_version', { simple: true }))}.${this.#writes}`
  }

  run(query: Compiled<unknown>): number {
    const { sql: text, parameters } = compiled(query)
    return explainSqliteError(() => this.#statement(text).run(...(parameters as SqlValue[])).changes)
  }

  prepare(text: string): PreparedStatement {
    const statement = this.#statement(text)
    return {
      // As one array: spread out again, each of a wide row's values would cost an argument more.
      run: (...values) => void explainSqliteError(() => statement.run(values)),
      first: (...values) => statement.get(...values) as Record<string, unknown> | undefined,
    }
  }

  transaction<T>(work: () => T): T {
    const result = explainSqliteError(() => this.#db.transaction(work).immediate())
    this.#writes += 1
    return result
  }

  bulkTransaction<T>(work: () => T): T {
    this.#db.pragma('wal_autocheckpoint=0')
    this.#db.pragma(`cache_size=-${bulkCacheKilobytes}`)
    try {
      return this.transaction(work)
    } finally {
      this.#db.pragma(`cache_size=-${usualCacheKilobytes}`)
      this.#db.pragma(`wal_autocheckpoint=${usualLogPages}`)
    }
  }

  buildIndexesAfter<T>(tables: readonly string[], work: () => T): T {
    const indexes = tables.flatMap((table) => this.#plainIndexes(table))
    for (const { name } of indexes) this.#db.exec(`DROP INDEX "${name}"`)
    const result = work()
    for (const { sql: text } of indexes) this.#db.exec(text)
    return result
  }

  /** Those that only make reading quicker: what keeps values apart, or finds what refers to a row, stays. */
  #plainIndexes(table: string): { name: string; sql: string }[] {
    return this.#db
      .prepare(
        `SELECT s.name, s.sql FROM sqlite_schema s
         JOIN pragma_index_list(s.tbl_name) l ON l.name = s.name AND l."unique" = 0
         JOIN pragma_index_info(s.name) i ON i.seqno = 0
         WHERE s.type = 'index' AND s.tbl_name = ?
           AND i.name NOT IN (SELECT "from" FROM pragma_foreign_key_list(s.tbl_name))`,
      )
      .all(table) as { name: string; sql: string }[]
  }

  execute(script: string): void {
    explainSqliteError(() => this.#db.exec(script))
  }

  checkpoint(): void {
    this.#db.pragma('wal_checkpoint(PASSIVE)')
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  #reading(query: Compiled<unknown>): { statement: Database.Statement; values: SqlValue[] } {
    const { sql: text, parameters } = compiled(query)
    const statement = this.#statement(text)
    if (!statement.readonly) throw new Error(`a statement that writes came through a read handle: ${text}`)
    return { statement, values: parameters as SqlValue[] }
  }

  #statement(text: string): Database.Statement {
    let statement = this.#statements.get(text)
    if (!statement) {
      statement = this.#db.prepare(text)
      if (this.#statements.size >= statementCacheSize) {
        const oldest = this.#statements.keys().next()
        if (!oldest.done) this.#statements.delete(oldest.value)
      }
      this.#statements.set(text, statement)
    }
    return statement
  }
}

function compiled(query: Compiled<unknown>): CompiledQuery {
  return 'compile' in query ? query.compile() : query
}

/**
 * Opens the encrypted database, making it where there is none.
 * A file that cannot be opened is answered with `DATABASE_UNREADABLE` and left as it is, never deleted or replaced.
 *
 * @param key the 32-byte data key
 */
export function openConnection(file: string, key: Uint8Array): WritableDb {
  const db = new Database(file)
  try {
    // AEGIS-256: authenticated, and with the AES instructions of every x64 processor since 2011 close to free.
    db.pragma(`cipher='aegis'`)
    db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
    db.pragma('busy_timeout=5000')
    db.pragma('journal_mode=WAL')
    db.pragma('synchronous=FULL')
    db.pragma(`wal_autocheckpoint=${usualLogPages}`)
    db.pragma('foreign_keys=ON')
    db.pragma('trusted_schema=OFF')
    db.pragma('temp_store=MEMORY')
    db.pragma(`cache_size=-${usualCacheKilobytes}`)
    db.function('fold', { deterministic: true, directOnly: true }, (text) =>
      text === null ? null : fold(String(text)),
    )
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') throw refuse('BUSY')
    throw refuse('DATABASE_UNREADABLE', { why: error instanceof Error ? error.message : String(error) })
  }
  return new Connection(db)
}

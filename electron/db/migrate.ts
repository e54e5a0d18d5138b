import { refuse } from '#shared/base/result.ts'
import { copyFile, fileExists } from '#electron/platform/files.ts'
import { sql } from 'kysely'
import { queries, type WritableDb } from './database.ts'
import { migrations } from './migrations/migrations.ts'

/**
 * Brings a database to the newest structure: first a copy of the file (`<file>.before-<version>`), then every missing
 * step in one transaction with a foreign-key check. A database of a newer program is refused, not touched.
 */
export function migrate(db: WritableDb, file: string, steps: readonly string[] = migrations): void {
  const found = structureVersion(db)
  if (found > steps.length) throw refuse('DATABASE_TOO_NEW', { found, known: steps.length })
  if (found === steps.length) return
  db.transaction(() => {
    // Another process may have migrated while this one waited for the lock.
    const current = structureVersion(db)
    if (current === steps.length) return
    if (current > 0) copyBeforeMigration(file, current)
    for (const step of steps.slice(current)) db.execute(step)
    const broken = db.all(sql`PRAGMA foreign_key_check`.compile(queries))
    if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`)
    db.execute(`PRAGMA user_version = ${steps.length}`)
  })
}

function structureVersion(db: WritableDb): number {
  return db.first(sql<{ user_version: number }>`PRAGMA user_version`.compile(queries))?.user_version ?? 0
}

/** The write lock is held, so the file and its log do not change while they are copied. */
function copyBeforeMigration(file: string, version: number): void {
  const copy = `${file}.before-${version + 1}`
  copyFile(file, copy)
  if (fileExists(`${file}-wal`)) copyFile(`${file}-wal`, `${copy}-wal`)
}

import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { refuse, Refusal } from '#shared/base/result.ts'
import {
  claimFile,
  fileExists,
  makeFolder,
  moveFile,
  namesIn,
  removeFile,
  sizeOf,
} from '#electron/platform/files.ts'
import { logLine } from '#electron/platform/log.ts'
import { newId } from '#electron/platform/random.ts'
import { openConnection, queries, type WritableDb } from './database.ts'
import { migrate } from './migrate.ts'

/** The files of a data folder. */
export interface DataFiles {
  database: string
  ring: string
  attempts: string
}

export function filesOf(dataFolder: string): DataFiles {
  return {
    database: join(dataFolder, 'ancu.db'),
    ring: join(dataFolder, 'keyring.json'),
    attempts: join(dataFolder, 'attempts.log'),
  }
}

/** True where a folder holds a database or a key ring: then nothing may be set up or restored there. */
export function isSetUp(dataFolder: string): boolean {
  const { database, ring } = filesOf(dataFolder)
  return fileExists(database) || fileExists(ring)
}

/** True where nothing stands in a folder but what an interrupted set-up left, or where there is no folder. */
export function isEmptyFolder(folder: string): boolean {
  return namesIn(folder).every(isStaging)
}

const stagingStart = '.new-'
const isStaging = (name: string): boolean => name.startsWith(stagingStart)

/**
 * Fills a data folder so that it is complete or as it was: the files are made in a folder inside, then take their
 * place, the ring last. Answers `ALREADY_SET_UP`, also where another process is first.
 */
export async function fillDataFolder<T>(
  dataFolder: string,
  make: (staged: DataFiles) => T | Promise<T>,
): Promise<T> {
  if (isSetUp(dataFolder)) throw refuse('ALREADY_SET_UP')
  const existed = fileExists(dataFolder)
  const staging = join(dataFolder, `${stagingStart}${newId()}`)
  makeFolder(staging)
  try {
    const value = await make(filesOf(staging))
    takePlace(staging, dataFolder)
    for (const name of namesIn(dataFolder).filter(isStaging)) removeFile(join(dataFolder, name))
    return value
  } catch (error) {
    removeFile(staging)
    // Whoever is first also clears the waiting files of the others away.
    if (isSetUp(dataFolder)) throw refuse('ALREADY_SET_UP')
    if (!existed && isEmptyFolder(dataFolder)) removeFile(dataFolder)
    throw error
  }
}

function takePlace(staging: string, dataFolder: string): void {
  const files = filesOf(dataFolder)
  const staged = filesOf(staging)
  if (fileExists(files.ring) || !claimFile(files.database)) throw refuse('ALREADY_SET_UP')
  try {
    moveFile(staged.database, files.database)
    moveFile(staged.ring, files.ring)
  } catch (error) {
    // A ring that is there was brought by whoever finished this filling meanwhile.
    if (!fileExists(files.ring)) removeFile(files.database)
    throw error
  }
}

/**
 * Ends what a power cut stopped between the two moves of {@link fillDataFolder}: the database has its place, or its
 * name is taken by an empty file, and the ring still waits. Does nothing in any other folder.
 */
export function finishInterruptedFilling(dataFolder: string): void {
  const files = filesOf(dataFolder)
  if (fileExists(files.ring) || !fileExists(files.database)) return
  const waiting = namesIn(dataFolder)
    .filter(isStaging)
    .map((name) => filesOf(join(dataFolder, name)))
    .filter((staged) => fileExists(staged.ring))
    .filter((staged) => fileExists(staged.database) === (sizeOf(files.database) === 0))
  const [staged, ...others] = waiting
  if (!staged || others.length > 0) return
  if (fileExists(staged.database)) moveFile(staged.database, files.database)
  moveFile(staged.ring, files.ring)
  for (const name of namesIn(dataFolder).filter(isStaging)) removeFile(join(dataFolder, name))
}

/**
 * Opens the database of a data folder and brings it to the newest structure. One that is missing, empty or damaged is
 * answered with `DATABASE_UNREADABLE`; it is never made anew.
 */
export function openDatabase(file: string, dataKey: Uint8Array): WritableDb {
  const name = basename(file)
  if (!fileExists(file))
    throw refuse('DATABASE_UNREADABLE', { why: `không thấy tệp ${name} trong thư mục dữ liệu` })
  if (sizeOf(file) === 0) throw refuse('DATABASE_UNREADABLE', { why: `tệp ${name} trống` })
  let db: WritableDb | null = null
  try {
    db = openConnection(file, dataKey)
    const { user_version: structure } = db.first(
      sql<{ user_version: number }>`PRAGMA user_version`.compile(queries),
    ) ?? {
      user_version: 0,
    }
    if (structure === 0)
      throw refuse('DATABASE_UNREADABLE', { why: `tệp ${name} không có dữ liệu của An Cư` })
    migrate(db, file)
    return db
  } catch (error) {
    db?.close()
    throw explainUnreadable(name, error)
  }
}

/** What SQLite says of a file that it cannot read, in words of the office. */
function explainUnreadable(name: string, error: unknown): unknown {
  const isSaid =
    error instanceof Refusal && (error.code !== 'DATABASE_UNREADABLE' || error.message.includes(name))
  if (isSaid || !(error instanceof Refusal || error instanceof Database.SqliteError)) return error
  logLine(`${name}: ${error.message}`)
  return refuse('DATABASE_UNREADABLE', {
    why: `tệp ${name} bị hỏng, không được phép đọc, hoặc không đi cùng vòng khóa này`,
  })
}

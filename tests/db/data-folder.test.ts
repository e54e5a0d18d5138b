import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  fillDataFolder,
  filesOf,
  finishInterruptedFilling,
  isEmptyFolder,
  isSetUp,
  openDatabase,
  type DataFiles,
} from '#electron/db/data-folder.ts'
import { openConnection, queries } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { newFolder } from '#tests/harness/house.ts'

const write =
  (content: string) =>
  (staged: DataFiles): string => {
    writeFileSync(staged.database, `${content} database`)
    writeFileSync(staged.ring, `${content} ring`)
    return content
  }

const contentOf = (folder: string): string[] =>
  Object.values(filesOf(folder)).flatMap((file) => (existsSync(file) ? [readFileSync(file, 'utf8')] : []))

describe('filling a data folder', () => {
  test('makes it with both files and nothing else', async () => {
    const folder = join(newFolder(), 'a', 'b')
    expect(await fillDataFolder(folder, write('mine'))).toBe('mine')
    expect(readdirSync(folder).toSorted()).toEqual(['ancu.db', 'keyring.json'])
    expect(isSetUp(folder)).toBe(true)
  })

  test('that fails leaves a folder as it was, and none where there was none', async () => {
    const missing = join(newFolder(), 'missing')
    const empty = newFolder()
    for (const folder of [missing, empty]) {
      const failing = fillDataFolder(folder, (staged) => {
        write('half')(staged)
        throw new Error('the power went')
      })
      await expect(failing).rejects.toThrow('the power went')
    }
    expect(existsSync(missing)).toBe(false)
    expect(readdirSync(empty)).toEqual([])
  })

  test('that cannot move its last file leaves an empty folder too', async () => {
    const folder = newFolder()
    const failing = fillDataFolder(folder, (staged) => writeFileSync(staged.database, 'no ring'))
    await expect(failing).rejects.toThrow(/keyring/)
    expect(readdirSync(folder)).toEqual([])
  })

  test('is refused over a database or a ring, which stay', async () => {
    for (const name of ['ancu.db', 'keyring.json']) {
      const folder = newFolder()
      writeFileSync(join(folder, name), 'mine')
      await expect(fillDataFolder(folder, write('other'))).rejects.toMatchObject({ code: 'ALREADY_SET_UP' })
      expect(readdirSync(folder)).toEqual([name])
      expect(contentOf(folder)).toEqual(['mine'])
    }
  })

  test('at once is done by one only, and its files belong together', async () => {
    const folder = newFolder()
    const slowly = (content: string) => async (staged: DataFiles) => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      return write(content)(staged)
    }
    const ended = await Promise.allSettled(
      ['a', 'b', 'c'].map((content) => fillDataFolder(folder, slowly(content))),
    )
    const done = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(done).toHaveLength(1)
    expect(contentOf(folder)).toEqual([`${done[0]} database`, `${done[0]} ring`])
    const refusals = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(refusals).toEqual(Array(2).fill(expect.objectContaining({ code: 'ALREADY_SET_UP' })))
  })
})

describe('a filling that a power cut stopped', () => {
  /** A folder as it is before the moves: both files wait in the folder inside. */
  function staged(): { folder: string; files: DataFiles; waiting: DataFiles } {
    const folder = newFolder()
    const inside = join(folder, '.new-1')
    mkdirSync(inside)
    write('new')(filesOf(inside))
    return { folder, files: filesOf(folder), waiting: filesOf(inside) }
  }

  test('before its moves counts as never begun', async () => {
    const { folder } = staged()
    finishInterruptedFilling(folder)
    expect([isSetUp(folder), isEmptyFolder(folder)]).toEqual([false, true])
    await fillDataFolder(folder, write('again'))
    expect(readdirSync(folder).toSorted()).toEqual(['ancu.db', 'keyring.json'])
  })

  test('once the name is taken is brought to its end', () => {
    const { folder, files } = staged()
    writeFileSync(files.database, '')
    finishInterruptedFilling(folder)
    expect(contentOf(folder)).toEqual(['new database', 'new ring'])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('between the two moves is brought to its end', () => {
    const { folder, files, waiting } = staged()
    renameSync(waiting.database, files.database)
    finishInterruptedFilling(folder)
    expect(contentOf(folder)).toEqual(['new database', 'new ring'])
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('never touches data that was there before', () => {
    const { folder, files } = staged()
    writeFileSync(files.database, 'somebody lost their ring')
    finishInterruptedFilling(folder)
    expect(contentOf(folder)).toEqual(['somebody lost their ring'])
  })
})

describe('opening the database of a data folder', () => {
  const key = randomBytes(32)
  function made(): string {
    const file = join(newFolder(), 'ancu.db')
    const db = openConnection(file, key)
    migrate(db, file)
    db.close()
    return file
  }

  test('opens it with its key', () => {
    const db = openDatabase(made(), key)
    expect(db.all(sql`SELECT name FROM person`.compile(queries))).toEqual([])
    db.close()
  })

  test.each([
    ['missing', (file: string) => rmSync(file), /không thấy tệp ancu\.db/],
    ['empty', (file: string) => writeFileSync(file, ''), /trống/],
    ['damaged', (file: string) => writeFileSync(file, 'x'.repeat(8192)), /hỏng/],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000)), /hỏng/],
    [
      'of another key',
      (file: string) => {
        rmSync(file)
        const db = openConnection(file, randomBytes(32))
        migrate(db, file)
        db.close()
      },
      /không đi cùng vòng khóa/,
    ],
    [
      'without structure',
      (file: string) => {
        rmSync(file)
        const db = openConnection(file, key)
        db.execute('CREATE TABLE other (x)')
        db.close()
      },
      /không có dữ liệu của An Cư/,
    ],
  ])('that is %s is refused with a sentence and left as it is', (_, damage, why) => {
    const file = made()
    damage(file)
    const before = existsSync(file) ? readFileSync(file) : null
    expect(() => openDatabase(file, key)).toThrow(
      expect.objectContaining({ code: 'DATABASE_UNREADABLE', message: expect.stringMatching(why) }),
    )
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before)
  })

  test('of a newer program is refused and left as it is', () => {
    const file = made()
    const db = openConnection(file, key)
    db.execute('PRAGMA user_version = 99')
    db.close()
    const before = readFileSync(file)
    expect(() => openDatabase(file, key)).toThrow(expect.objectContaining({ code: 'DATABASE_TOO_NEW' }))
    expect(readFileSync(file)).toEqual(before)
  })
})

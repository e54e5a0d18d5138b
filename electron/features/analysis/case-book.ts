import { sql } from 'kysely'
import type { Clock } from '#shared/rules/deadline.ts'
import { queries, type ReadableDb } from '#electron/db/database.ts'
import { openClock } from '../deadlines/index.ts'
import { noCases, readCases, type Cases } from './cases.ts'
import { knownCases } from './known-cases.ts'
import { readLain, type Lain } from './lain.ts'
import { isPresent, pastCases } from './past-cases.ts'

/** All dossiers as columns, and what is asked of few of them. */
export interface CaseBook {
  cases: Cases
  clock: Clock
  /** Id and code of some dossiers by their keys, in the order of the keys. */
  nameCases: (keys: readonly number[]) => { key: number; id: string; code: string }[]
  /** Where some dossiers lay; one that lay nowhere else is not in it. */
  lainOf: (keys: readonly number[]) => ReadonlyMap<number, Lain>
}

/** The book as it was after a commit. Where nothing of it was written since, it is that of now. */
export function caseBookAt(db: ReadableDb, until: number): CaseBook {
  return isPresent(db, until) ? bookOfNow(db) : bookOfThen(db, until)
}

function bookOfNow(db: ReadableDb): CaseBook {
  return {
    cases: knownCases(db),
    clock: openClock(db),
    nameCases: (keys) =>
      db.all(
        sql<{ key: number; id: string; code: string }>`
          SELECT key, id, code FROM dossier WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))
          ORDER BY key`.compile(queries),
      ),
    lainOf: (keys) => readLain(db, keys),
  }
}

/** The last book of the past: whoever reads an old document asks for it several times. */
const lastBooks = new WeakMap<ReadableDb, { until: number; book: CaseBook }>()

function bookOfThen(db: ReadableDb, until: number): CaseBook {
  const last = lastBooks.get(db)
  if (last?.until === until) return last.book
  const past = pastCases(db, until)
  const cases = noCases()
  readCases(cases, past)
  const book: CaseBook = {
    cases,
    clock: past.open.clock,
    nameCases: (keys) =>
      keys.flatMap((key) => {
        const dossier = past.dossiers[key]
        return dossier ? [{ key, id: dossier.id, code: dossier.code }] : []
      }),
    lainOf: (keys) =>
      new Map(
        keys.flatMap((key) => {
          const dossier = past.dossiers[key]
          return dossier ? [[key, dossier.lain] as const] : []
        }),
      ),
  }
  lastBooks.set(db, { until, book })
  return book
}

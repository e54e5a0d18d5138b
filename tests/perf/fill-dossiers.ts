import { addDays } from '#shared/base/days.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { WritableDb } from '#electron/db/database.ts'
import { rowOf, storedRegister } from '#electron/db/register-table.ts'
import { keptTimes, openDossierClock } from '#electron/features/deadlines/index.ts'
import { inventDossier } from './invented-dossiers.ts'

/** Fills the tables of dossiers, pauses and steps. There is no search index and no ledger: only reading is measured. */
export function fillDossiers(db: WritableDb, count: number): void {
  const clock = openDossierClock(db)
  const [insert, insertPause, insertStep] = [
    openInsert(db, 'dossiers'),
    openInsert(db, 'dossierPauses'),
    openInsert(db, 'dossierSteps'),
  ]
  for (let at = 0; at < count; at += 1) {
    const { procedure, pause, receivedAt: _, ...values } = inventDossier(at)
    const id = idOf('1', at)
    // One in a hundred is of a procedure that nobody knows, with no day promised.
    const isKnown = at % 100 !== 7
    const record: AnyRecord = {
      ...values,
      dueOn: isKnown ? values.dueOn : null,
      procedure: isKnown ? `procedure-${procedure.id}` : null,
      procedureAsWritten: procedure.name,
      agency: procedure.agency,
    }
    const pauses = pause ? [{ ...pause, reason: 'Chờ bổ sung hồ sơ' }] : []
    insert(id, { ...record, ...keptTimes(clock, record, pauses) })
    for (const stop of pauses) insertPause(idOf('2', at), { ...stop, dossier: id })
    if (at % 4 > 0) continue
    const handedOn = addDays(values.receivedOn, 1)
    const step = { dossier: id, name: 'Thẩm định', holder: 'agency', heldBy: `Phòng ${at % 9}` }
    insertStep(idOf('3', at), { ...step, from: values.receivedOn, to: handedOn })
    insertStep(idOf('4', at), { ...step, from: handedOn, to: values.returnedOn })
  }
}

function openInsert(db: WritableDb, name: RegisterName): (id: string, record: AnyRecord) => void {
  const stored = storedRegister(name)
  const columns = stored.columns.map((column) => `"${column}"`)
  const insert = db.prepare(
    `INSERT INTO ${stored.table} (${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length - 1)})`,
  )
  return (id, record) => insert.run(...rowOf(stored, { id, revision: 'filled', record }))
}

/** As long as the ids that the program gives, and in the order in which the records were made. */
const idOf = (kind: string, at: number): string =>
  `01900000-0000-7000-8000-${kind}${String(at).padStart(11, '0')}`

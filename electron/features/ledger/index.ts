import { refuse } from '#shared/base/result.ts'
import { roleCovers } from '#shared/base/roles.ts'
import { registerNames, registerOf, type RegisterName } from '#shared/registers/all.ts'
import { roleLabels } from '#shared/registers/people.ts'
import type { AnyRecord, FieldValue } from '#shared/registers/register.ts'
import { currentRecord, listCommits, listHistory } from '#electron/ledger/history.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { verifyLedger } from '#electron/ledger/verify.ts'
import type { Act, Handlers } from '../act.ts'
import { deadlinesAfterUndo } from '../deadlines/index.ts'
import { labelsOf } from '../registers/index.ts'

const defaultCommits = 100

export const ledgerHandlers: Handlers<'ledger.history' | 'ledger.commits' | 'ledger.undo' | 'ledger.verify'> =
  {
    'ledger.history': (act, input) => {
      const name = registerNamed(input.register)
      requireRegisterRole(act, name, 'read')
      const entries = listHistory(act.db, name, input.id).map((entry) => named(act, entry))
      if (entries.length === 0) throw refuse('NOT_FOUND', { what: registerOf(name).one })
      const values = (side: 'old' | 'new'): AnyRecord[] =>
        entries.map((entry) =>
          Object.fromEntries(entry.changes.map((change) => [change.field, change[side] as FieldValue])),
        )
      return { entries, labels: labelsOf(act.db, name, [...values('old'), ...values('new')]) }
    },
    'ledger.commits': (act, input) => ({
      commits: listCommits(act.db, input.limit ?? defaultCommits, input.before),
    }),
    'ledger.undo': (act, input) =>
      act.ledger.undo(
        input.commit,
        (changes, undone) => {
          const touched = registersOf(act, changes)
          // Taking an account back would leave its key in the ring, or the other way round.
          if (touched.has('people')) throw refuse('NOT_UNDOABLE', { what: 'account' })
          if (touched.has('documentNumbers')) throw refuse('NOT_UNDOABLE', { what: 'number' })
          if (changes.some((change) => isPastDraft(act, change)))
            throw refuse('NOT_UNDOABLE', { what: 'document' })
          for (const name of touched) requireRegisterRole(act, name, 'write')
          return deadlinesAfterUndo(act.db, changes, undone)
        },
        (done, total, step) => {
          if (act.signal.aborted) throw refuse('STOPPED')
          act.progress(done, total, step)
        },
      ),
    'ledger.verify': (act) => verifyLedger(act.db),
  }

/**
 * A document that was checked or has gone out, or would be so again: it goes its way by its own acts only, lest it is
 * said to have been checked with words that nobody checked.
 */
function isPastDraft(act: Act, change: ChangeDraft): boolean {
  if (change.register !== 'documents') return false
  if (change.kind === 'create') return change.values['state'] !== 'draft'
  if (change.kind === 'update' && 'state' in change.values) return true
  return currentRecord(act.db, 'documents', change.id)?.['state'] !== 'draft'
}

/** The registers that changes concern; what is attached to a record belongs to the record's own register. */
function registersOf(act: Act, changes: readonly ChangeDraft[]): Set<RegisterName> {
  const touched = new Set<RegisterName>()
  for (const change of changes) {
    touched.add(change.register)
    if (change.register !== 'attachments') continue
    const record = change.kind === 'create' ? change.values : currentRecord(act.db, 'attachments', change.id)
    touched.add(registerNamed(String(record?.['register'])))
  }
  return touched
}

/** The ledger keeps the station's id; a person knows this one by its name. */
function named<T extends { station: string }>(act: Act, said: T): T {
  const { station, stationName } = act.desk.settings()
  return said.station === station ? { ...said, station: stationName } : said
}

/** The register of a name that a caller gave. Answers `NOT_FOUND`. */
export function registerNamed(name: string): RegisterName {
  const found = registerNames.find((known) => known === name)
  if (!found) throw refuse('NOT_FOUND', { what: `sổ "${name}"` })
  return found
}

/** Answers `FORBIDDEN` to who may not read or write a register. */
export function requireRegisterRole(act: Act, name: RegisterName, kind: 'read' | 'write'): void {
  const required = registerOf(name).roles[kind]
  if (roleCovers(act.person.role, required)) return
  throw refuse('FORBIDDEN', { required: roleLabels[required], actual: roleLabels[act.person.role] })
}

import { z } from 'zod'
import { roleCovers } from '#shared/base/roles.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import { calendarDays } from '#shared/registers/calendar-days.ts'
import { catalogueText } from '#shared/text/admin.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import type { Act } from '../act.ts'
import { readCatalogue } from './catalogue-file.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const row = z.object({ id: z.string() }).catchall(value)
const part = z.record(z.string(), value)
const procedureRow = z
  .object({ id: z.string(), steps: z.array(part), papers: z.array(part) })
  .catchall(z.unknown())
const days = z.object({ days: z.array(row) })
const procedureFile = z.object({
  procedures: z.array(procedureRow),
  rules: z.array(row),
  costParameters: z.array(row),
})

/**
 * The calendar, the rules of counting and the procedures that come with the program, as well known as each is. Their
 * ids are the same on every station.
 */
export function catalogueChanges(resourcesFolder: string): ChangeDraft[] {
  const read = (file: string): unknown => readCatalogue(resourcesFolder, file)
  const { procedures, rules, costParameters } = procedureFile.parse(read('procedures.json'))
  return [
    ...days.parse(read('calendar-days.json')).days.map(creationIn('calendarDays')),
    ...rules.map(creationIn('clockRules')),
    ...costParameters.map(creationIn('costParameters')),
    ...procedures.flatMap(procedureChanges),
  ]
}

type Values = z.output<typeof part>

function creationIn(register: RegisterName): (row: { id: string } & Values) => ChangeDraft {
  return ({ id, ...values }) => ({ kind: 'create', register, id, values })
}

function procedureChanges({ id, steps, papers, ...rest }: z.output<typeof procedureRow>): ChangeDraft[] {
  const procedure = `procedure-${id}`
  const creations = (register: RegisterName, parts: Values[], kind: string): ChangeDraft[] =>
    parts.map((values, at) => ({
      kind: 'create',
      register,
      id: `${procedure}-${kind}-${at + 1}`,
      values: { ...values, procedure },
    }))
  return [
    { kind: 'create', register: 'procedures', id: procedure, values: part.parse(rest) },
    ...creations('procedureSteps', steps, 'step'),
    ...creations(
      'procedurePapers',
      papers.map((paper) => ({ ...paper, state: 'required' })),
      'paper',
    ),
  ]
}

/**
 * A data folder from before the program knew procedures gets them at the first sign-in of somebody who may decide on
 * the calendar; one commit, which can be taken back.
 */
export function bringCatalogues(act: Act): void {
  if (!roleCovers(act.person.role, calendarDays.roles.write) || hasCatalogues(act.db)) return
  act.ledger.commit({
    act: 'admin.bringCatalogues',
    reason: catalogueText.reason,
    changes: catalogueChanges(act.resourcesFolder),
  })
}

/** Also true where somebody has taken them out again. */
function hasCatalogues(db: ReadableDb): boolean {
  if (db.firstOf('SELECT 1 AS there FROM calendar_day LIMIT 1')) return true
  return (
    db.firstOf("SELECT 1 AS there FROM ledger_change WHERE register = 'calendarDays' LIMIT 1") !== undefined
  )
}

import { z } from 'zod'
import { addDays, type Day } from '#shared/base/days.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { newId } from '#electron/platform/random.ts'
import { openDossierClock, withDeadlines, type DossierClock } from '../deadlines/index.ts'
import { completeRecord } from '../registers/index.ts'
import { readCatalogue } from './catalogue-file.ts'

/** A day of the sample: so many days after (or, negative, before) the day on which it is loaded. */
const offset = z.int()
const text = z.string()
const ofProcedure = z.object({ procedure: text }).catchall(z.union([text, z.int()]))
const stay = z.object({ from: offset, to: offset.nullable() })
const proposal = z.object({
  kind: text,
  procedure: text.optional(),
  target: text.optional(),
  days: z.int().optional(),
})
const sampleFile = z.object({
  limits: z.array(z.object({ code: text }).catchall(z.union([text, z.int()]))),
  cuttingMeasures: z.array(ofProcedure),
  complianceActivities: z.array(ofProcedure),
  dossiers: z.array(
    z.object({
      code: text,
      procedure: text,
      applicant: text,
      received: offset,
      returned: offset.optional(),
      state: text.optional(),
      pauses: z.array(stay.extend({ reason: text })).default([]),
      steps: z.array(stay.extend({ name: text, holder: text, heldBy: text, days: z.int() })).default([]),
    }),
  ),
  scenarios: z.array(
    z.object({ name: text, from: offset, to: offset, state: text, cuts: z.array(proposal) }),
  ),
})
type Sample = z.output<typeof sampleFile>

/**
 * Invented committed limits, cutting plans, costs, dossiers and scenarios around a day. A procedure that the office has given a
 * limit of its own keeps it.
 */
export function sampleDossiers(db: ReadableDb, resourcesFolder: string, today: Day): readonly ChangeDraft[] {
  const sample = sampleFile.parse(readCatalogue(resourcesFolder, 'sample-dossiers.json'))
  const idOf = (code: string): string | null => {
    const row = db.firstOf('SELECT id FROM procedure WHERE code = ? ORDER BY valid_from DESC LIMIT 1', code)
    return row ? String(row['id']) : null
  }
  const open = openDossierClock(db)
  const limits = sample.limits.flatMap(({ code, ...values }): ChangeDraft[] => {
    const id = idOf(code)
    const committed = id === null ? null : db.firstOf('SELECT committed_days FROM procedure WHERE id = ?', id)
    if (id === null || committed?.['committed_days'] !== null) return []
    return [{ kind: 'update', register: 'procedures', id, revision: null, values }]
  })
  const around = { today, idOf }
  const records = [...partsOfProcedures(db, sample, around), ...cases(db, sample, around)]
  // The promises of the dossiers go by the limits that are written together with them.
  const followed = withDeadlines(db, records, withLimits(open, limits))
  return [...limits, ...followed, ...scenarioRecords(db, sample, today)]
}

function scenarioRecords(db: ReadableDb, sample: Sample, today: Day): ChangeDraft[] {
  return sample.scenarios.flatMap(({ cuts, from, to, ...rest }): ChangeDraft[] => {
    const id = newId()
    const period = { from: addDays(today, from), to: addDays(today, to) }
    const values = completeRecord(db, 'scenarios', { ...rest, ...period })
    const proposals = cuts.map((cut): ChangeDraft => {
      const record = completeRecord(db, 'scenarioCuts', Object.assign({ scenario: id }, cut))
      return { kind: 'create', register: 'scenarioCuts', values: record }
    })
    return [{ kind: 'create', register: 'scenarios', id, values }, ...proposals]
  })
}

function withLimits(open: DossierClock, limits: readonly ChangeDraft[]): DossierClock {
  const procedures = new Map(open.procedures)
  for (const change of limits) {
    const procedure = change.kind === 'update' ? procedures.get(change.id) : undefined
    const days = change.kind === 'update' ? change.values['committedDays'] : null
    if (!procedure?.limit || typeof days !== 'number') continue
    const limit = { ...procedure.limit, days: days + procedure.noticeDays }
    procedures.set(procedure.id, { ...procedure, limit })
  }
  return { ...open, procedures }
}

interface Around {
  today: Day
  idOf: (code: string) => string | null
}

function partsOfProcedures(db: ReadableDb, sample: Sample, { today, idOf }: Around): ChangeDraft[] {
  const create = (register: RegisterName, values: Sample['cuttingMeasures'][number]): ChangeDraft[] => {
    const procedure = idOf(values.procedure)
    if (procedure === null) return []
    const dated = Object.entries(values).map(([key, value]) => [
      key,
      key.endsWith('On') && typeof value === 'number' ? addDays(today, value) : value,
    ])
    const record = completeRecord(db, register, { ...(Object.fromEntries(dated) as AnyRecord), procedure })
    return [{ kind: 'create', register, values: record }]
  }
  return [
    ...sample.cuttingMeasures.flatMap((measure) => create('cuttingMeasures', measure)),
    ...sample.complianceActivities.flatMap((activity) => create('complianceActivities', activity)),
  ]
}

function cases(db: ReadableDb, sample: Sample, { today, idOf }: Around): ChangeDraft[] {
  return sample.dossiers.flatMap(({ pauses, steps, received, returned, state, ...rest }): ChangeDraft[] => {
    const id = newId()
    const day = (days: number | null = null): Day | null => (days === null ? null : addDays(today, days))
    const part = (register: RegisterName, { from, to, ...values }: z.output<typeof stay>): ChangeDraft => ({
      kind: 'create',
      register,
      values: completeRecord(db, register, { ...values, dossier: id, from: day(from), to: day(to) }),
    })
    const values = completeRecord(db, 'dossiers', {
      ...rest,
      procedure: idOf(rest.procedure),
      agency: 'Sở Xây dựng',
      receivedOn: day(received),
      returnedOn: day(returned),
      state: state ?? (returned === undefined ? 'inProgress' : 'returned'),
    })
    return [
      { kind: 'create', register: 'dossiers', id, values },
      ...pauses.map((pause) => part('dossierPauses', pause)),
      ...steps.map((step) => part('dossierSteps', step)),
    ]
  })
}

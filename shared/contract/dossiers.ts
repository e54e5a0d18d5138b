import { z } from 'zod'
import { dossiers } from '#shared/registers/dossiers.ts'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel, id } from './channel.ts'
import { dayUnit, explainedDay } from './procedures.ts'
import { registerChannels } from './records.ts'

const standard = registerChannels(dossiers)

/** A time for which the clock of a dossier stood still, as it stands beside the dossier's own fields. */
const pause = z.object({ from: day, to: day.nullable(), reason: z.string().nullable() })
const givenPause = z.strictObject({
  from: day,
  to: day.nullable().optional(),
  reason: z.string().overwrite(toNfc).max(500).nullable().optional(),
})
const pauses = z.array(pause)
/** The pauses of a dossier, all of them: one that is not named again is taken out. */
const givenPauses = z.array(givenPause).max(200).optional()

/** What `values` holds in the channels that write: the fields of the register, and the pauses. */
function withPauses<V extends z.ZodType>(values: V) {
  return (values as unknown as z.ZodObject).extend({ pauses: givenPauses }) as unknown as V
}

const timeliness = z.enum([
  'early',
  'onTime',
  'late',
  'running',
  'runningLate',
  'paused',
  'withdrawn',
  'noDeadline',
])

/** Who holds a dossier, or whose delay it was. */
const holder = z.enum(['agency', 'otherAgency', 'investor', 'publication'])

/** Groups of the board, from the most urgent. */
export const boardGroups = [
  'late',
  'today',
  'within3Days',
  'within7Days',
  'later',
  'paused',
  'noDeadline',
] as const
const boardGroup = z.enum(boardGroups)
export type BoardGroup = z.output<typeof boardGroup>

const boardRow = z.object({
  id,
  code: z.string(),
  procedure: z.string(),
  applicant: z.string(),
  agency: z.string(),
  receivedOn: day,
  dueOn: day.nullable(),
  deadlineOn: day.nullable(),
  /** Days of the calendar until the deadline; negative where it has passed, null where there is none. */
  daysLeft: z.int().nullable(),
  group: boardGroup,
  holder,
  /** Who holds the dossier now, as far as that is written down. */
  heldBy: z.string(),
  heldSince: day,
})
export type BoardRow = z.output<typeof boardRow>

/** A dossier whose times would be others by the calendar of today. */
const changedDeadline = z.object({
  id,
  code: z.string(),
  procedure: z.string(),
  dueBefore: day.nullable(),
  dueAfter: day.nullable(),
  deadlineBefore: day.nullable(),
  deadlineAfter: day.nullable(),
})

export const dossierChannels = {
  ...standard,
  'dossiers.list': defineChannel({
    ...standard['dossiers.list'],
    output: standard['dossiers.list'].output.extend({
      rows: z.array(standard['dossiers.list'].output.shape.rows.element.extend({ pauses })),
    }),
  }),
  'dossiers.get': defineChannel({
    ...standard['dossiers.get'],
    output: standard['dossiers.get'].output.extend({ pauses }),
  }),
  'dossiers.create': defineChannel({
    ...standard['dossiers.create'],
    input: standard['dossiers.create'].input.extend({
      values: withPauses(standard['dossiers.create'].input.shape.values),
    }),
  }),
  'dossiers.update': defineChannel({
    ...standard['dossiers.update'],
    input: standard['dossiers.update'].input.extend({
      values: withPauses(standard['dossiers.update'].input.shape.values),
    }),
  }),
  'dossiers.explain': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Giải thích hạn của một hồ sơ: thời hạn áp dụng, từng ngày được tính, sớm hay muộn, do bên nào.',
    input: z.strictObject({ id, asOf: day.optional() }),
    output: z.object({
      code: z.string(),
      procedure: z.string().nullable(),
      receivedOn: day,
      dueOn: day.nullable(),
      dueByClock: z.boolean(),
      deadlineOn: day.nullable(),
      returnedOn: day.nullable(),
      /** The limit that is counted, and where it comes from. */
      days: z.int().nullable(),
      unit: dayUnit.nullable(),
      limitFrom: z.enum(['receipt', 'procedure']).nullable(),
      /** Which limit of the procedure counts, and the document that sets it; null where the receipt's promise counts. */
      limitKind: z.enum(['legal', 'provincial', 'committed']).nullable(),
      limitDocument: z.string().nullable(),
      /** Days of the limit that are a time of notice: nobody's delay. */
      noticeDays: z.int(),
      /** The promise by the limit of the procedure, where another one was given. */
      dueByProcedure: day.nullable(),
      /** What the calendar of today makes of the deadline, where it differs from what is kept. */
      deadlineNow: day.nullable(),
      rules: z.string(),
      calendar: z.array(explainedDay),
      timeliness,
      daysLate: z.int(),
      delay: z.array(z.object({ holder, days: z.int() })),
      holder,
      heldBy: z.string(),
    }),
    errors: ['NOT_FOUND'],
  }),
  'dossiers.board': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Hồ sơ đang giải quyết theo mức độ gấp: quá hạn, đến hạn hôm nay, trong 3 ngày, trong 7 ngày, còn lại, tạm dừng.',
    input: z.strictObject({
      asOf: day.optional(),
      group: boardGroup.optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(0).max(500).optional(),
    }),
    output: z.object({
      asOf: day,
      open: z.int(),
      counts: z.record(boardGroup, z.int()),
      rows: z.array(boardRow),
    }),
    errors: [],
  }),
  'dossiers.changedDeadlines': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Các hồ sơ đang giải quyết sẽ đổi hạn nếu tính lại theo lịch nghỉ và quy tắc hiện nay.',
    input: z.strictObject({ limit: z.int().min(0).max(2000).optional() }),
    output: z.object({ rows: z.array(changedDeadline), total: z.int() }),
    errors: [],
  }),
  'dossiers.recomputeDeadlines': defineChannel({
    kind: 'command',
    role: 'approver',
    summary:
      'Tính lại hạn của các hồ sơ đang giải quyết theo lịch nghỉ và quy tắc hiện nay, trong một lần ghi.',
    input: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
    output: z.object({ changed: z.int(), commit: z.string().nullable() }),
    errors: [],
  }),
  'dossiers.limits': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Các hạn đã quá hoặc đến trong ít ngày tới: hồ sơ, vướng mắc, bước thực hiện dự án, phương án cắt giảm.',
    input: z.strictObject({ asOf: day.optional(), days: z.int().min(0).max(60).optional() }),
    output: z.object({
      asOf: day,
      limits: z.array(
        z.object({
          register: z.enum(['dossiers', 'obstacles', 'projectStages', 'cuttingMeasures']),
          id,
          /** The record of which it is a part; itself for a dossier. */
          whole: id,
          title: z.string(),
          responsible: z.string(),
          dueOn: day,
        }),
      ),
      /** How many there are of each register, also beyond those listed. */
      counts: z.record(z.string(), z.int()),
    }),
    errors: [],
  }),
} as const

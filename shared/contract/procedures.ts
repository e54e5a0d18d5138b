import { z } from 'zod'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel, id } from './channel.ts'

export const dayUnit = z.enum(['day', 'workingDay'])

/** A time for which a clock stands still; `to` is absent or null while nobody knows its end. */
const pause = z
  .strictObject({
    from: day,
    to: day.nullable().optional(),
    reason: z.string().overwrite(toNfc).max(500).nullable().optional(),
  })
  .refine(({ from, to }) => to === null || to === undefined || from <= to, {
    path: ['to'],
    message: 'Ngày kết thúc tạm dừng trước ngày bắt đầu',
  })

/** Why a day counts or does not. */
export const explainedDay = z.object({ date: day, counted: z.boolean(), why: z.string() })

const mostDays = 3000

/** The channels of procedures beyond those of every register: the clock, versions, the cost of going through them. */
export const procedureChannels = {
  'procedures.dueDate': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Ngày hết hạn của một thời hạn, giải thích từng ngày theo lịch nghỉ và quy tắc tính hạn đang lưu.',
    input: z.strictObject({
      from: day,
      days: z.int().min(0).max(mostDays),
      unit: dayUnit,
      pauses: z.array(pause).max(200).optional(),
    }),
    /** `dueOn` is null while a pause without an end keeps the clock stopped. */
    output: z.object({ dueOn: day.nullable(), days: z.array(explainedDay) }),
    errors: [],
  }),
  'procedures.newVersion': defineChannel({
    kind: 'command',
    role: 'editor',
    summary:
      'Lập bản mới của một thủ tục có hiệu lực từ một ngày: chép các bước, giấy tờ, chi phí, nhận phương án chưa áp dụng và hồ sơ tiếp nhận từ ngày đó; bản cũ hết hiệu lực vào ngày liền trước.',
    input: z.strictObject({ id, revision: z.string(), validFrom: day }),
    output: z.object({ id, commit: z.string() }),
    errors: ['NOT_FOUND', 'STALE', 'VERSION_NOT_LATER', 'INVALID_RECORD'],
  }),
  'procedures.complianceCost': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Chi phí tuân thủ một năm của một thủ tục trước và sau cắt giảm: (thời gian × thu nhập giờ + phí + chi phí khác) × số hồ sơ.',
    input: z.strictObject({ id, asOf: day.optional() }),
    output: z.object({
      activities: z.int(),
      casesPerYear: z.int().nullable(),
      /** Đồng an hour, and where it comes from. */
      hourlyWage: z.number().nullable(),
      wageSource: z.string().nullable(),
      /** Đồng a year; null where something is missing, which `missing` names. */
      before: z.number().nullable(),
      after: z.number().nullable(),
      /** Part that is saved, 0 to 1. */
      cut: z.number().nullable(),
      missing: z.array(z.string()),
    }),
    errors: ['NOT_FOUND'],
  }),
} as const

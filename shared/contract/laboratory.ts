import { z } from 'zod'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel } from './channel.ts'
import { dayStatistics, timeLimit } from './analysis.ts'

const words = (longest: number) => z.string().overwrite(toNfc).trim().min(1).max(longest)
const code = words(60)
/** How many days are cut, written as a negative number: -7. */
const days = z.int().min(-2000).max(-1)

/** The whole time limit of a procedure, shorter by some days of its own unit. */
const limitCut = z.strictObject({ procedure: code, days })
/** One step, by its name, shorter by some days of the step's own unit. */
const stepCut = z.strictObject({ procedure: code, step: words(300), days })
/** One step, by its name, left out. */
const stepDropped = z.strictObject({ procedure: code, step: words(300), drop: z.literal(true) })
/** A paper that need not be handed in: nobody waits for it any more. */
const paperDropped = z.strictObject({ procedure: code, paper: words(500) })
/** An agency, by its name, that answers within so many days, in one procedure or in all. */
const agencyWithin = z.strictObject({
  agency: words(300),
  within: z.int().min(0).max(2000),
  procedure: code.optional(),
})

/** One proposal of a scenario. */
const cut = z.union([stepCut, stepDropped, limitCut, paperDropped, agencyWithin])
export type Cut = z.output<typeof cut>

/** How some dossiers came out, or would have. Counts are always there; what they are too few to carry is null. */
const replayed = z.object({
  resolved: z.int(),
  early: z.int(),
  onTime: z.int(),
  late: z.int(),
  /** Without a known deadline: in no rate. */
  noDeadline: z.int(),
  /** (early + onTime) / (early + onTime + late), 0 to 1. */
  onTimeRate: z.number().nullable(),
  /** Days that the agencies used, apart by the unit in which they are counted. */
  days: z.object({ day: dayStatistics.nullable(), workingDay: dayStatistics.nullable() }),
  /** Days of the calendar from receipt to result, pauses and times of notice included. */
  through: dayStatistics.nullable(),
  /** Compliance cost of these dossiers in đồng; null where something is missing, which a note names. */
  cost: z.number().nullable(),
})
export type Replayed = z.output<typeof replayed>

/**
 * Three columns side by side: as it was; the new limits with the work as it was; the new limits with the work
 * shortened by as much as was proposed, where it took longer.
 */
const columns = { asWas: replayed, sameWork: replayed, shortened: replayed }

/** The laboratory: what a proposal would have made of the dossiers of a past period. */
export const laboratoryChannels = {
  'procedures.simulate': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Thử phương án cắt giảm trên hồ sơ đã trả kết quả của một kỳ: tỷ lệ đúng hạn, số ngày và chi phí nếu áp dụng, so với thực tế.',
    input: z.strictObject({
      from: day,
      to: day,
      cuts: z.array(cut).min(1).max(50),
      /** Fewer cases than this carry no rate and no percentile. */
      minimum: z.int().min(1).max(1000).optional(),
    }),
    output: z.object({
      from: day,
      to: day,
      minimum: z.int(),
      /** Over the dossiers of the procedures that the cuts are about. */
      ...columns,
      procedures: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          /** The limit in force when the period ended, and what the cuts make of it. */
          limit: timeLimit,
          newLimit: timeLimit,
          ...columns,
        }),
      ),
      cuts: z.array(
        z.object({
          /** The proposal as a sentence says it. */
          said: z.string(),
          /** Dossiers on which it would have changed something of the work. */
          touched: z.int(),
          /**
           * Dossiers that do not record what it is about: on these only the limit is replayed. For an agency in all
           * procedures also those of procedures in which it changes nothing, which are in no column.
           */
          unrecorded: z.int(),
        }),
      ),
      /** What the data cannot say, in sentences. */
      notes: z.array(z.string()),
    }),
    errors: ['PERIOD_BACKWARDS', 'UNKNOWN_PROCEDURE'],
  }),
} as const

import { z } from 'zod'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel } from './channel.ts'
import { dayUnit } from './procedures.ts'

/** What is said of the days of some cases; null where there are too few. */
export const dayStatistics = z.object({
  count: z.int(),
  min: z.number(),
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
  p90: z.number(),
  max: z.number(),
  mean: z.number(),
})

const heldDays = z.object({
  agency: z.number(),
  otherAgency: z.number(),
  investor: z.number(),
  publication: z.number(),
})

/** What happened to some dossiers in a period. Counts are always there; what they are too few to carry is null. */
const indicators = z.object({
  /** Received in the period. */
  received: z.int(),
  /** Returned in the period with a result, and how each stood to its deadline. */
  resolved: z.int(),
  early: z.int(),
  onTime: z.int(),
  late: z.int(),
  /** Returned without a known deadline: in no rate. */
  noDeadline: z.int(),
  withdrawn: z.int(),
  /** Open when the period ended, and of these past their deadline. */
  open: z.int(),
  openLate: z.int(),
  /** (early + onTime) / (early + onTime + late), 0 to 1. */
  onTimeRate: z.number().nullable(),
  /** Days that the agencies used for what was resolved, apart by the unit in which they are counted. */
  days: z.object({ day: dayStatistics.nullable(), workingDay: dayStatistics.nullable() }),
  /** Days of the calendar that the resolved dossiers lay with each. */
  held: heldDays,
})
export type Indicators = z.output<typeof indicators>

export const timeLimit = z.object({ days: z.int(), unit: dayUnit }).nullable()

/** One procedure: what it may take by law, by the province, by commitment, and what it took; never mixed. */
const analysedProcedure = z.object({
  code: z.string(),
  name: z.string(),
  agency: z.string(),
  legal: timeLimit,
  provincial: timeLimit,
  committed: timeLimit,
  /** 1 - committed / by law; null where one is not known or the units differ. */
  cut: z.number().nullable(),
  /** 1 - mean of the used days / by law; null where there are too few or the units differ. */
  actualCut: z.number().nullable(),
  indicators,
})

const period = z.object({ from: day, to: day, indicators })

/** The analysis of procedures over a period. */
export const analysisChannels = {
  'procedures.analysis': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Phân tích thủ tục trong một kỳ: thời hạn theo luật, tỉnh công bố, cam kết và thực tế; tỷ lệ đúng hạn; ngày nằm ở đâu; so với kỳ trước và cùng kỳ năm trước.',
    input: z.strictObject({
      from: day,
      to: day,
      /** Only these procedures, by code. */
      procedures: z.array(z.string().max(60)).max(500).optional(),
      /** Only this agency, as the dossiers name it. */
      agency: z.string().overwrite(toNfc).max(300).optional(),
      /** Fewer cases than this carry no rate and no percentile. */
      minimum: z.int().min(1).max(1000).optional(),
    }),
    output: z.object({
      from: day,
      to: day,
      minimum: z.int(),
      total: indicators,
      /** As many days before, and the same days a year before. */
      before: period,
      lastYear: period,
      procedures: z.array(analysedProcedure),
      agencies: z.array(z.object({ agency: z.string(), indicators })),
      months: z.array(z.object({ month: z.string(), indicators })),
      /** Over the procedures whose limits by law and by commitment are known in one unit: 1 - sum / sum. */
      listCut: z.array(
        z.object({
          unit: dayUnit,
          procedures: z.int(),
          legalDays: z.int(),
          committedDays: z.int(),
          cut: z.number().nullable(),
          /** The mean of the procedures' own cuts: another figure, never to be taken for the cut of the list. */
          meanOfCuts: z.number().nullable(),
        }),
      ),
      /** Procedures that the cut of the list leaves out, and why. */
      leftOut: z.array(z.object({ code: z.string(), name: z.string(), why: z.string() })),
    }),
    errors: ['PERIOD_BACKWARDS'],
  }),
} as const

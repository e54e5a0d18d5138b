import { z } from 'zod'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel, filePath, id } from './channel.ts'

/** The first two can become documents of the register; the others are drawn up and printed only. */
const reportKinds = [
  'project-progress',
  'procedure-cuts',
  'late-dossiers',
  'procedure-sheet',
  'due-slip',
  'scenario-comparison',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** How long the period is that ends with the day of the figures: from its first day to that day. */
export const reportPeriod = z.enum(['month', 'quarter', 'halfYear', 'year'])
const letterheadLayouts = ['state', 'party'] as const

/** How a report is drawn up beyond its kind and day. */
const reportOptions = z.strictObject({
  /** The day that the figures are compared with; the last day of the month before where none is given. */
  since: day.optional(),
  /** With an annex that says of every figure where it comes from. */
  explanations: z.boolean().optional(),
  /** Of a report over a period; the year where none is given. */
  period: reportPeriod.optional(),
  /** The procedure that the paper is about, by its code. */
  procedure: z.string().overwrite(toNfc).max(60).optional(),
  /** The dossier that the paper is about, by its code. */
  dossier: z.string().overwrite(toNfc).max(60).optional(),
  /** The scenarios that are compared, by their ids. */
  scenarios: z.array(id).min(1).max(6).optional(),
})
export type ReportOptions = z.output<typeof reportOptions>

const request = {
  kind: z.enum(reportKinds),
  letterhead: z.enum(letterheadLayouts),
  asOf: day,
  options: reportOptions.optional(),
}

/** Where a figure stands on the printed pages: points from the upper left corner, pages from 1. */
const figurePlace = z.object({
  figure: z.string(),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

/** A printed report as the page shows it: the very bytes that are saved and printed. */
export const printedReport = z.object({
  /** The first piece of the PDF; the whole of it where there is only one. The others are asked with `reports.piece`. */
  pdfBase64: z.string(),
  pieces: z.int().min(1),
  pages: z.int(),
  sha256: z.string(),
  contentHash: z.string(),
  ledgerHead: z.string(),
  places: z.array(figurePlace),
})
export type PrintedReport = z.output<typeof printedReport>

/** A record behind a figure, and what it gives to it. */
const explainedRecord = z.object({
  register: z.string(),
  id,
  title: z.string(),
  /** What the record adds to the figure, as it is written; empty where it is only counted. */
  value: z.string(),
})

/** A figure that answers for itself. */
export const explainedFigure = z.object({
  id: z.string(),
  label: z.string(),
  /** As it is printed: "12.345 căn". */
  written: z.string(),
  /** Exact, in the register's own unit: money in đồng. Null where nothing is known. */
  value: z.number().nullable(),
  unit: z.string(),
  /** How it comes about, in one Vietnamese sentence. */
  formula: z.string(),
  period: z.object({ from: day.nullable(), to: day }),
  /** The law or programme that asks for the figure, in force on the day. */
  basis: z.string(),
  /** How many records are behind it. */
  count: z.int(),
  records: z.array(explainedRecord),
})
export type ExplainedFigure = z.output<typeof explainedFigure>

const fileAnswer = z.object({ pages: z.int().optional(), sha256: z.string(), ledgerHead: z.string() })

/** One print or saved file: what, when, by whom. */
const printEntry = z.object({
  seq: z.int(),
  at: z.string(),
  person: z.string(),
  station: z.string(),
  way: z.enum(['save', 'print']),
  format: z.enum(['pdf', 'docx']),
  kind: z.enum(reportKinds),
  letterhead: z.enum(letterheadLayouts),
  asOf: day,
  document: id.nullable(),
  sha256: z.string(),
  contentHash: z.string(),
  ledgerHead: z.string(),
})
export type PrintEntry = z.output<typeof printEntry>

/** What a short hash on a paper leads to. */
const foundPaper = z.object({
  /** A document of the register, or the record of a print. */
  document: z
    .object({ id, subject: z.string(), state: z.string(), numberWritten: z.string().nullable() })
    .nullable(),
  print: printEntry.nullable(),
  /** The state of the ledger that the paper names is still a part of the ledger. */
  ledgerHolds: z.boolean(),
  /** The figures are made again from that state of the ledger and are the same. */
  sameThen: z.boolean(),
  /** Figures that the ledger now gives otherwise for the same day. */
  differences: z.array(z.object({ id: z.string(), label: z.string(), before: z.string(), now: z.string() })),
})
export type FoundPaper = z.output<typeof foundPaper>

export const reportChannels = {
  'reports.render': defineChannel({
    kind: 'command',
    role: 'viewer',
    summary: 'Lập báo cáo theo số liệu của một ngày và ghi ra tệp PDF hoặc Word.',
    input: z.strictObject({ ...request, format: z.enum(['pdf', 'docx']), file: filePath }),
    output: fileAnswer,
    errors: ['FILE_NOT_WRITTEN', 'MISSING_GLYPH', 'NOT_FOUND', 'NO_LETTERHEAD', 'TOO_LONG_FOR_WORD'],
    files: { file: 'write' },
  }),
  'reports.preview': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Lập báo cáo để xem trước: đúng từng byte như khi ghi ra tệp.',
    input: z.strictObject(request),
    output: printedReport,
    errors: ['MISSING_GLYPH', 'NOT_FOUND', 'NO_LETTERHEAD'],
  }),
  'reports.piece': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Phần tiếp theo của tệp PDF vừa lập để xem.',
    input: z.strictObject({ sha256: z.string().length(64), piece: z.int().min(0) }),
    output: z.object({ base64: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  'reports.explain': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Mỗi số liệu trong báo cáo: bản ghi, cách tính, kỳ số liệu và căn cứ pháp lý.',
    input: z.strictObject({
      kind: request.kind,
      asOf: day,
      options: reportOptions.optional(),
      /** One figure by its id; all of them where none is given. */
      cell: z.string().max(200).optional(),
    }),
    output: z.object({ figures: z.array(explainedFigure) }),
    errors: ['NOT_FOUND'],
  }),
  'reports.printed': defineChannel({
    kind: 'command',
    role: 'viewer',
    summary: 'Ghi vào sổ in rằng bản đang xem đã được gửi ra máy in.',
    input: z.strictObject({ sha256: z.string().length(64) }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  'reports.prints': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Sổ in: bản nào được lưu hoặc in, lúc nào, bởi ai, mã kiểm tra.',
    input: z.strictObject({ limit: z.int().min(1).max(500).optional(), before: z.int().optional() }),
    output: z.object({ prints: z.array(printEntry) }),
    errors: [],
  }),
  'reports.find': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Tìm văn bản theo mã ở chân trang và cho biết số liệu có còn khớp với sổ không.',
    input: z.strictObject({ code: z.string().trim().max(100) }),
    output: z.object({ papers: z.array(foundPaper) }),
    errors: ['NO_SUCH_CODE'],
  }),
} as const

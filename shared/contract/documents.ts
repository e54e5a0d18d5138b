import { z } from 'zod'
import { documents } from '#shared/registers/documents.ts'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel, filePath, id } from './channel.ts'
import { registerChannels } from './records.ts'
import { explainedFigure, printedReport, reportPeriod } from './reports.ts'

const { kind, layout, urgency } = documents.fields
const valuesOf = <V extends string>(field: { options: readonly { value: V }[] }) =>
  z.enum(field.options.map(({ value }) => value) as [V, ...V[]])
const text = (longest: number) => z.string().overwrite(toNfc).trim().max(longest)

/** As they were typed: a space or line end at the end may be about to be written on. */
const words = z.string().overwrite(toNfc).max(20_000)

/** What a person may say of a document that is not released. */
const particulars = {
  subject: text(500).min(1).optional(),
  issuedOn: day.nullable().optional(),
  urgency: valuesOf(urgency).nullable().optional(),
  circulation: text(60).nullable().optional(),
  draftNumber: z.int().min(1).max(99).nullable().optional(),
  typist: text(40).nullable().optional(),
  withExplanations: z.boolean().optional(),
  note: text(4000).nullable().optional(),
}

const seen = { id, revision: z.string() }
const changed = z.object({ id, revision: z.string() })
const reason = text(500).min(1)

/** A passage of a document: what the program writes, and what a person made of it. Figures as `{{id}}`. */
const passage = z.object({
  key: z.string(),
  /** The heading that it stands under. */
  heading: z.string(),
  role: z.enum(['body', 'dash', 'end']),
  /** What the program writes from the figures of today; empty where only a person can say something. */
  written: z.string(),
  /** What a person made of it, or null. */
  edited: z.string().nullable(),
  /** The program would now write another sentence than the one that was edited: somebody must look at it. */
  outdated: z.boolean(),
})
export type Passage = z.output<typeof passage>

/** What keeps a document from being checked and released. */
const hindrance = z.object({
  code: z.enum([
    'TYPED_OVER',
    'OUTDATED',
    'UNKNOWN_FIGURE',
    'UNBOUND_NUMBER',
    'UNVERIFIED_LETTERHEAD',
    'NO_NUMBER',
  ]),
  /** `error` stops the release, `warning` is said. */
  level: z.enum(['error', 'warning']),
  passage: z.string().nullable(),
  message: z.string(),
})
export type Hindrance = z.output<typeof hindrance>

const standard = registerChannels(documents)
const numbered = z.int().min(1).max(99_999)

export const documentChannels = {
  'documents.list': standard['documents.list'],
  'documents.get': standard['documents.get'],
  'documents.create': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Tạo dự thảo văn bản từ một báo cáo.',
    input: z.strictObject({
      kind: valuesOf(kind),
      letterhead: valuesOf(layout),
      asOf: day,
      since: day.optional(),
      /** Of a report over a period; the year where none is given. */
      period: reportPeriod.optional(),
      ...particulars,
    }),
    output: changed,
    errors: [],
  }),
  'documents.open': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary:
      'Một văn bản với từng đoạn lời văn, số liệu gắn trong đó và những điều cần xử lý trước khi ban hành.',
    input: z.strictObject({ id }),
    output: z.object({
      document: standard['documents.get'].output,
      passages: z.array(passage),
      /** The figures of the passages as they are written now: id to text. */
      figures: z.record(z.string(), z.object({ written: z.string(), label: z.string() })),
      hindrances: z.array(hindrance),
      /** The next number of its series, and what it would be written as; null where it has one or none can be given. */
      nextNumber: z.object({ number: z.int(), written: z.string() }).nullable(),
      /** The document that corrects this one, if there is one. */
      correctedBy: id.nullable(),
    }),
    errors: ['NOT_FOUND', 'NO_LETTERHEAD'],
  }),
  'documents.update': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Sửa thông tin của một dự thảo.',
    input: z.strictObject({
      ...seen,
      values: z.strictObject({
        ...particulars,
        asOf: day.optional(),
        since: day.nullable().optional(),
        period: reportPeriod.optional(),
      }),
    }),
    output: changed,
    errors: ['NOT_FOUND', 'STALE', 'DOCUMENT_FROZEN'],
  }),
  'documents.saveWording': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Lưu lời văn đã sửa của dự thảo; đoạn để null trở về lời văn của chương trình.',
    input: z.strictObject({ ...seen, passages: z.record(z.string().max(100), words.nullable()) }),
    output: changed,
    errors: ['NOT_FOUND', 'STALE', 'DOCUMENT_FROZEN'],
  }),
  'documents.takeNumber': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Lấy số cho văn bản: số kế tiếp hoặc số do văn thư cấp; số đã lấy không bao giờ cấp lại.',
    input: z.strictObject({ ...seen, number: numbered.optional() }),
    output: changed.extend({ number: z.int(), written: z.string() }),
    errors: ['NOT_FOUND', 'STALE', 'DOCUMENT_FROZEN', 'NUMBER_TAKEN', 'NO_TERM', 'ALREADY_NUMBERED'],
  }),
  'documents.check': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Xác nhận đã kiểm tra dự thảo.',
    input: z.strictObject(seen),
    output: changed,
    errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'NOT_READY'],
  }),
  'documents.reopen': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Trả văn bản đã kiểm tra về dự thảo để sửa.',
    input: z.strictObject({ ...seen, reason }),
    output: changed,
    errors: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  'documents.release': defineChannel({
    kind: 'command',
    role: 'approver',
    summary: 'Duyệt ban hành: đóng băng văn bản cùng số liệu; từ đó in lại luôn đúng từng byte.',
    input: z.strictObject({ ...seen, issuedOn: day.optional() }),
    output: changed.extend({ sha256: z.string(), contentHash: z.string() }),
    errors: [
      'NOT_FOUND',
      'STALE',
      'WRONG_STATE',
      'NOT_READY',
      'MISSING_GLYPH',
      'ISSUED_TOO_EARLY',
      'ISSUED_IN_FUTURE',
    ],
  }),
  'documents.correct': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Lập dự thảo văn bản đính chính cho một văn bản đã ban hành.',
    input: z.strictObject({ id }),
    output: changed,
    errors: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  'documents.remove': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Xóa dự thảo; số đã lấy vẫn được giữ.',
    input: z.strictObject({ ids: z.array(id).min(1).max(200), reason }),
    output: z.object({ commit: z.string() }),
    errors: ['NOT_FOUND', 'DOCUMENT_FROZEN'],
  }),
  'documents.preview': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Xem một văn bản: bản đã ban hành là đúng tệp đã đóng băng.',
    input: z.strictObject({ id }),
    output: printedReport,
    errors: ['NOT_FOUND', 'MISSING_GLYPH', 'NO_LETTERHEAD', 'CONTENT_DAMAGED'],
  }),
  'documents.render': defineChannel({
    kind: 'command',
    role: 'viewer',
    summary: 'Ghi văn bản ra tệp PDF hoặc Word.',
    input: z.strictObject({ id, format: z.enum(['pdf', 'docx']), file: filePath }),
    output: z.object({ pages: z.int().optional(), sha256: z.string(), ledgerHead: z.string() }),
    errors: [
      'NOT_FOUND',
      'FILE_NOT_WRITTEN',
      'MISSING_GLYPH',
      'NO_LETTERHEAD',
      'CONTENT_DAMAGED',
      'TOO_LONG_FOR_WORD',
    ],
    files: { file: 'write' },
  }),
  'documents.explain': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Mỗi số liệu của văn bản: bản ghi, cách tính, kỳ số liệu và căn cứ pháp lý.',
    input: z.strictObject({ id, cell: z.string().max(200).optional() }),
    output: z.object({ figures: z.array(explainedFigure) }),
    errors: ['NOT_FOUND'],
  }),
} as const

import { z } from 'zod'
import type { Register } from '#shared/registers/register.ts'
import { defineChannel, filePath, id } from './channel.ts'

/** Field keys by column letter. Null leaves a column out. */
const mapping = z.record(z.string().regex(/^[A-Z]{1,3}$/), z.string().nullable())

const reason = z.object({ field: z.string(), code: z.string(), message: z.string() })

/** What a person should know of a sheet that was read: hidden rows, a guessed encoding, a unit that was not said. */
const notices = z.array(z.object({ code: z.string(), message: z.string() }))

/** How many rows of a sheet do what, and the records of other registers that come with them. */
const counts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** By register: cells of one column that become records of another one. */
  alongside: z.record(z.string(), z.int()),
})

const importReport = counts.extend({
  /** `row` is the number of the row in the user's sheet. */
  rejected: z.array(z.object({ row: z.int(), reasons: z.array(reason) })),
  warnings: z.array(reason.extend({ row: z.int() })),
  sheet: z.string(),
  /** Which column of the sheet (A, B, ...) filled which field, by heading. */
  columns: z.array(z.object({ column: z.string(), heading: z.string(), field: z.string().nullable() })),
  notices,
  errorFile: z.string().optional(),
  commit: z.string().optional(),
})
export type ImportReport = z.infer<typeof importReport>

const openedImport = z.object({
  draft: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      /** Rows with something in them; null where the sheet cannot be read. */
      rows: z.int().nullable(),
    }),
  ),
  sheet: z.string(),
  /** The first and the last row of the headings, as numbered in the sheet; null where the sheet is empty. */
  headingRows: z.object({ first: z.int(), last: z.int() }).nullable(),
  columns: z.array(
    z.object({
      letter: z.string(),
      heading: z.string(),
      /** What it fills: as corrected the last time, or else as guessed. */
      field: z.string().nullable(),
      /** What its heading says by itself. */
      guessed: z.string().nullable(),
      /** Some filled cells, as they are written. */
      samples: z.array(z.string()),
    }),
  ),
  /** True where corrections of an earlier file of this kind are used. */
  remembered: z.boolean(),
  notices,
})
export type OpenedImport = z.infer<typeof openedImport>

const plannedCounts = counts.extend({
  rejected: z.int(),
  /** Rows that go in, but should be looked at. */
  warned: z.int(),
  /** Rows under the headings that are no data, by what they are. */
  skipped: z.object({ group: z.int(), total: z.int(), other: z.int() }),
  notices,
})
export type PlannedCounts = z.infer<typeof plannedCounts>

const outcomes = ['create', 'update', 'unchanged', 'rejected'] as const
const shownRows = ['all', 'problems', 'warned', ...outcomes] as const
export type ShownRows = (typeof shownRows)[number]

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const plannedRow = z.object({
  /** The number of the row in the user's sheet. */
  row: z.int(),
  outcome: z.enum(outcomes),
  /** The record as it would be; of a row that is left out, what could be read of it. */
  values: z.record(z.string(), scalar),
  /** What the fields that would change hold now. */
  before: z.record(z.string(), scalar),
  /** The cells that something is said about, as they are written. */
  written: z.record(z.string(), z.string()),
  findings: z.array(reason.extend({ level: z.enum(['error', 'warning']) })),
})
export type PlannedRow = z.infer<typeof plannedRow>

/** The channels by which workbooks come into a register: in one call, or step by step as the wizard does. */
export function importChannels(register: Register) {
  const { write: role } = register.roles
  const draft = id
  return {
    import: defineChannel({
      kind: 'command',
      role,
      summary: `Nhập ${register.many} từ tệp Excel hoặc CSV trong một lần ghi.`,
      input: z.strictObject({
        file: filePath,
        sheet: z.string().max(100).optional(),
        /** What is absent is found from the headings. */
        mapping: mapping.optional(),
        dryRun: z.boolean().optional(),
        errorFile: filePath.optional(),
      }),
      output: importReport,
      errors: [
        'FILE_NOT_FOUND',
        'FILE_UNREADABLE',
        'SHEET_NOT_FOUND',
        'NO_HEADINGS',
        'FILE_NOT_WRITTEN',
        'STOPPED',
      ],
      files: { file: 'read', errorFile: 'write' },
    }),
    openImport: defineChannel({
      kind: 'query',
      role,
      summary: `Mở một tệp để nhập ${register.many}: các trang tính, tiêu đề và trường đoán được của từng cột.`,
      input: z.strictObject({ file: filePath, sheet: z.string().max(100).optional() }),
      output: openedImport,
      errors: ['FILE_NOT_FOUND', 'FILE_UNREADABLE', 'SHEET_NOT_FOUND', 'STOPPED'],
      files: { file: 'read' },
    }),
    planImport: defineChannel({
      kind: 'command',
      role,
      summary: 'Kiểm tra từng dòng của tệp đã mở theo cách ghép cột; nhớ cách ghép cho tệp cùng loại.',
      input: z.strictObject({ draft, mapping }),
      output: plannedCounts,
      errors: ['IMPORT_CLOSED', 'NO_HEADINGS', 'STOPPED'],
    }),
    plannedRows: defineChannel({
      kind: 'query',
      role,
      summary: 'Một trang của bảng xem trước: mỗi dòng sẽ được làm gì và vì sao.',
      input: z.strictObject({
        draft,
        show: z.enum(shownRows),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
      output: z.object({
        rows: z.array(plannedRow),
        total: z.int(),
        labels: z.record(z.string(), z.string()),
      }),
      errors: ['IMPORT_CLOSED'],
    }),
    importPlanned: defineChannel({
      kind: 'command',
      role,
      summary: 'Nhập đúng những gì đã xem trước, trong một lần ghi.',
      input: z.strictObject({ draft }),
      output: plannedCounts.extend({ commit: z.string().nullable() }),
      errors: ['IMPORT_CLOSED', 'PREVIEW_OUTDATED', 'STOPPED'],
    }),
    saveRejected: defineChannel({
      kind: 'query',
      role,
      summary: 'Ghi các dòng bị loại kèm lý do ra một tệp Excel.',
      input: z.strictObject({ draft, file: filePath }),
      output: z.object({ rows: z.int() }),
      errors: ['IMPORT_CLOSED', 'FILE_NOT_WRITTEN'],
      files: { file: 'write' },
    }),
    dropImport: defineChannel({
      kind: 'query',
      role,
      summary: 'Bỏ tệp đã mở để nhập.',
      input: z.strictObject({ draft }),
      output: z.object({}),
      errors: [],
    }),
  }
}

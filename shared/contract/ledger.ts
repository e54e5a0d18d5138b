import { z } from 'zod'
import { defineChannel, id, noInput } from './channel.ts'

const fieldChange = z.object({ field: z.string(), old: z.unknown(), new: z.unknown() })

const historyEntry = z.object({
  commit: z.string(),
  at: z.string(),
  person: z.string(),
  station: z.string(),
  /** The channel that made it: `projects.update`. */
  act: z.string(),
  reason: z.string(),
  kind: z.enum(['create', 'update', 'remove']),
  revision: z.string(),
  changes: z.array(fieldChange),
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

const commitSummary = z.object({
  commit: z.string(),
  number: z.int(),
  at: z.string(),
  person: z.string(),
  station: z.string(),
  act: z.string(),
  reason: z.string(),
  records: z.int(),
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable(),
  hash: z.string(),
})
export type CommitSummary = z.infer<typeof commitSummary>

export const ledgerChannels = {
  'ledger.history': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Các lần ghi đã đụng đến một bản ghi, mới nhất trước.',
    input: z.strictObject({ register: z.string().max(60), id }),
    output: z.object({ entries: z.array(historyEntry), labels: z.record(z.string(), z.string()) }),
    errors: ['NOT_FOUND'],
  }),
  'ledger.commits': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Các lần ghi gần đây, mới nhất trước.',
    input: z.strictObject({ limit: z.int().min(1).max(500).optional(), before: z.int().optional() }),
    output: z.object({ commits: z.array(commitSummary) }),
    errors: [],
  }),
  'ledger.undo': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Hoàn tác một lần ghi, hoặc lần ghi gần nhất của mình.',
    input: z.strictObject({ commit: id.optional() }),
    output: z.object({ commit: z.string(), undone: z.string() }),
    errors: [
      'NOT_FOUND',
      'CONFLICT',
      'NOTHING_TO_UNDO',
      'NOT_UNDOABLE',
      'STOPPED',
      'DUPLICATE',
      'STILL_REFERENCED',
      'FORBIDDEN',
    ],
  }),
  'ledger.verify': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Kiểm tra chuỗi băm của sổ và đối chiếu với các bản ghi hiện tại.',
    input: noInput,
    output: z.object({
      commits: z.int(),
      ok: z.boolean(),
      firstBroken: z.object({ commit: z.string(), why: z.string() }).optional(),
      head: z.string(),
    }),
    errors: [],
  }),
} as const

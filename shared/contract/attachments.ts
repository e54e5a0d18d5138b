import { z } from 'zod'
import { attachmentKinds, attachmentLimits, type AttachmentKind } from '#shared/rules/attachments.ts'
import { defineChannel, filePath, id } from './channel.ts'

const { fileBytes, filesAtOnce, nameLength, noteLength } = attachmentLimits

/** Four signs of Base64 for three bytes; one more byte, so that it is the office that says what is too large. */
const longestBase64 = Math.ceil((fileBytes + 1) / 3) * 4

const listedAttachment = z.object({
  id,
  revision: z.string(),
  name: z.string(),
  kind: z.enum(Object.keys(attachmentKinds) as [AttachmentKind, ...AttachmentKind[]]),
  size: z.int(),
  sha256: z.string(),
  note: z.string().nullable(),
  addedAt: z.string(),
  addedBy: z.string(),
})
export type ListedAttachment = z.infer<typeof listedAttachment>

const removedAttachment = z.object({
  id,
  name: z.string(),
  removedAt: z.string(),
  removedBy: z.string(),
  reason: z.string(),
})
export type RemovedAttachment = z.infer<typeof removedAttachment>

/** The record that files are attached to. */
const owner = { register: z.string().max(60), record: id }
const note = z.string().trim().max(noteLength)
const reason = z.string().max(500)

const added = z.object({
  added: z.array(z.object({ id, revision: z.string() })),
  /** The names of files that the record has already: they were not added again. */
  alreadyThere: z.array(z.string()),
  commit: z.string().nullable(),
})

const refusedFiles = ['FILE_EMPTY', 'FILE_TOO_LARGE', 'FILES_TOO_LARGE', 'FILE_KIND_REFUSED'] as const

export const attachmentChannels = {
  'attachments.list': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Các tệp đính kèm của một bản ghi, tệp mới nhất trước, và các tệp đã bị xóa.',
    input: z.strictObject(owner),
    output: z.object({
      attachments: z.array(listedAttachment),
      removed: z.array(removedAttachment),
    }),
    errors: ['NOT_FOUND', 'NO_ATTACHMENTS'],
  }),
  'attachments.add': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Đính kèm tệp vào một bản ghi trong một lần ghi; loại tệp xét theo nội dung.',
    input: z.strictObject({
      ...owner,
      files: z.array(filePath).min(1).max(filesAtOnce),
      note: note.optional(),
      reason: reason.optional(),
    }),
    output: added,
    errors: ['NOT_FOUND', 'NO_ATTACHMENTS', 'FILE_NOT_FOUND', 'FILE_UNREADABLE', ...refusedFiles],
    files: { files: 'read' },
  }),
  'attachments.addContents': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Đính kèm nội dung (Base64) của tệp được kéo thả vào cửa sổ; giống attachments.add.',
    input: z.strictObject({
      ...owner,
      contents: z
        .array(z.strictObject({ name: z.string().max(400), base64: z.string().max(longestBase64) }))
        .min(1)
        .max(filesAtOnce),
      note: note.optional(),
      reason: reason.optional(),
    }),
    output: added,
    errors: ['NOT_FOUND', 'NO_ATTACHMENTS', 'FILE_UNREADABLE', ...refusedFiles],
  }),
  'attachments.update': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Đổi tên hoặc ghi chú của một tệp đính kèm.',
    input: z.strictObject({
      id,
      revision: z.string(),
      name: z.string().trim().min(1).max(nameLength).optional(),
      note: note.nullable().optional(),
      reason: reason.optional(),
    }),
    output: z.object({ revision: z.string(), commit: z.string().nullable() }),
    errors: ['NOT_FOUND', 'STALE'],
  }),
  'attachments.remove': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Bỏ tệp đính kèm khỏi bản ghi; nội dung được giữ lại để hoàn tác.',
    input: z.strictObject({ ids: z.array(id).min(1).max(2000), reason: z.string().trim().min(1).max(500) }),
    output: z.object({ commit: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  'attachments.restore': defineChannel({
    kind: 'command',
    role: 'editor',
    summary: 'Lấy lại các tệp đính kèm đã bị xóa khỏi bản ghi.',
    input: z.strictObject({ ids: z.array(id).min(1).max(2000), reason: reason.optional() }),
    output: z.object({ commit: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  'attachments.read': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Một phần nội dung (Base64) của tệp đính kèm, để xem trong chương trình.',
    input: z.strictObject({ id, piece: z.int().min(0) }),
    /** The pieces in a row are the Base64 of the whole file. */
    output: z.object({ base64: z.string(), pieces: z.int() }),
    errors: ['NOT_FOUND', 'CONTENT_DAMAGED'],
  }),
  'attachments.save': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Ghi một bản của tệp đính kèm ra nơi được chọn, không còn mã hóa.',
    input: z.strictObject({ id, file: filePath }),
    output: z.object({ bytes: z.int() }),
    errors: ['NOT_FOUND', 'CONTENT_DAMAGED', 'FILE_NOT_WRITTEN', 'DISK_FULL'],
    files: { file: 'write' },
  }),
} as const

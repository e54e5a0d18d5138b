import { attachmentLimits, type AttachmentKind } from '#shared/rules/attachments.ts'
import { defineRegister, type RecordOf } from './register.ts'

const fields = {
  register: { type: 'text', label: 'Sổ', required: true, maxLength: 60, isCode: true, hidden: true },
  record: { type: 'text', label: 'Bản ghi', required: true, maxLength: 64, isCode: true, hidden: true },
  name: {
    type: 'text',
    label: 'Tên tệp',
    required: true,
    maxLength: attachmentLimits.nameLength,
    searched: true,
    width: 280,
  },
  kind: {
    type: 'choice',
    label: 'Loại',
    required: true,
    width: 120,
    options: [
      { value: 'pdf', label: 'PDF' },
      { value: 'jpeg', label: 'Ảnh JPEG' },
      { value: 'png', label: 'Ảnh PNG' },
      { value: 'webp', label: 'Ảnh WebP' },
      { value: 'tiff', label: 'Ảnh TIFF' },
      { value: 'docx', label: 'Word' },
      { value: 'xlsx', label: 'Excel' },
    ],
  },
  size: {
    type: 'integer',
    label: 'Dung lượng',
    required: true,
    unit: 'byte',
    min: 1,
    max: attachmentLimits.fileBytes,
  },
  sha256: {
    type: 'text',
    label: 'Mã băm SHA-256',
    required: true,
    maxLength: 64,
    isCode: true,
    hidden: true,
  },
  note: {
    type: 'text',
    label: 'Ghi chú',
    maxLength: attachmentLimits.noteLength,
    multiline: true,
    searched: true,
    width: 240,
  },
} as const

/**
 * The files that are kept with records of other registers. What a file holds stands apart, under its hash: the ledger
 * names it, and so seals it.
 */
export const attachments = defineRegister({
  name: 'attachments',
  table: 'attachment',
  one: 'tệp đính kèm',
  many: 'tệp đính kèm',
  fields,
  title: 'name',
  identifiedBy: [],
  sortedBy: 'name',
  groups: [{ label: 'Tệp đính kèm', fields: ['name', 'kind', 'size', 'note'] }],
  roles: { read: 'viewer', write: 'editor' },
  check: () => [],
})

export type Attachment = RecordOf<typeof fields>

/** What people call a kind of file: "Ảnh PNG". */
export function attachmentKindLabel(kind: AttachmentKind): string {
  return fields.kind.options.find(({ value }) => value === kind)?.label ?? kind
}

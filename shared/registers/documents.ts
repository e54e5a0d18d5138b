import { longestText, defineRegister, type RecordOf } from './register.ts'

const hash = { type: 'text', maxLength: 64, isCode: true, hidden: true } as const
const who = { type: 'text', maxLength: 120, personal: true, width: 160 } as const

const fields = {
  kind: {
    type: 'choice',
    label: 'Loại báo cáo',
    required: true,
    width: 260,
    options: [
      { value: 'project-progress', label: 'Tình hình phát triển nhà ở xã hội' },
      { value: 'procedure-cuts', label: 'Kết quả cắt giảm, đơn giản hóa thủ tục hành chính' },
    ],
  },
  layout: {
    type: 'choice',
    label: 'Thể thức',
    required: true,
    width: 120,
    options: [
      { value: 'state', label: 'Nhà nước' },
      { value: 'party', label: 'Đảng' },
    ],
  },
  type: { type: 'text', label: 'Tên loại', required: true, maxLength: 10, isCode: true, width: 90 },
  numberWritten: {
    type: 'text',
    label: 'Số, ký hiệu',
    maxLength: 60,
    isCode: true,
    searched: true,
    width: 130,
  },
  number: { type: 'integer', label: 'Số', min: 1, max: 99_999, hidden: true },
  subject: { type: 'text', label: 'Trích yếu', required: true, maxLength: 500, searched: true, width: 320 },
  asOf: { type: 'day', label: 'Số liệu đến hết ngày', required: true, width: 130 },
  since: { type: 'day', label: 'So sánh với ngày', width: 130 },
  period: {
    type: 'choice',
    label: 'Kỳ báo cáo',
    width: 110,
    options: [
      { value: 'month', label: 'Tháng' },
      { value: 'quarter', label: 'Quý' },
      { value: 'halfYear', label: '6 tháng' },
      { value: 'year', label: 'Năm' },
    ],
  },
  issuedOn: { type: 'day', label: 'Ngày ban hành', width: 120 },
  state: {
    type: 'choice',
    label: 'Trạng thái',
    required: true,
    width: 120,
    options: [
      { value: 'draft', label: 'Dự thảo' },
      { value: 'checked', label: 'Đã kiểm tra' },
      { value: 'released', label: 'Đã ban hành' },
    ],
  },
  draftedBy: { ...who, label: 'Người soạn' },
  checkedBy: { ...who, label: 'Người kiểm tra' },
  releasedBy: { ...who, label: 'Người duyệt ban hành' },
  corrects: { type: 'reference', label: 'Đính chính cho', register: 'documents', width: 160 },
  urgency: {
    type: 'choice',
    label: 'Độ khẩn',
    width: 120,
    options: [
      { value: 'flash', label: 'HỎA TỐC' },
      { value: 'veryUrgent', label: 'THƯỢNG KHẨN' },
      { value: 'urgent', label: 'KHẨN' },
    ],
  },
  circulation: { type: 'text', label: 'Phạm vi lưu hành', maxLength: 60, width: 160 },
  draftNumber: { type: 'integer', label: 'Dự thảo lần', min: 1, max: 99, width: 100 },
  typist: { type: 'text', label: 'Ký hiệu người soạn thảo', maxLength: 40, width: 140 },
  withExplanations: { type: 'flag', label: 'Kèm phụ lục căn cứ số liệu', width: 140 },
  note: { type: 'text', label: 'Ghi chú', maxLength: longestText, multiline: true, width: 200 },
  /** The edited passages (JSON, see `shared/rules/wording.ts`). */
  wording: { type: 'text', label: 'Lời văn đã sửa', maxLength: 400_000, multiline: true, hidden: true },
  pdfSha256: { ...hash, label: 'Mã băm tệp PDF' },
  docxSha256: { ...hash, label: 'Mã băm tệp Word' },
  figuresSha256: { ...hash, label: 'Mã băm bảng số liệu' },
  contentHash: { ...hash, label: 'Mã nội dung' },
  ledgerHead: { ...hash, label: 'Đầu sổ thay đổi' },
  ledgerSeq: { type: 'integer', label: 'Lần ghi', min: 0, max: 9_000_000_000_000, hidden: true },
} as const

/**
 * Official documents that the program draws up: draft, checked, released. A released one is frozen: its files, its
 * figures and its number stay as they are, and a correction is another document that names it.
 */
export const documents = defineRegister({
  name: 'documents',
  table: 'document',
  one: 'văn bản',
  many: 'văn bản',
  fields,
  title: 'subject',
  identifiedBy: [],
  sortedBy: 'asOf',
  groups: [
    {
      label: 'Văn bản',
      fields: [
        'kind',
        'layout',
        'type',
        'numberWritten',
        'subject',
        'asOf',
        'since',
        'period',
        'issuedOn',
        'state',
      ],
    },
    {
      label: 'Người thực hiện',
      fields: ['draftedBy', 'checkedBy', 'releasedBy', 'corrects'],
    },
    {
      label: 'Thể thức',
      fields: ['urgency', 'circulation', 'draftNumber', 'typist', 'withExplanations', 'note'],
    },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: () => [],
})

export type OfficialDocument = RecordOf<typeof fields>

/** What people call the state of a document: "Đã ban hành". */
export function documentStateLabel(state: OfficialDocument['state']): string {
  return fields.state.options.find(({ value }) => value === state)?.label ?? state
}

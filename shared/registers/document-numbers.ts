import { defineRegister } from './register.ts'

const fields = {
  /** Layout, symbol, type, year or term, and number in one text: it is given once. */
  given: {
    type: 'text',
    label: 'Khóa',
    required: true,
    maxLength: 200,
    unique: true,
    isCode: true,
    hidden: true,
  },
  written: {
    type: 'text',
    label: 'Số, ký hiệu',
    required: true,
    maxLength: 60,
    isCode: true,
    searched: true,
  },
  /** Layout, symbol, type and year or term: numbers run within it. */
  series: { type: 'text', label: 'Dãy số', required: true, maxLength: 160, isCode: true, hidden: true },
  period: { type: 'text', label: 'Năm hoặc nhiệm kỳ', required: true, maxLength: 40, width: 160 },
  number: { type: 'integer', label: 'Số', required: true, min: 1, max: 99_999, width: 80 },
  subject: { type: 'text', label: 'Trích yếu', required: true, maxLength: 500, searched: true, width: 320 },
  takenOn: { type: 'day', label: 'Ngày lấy số', required: true, width: 120 },
  /** The document that it was given to; not a reference, because a draft may be taken out and its number stays. */
  document: { type: 'text', label: 'Văn bản', required: true, maxLength: 64, isCode: true, hidden: true },
} as const

/** Every number that was given to a document. A number is reserved for ever: none is ever taken out or given twice. */
export const documentNumbers = defineRegister({
  name: 'documentNumbers',
  table: 'document_number',
  one: 'số văn bản',
  many: 'số văn bản',
  fields,
  title: 'written',
  identifiedBy: [],
  sortedBy: 'takenOn',
  groups: [{ label: 'Số văn bản', fields: ['written', 'period', 'number', 'subject', 'takenOn'] }],
  roles: { read: 'viewer', write: 'editor' },
  check: () => [],
})

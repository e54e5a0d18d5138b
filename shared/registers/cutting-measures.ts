import { checkCuttingMeasure } from '#shared/rules/cutting-measures.ts'
import { noteField } from './part-fields.ts'
import { procedureField, textOfLines } from './procedure-parts.ts'
import { defineRegister } from './register.ts'

const fields = {
  procedure: procedureField,
  content: {
    ...textOfLines,
    label: 'Nội dung cắt giảm',
    required: true,
    searched: true,
    width: 320,
    headings: ['Phương án cắt giảm', 'Nội dung', 'Nội dung đơn giản hóa'],
  },
  kind: {
    type: 'choice',
    label: 'Cách cắt giảm',
    required: true,
    width: 200,
    options: [
      { value: 'mergeSteps', label: 'Gộp bước' },
      { value: 'dropStep', label: 'Bỏ bước' },
      { value: 'cutDays', label: 'Rút ngắn thời hạn' },
      { value: 'dropPaper', label: 'Bỏ giấy tờ' },
      { value: 'paperByData', label: 'Thay giấy tờ bằng dữ liệu' },
      { value: 'cutFee', label: 'Giảm phí, lệ phí' },
      { value: 'online', label: 'Thực hiện trực tuyến' },
      { value: 'decentralise', label: 'Phân cấp, ủy quyền' },
    ],
  },
  target: {
    type: 'text',
    label: 'Bước, giấy tờ liên quan',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Bước', 'Giấy tờ'],
  },
  daysCut: {
    type: 'integer',
    label: 'Số ngày cắt giảm',
    unit: 'ngày',
    min: 0,
    max: 2000,
    width: 120,
    summed: true,
  },
  reason: { ...textOfLines, label: 'Lý do', width: 220, onDemand: true },
  state: {
    type: 'choice',
    label: 'Tình trạng',
    required: true,
    width: 140,
    options: [
      { value: 'proposed', label: 'Đề xuất' },
      { value: 'approved', label: 'Đã phê duyệt' },
      { value: 'inForce', label: 'Đang áp dụng' },
      { value: 'rejected', label: 'Không thông qua' },
    ],
  },
  document: {
    type: 'text',
    label: 'Văn bản',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Quyết định', 'Văn bản phê duyệt'],
  },
  documentOn: { type: 'day', label: 'Ngày văn bản', width: 120 },
  plannedOn: { type: 'day', label: 'Dự kiến áp dụng', width: 130 },
  inForceOn: { type: 'day', label: 'Áp dụng từ ngày', width: 130 },
  note: noteField,
} as const

/** The cutting plan of a procedure: what is merged, dropped, replaced or shortened, and how far that has come. */
export const cuttingMeasures = defineRegister({
  name: 'cuttingMeasures',
  table: 'cutting_measure',
  one: 'phương án cắt giảm',
  many: 'phương án cắt giảm',
  fields,
  title: 'content',
  identifiedBy: ['procedure', 'content'],
  sortedBy: 'plannedOn',
  groups: [
    { label: 'Nội dung', fields: ['procedure', 'content', 'kind', 'target', 'daysCut', 'reason'] },
    {
      label: 'Thực hiện',
      fields: ['state', 'document', 'documentOn', 'plannedOn', 'inForceOn', 'note'],
    },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkCuttingMeasure,
  partOf: 'procedure',
  views: [
    { name: 'Đang đề xuất', conditions: { state: { kind: 'oneOf', values: ['proposed'] } } },
    {
      name: 'Chậm so với dự kiến',
      conditions: {
        plannedOn: { kind: 'period', period: 'beforeToday' },
        state: { kind: 'oneOf', values: ['proposed', 'approved'] },
      },
    },
  ],
})

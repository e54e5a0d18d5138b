import { checkComplianceActivity } from '#shared/rules/compliance-cost.ts'
import { noteField } from './part-fields.ts'
import { procedureField } from './procedure-parts.ts'
import { defineRegister } from './register.ts'

const hours = { type: 'decimal', unit: 'giờ', decimals: 2, min: 0, max: 100_000, width: 130 } as const
const money = { type: 'money', shownIn: 'đồng', width: 130 } as const

const fields = {
  procedure: procedureField,
  name: {
    type: 'text',
    label: 'Công việc',
    required: true,
    maxLength: 300,
    searched: true,
    width: 280,
    headings: ['Hoạt động', 'Các công việc khi thực hiện'],
    help: 'Việc mà người làm thủ tục phải làm: chuẩn bị giấy tờ, đi nộp, đi nhận kết quả…',
  },
  hoursBefore: { ...hours, label: 'Thời gian hiện tại' },
  feesBefore: { ...money, label: 'Phí hiện tại' },
  otherBefore: { ...money, label: 'Chi phí khác hiện tại' },
  hoursAfter: { ...hours, label: 'Thời gian sau cắt giảm' },
  feesAfter: { ...money, label: 'Phí sau cắt giảm' },
  otherAfter: { ...money, label: 'Chi phí khác sau cắt giảm', width: 150 },
  note: noteField,
} as const

/** What a procedure costs those who go through it, activity by activity, before and after the cut. */
export const complianceActivities = defineRegister({
  name: 'complianceActivities',
  table: 'compliance_activity',
  one: 'công việc tính chi phí',
  many: 'chi phí tuân thủ',
  fields,
  title: 'name',
  identifiedBy: ['procedure', 'name'],
  sortedBy: 'name',
  groups: [
    { label: 'Công việc', fields: ['procedure', 'name'] },
    { label: 'Hiện tại', fields: ['hoursBefore', 'feesBefore', 'otherBefore'] },
    { label: 'Sau cắt giảm', fields: ['hoursAfter', 'feesAfter', 'otherAfter', 'note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkComplianceActivity,
  partOf: 'procedure',
})

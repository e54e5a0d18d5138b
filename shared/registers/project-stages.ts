import { checkProjectStage } from '#shared/rules/project-parts.ts'
import { noteField, projectField } from './part-fields.ts'
import { defineRegister } from './register.ts'
import { stageSteps, stepStates } from './stage-steps.ts'

const fields = {
  project: projectField,
  step: {
    type: 'choice',
    label: 'Bước',
    required: true,
    width: 250,
    headings: ['Giai đoạn', 'Bước thực hiện', 'Nội dung công việc'],
    options: stageSteps,
  },
  state: {
    type: 'choice',
    label: 'Tình trạng',
    width: 140,
    headings: ['Trạng thái'],
    options: stepStates,
  },
  plannedOn: {
    type: 'day',
    label: 'Chủ đầu tư: kế hoạch',
    width: 130,
    headings: ['Ngày kế hoạch', 'Kế hoạch', 'CĐT kế hoạch'],
  },
  actualOn: {
    type: 'day',
    label: 'Chủ đầu tư: thực tế',
    width: 130,
    headings: ['Ngày thực tế', 'Thực tế', 'CĐT thực tế', 'Thực hiện'],
  },
  receivedOn: {
    type: 'day',
    label: 'Cơ quan: ngày nhận',
    width: 130,
    headings: ['Ngày nhận', 'Ngày nhận hồ sơ', 'Ngày tiếp nhận'],
  },
  dueOn: {
    type: 'day',
    label: 'Cơ quan: hạn trả',
    width: 130,
    headings: ['Hạn trả', 'Hạn giải quyết', 'Ngày hẹn trả'],
  },
  returnedOn: {
    type: 'day',
    label: 'Cơ quan: ngày trả',
    width: 130,
    headings: ['Ngày trả', 'Ngày trả kết quả'],
  },
  agency: {
    type: 'text',
    label: 'Cơ quan giải quyết',
    maxLength: 300,
    searched: true,
    width: 180,
    headings: ['Cơ quan', 'Cơ quan chủ trì'],
  },
  followedBy: {
    type: 'text',
    label: 'Người theo dõi',
    maxLength: 200,
    searched: true,
    width: 150,
    headings: ['Cán bộ theo dõi', 'Chuyên viên theo dõi'],
  },
  document: {
    type: 'text',
    label: 'Văn bản pháp lý',
    maxLength: 300,
    searched: true,
    width: 200,
    headings: ['Số, ký hiệu', 'Số văn bản', 'Văn bản', 'Số/ký hiệu văn bản'],
    help: 'Số, ký hiệu và trích yếu, ví dụ: 123/QĐ-UBND chấp thuận chủ trương đầu tư.',
  },
  documentOn: { type: 'day', label: 'Ngày văn bản', width: 120, headings: ['Ngày ban hành', 'Ngày ký'] },
  note: noteField,
} as const

/** The steps of each project: the developer's side and the agency's side, planned and actual, with the document. */
export const projectStages = defineRegister({
  name: 'projectStages',
  table: 'project_step',
  one: 'bước thực hiện',
  many: 'bước thực hiện dự án',
  fields,
  title: 'step',
  identifiedBy: ['project', 'step'],
  sortedBy: 'step',
  groups: [
    { label: 'Bước', fields: ['project', 'step', 'state'] },
    { label: 'Phía chủ đầu tư', fields: ['plannedOn', 'actualOn'] },
    {
      label: 'Phía cơ quan nhà nước',
      fields: ['agency', 'followedBy', 'receivedOn', 'dueOn', 'returnedOn'],
    },
    { label: 'Văn bản, ghi chú', fields: ['document', 'documentOn', 'note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkProjectStage,
  partOf: 'project',
  views: [
    {
      name: 'Cơ quan quá hạn trả',
      conditions: { dueOn: { kind: 'period', period: 'beforeToday' }, returnedOn: { kind: 'empty' } },
    },
    {
      name: 'Chủ đầu tư chậm kế hoạch',
      conditions: { plannedOn: { kind: 'period', period: 'beforeToday' }, actualOn: { kind: 'empty' } },
    },
  ],
})

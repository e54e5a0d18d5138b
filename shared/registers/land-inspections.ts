import { checkLandInspection } from '#shared/rules/project-parts.ts'
import { noteField, projectField } from './part-fields.ts'
import { defineRegister, longestText } from './register.ts'

const fields = {
  project: projectField,
  inspectedOn: {
    type: 'day',
    label: 'Ngày kiểm tra',
    required: true,
    width: 120,
    headings: ['Thời điểm kiểm tra'],
  },
  agency: {
    type: 'text',
    label: 'Cơ quan kiểm tra',
    maxLength: 300,
    searched: true,
    width: 200,
    headings: ['Đoàn kiểm tra', 'Cơ quan'],
  },
  use: {
    type: 'choice',
    label: 'Sử dụng quỹ đất',
    width: 180,
    headings: ['Tình hình sử dụng', 'Sử dụng đúng mục đích', 'Kết luận'],
    options: [
      { value: 'asIntended', label: 'Đúng mục đích', synonyms: ['Đúng', 'Sử dụng đúng mục đích'] },
      { value: 'partly', label: 'Đúng mục đích một phần', synonyms: ['Một phần'] },
      { value: 'otherwise', label: 'Không đúng mục đích', synonyms: ['Sai mục đích', 'Không đúng'] },
      { value: 'unused', label: 'Chưa sử dụng', synonyms: ['Chưa đưa vào sử dụng', 'Bỏ trống'] },
    ],
  },
  finding: {
    type: 'text',
    label: 'Kết quả kiểm tra',
    maxLength: longestText,
    multiline: true,
    searched: true,
    width: 260,
    headings: ['Nội dung kết luận', 'Kết quả'],
  },
  remedyDueOn: {
    type: 'day',
    label: 'Hạn khắc phục',
    width: 120,
    headings: ['Thời hạn khắc phục'],
  },
  document: {
    type: 'text',
    label: 'Văn bản kết luận',
    maxLength: 300,
    searched: true,
    width: 200,
    headings: ['Văn bản', 'Số văn bản'],
  },
  note: { ...noteField, width: 180 },
} as const

/** Inspections of the land that projects keep for social housing (20 %): whether it is used as intended. */
export const landInspections = defineRegister({
  name: 'landInspections',
  table: 'land_inspection',
  one: 'lần kiểm tra',
  many: 'kiểm tra quỹ đất nhà ở xã hội',
  fields,
  title: 'inspectedOn',
  identifiedBy: ['project', 'inspectedOn'],
  sortedBy: 'inspectedOn',
  groups: [
    { label: 'Kiểm tra', fields: ['project', 'inspectedOn', 'agency', 'use', 'finding'] },
    { label: 'Khắc phục, văn bản', fields: ['remedyDueOn', 'document', 'note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkLandInspection,
  partOf: 'project',
})

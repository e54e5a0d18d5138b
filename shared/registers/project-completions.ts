import { noteField, projectField } from './part-fields.ts'
import { defineRegister } from './register.ts'

const fields = {
  project: projectField,
  year: { type: 'integer', label: 'Năm', isYear: true, required: true, min: 1990, max: 2100, width: 80 },
  flats: {
    type: 'integer',
    label: 'Số căn hoàn thành trong năm',
    required: true,
    unit: 'căn',
    min: 0,
    max: 1_000_000,
    width: 160,
    summed: true,
    headings: ['Số căn hoàn thành', 'Hoàn thành trong năm', 'Căn hoàn thành'],
    help: 'Số căn được tính vào chỉ tiêu của năm.',
  },
  document: {
    type: 'text',
    label: 'Văn bản nghiệm thu',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Văn bản', 'Số văn bản'],
  },
  note: noteField,
} as const

/** Flats that were completed in each year: what counts toward the year's target. */
export const projectCompletions = defineRegister({
  name: 'projectCompletions',
  table: 'project_completion',
  one: 'năm hoàn thành',
  many: 'căn hộ hoàn thành theo năm',
  fields,
  title: 'year',
  identifiedBy: ['project', 'year'],
  sortedBy: 'year',
  groups: [{ label: 'Hoàn thành', fields: ['project', 'year', 'flats', 'document', 'note'] }],
  roles: { read: 'viewer', write: 'editor' },
  check: () => [],
  partOf: 'project',
})

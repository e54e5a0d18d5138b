import { checkScenarioCut } from '#shared/rules/scenarios.ts'
import { noteField } from './part-fields.ts'
import { defineRegister } from './register.ts'

const fields = {
  scenario: {
    type: 'reference',
    label: 'Phương án',
    required: true,
    register: 'scenarios',
    width: 240,
    headings: ['Tên phương án'],
  },
  kind: {
    type: 'choice',
    label: 'Đề xuất',
    required: true,
    width: 220,
    options: [
      { value: 'limit', label: 'Rút thời hạn của thủ tục' },
      { value: 'step', label: 'Rút thời hạn một bước' },
      { value: 'dropStep', label: 'Bỏ một bước' },
      { value: 'dropPaper', label: 'Bỏ một giấy tờ' },
      { value: 'agencyWithin', label: 'Cơ quan phối hợp trả lời trong thời hạn' },
    ],
  },
  procedure: {
    type: 'text',
    label: 'Mã thủ tục',
    maxLength: 60,
    isCode: true,
    searched: true,
    width: 110,
    headings: ['Thủ tục', 'Mã TTHC'],
    help: 'Đề xuất về cơ quan phối hợp có thể để trống: áp dụng cho mọi thủ tục.',
  },
  target: {
    type: 'text',
    label: 'Bước, giấy tờ, cơ quan',
    maxLength: 500,
    searched: true,
    width: 280,
    headings: ['Bước', 'Giấy tờ', 'Cơ quan'],
  },
  days: {
    type: 'integer',
    label: 'Số ngày',
    unit: 'ngày',
    min: 0,
    max: 2000,
    width: 100,
    help: 'Số ngày cắt giảm; với cơ quan phối hợp là thời hạn phải trả lời.',
  },
  note: noteField,
} as const

/** One proposal of a scenario. */
export const scenarioCuts = defineRegister({
  name: 'scenarioCuts',
  table: 'scenario_cut',
  one: 'đề xuất cắt giảm',
  many: 'đề xuất cắt giảm',
  fields,
  title: 'target',
  identifiedBy: ['scenario', 'kind', 'procedure', 'target'],
  sortedBy: 'procedure',
  groups: [{ label: 'Đề xuất', fields: ['scenario', 'kind', 'procedure', 'target', 'days', 'note'] }],
  roles: { read: 'viewer', write: 'editor' },
  check: checkScenarioCut,
  partOf: 'scenario',
})

import { checkLayoutChoice } from '#shared/rules/layout-items.ts'
import { defineRegister, type RecordOf } from './register.ts'

const fields = {
  item: {
    type: 'text',
    label: 'Mục thể thức',
    required: true,
    maxLength: 60,
    isCode: true,
    searched: true,
    width: 240,
    help: 'Mã của mục trong danh sách lựa chọn thể thức.',
  },
  value: { type: 'text', label: 'Giá trị', required: true, maxLength: 60, isCode: true, width: 140 },
  validFrom: { type: 'day', label: 'Áp dụng từ ngày', width: 130 },
  validTo: { type: 'day', label: 'Áp dụng đến ngày', width: 130 },
  basis: {
    type: 'text',
    label: 'Căn cứ',
    maxLength: 300,
    width: 280,
    help: 'Văn bản hoặc ý kiến xác nhận cách trình bày này.',
  },
} as const

/**
 * What the office chose where the sources of a rule of writing disagree or the rule leaves a choice, with the time for
 * which it holds: an old document is printed again as it was.
 */
export const layoutChoices = defineRegister({
  name: 'layoutChoices',
  table: 'layout_choice',
  one: 'lựa chọn thể thức',
  many: 'lựa chọn thể thức',
  fields,
  title: 'item',
  identifiedBy: ['item', 'validFrom'],
  sortedBy: 'item',
  groups: [{ label: 'Lựa chọn', fields: ['item', 'value', 'validFrom', 'validTo', 'basis'] }],
  roles: { read: 'viewer', write: 'administrator' },
  check: (record) => {
    const problem = checkLayoutChoice(record)
    if (problem === null) return []
    return [
      {
        level: 'error',
        field: 'value',
        code: 'UNKNOWN_CHOICE',
        message: problem,
        source: 'Danh sách lựa chọn thể thức',
      },
    ]
  },
})

export type LayoutChoice = RecordOf<typeof fields>

import { checkValidity } from '#shared/rules/validity.ts'
import { noteField } from './part-fields.ts'
import { defineRegister } from './register.ts'
import { verificationField } from './verification.ts'

const fields = {
  item: {
    type: 'choice',
    label: 'Tham số',
    required: true,
    width: 320,
    options: [{ value: 'hourlyWage', label: 'Thu nhập bình quân một giờ làm việc' }],
  },
  value: { type: 'money', label: 'Giá trị', shownIn: 'đồng', width: 130 },
  validFrom: { type: 'day', label: 'Áp dụng từ ngày', width: 130 },
  validTo: { type: 'day', label: 'Áp dụng đến ngày', width: 130 },
  document: { type: 'text', label: 'Căn cứ', maxLength: 300, searched: true, width: 280 },
  verification: verificationField,
  note: noteField,
} as const

/** What the cost model multiplies by, with the time for which it holds and where it comes from. */
export const costParameters = defineRegister({
  name: 'costParameters',
  table: 'cost_parameter',
  one: 'tham số chi phí',
  many: 'tham số chi phí tuân thủ',
  fields,
  title: 'item',
  identifiedBy: ['item', 'validFrom'],
  sortedBy: 'validFrom',
  groups: [
    {
      label: 'Tham số',
      fields: ['item', 'value', 'validFrom', 'validTo', 'document', 'verification', 'note'],
    },
  ],
  roles: { read: 'viewer', write: 'approver' },
  check: (p) => [
    ...checkValidity(p),
    ...(p.value !== null && p.value < 0
      ? [
          {
            level: 'error' as const,
            field: 'value',
            code: 'NEGATIVE_COST',
            source: 'Tham số chi phí không thể âm',
            message: 'Số tiền không được nhỏ hơn 0',
          },
        ]
      : []),
  ],
})

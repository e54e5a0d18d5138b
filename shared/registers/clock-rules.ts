import { checkValidity } from '#shared/rules/validity.ts'
import { noteField } from './part-fields.ts'
import { defineRegister } from './register.ts'
import { verificationField } from './verification.ts'

const pauseDay = [
  { value: 'stopped', label: 'Không tính' },
  { value: 'counted', label: 'Có tính' },
] as const

const fields = {
  basis: {
    type: 'text',
    label: 'Căn cứ',
    required: true,
    maxLength: 300,
    searched: true,
    width: 320,
  },
  validFrom: { type: 'day', label: 'Áp dụng từ ngày', required: true, width: 130 },
  validTo: { type: 'day', label: 'Áp dụng đến ngày', width: 130 },
  firstDay: {
    type: 'choice',
    label: 'Ngày tiếp nhận',
    required: true,
    width: 150,
    options: [
      { value: 'excluded', label: 'Không tính' },
      { value: 'included', label: 'Tính là ngày thứ nhất' },
    ],
  },
  lastDay: {
    type: 'choice',
    label: 'Ngày cuối là ngày nghỉ',
    required: true,
    width: 220,
    options: [
      { value: 'nextWorkingDay', label: 'Kéo đến ngày làm việc tiếp theo' },
      { value: 'asItFalls', label: 'Giữ nguyên' },
    ],
  },
  pauseStart: {
    type: 'choice',
    label: 'Ngày bắt đầu tạm dừng',
    required: true,
    width: 170,
    options: pauseDay,
  },
  pauseEnd: {
    type: 'choice',
    label: 'Ngày kết thúc tạm dừng',
    required: true,
    width: 170,
    options: pauseDay,
  },
  verification: verificationField,
  note: noteField,
} as const

/** How days are counted, with the time for which the way holds and the law behind it. */
export const clockRules = defineRegister({
  name: 'clockRules',
  table: 'clock_rule',
  one: 'quy tắc tính hạn',
  many: 'quy tắc tính hạn',
  fields,
  title: 'basis',
  identifiedBy: ['validFrom'],
  sortedBy: 'validFrom',
  groups: [
    { label: 'Quy tắc', fields: ['firstDay', 'lastDay', 'pauseStart', 'pauseEnd'] },
    { label: 'Căn cứ, hiệu lực', fields: ['basis', 'validFrom', 'validTo', 'verification', 'note'] },
  ],
  roles: { read: 'viewer', write: 'approver' },
  check: checkValidity,
})

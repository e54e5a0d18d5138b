import { checkCalendarDay } from '#shared/rules/calendar-days.ts'
import { noteField } from './part-fields.ts'
import { defineRegister } from './register.ts'
import { verificationField } from './verification.ts'

const fields = {
  date: { type: 'day', label: 'Ngày', required: true, width: 120 },
  name: {
    type: 'text',
    label: 'Tên ngày',
    required: true,
    maxLength: 200,
    searched: true,
    width: 260,
    headings: ['Nội dung', 'Ngày lễ'],
  },
  kind: {
    type: 'choice',
    label: 'Loại ngày',
    required: true,
    width: 170,
    options: [
      { value: 'holiday', label: 'Nghỉ lễ, tết' },
      { value: 'compensation', label: 'Nghỉ bù' },
      { value: 'swapOff', label: 'Nghỉ hoán đổi', synonyms: ['Nghỉ do hoán đổi'] },
      { value: 'extraOff', label: 'Nghỉ theo thông báo riêng' },
      { value: 'swapWork', label: 'Làm bù', synonyms: ['Làm bù do hoán đổi'] },
    ],
  },
  decision: {
    type: 'choice',
    label: 'Quyết định',
    required: true,
    width: 180,
    help: 'Ngày mới được đề xuất chưa làm thay đổi cách tính hạn cho đến khi có quyết định.',
    options: [
      { value: 'statutory', label: 'Theo luật' },
      { value: 'announced', label: 'Đã có thông báo' },
      { value: 'computed', label: 'Tính theo luật, chưa có thông báo' },
      { value: 'proposed', label: 'Mới đề xuất, chưa quyết định' },
    ],
  },
  swapWith: { type: 'day', label: 'Hoán đổi với ngày', width: 140 },
  document: {
    type: 'text',
    label: 'Văn bản',
    maxLength: 300,
    searched: true,
    width: 240,
    headings: ['Căn cứ'],
  },
  verification: verificationField,
  note: noteField,
} as const

/** Days that are not what their weekday says: holidays, compensation, swaps. Whatever counts days goes by it. */
export const calendarDays = defineRegister({
  name: 'calendarDays',
  table: 'calendar_day',
  one: 'ngày nghỉ, ngày làm bù',
  many: 'ngày nghỉ, ngày làm bù',
  fields,
  title: 'name',
  identifiedBy: ['date'],
  sortedBy: 'date',
  groups: [
    { label: 'Ngày', fields: ['date', 'name', 'kind', 'swapWith'] },
    { label: 'Căn cứ', fields: ['decision', 'document', 'verification', 'note'] },
  ],
  roles: { read: 'viewer', write: 'approver' },
  check: checkCalendarDay,
  views: [
    { name: 'Năm nay', conditions: { date: { kind: 'period', period: 'thisYear' } } },
    {
      name: 'Mới đề xuất, chưa quyết định',
      conditions: { decision: { kind: 'oneOf', values: ['proposed'] } },
    },
  ],
})

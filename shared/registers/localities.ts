import { defineRegister } from './register.ts'

const fields = {
  code: {
    type: 'text',
    label: 'Mã đơn vị',
    required: true,
    maxLength: 10,
    isCode: true,
    searched: true,
    width: 110,
    help: 'Mã trùng lại được sau sáp nhập: một mã chỉ có nghĩa cùng với thời gian hiệu lực.',
  },
  name: { type: 'text', label: 'Tên đơn vị', required: true, maxLength: 120, searched: true, width: 240 },
  type: {
    type: 'choice',
    label: 'Loại',
    required: true,
    width: 120,
    options: [
      { value: 'province', label: 'Tỉnh' },
      { value: 'district', label: 'Huyện' },
      { value: 'ward', label: 'Phường' },
      { value: 'commune', label: 'Xã' },
      { value: 'township', label: 'Thị trấn' },
    ],
  },
  within: {
    type: 'text',
    label: 'Thuộc',
    maxLength: 200,
    searched: true,
    width: 220,
    help: 'Đơn vị cấp trên tại thời điểm đó.',
  },
  successor: { type: 'reference', label: 'Nay là', register: 'localities', width: 200 },
  validFrom: { type: 'day', label: 'Hiệu lực từ', width: 120 },
  validTo: { type: 'day', label: 'Hiệu lực đến', width: 120 },
  basis: { type: 'text', label: 'Căn cứ', maxLength: 300, width: 220 },
} as const

/** Administrative units with their time of validity; a code alone never identifies a unit. */
export const localities = defineRegister({
  name: 'localities',
  table: 'locality',
  one: 'đơn vị hành chính',
  many: 'đơn vị hành chính',
  fields,
  title: 'name',
  identifiedBy: ['code', 'validFrom'],
  sortedBy: 'name',
  groups: [
    {
      label: 'Đơn vị hành chính',
      fields: ['code', 'name', 'type', 'within', 'successor', 'validFrom', 'validTo', 'basis'],
    },
  ],
  roles: { read: 'viewer', write: 'administrator' },
  check: () => [],
})

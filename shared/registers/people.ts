import { roles } from '#shared/base/roles.ts'
import { defineRegister, type RecordOf } from './register.ts'

export const roleLabels = {
  viewer: 'Người xem',
  editor: 'Người nhập liệu',
  approver: 'Người duyệt',
  administrator: 'Người quản trị',
} as const

const fields = {
  login: {
    type: 'text',
    label: 'Tên đăng nhập',
    required: true,
    maxLength: 60,
    unique: true,
    isCode: true,
    searched: true,
    width: 160,
  },
  name: {
    type: 'text',
    label: 'Họ và tên',
    required: true,
    maxLength: 120,
    personal: true,
    searched: true,
    width: 220,
  },
  role: {
    type: 'choice',
    label: 'Vai trò',
    required: true,
    width: 150,
    options: roles.map((role) => ({ value: role, label: roleLabels[role] })),
  },
  active: { type: 'flag', label: 'Đang hoạt động', required: true, width: 130 },
} as const

/** The people who sign in. Their passwords are not here: each wraps the data key in the key ring. */
export const people = defineRegister({
  name: 'people',
  table: 'person',
  one: 'tài khoản',
  many: 'tài khoản',
  fields,
  title: 'name',
  identifiedBy: ['login'],
  sortedBy: 'login',
  groups: [{ label: 'Tài khoản', fields: ['login', 'name', 'role', 'active'] }],
  roles: { read: 'administrator', write: 'administrator' },
  check: () => [],
})

export type Person = RecordOf<typeof fields>

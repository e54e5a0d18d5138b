import { checkPeriod } from '#shared/rules/dossier-parts.ts'
import { dayUnits, holders } from './day-units.ts'
import { dossierField } from './dossier-parts.ts'
import { noteField } from './part-fields.ts'
import { defineRegister } from './register.ts'

const fields = {
  dossier: dossierField,
  name: {
    type: 'text',
    label: 'Bước',
    required: true,
    maxLength: 300,
    searched: true,
    width: 240,
    headings: ['Nội dung bước', 'Tên bước'],
  },
  holder: { type: 'choice', label: 'Bên giữ hồ sơ', required: true, width: 190, options: holders },
  heldBy: {
    type: 'text',
    label: 'Đơn vị, người đang giữ',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Người xử lý', 'Đơn vị xử lý', 'Người giữ hồ sơ'],
  },
  from: { type: 'day', label: 'Từ ngày', required: true, width: 120, headings: ['Ngày nhận'] },
  to: { type: 'day', label: 'Đến ngày', width: 120, headings: ['Ngày chuyển'] },
  days: { type: 'integer', label: 'Thời hạn bước', unit: 'ngày', min: 0, max: 2000, width: 110 },
  dayUnit: { type: 'choice', label: 'Đơn vị tính', width: 120, options: dayUnits },
  note: noteField,
} as const

/** The way of a dossier from hand to hand: who holds it, since when, for how long that may be. */
export const dossierSteps = defineRegister({
  name: 'dossierSteps',
  table: 'dossier_step',
  one: 'bước xử lý',
  many: 'bước xử lý hồ sơ',
  fields,
  title: 'name',
  identifiedBy: ['dossier', 'from', 'name'],
  sortedBy: 'from',
  groups: [
    {
      label: 'Bước xử lý',
      fields: ['dossier', 'name', 'holder', 'heldBy', 'from', 'to', 'days', 'dayUnit', 'note'],
    },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: (step) => checkPeriod(step, 'Ngày chuyển đi trước ngày nhận'),
  partOf: 'dossier',
})

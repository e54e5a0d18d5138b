import { dayUnits, holders } from './day-units.ts'
import { noteField } from './part-fields.ts'
import { procedureField } from './procedure-parts.ts'
import { defineRegister } from './register.ts'

const fields = {
  procedure: procedureField,
  position: {
    type: 'integer',
    label: 'Thứ tự',
    required: true,
    min: 1,
    max: 200,
    width: 80,
    headings: ['Bước'],
  },
  name: {
    type: 'text',
    label: 'Nội dung bước',
    required: true,
    maxLength: 300,
    searched: true,
    width: 280,
    headings: ['Nội dung công việc', 'Tên bước'],
  },
  agency: {
    type: 'text',
    label: 'Đơn vị thực hiện',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Cơ quan'],
  },
  holder: {
    type: 'choice',
    label: 'Bên thực hiện',
    required: true,
    width: 190,
    help: 'Thời gian công bố, niêm yết không tính là chậm của bên nào.',
    options: holders,
  },
  days: { type: 'integer', label: 'Thời hạn bước', unit: 'ngày', min: 0, max: 2000, width: 110 },
  dayUnit: { type: 'choice', label: 'Đơn vị tính', width: 120, options: dayUnits },
  note: noteField,
} as const

/** The steps of a procedure: who does what in how many days. */
export const procedureSteps = defineRegister({
  name: 'procedureSteps',
  table: 'procedure_step',
  one: 'bước của thủ tục',
  many: 'bước của thủ tục',
  fields,
  title: 'name',
  identifiedBy: ['procedure', 'position'],
  sortedBy: 'position',
  groups: [
    {
      label: 'Bước',
      fields: ['procedure', 'position', 'name', 'agency', 'holder', 'days', 'dayUnit', 'note'],
    },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: () => [],
  partOf: 'procedure',
})

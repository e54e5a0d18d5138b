import { checkScenario } from '#shared/rules/scenarios.ts'
import { textOfLines } from './procedure-parts.ts'
import { defineRegister } from './register.ts'

const fields = {
  name: {
    type: 'text',
    label: 'Tên phương án',
    required: true,
    maxLength: 200,
    searched: true,
    width: 320,
    headings: ['Phương án'],
  },
  from: { type: 'day', label: 'Thử trên hồ sơ từ ngày', required: true, width: 140 },
  to: { type: 'day', label: 'Đến ngày', required: true, width: 120 },
  state: {
    type: 'choice',
    label: 'Tình trạng',
    required: true,
    width: 170,
    options: [
      { value: 'draft', label: 'Đang thử' },
      { value: 'proposed', label: 'Đề xuất trong báo cáo' },
      { value: 'decided', label: 'Đã quyết định áp dụng' },
      { value: 'dropped', label: 'Không áp dụng' },
    ],
    help: 'Phương án “Đề xuất trong báo cáo” được đưa vào báo cáo kết quả cắt giảm.',
  },
  note: { ...textOfLines, label: 'Ghi chú', width: 240 },
} as const

/** Scenarios of the laboratory: what is proposed to be cut together, and on the dossiers of which time it is tried. */
export const scenarios = defineRegister({
  name: 'scenarios',
  table: 'scenario',
  one: 'phương án thử',
  many: 'phương án thử',
  fields,
  title: 'name',
  identifiedBy: ['name'],
  sortedBy: 'name',
  groups: [{ label: 'Phương án', fields: ['name', 'from', 'to', 'state', 'note'] }],
  roles: { read: 'viewer', write: 'editor' },
  check: checkScenario,
})

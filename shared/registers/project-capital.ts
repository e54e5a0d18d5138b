import { checkProjectCapital } from '#shared/rules/project-parts.ts'
import { noteField, projectField } from './part-fields.ts'
import { defineRegister } from './register.ts'

const fields = {
  project: projectField,
  source: {
    type: 'choice',
    label: 'Nguồn vốn',
    required: true,
    width: 220,
    headings: ['Loại vốn', 'Vốn'],
    options: [
      { value: 'budget', label: 'Ngân sách', synonyms: ['Ngân sách nhà nước', 'NSNN', 'Vốn ngân sách'] },
      { value: 'developer', label: 'Doanh nghiệp', synonyms: ['Vốn chủ sở hữu', 'Vốn tự có', 'Chủ đầu tư'] },
      {
        value: 'policyBankLoan',
        label: 'Vay Ngân hàng Chính sách xã hội',
        synonyms: ['Vay NHCSXH', 'NHCSXH'],
      },
      {
        value: 'creditPackageLoan',
        label: 'Vay tổ chức tín dụng',
        synonyms: ['Vay TCTD', 'Vay TCTD (gói 145 nghìn tỷ)', 'Gói 145 nghìn tỷ đồng', 'Vay ngân hàng'],
      },
      { value: 'tradeUnion', label: 'Công đoàn', synonyms: ['Vốn công đoàn'] },
      { value: 'housingFund', label: 'Quỹ nhà ở', synonyms: ['Quỹ nhà ở quốc gia'] },
    ],
  },
  year: {
    type: 'integer',
    label: 'Năm',
    isYear: true,
    required: true,
    min: 1990,
    max: 2100,
    width: 80,
    headings: ['Năm kế hoạch', 'Năm giải ngân'],
  },
  planned: {
    type: 'money',
    label: 'Vốn bố trí',
    shownIn: 'tỷ đồng',
    width: 130,
    summed: true,
    headings: ['Kế hoạch vốn', 'Vốn kế hoạch', 'Kế hoạch'],
  },
  disbursed: {
    type: 'money',
    label: 'Đã giải ngân',
    shownIn: 'tỷ đồng',
    width: 130,
    summed: true,
    headings: ['Giải ngân', 'Vốn đã giải ngân', 'Vốn giải ngân'],
  },
  document: {
    type: 'text',
    label: 'Văn bản bố trí vốn',
    maxLength: 300,
    searched: true,
    width: 200,
    headings: ['Văn bản', 'Quyết định bố trí vốn', 'Hợp đồng tín dụng'],
  },
  note: noteField,
} as const

/** Capital of each project by source and year: what was assigned and what was disbursed. */
export const projectCapital = defineRegister({
  name: 'projectCapital',
  table: 'project_capital',
  one: 'khoản vốn',
  many: 'nguồn vốn dự án',
  fields,
  title: 'source',
  identifiedBy: ['project', 'source', 'year'],
  sortedBy: 'year',
  groups: [
    { label: 'Nguồn vốn', fields: ['project', 'source', 'year', 'planned', 'disbursed'] },
    { label: 'Văn bản, ghi chú', fields: ['document', 'note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkProjectCapital,
  partOf: 'project',
})

import { checkProcedurePaper } from '#shared/rules/procedure-papers.ts'
import { noteField } from './part-fields.ts'
import { procedureField } from './procedure-parts.ts'
import { defineRegister } from './register.ts'

const fields = {
  procedure: procedureField,
  name: {
    type: 'text',
    label: 'Giấy tờ',
    required: true,
    maxLength: 500,
    searched: true,
    width: 320,
    headings: ['Tên giấy tờ', 'Thành phần hồ sơ'],
  },
  form: {
    type: 'text',
    label: 'Mẫu',
    maxLength: 100,
    searched: true,
    width: 110,
    headings: ['Số mẫu', 'Mẫu số'],
  },
  copies: { type: 'integer', label: 'Số bản', min: 0, max: 100, width: 80 },
  state: {
    type: 'choice',
    label: 'Tình trạng',
    width: 170,
    options: [
      { value: 'required', label: 'Phải nộp' },
      { value: 'conditional', label: 'Nộp khi có' },
      { value: 'dropped', label: 'Đã bỏ' },
      { value: 'byData', label: 'Thay bằng dữ liệu' },
    ],
  },
  dataSource: { type: 'text', label: 'Nguồn dữ liệu thay thế', maxLength: 300, searched: true, width: 220 },
  legalBasis: {
    type: 'text',
    label: 'Căn cứ pháp lý',
    maxLength: 500,
    searched: true,
    width: 220,
    headings: ['Căn cứ'],
  },
  note: noteField,
} as const

/** The papers that a procedure asks for. */
export const procedurePapers = defineRegister({
  name: 'procedurePapers',
  table: 'procedure_paper',
  one: 'giấy tờ',
  many: 'thành phần hồ sơ',
  fields,
  title: 'name',
  identifiedBy: ['procedure', 'name'],
  sortedBy: 'name',
  groups: [
    {
      label: 'Giấy tờ',
      fields: ['procedure', 'name', 'form', 'copies', 'state', 'dataSource', 'legalBasis', 'note'],
    },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkProcedurePaper,
  partOf: 'procedure',
})

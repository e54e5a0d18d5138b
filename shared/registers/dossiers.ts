import { checkDossier } from '#shared/rules/dossiers.ts'
import { noteField } from './part-fields.ts'
import { defineRegister, longestText, type RecordOf } from './register.ts'

const fields = {
  code: {
    type: 'text',
    label: 'Mã hồ sơ',
    required: true,
    maxLength: 60,
    unique: true,
    isCode: true,
    searched: true,
    width: 150,
    headings: ['Số hồ sơ', 'Mã số hồ sơ', 'Số biên nhận', 'Mã biên nhận'],
  },
  procedure: {
    type: 'reference',
    label: 'Thủ tục',
    register: 'procedures',
    writtenIn: 'procedureAsWritten',
    asOf: 'receivedOn',
    width: 280,
    headings: ['Mã thủ tục', 'Mã TTHC', 'Mã thủ tục hành chính'],
    help: 'Bản của thủ tục có hiệu lực vào ngày tiếp nhận.',
  },
  receivedOn: {
    type: 'day',
    label: 'Ngày tiếp nhận',
    required: true,
    width: 120,
    headings: ['Ngày nhận', 'Ngày nộp', 'Thời gian tiếp nhận'],
  },
  dueOn: {
    type: 'day',
    label: 'Ngày hẹn trả',
    width: 120,
    headings: ['Ngày hẹn', 'Hạn trả', 'Ngày hẹn trả kết quả'],
    help: 'Để trống thì chương trình tính theo thời hạn của thủ tục.',
  },
  deadlineOn: {
    type: 'day',
    label: 'Hạn giải quyết',
    kept: true,
    width: 120,
    help: 'Ngày hẹn trả cộng thời gian tạm dừng, do chương trình tính; trống khi đang tạm dừng.',
  },
  pausesWritten: {
    type: 'text',
    label: 'Các lần tạm dừng',
    kept: true,
    maxLength: longestText,
    multiline: true,
    width: 220,
    onDemand: true,
  },
  returnedOn: {
    type: 'day',
    label: 'Ngày trả kết quả',
    width: 120,
    headings: ['Ngày trả', 'Ngày có kết quả', 'Ngày kết thúc'],
  },
  outcome: {
    type: 'choice',
    label: 'Kết quả so với hạn',
    kept: true,
    width: 120,
    help: 'So ngày trả kết quả với hạn giải quyết; quá hạn tính từ sau khi hết ngày cuối.',
    options: [
      { value: 'early', label: 'Trước hạn' },
      { value: 'onTime', label: 'Đúng hạn' },
      { value: 'late', label: 'Quá hạn' },
      { value: 'withdrawn', label: 'Rút hồ sơ' },
    ],
  },
  state: {
    type: 'choice',
    label: 'Tình trạng',
    width: 150,
    headings: ['Trạng thái', 'Tình trạng hồ sơ'],
    options: [
      { value: 'received', label: 'Mới tiếp nhận', synonyms: ['Tiếp nhận'] },
      { value: 'inProgress', label: 'Đang giải quyết', synonyms: ['Đang xử lý'] },
      { value: 'supplement', label: 'Yêu cầu bổ sung', synonyms: ['Chờ bổ sung', 'Chờ bổ sung hồ sơ'] },
      { value: 'paused', label: 'Tạm dừng' },
      { value: 'resolved', label: 'Đã giải quyết', synonyms: ['Đã có kết quả', 'Chờ trả kết quả'] },
      { value: 'returned', label: 'Đã trả kết quả', synonyms: ['Trả kết quả'] },
      { value: 'withdrawn', label: 'Rút hồ sơ', synonyms: ['Đã rút', 'Công dân rút hồ sơ'] },
      {
        value: 'refused',
        label: 'Từ chối',
        synonyms: ['Từ chối giải quyết', 'Trả lại hồ sơ', 'Không giải quyết'],
      },
    ],
  },
  applicant: {
    type: 'text',
    label: 'Người nộp',
    maxLength: 300,
    personal: true,
    searched: true,
    width: 180,
    headings: ['Tổ chức, cá nhân', 'Tên người nộp', 'Chủ hồ sơ', 'Người nộp hồ sơ'],
  },
  agency: {
    type: 'text',
    label: 'Cơ quan giải quyết',
    maxLength: 300,
    searched: true,
    width: 200,
    headings: ['Cơ quan thực hiện', 'Đơn vị giải quyết', 'Cơ quan'],
  },
  result: {
    type: 'text',
    label: 'Kết quả',
    maxLength: 500,
    searched: true,
    width: 220,
    headings: ['Kết quả giải quyết', 'Văn bản kết quả'],
    help: 'Số, ký hiệu văn bản trả kết quả, hoặc lý do từ chối.',
  },
  procedureAsWritten: {
    type: 'text',
    label: 'Tên thủ tục theo biên nhận',
    maxLength: 500,
    multiline: true,
    width: 240,
    headings: ['Tên thủ tục', 'Tên TTHC', 'Tên thủ tục hành chính'],
    onDemand: true,
  },
  project: {
    type: 'reference',
    label: 'Dự án',
    register: 'projects',
    width: 220,
    headings: ['Tên dự án', 'Mã dự án'],
    onDemand: true,
  },
  dueByClock: { type: 'flag', label: 'Ngày hẹn trả do chương trình tính', kept: true, hidden: true },
  note: { ...noteField, onDemand: true },
} as const

/** Dossiers (hồ sơ) of procedures: one case each, from the day it was received to the day its result was returned. */
export const dossiers = defineRegister({
  name: 'dossiers',
  table: 'dossier',
  one: 'hồ sơ',
  many: 'hồ sơ thủ tục hành chính',
  fields,
  title: 'code',
  identifiedBy: ['code'],
  sortedBy: 'receivedOn',
  groups: [
    { label: 'Hồ sơ', fields: ['code', 'procedure', 'procedureAsWritten', 'applicant', 'project', 'agency'] },
    {
      label: 'Thời hạn',
      fields: ['receivedOn', 'dueOn', 'deadlineOn', 'pausesWritten', 'returnedOn', 'outcome'],
    },
    { label: 'Kết quả', fields: ['state', 'result', 'note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkDossier,
  importsTo: [
    {
      register: 'dossierPauses',
      reference: 'dossier',
      fields: {
        from: {
          type: 'day',
          label: 'Bắt đầu tạm dừng',
          headings: ['Ngày tạm dừng', 'Tạm dừng từ ngày', 'Ngày yêu cầu bổ sung'],
        },
        to: {
          type: 'day',
          label: 'Kết thúc tạm dừng',
          headings: ['Ngày hết tạm dừng', 'Tạm dừng đến ngày', 'Ngày bổ sung'],
        },
        reason: {
          type: 'text',
          maxLength: 500,
          label: 'Lý do tạm dừng',
          headings: ['Lý do dừng', 'Nội dung yêu cầu bổ sung'],
        },
      },
    },
  ],
  views: [
    { name: 'Đang giải quyết', conditions: { returnedOn: { kind: 'empty' } } },
    {
      name: 'Quá hạn, chưa trả kết quả',
      conditions: { deadlineOn: { kind: 'period', period: 'beforeToday' }, returnedOn: { kind: 'empty' } },
    },
    {
      name: 'Đến hạn trong 7 ngày tới',
      conditions: { deadlineOn: { kind: 'period', period: 'next7Days' }, returnedOn: { kind: 'empty' } },
    },
    { name: 'Trả kết quả quá hạn', conditions: { outcome: { kind: 'oneOf', values: ['late'] } } },
    {
      name: 'Chưa rõ thủ tục',
      conditions: { procedure: { kind: 'empty' } },
    },
  ],
})

export type Dossier = RecordOf<typeof fields>

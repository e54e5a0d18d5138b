import { checkProcedure } from '#shared/rules/procedures.ts'
import { dayUnits } from './day-units.ts'
import { noteField } from './part-fields.ts'
import { defineRegister, type RecordOf } from './register.ts'
import { verificationField } from './verification.ts'

const mostDays = 2000

const fields = {
  code: {
    type: 'text',
    label: 'Mã thủ tục',
    required: true,
    maxLength: 60,
    isCode: true,
    searched: true,
    width: 110,
    headings: ['Mã TTHC', 'Mã số TTHC', 'Mã'],
  },
  name: {
    type: 'text',
    label: 'Tên thủ tục',
    required: true,
    maxLength: 500,
    searched: true,
    width: 340,
    headings: ['Tên TTHC', 'Tên thủ tục hành chính', 'Thủ tục hành chính'],
  },
  legalDays: {
    type: 'integer',
    label: 'Thời hạn theo luật',
    unit: 'ngày',
    min: 0,
    max: mostDays,
    width: 120,
    headings: ['Ngày theo luật', 'Thời hạn theo quy định', 'Ngày quy định', 'Thời gian theo quy định'],
    help: 'Tổng số ngày của các cơ quan; thời gian công bố, niêm yết ghi ở thẻ “Các bước”.',
  },
  dayUnit: {
    type: 'choice',
    label: 'Đơn vị tính theo luật',
    required: true,
    width: 130,
    headings: ['Đơn vị tính', 'Đơn vị'],
    options: dayUnits,
  },
  provincialDays: {
    type: 'integer',
    label: 'Thời hạn tỉnh công bố',
    unit: 'ngày',
    min: 0,
    max: mostDays,
    width: 120,
    headings: ['Ngày tỉnh công bố', 'Thời hạn của tỉnh'],
  },
  committedDays: {
    type: 'integer',
    label: 'Thời hạn cam kết',
    unit: 'ngày',
    min: 0,
    max: mostDays,
    width: 120,
    headings: ['Ngày cam kết', 'Thời gian cam kết', 'Thời hạn sau cắt giảm'],
  },
  agency: {
    type: 'text',
    label: 'Cơ quan giải quyết',
    maxLength: 300,
    searched: true,
    width: 240,
    headings: ['Cơ quan thực hiện', 'Cơ quan'],
  },
  field: {
    type: 'choice',
    label: 'Lĩnh vực',
    width: 170,
    options: [
      { value: 'investment', label: 'Đầu tư, giao chủ đầu tư' },
      { value: 'land', label: 'Đất đai' },
      { value: 'construction', label: 'Quy hoạch, xây dựng' },
      { value: 'sale', label: 'Bán, cho thuê mua' },
      { value: 'letting', label: 'Cho thuê' },
      { value: 'management', label: 'Quản lý, sử dụng' },
      { value: 'eligibility', label: 'Xác nhận đối tượng, điều kiện' },
    ],
  },
  level: {
    type: 'choice',
    label: 'Cấp giải quyết',
    width: 110,
    headings: ['Cấp thực hiện', 'Cấp'],
    options: [
      { value: 'central', label: 'Trung ương' },
      { value: 'province', label: 'Cấp tỉnh', synonyms: ['Tỉnh'] },
      { value: 'commune', label: 'Cấp xã', synonyms: ['Xã'] },
    ],
  },
  legalBasis: {
    type: 'text',
    label: 'Căn cứ pháp lý',
    maxLength: 500,
    searched: true,
    width: 260,
    headings: ['Căn cứ', 'Văn bản quy định'],
  },
  provincialDocument: {
    type: 'text',
    label: 'Quyết định công bố',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Văn bản công bố', 'QĐ công bố'],
  },
  committedDocument: {
    type: 'text',
    label: 'Văn bản cam kết',
    maxLength: 300,
    searched: true,
    width: 220,
    headings: ['Quyết định cắt giảm', 'QĐ cắt giảm'],
  },
  casesPerYear: {
    type: 'integer',
    label: 'Số hồ sơ một năm',
    unit: 'hồ sơ',
    min: 0,
    max: 100_000_000,
    width: 120,
    headings: ['Số hồ sơ/năm', 'Số lượt một năm'],
  },
  onlineLevel: {
    type: 'choice',
    label: 'Mức độ trực tuyến',
    width: 160,
    headings: ['Dịch vụ công trực tuyến', 'DVCTT'],
    options: [
      { value: 'full', label: 'Toàn trình' },
      { value: 'partial', label: 'Một phần' },
      { value: 'none', label: 'Cung cấp thông tin' },
    ],
  },
  validFrom: { type: 'day', label: 'Hiệu lực từ', width: 110 },
  validTo: { type: 'day', label: 'Hiệu lực đến', width: 110 },
  verification: verificationField,
  nationalCode: {
    type: 'text',
    label: 'Mã quốc gia',
    maxLength: 60,
    isCode: true,
    searched: true,
    width: 120,
    onDemand: true,
    headings: ['Mã TTHC quốc gia', 'Mã thủ tục trên Cơ sở dữ liệu quốc gia'],
    help: 'Mã trên Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
  },
  applicants: {
    type: 'text',
    label: 'Đối tượng thực hiện',
    maxLength: 300,
    searched: true,
    width: 180,
    onDemand: true,
  },
  legalDaysAsWritten: {
    type: 'text',
    label: 'Thời hạn ghi trong văn bản',
    maxLength: 200,
    width: 180,
    onDemand: true,
  },
  provincialDayUnit: {
    type: 'choice',
    label: 'Đơn vị tính của tỉnh',
    width: 130,
    options: dayUnits,
    onDemand: true,
  },
  committedDayUnit: {
    type: 'choice',
    label: 'Đơn vị tính cam kết',
    width: 130,
    options: dayUnits,
    onDemand: true,
  },
  fee: {
    type: 'money',
    label: 'Phí, lệ phí',
    shownIn: 'đồng',
    width: 110,
    headings: ['Mức phí', 'Lệ phí'],
    onDemand: true,
  },
  note: { ...noteField, onDemand: true },
} as const

/**
 * Administrative procedures (thủ tục hành chính). A record is one version of a procedure, in force for a time: what
 * the law, the province and the office itself allow in days, each with its unit and the document that decides it.
 */
export const procedures = defineRegister({
  name: 'procedures',
  table: 'procedure',
  one: 'thủ tục hành chính',
  many: 'thủ tục hành chính',
  fields,
  title: 'name',
  identifiedBy: ['code', 'validFrom'],
  sortedBy: 'code',
  groups: [
    { label: 'Thủ tục', fields: ['code', 'name', 'nationalCode', 'field', 'level', 'agency', 'applicants'] },
    {
      label: 'Thời hạn theo luật',
      fields: ['legalDays', 'dayUnit', 'legalDaysAsWritten', 'legalBasis'],
    },
    {
      label: 'Thời hạn của tỉnh và cam kết',
      fields: [
        'provincialDays',
        'provincialDayUnit',
        'provincialDocument',
        'committedDays',
        'committedDayUnit',
        'committedDocument',
      ],
    },
    { label: 'Thực hiện', fields: ['fee', 'onlineLevel', 'casesPerYear'] },
    { label: 'Hiệu lực', fields: ['validFrom', 'validTo', 'verification', 'note'] },
  ],
  roles: { read: 'viewer', write: 'editor' },
  check: checkProcedure,
  versioned: { by: 'code', from: 'validFrom', to: 'validTo' },
  views: [
    {
      name: 'Chưa có thời hạn cam kết',
      conditions: { committedDays: { kind: 'empty' } },
    },
    {
      name: 'Chưa đối chiếu văn bản',
      conditions: { verification: { kind: 'noneOf', values: ['verified'] } },
    },
  ],
})

export type Procedure = RecordOf<typeof fields>

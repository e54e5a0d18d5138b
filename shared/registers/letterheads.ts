import { defineRegister, type RecordOf } from './register.ts'

const fields = {
  layout: {
    type: 'choice',
    label: 'Thể thức',
    required: true,
    width: 160,
    options: [
      { value: 'state', label: 'Nhà nước (Nghị định 30/2020/NĐ-CP)' },
      { value: 'party', label: 'Đảng (Hướng dẫn 05-HD/VPTW)' },
    ],
  },
  superior: {
    type: 'text',
    label: 'Cơ quan cấp trên',
    maxLength: 200,
    width: 240,
    help: 'Ghi chữ thường như trong câu, ví dụ UBND tỉnh Bắc Ninh; bản in tự đổi thành chữ in hoa.',
  },
  organisation: { type: 'text', label: 'Cơ quan ban hành', required: true, maxLength: 200, width: 240 },
  symbol: {
    type: 'text',
    label: 'Ký hiệu cơ quan',
    required: true,
    maxLength: 30,
    width: 130,
    help: 'Phần sau tên loại trong số, ký hiệu, ví dụ SXD trong 12/BC-SXD.',
  },
  place: { type: 'text', label: 'Địa danh', required: true, maxLength: 60, width: 140 },
  addressee: { type: 'text', label: 'Kính gửi', maxLength: 300, width: 220 },
  signingFor: {
    type: 'text',
    label: 'Ký thay mặt',
    maxLength: 100,
    width: 180,
    help: 'Ví dụ T/M BAN THƯỜNG VỤ, KT. GIÁM ĐỐC; để trống nếu người đứng đầu ký.',
  },
  signerTitle: { type: 'text', label: 'Chức vụ người ký', required: true, maxLength: 100, width: 160 },
  signerName: { type: 'text', label: 'Họ tên người ký', maxLength: 100, width: 180 },
  recipients: {
    type: 'text',
    label: 'Nơi nhận',
    multiline: true,
    maxLength: 2000,
    width: 240,
    help: 'Mỗi nơi nhận một dòng, dòng cuối là nơi lưu.',
  },
  contact: {
    type: 'text',
    label: 'Địa chỉ, điện thoại, thư điện tử',
    maxLength: 300,
    width: 240,
    help: 'In ở chân trang đầu; để trống nếu không dùng.',
  },
  numbering: {
    type: 'choice',
    label: 'Cách đánh số',
    width: 150,
    help: 'Văn bản hành chính đánh số theo năm, văn bản của Đảng theo nhiệm kỳ đại hội.',
    options: [
      { value: 'year', label: 'Theo năm' },
      { value: 'term', label: 'Theo nhiệm kỳ' },
    ],
  },
  termFrom: {
    type: 'day',
    label: 'Nhiệm kỳ từ ngày',
    width: 130,
    help: 'Ngày bắt đầu nhiệm kỳ đại hội; cần có trước khi lấy số văn bản đánh số theo nhiệm kỳ.',
  },
  validFrom: { type: 'day', label: 'Áp dụng từ ngày', width: 130 },
  validTo: { type: 'day', label: 'Áp dụng đến ngày', width: 130 },
  unverified: {
    type: 'flag',
    label: 'Chưa đối chiếu',
    width: 120,
    help: 'Đánh dấu khi nội dung là gợi ý của chương trình, chưa được đơn vị xác nhận.',
  },
} as const

/** Headings of documents with their time of validity: an old report is printed again under its old heading. */
export const letterheads = defineRegister({
  name: 'letterheads',
  table: 'letterhead',
  one: 'tiêu đề văn bản',
  many: 'tiêu đề văn bản',
  fields,
  title: 'organisation',
  identifiedBy: ['layout', 'validFrom'],
  sortedBy: 'layout',
  groups: [
    { label: 'Cơ quan', fields: ['layout', 'superior', 'organisation', 'symbol', 'place', 'addressee'] },
    {
      label: 'Người ký, nơi nhận',
      fields: ['signingFor', 'signerTitle', 'signerName', 'recipients', 'contact'],
    },
    { label: 'Đánh số', fields: ['numbering', 'termFrom'] },
    { label: 'Thời gian áp dụng', fields: ['validFrom', 'validTo', 'unverified'] },
  ],
  roles: { read: 'viewer', write: 'administrator' },
  check: () => [],
})

export type Letterhead = RecordOf<typeof fields>

import type { Block, PrintedDocument } from '#electron/print/document.ts'
import type { Type } from './writing-rules.ts'

export const shortNames = {
  superior: 'UBND TỈNH BẮC NINH',
  organisation: 'Sở Xây dựng',
  subject: 'phát triển nhà ở xã hội',
  addressee: 'Ban Thường vụ Tỉnh ủy',
  position: 'PHÓ GIÁM ĐỐC',
  signer: 'Nguyễn Văn Mẫu',
}

export const longNames = {
  superior: 'Đảng bộ Ủy ban nhân dân tỉnh Bắc Ninh khóa thứ nhất nhiệm kỳ hai nghìn không trăm hai mươi lăm',
  organisation:
    'Ban Quản lý dự án đầu tư xây dựng nhà ở xã hội, hạ tầng kỹ thuật đô thị và khu công nghiệp khu vực Kinh Bắc mở rộng',
  subject:
    'phát triển nhà ở xã hội cho công nhân, người thu nhập thấp, lực lượng vũ trang, đối tượng bảo trợ tại các khu công nghiệp, cụm công nghiệp, đô thị lớn, thị trấn cũ và những nơi khác trên địa bàn toàn tỉnh giai đoạn trước mắt cùng tầm nhìn dài hạn',
  addressee:
    'Ban Chỉ đạo phát triển nhà ở xã hội, thị trường bất động sản, quản lý đất đai, đô thị, nông thôn mới và giảm nghèo bền vững cấp tỉnh nhiệm kỳ hiện hành',
  position: 'PHÓ GIÁM ĐỐC THƯỜNG TRỰC KIÊM TRƯỞNG BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG KHU VỰC KINH BẮC',
  signer: 'Công Tằng Tôn Nữ Hoàng Thị Nguyễn Trần Phương Thảo Nguyên Khánh Huyền Mẫu',
}

export type Names = typeof shortNames

export const secretaryName = 'Phạm Văn Ví Dụ'

const bodyText =
  'Nội dung của văn bản được viết đủ dài để một đoạn có ít nhất ba dòng, nhờ vậy đo được khoảng cách từ dòng này đến dòng sau, lề trái, lề phải và chỗ lùi vào của dòng đầu tiên trong mỗi đoạn văn'

/** A document of a type with what stands in such a one. */
export function writeTyped(layout: 'state' | 'party', type: Type, names: Names): PrintedDocument {
  const decision: Block[] = [
    { kind: 'bases', texts: ['Căn cứ Luật Nhà ở', 'Căn cứ đề nghị của phòng chuyên môn'] },
    { kind: 'enacting', text: 'Ban hành:' },
    { kind: 'article', runs: [{ text: 'Phạm vi áp dụng.' }] },
    { kind: 'article', runs: [{ text: 'Trách nhiệm thi hành.' }] },
  ]
  const blocks: Block[] = [
    { kind: 'letterhead' },
    { kind: 'title' },
    ...(type.addressed ? [{ kind: 'addressees' as const, names: [names.addressee] }] : []),
    ...(type.decides ? decision : []),
    { kind: 'paragraph', role: 'body', runs: [{ text: `${bodyText}.` }] },
    { kind: 'paragraph', role: 'end', runs: [{ text: 'Câu cuối của nội dung' }] },
    {
      kind: 'signature',
      authority: layout === 'state' ? 'KT. GIÁM ĐỐC' : 'T/M BAN THƯỜNG VỤ',
      position: names.position,
      name: names.signer,
      ...(type.minutes ? { secretary: { position: 'THƯ KÝ', name: secretaryName } } : {}),
      recipients: ['UBND tỉnh (báo cáo)'],
      addressed: type.addressed !== undefined,
    },
  ]
  return {
    layout,
    type: type.type,
    day: '2026-11-23',
    heading: {
      superior: names.superior,
      organisation: names.organisation,
      symbol: 'SXD',
      place: 'Bắc Ninh',
      number: 5,
    },
    subject: names.subject,
    choices: {},
    marks: { urgency: null, circulation: null, draftNumber: null, typist: null, contact: null },
    draft: false,
    sample: false,
    ledgerHead: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    sections: [{ orientation: 'portrait', blocks }],
  }
}

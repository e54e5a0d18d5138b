import type { Block, PrintedDocument } from '#electron/print/document.ts'

/**
 * Documents as an office writes them, whose wording nothing else changes. Names, numbers and cases are made up.
 */

const plain: Omit<PrintedDocument, 'layout' | 'type' | 'heading' | 'subject' | 'sections'> = {
  day: '2026-11-05',
  choices: {},
  marks: { urgency: null, circulation: null, draftNumber: null, typist: null, contact: null },
  draft: false,
  sample: false,
  ledgerHead: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}

const department = {
  superior: 'UBND TỈNH BẮC NINH',
  organisation: 'Sở Xây dựng',
  symbol: 'SXD',
  place: 'Bắc Ninh',
  number: 7,
}

const partyCommittee = {
  superior: 'ĐẢNG BỘ ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
  organisation: 'Đảng ủy Sở Xây dựng',
  symbol: 'ĐU',
  place: 'Bắc Ninh',
  number: 12,
}

const say = (text: string): Block => ({ kind: 'paragraph', role: 'body', runs: [{ text }] })
const list = (text: string): Block => ({ kind: 'paragraph', role: 'dash', runs: [{ text }] })
const end = (text: string): Block => ({ kind: 'paragraph', role: 'end', runs: [{ text }] })
const article = (text: string): Block => ({ kind: 'article', runs: [{ text }] })
const onePage = (blocks: Block[]): PrintedDocument['sections'] => [{ orientation: 'portrait', blocks }]

const decision: PrintedDocument = {
  ...plain,
  layout: 'state',
  type: 'QĐ',
  heading: department,
  subject: 'Về việc thành lập Tổ công tác kiểm tra quỹ đất dành để phát triển nhà ở xã hội',
  marks: { ...plain.marks, typist: 'NVM.15' },
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'enacting', text: 'Giám đốc Sở Xây dựng' },
    {
      kind: 'bases',
      texts: [
        'Căn cứ Luật Nhà ở ngày 27 tháng 11 năm 2023',
        'Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Xây dựng tỉnh Bắc Ninh',
        'Theo đề nghị của Trưởng phòng Quản lý nhà và thị trường bất động sản',
      ],
    },
    { kind: 'enacting', text: 'Quyết định:' },
    article(
      'Thành lập Tổ công tác kiểm tra quỹ đất dành để phát triển nhà ở xã hội tại các dự án nhà ở thương mại trên địa bàn tỉnh, gồm các ông, bà có tên trong danh sách kèm theo.',
    ),
    article(
      'Tổ công tác kiểm tra việc dành quỹ đất của từng dự án, lập biên bản và báo cáo Giám đốc Sở Xây dựng kết quả trước ngày 15 tháng 12 năm 2026. Tổ công tác tự giải thể khi hoàn thành nhiệm vụ.',
    ),
    article(
      'Chánh Văn phòng, Trưởng phòng Quản lý nhà và thị trường bất động sản, thủ trưởng các đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
    ),
    {
      kind: 'signature',
      authority: 'KT. GIÁM ĐỐC',
      position: 'PHÓ GIÁM ĐỐC',
      name: 'Trần Thị Thử Nghiệm',
      recipients: ['Như Điều 3', 'UBND tỉnh (báo cáo)', 'Lãnh đạo Sở', 'Lưu: VT, QLN&TTBĐS'],
      addressed: false,
    },
  ]),
}

const letter: PrintedDocument = {
  ...plain,
  layout: 'state',
  type: 'CV',
  heading: { ...department, symbol: 'SXD-QLN', number: 12 },
  subject: 'Về việc rà soát quỹ đất 20% để xây dựng nhà ở xã hội tại các dự án nhà ở thương mại',
  marks: {
    ...plain.marks,
    urgency: 'THƯỢNG KHẨN',
    contact: 'Số 1 đường Mẫu, phường Kinh Bắc, tỉnh Bắc Ninh; điện thoại 0222 000 0000; sxd@bacninh.example',
  },
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    {
      kind: 'addressees',
      names: ['Ủy ban nhân dân các xã, phường', 'Chủ đầu tư các dự án nhà ở thương mại trên địa bàn tỉnh'],
    },
    say(
      'Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về phát triển nhà ở xã hội năm 2026, Sở Xây dựng đề nghị Ủy ban nhân dân các xã, phường và chủ đầu tư các dự án rà soát, báo cáo các nội dung sau:',
    ),
    list('Diện tích đất ở đã dành để xây dựng nhà ở xã hội theo quy hoạch chi tiết được duyệt;'),
    list('Tình hình bồi thường, giải phóng mặt bằng và đầu tư hạ tầng kỹ thuật của quỹ đất;'),
    list('Khó khăn, vướng mắc và đề xuất, kiến nghị.'),
    end(
      'Báo cáo gửi về Sở Xây dựng trước ngày 20 tháng 11 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh',
    ),
    {
      kind: 'signature',
      authority: null,
      position: 'GIÁM ĐỐC',
      name: 'Nguyễn Văn Mẫu',
      recipients: ['UBND tỉnh (báo cáo)', 'Lưu: VT, QLN'],
      addressed: true,
    },
  ]),
}

const proposal: PrintedDocument = {
  ...plain,
  layout: 'state',
  type: 'TTr',
  heading: { ...department, number: null },
  subject: 'Về việc giao chỉ tiêu hoàn thành nhà ở xã hội năm 2027 cho các xã, phường',
  draft: true,
  marks: { ...plain.marks, circulation: 'Lưu hành nội bộ' },
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'addressees', names: ['Ủy ban nhân dân tỉnh Bắc Ninh'] },
    say(
      'Sở Xây dựng kính trình Ủy ban nhân dân tỉnh xem xét, giao chỉ tiêu hoàn thành nhà ở xã hội năm 2027 như sau:',
    ),
    { kind: 'heading', level: 1, text: 'Sự cần thiết' },
    say('Chỉ tiêu năm 2027 là cơ sở để các xã, phường bố trí quỹ đất và lựa chọn chủ đầu tư ngay từ quý I.'),
    { kind: 'heading', level: 1, text: 'Nội dung trình' },
    { kind: 'heading', level: 2, text: 'Chỉ tiêu' },
    say('Toàn tỉnh hoàn thành 9.750 căn hộ, trong đó nhà ở cho công nhân 5.200 căn hộ.'),
    { kind: 'heading', level: 2, text: 'Tổ chức thực hiện' },
    list('Ủy ban nhân dân các xã, phường báo cáo kết quả trước ngày 25 hằng tháng;'),
    list('Sở Xây dựng tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quý.'),
    end('Kính trình Ủy ban nhân dân tỉnh xem xét, quyết định'),
    {
      kind: 'signature',
      authority: null,
      position: 'GIÁM ĐỐC',
      name: 'Nguyễn Văn Mẫu',
      recipients: ['Sở Tài chính', 'Lưu: VT, QLN&TTBĐS'],
      addressed: true,
    },
  ]),
}

const invitation: PrintedDocument = {
  ...plain,
  layout: 'state',
  type: 'GM',
  heading: { ...department, number: 9 },
  subject: 'Họp về quỹ đất dành để phát triển nhà ở xã hội',
  marks: { ...plain.marks, urgency: 'KHẨN' },
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    {
      kind: 'addressees',
      names: ['Lãnh đạo Sở Tài chính, Sở Nông nghiệp và Môi trường', 'Đại diện chủ đầu tư các dự án'],
    },
    say('Tới dự họp về quỹ đất dành để phát triển nhà ở xã hội tại các dự án nhà ở thương mại.'),
    say('Chủ trì: Đồng chí Giám đốc Sở Xây dựng.'),
    say('Thời gian: 14 giờ 00 phút ngày 12 tháng 11 năm 2026.'),
    say('Địa điểm: Phòng họp số 2, trụ sở Sở Xây dựng.'),
    end('Đề nghị các đại biểu chuẩn bị ý kiến và dự họp đúng thành phần'),
    {
      kind: 'signature',
      authority: 'TL. GIÁM ĐỐC',
      position: 'CHÁNH VĂN PHÒNG',
      name: 'Lê Thị Thử',
      recipients: ['Như thành phần mời', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
      addressed: false,
    },
  ]),
}

const minutes: PrintedDocument = {
  ...plain,
  layout: 'state',
  type: 'BB',
  heading: { ...department, number: 4 },
  subject: 'Họp giao ban tiến độ các dự án nhà ở xã hội tháng 11 năm 2026',
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    say('Thời gian bắt đầu: 8 giờ 00 phút ngày 05 tháng 11 năm 2026.'),
    say('Địa điểm: Phòng họp số 1, trụ sở Sở Xây dựng.'),
    say('Thành phần tham dự: Lãnh đạo Sở, trưởng các phòng chuyên môn, đại diện chủ đầu tư sáu dự án.'),
    say('Chủ trì: Bà Trần Thị Thử Nghiệm, Phó Giám đốc Sở.'),
    say('Thư ký: Ông Phạm Văn Ví Dụ, chuyên viên Phòng Quản lý nhà và thị trường bất động sản.'),
    say('Nội dung: Các chủ đầu tư báo cáo tiến độ, khó khăn về giải phóng mặt bằng; Phó Giám đốc kết luận.'),
    end('Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 05 tháng 11 năm 2026'),
    {
      kind: 'signature',
      authority: null,
      position: 'CHỦ TỌA',
      name: 'Trần Thị Thử Nghiệm',
      secretary: { position: 'THƯ KÝ', name: 'Phạm Văn Ví Dụ' },
      recipients: ['Các chủ đầu tư dự án', 'Lưu: VT, Hồ sơ'],
      addressed: false,
    },
  ]),
}

const partyReport: PrintedDocument = {
  ...plain,
  layout: 'party',
  type: 'BC',
  heading: partyCommittee,
  subject: 'kết quả lãnh đạo phát triển nhà ở xã hội 10 tháng năm 2026',
  marks: { ...plain.marks, urgency: 'KHẨN', circulation: 'Tài liệu hội nghị', typist: 'NVM.15' },
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    say(
      'Thực hiện chương trình công tác năm 2026, Đảng ủy Sở Xây dựng báo cáo kết quả lãnh đạo phát triển nhà ở xã hội như sau:',
    ),
    { kind: 'heading', level: 1, text: 'Kết quả' },
    say('Mười tháng đầu năm, toàn tỉnh hoàn thành 7.120 căn hộ, đạt 84,3% chỉ tiêu được giao.'),
    list('Nhà ở cho công nhân: 4.310 căn hộ;'),
    list('Nhà ở cho người thu nhập thấp: 2.810 căn hộ.'),
    { kind: 'heading', level: 1, text: 'Nhiệm vụ trọng tâm' },
    { kind: 'heading', level: 2, text: 'Quỹ đất' },
    say('Lãnh đạo rà soát quỹ đất tại các dự án nhà ở thương mại, đôn đốc giải phóng mặt bằng.'),
    { kind: 'heading', level: 2, text: 'Thủ tục' },
    end('Rút ngắn thời gian thẩm định hồ sơ, giao việc rõ người, rõ hạn'),
    {
      kind: 'signature',
      authority: 'T/M BAN THƯỜNG VỤ',
      position: 'BÍ THƯ',
      name: 'Nguyễn Văn Mẫu',
      recipients: ['Ban Thường vụ Đảng ủy UBND tỉnh (báo cáo)', 'Các chi bộ trực thuộc', 'Lưu Đảng ủy'],
      addressed: false,
    },
  ]),
}

const resolution: PrintedDocument = {
  ...plain,
  layout: 'party',
  type: 'NQ',
  heading: { ...partyCommittee, number: 3 },
  subject: 'về lãnh đạo phát triển nhà ở xã hội năm 2027',
  marks: { ...plain.marks, draftNumber: 2 },
  draft: true,
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    {
      kind: 'bases',
      texts: [
        'Căn cứ Điều lệ Đảng',
        'Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ Sở Xây dựng nhiệm kỳ 2025 - 2030',
        'Xét tờ trình của Ban Thường vụ Đảng ủy',
      ],
    },
    { kind: 'enacting', text: 'Ban Chấp hành Đảng bộ Sở Xây dựng quyết nghị:' },
    article('Hoàn thành 9.750 căn hộ nhà ở xã hội trong năm 2027, không để dự án nào chậm quá một quý.'),
    article(
      'Giao Ban Thường vụ Đảng ủy cụ thể hóa Nghị quyết thành chương trình, kế hoạch; định kỳ hằng quý báo cáo Ban Chấp hành.',
    ),
    {
      kind: 'article',
      runs: [
        { text: 'Các chi bộ trực thuộc, đảng viên trong Đảng bộ chịu trách nhiệm thi hành Nghị quyết này.' },
      ],
    },
    {
      kind: 'signature',
      authority: 'T/M BAN CHẤP HÀNH',
      position: 'BÍ THƯ',
      name: 'Nguyễn Văn Mẫu',
      recipients: ['Đảng ủy UBND tỉnh (báo cáo)', 'Các chi bộ trực thuộc', 'Lưu Đảng ủy'],
      addressed: false,
    },
  ]),
}

const partyLetter: PrintedDocument = {
  ...plain,
  layout: 'party',
  type: 'CV',
  heading: { ...partyCommittee, number: 45 },
  subject: 'Về việc chuẩn bị hội nghị chuyên đề về nhà ở xã hội',
  marks: {
    ...plain.marks,
    contact: 'Văn phòng Đảng ủy Sở Xây dựng, số 1 đường Mẫu, phường Kinh Bắc, tỉnh Bắc Ninh',
  },
  sections: onePage([
    { kind: 'letterhead' },
    { kind: 'title' },
    { kind: 'addressees', names: ['Các chi bộ trực thuộc'] },
    say(
      'Đảng ủy Sở Xây dựng tổ chức hội nghị chuyên đề về phát triển nhà ở xã hội ngày 20 tháng 11 năm 2026, đề nghị các chi bộ:',
    ),
    list('Cử bí thư hoặc phó bí thư dự hội nghị;'),
    list('Gửi báo cáo tham luận về Văn phòng Đảng ủy trước ngày 15 tháng 11 năm 2026.'),
    end('Đề nghị các chi bộ phối hợp thực hiện'),
    {
      kind: 'signature',
      authority: 'T/L BAN THƯỜNG VỤ',
      position: 'CHÁNH VĂN PHÒNG',
      name: 'Lê Thị Thử',
      recipients: ['Ban Thường vụ Đảng ủy (báo cáo)', 'Lưu VPĐU'],
      addressed: true,
    },
  ]),
}

/** By the name of their golden page. */
export const sampleDocuments = {
  'state-decision': decision,
  'state-letter': letter,
  'state-proposal': proposal,
  'state-invitation': invitation,
  'state-minutes': minutes,
  'party-report': partyReport,
  'party-resolution': resolution,
  'party-letter': partyLetter,
} as const satisfies Readonly<Record<string, PrintedDocument>>

/** What the office says of official documents. */
export const documentText = {
  named: (type: string, number: string | null, day: string) =>
    number === null ? `${type} ${day}` : `${type} số ${number} ${day}`,
  typedOver: (typed: string, written: string, heading: string) =>
    `Số liệu "${written}" đã bị gõ đè thành "${typed}" ở mục "${heading}"`,
  outdated: (heading: string) =>
    `Câu đã sửa ở mục "${heading}" không còn khớp với diễn biến số liệu, cần xem lại`,
  unknownFigure: (what: string, heading: string) =>
    `Số liệu "${what}" ở mục "${heading}" không còn trong báo cáo`,
  unboundNumber: (number: string, heading: string) =>
    `Số "${number}" ở mục "${heading}" do người soạn gõ, không có nguồn trong sổ`,
  unverifiedLetterhead: 'Tiêu đề văn bản đang dùng chưa được đơn vị đối chiếu',
  noNumber: 'Văn bản chưa có số',
  otherSeries: (written: string) =>
    `Số ${written} thuộc dãy số khác (năm, nhiệm kỳ hoặc ký hiệu đã đổi), cần lấy số mới`,
  beginning: 'phần đầu văn bản',
} as const

/** The page that draws reports up; the words inside the reports are elsewhere. */
export const reportsPageText = {
  heading: 'Báo cáo',
  kinds: {
    'project-progress': {
      name: 'Báo cáo tình hình phát triển nhà ở xã hội',
      about: 'Số liệu tổng hợp, bảng theo giai đoạn, biểu đồ và phụ lục từng dự án.',
      fileName: (day: string) => `Báo cáo nhà ở xã hội ${day}.pdf`,
    },
  },
  letterhead: 'Thể thức',
  letterheads: {
    state: { name: 'Văn bản hành chính', basis: 'Nghị định 30/2020/NĐ-CP' },
    party: { name: 'Văn bản của Đảng', basis: 'Hướng dẫn 05-HD/VPTW' },
  },
  asOf: 'Số liệu đến hết ngày',
  asOfHint: 'Lấy số liệu như đang có trong sổ ở cuối ngày này.',
  draw: 'Lập báo cáo',
  drawing: 'Đang lập báo cáo…',
  drawnFailed: 'Chưa lập được báo cáo',
  save: 'Lưu tệp PDF…',
  saveTitle: 'Lưu báo cáo',
  saving: 'Đang ghi…',
  savedSame: 'Tệp vừa lưu giống từng byte với bản đang xem.',
  savedDifferent:
    'Số liệu đã thay đổi sau khi xem. Bản xem trước được lập lại; hãy kiểm tra rồi lưu lần nữa.',
  toLetterheads: 'Mở Tiêu đề văn bản',
  fingerprint: 'Mã kiểm tra (SHA-256)',
  ledgerHead: 'Đầu sổ ghi',
  details: 'Thông tin bản này',
  pageCount: 'Số trang',
  preview: {
    label: 'Xem trước báo cáo',
    pages: 'Các trang của báo cáo',
    page: (page: string, pages: string) => `Trang ${page} trên ${pages}`,
    pageShort: (page: string, pages: string) => `${page} / ${pages}`,
    previous: 'Trang trước',
    next: 'Trang sau',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    fitWidth: 'Vừa chiều ngang',
    failed: 'Không hiển thị được bản xem trước',
  },
} as const

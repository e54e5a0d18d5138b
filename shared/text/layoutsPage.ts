/** The page of the choices that the rules of writing leave to the office. */
export const layoutsPageText = {
  heading: 'Lựa chọn thể thức',
  about:
    'Những chỗ quy định cho chọn hoặc các nguồn nói khác nhau. Lựa chọn có ngày áp dụng: văn bản cũ in lại vẫn theo lựa chọn cũ.',
  groups: { state: 'Văn bản hành chính', party: 'Văn bản của Đảng' },
  byDefault: 'Theo mặc định của chương trình',
  since: (day: string) => `Áp dụng từ ngày ${day}`,
  sinceAlways: 'Áp dụng cho mọi ngày',
  until: (day: string) => `đến hết ngày ${day}`,
  later: (day: string, label: string) => `Từ ngày ${day}: ${label}`,
  basis: (basis: string) => `Căn cứ: ${basis}`,
  source: (source: string) => `Nguồn: ${source}`,
  verification: (text: string) => `Lưu ý: ${text}`,
  readOnly: 'Chỉ người quản trị đổi được các lựa chọn này.',
  loadFailed: 'Chưa tải được các lựa chọn',
  change: {
    heading: 'Đổi lựa chọn thể thức',
    from: (label: string) => `Đang dùng: ${label}`,
    to: (label: string) => `Đổi thành: ${label}`,
    validFrom: 'Áp dụng từ ngày',
    validFromHint: 'Văn bản ban hành trước ngày này không đổi.',
    basis: 'Căn cứ',
    basisHint: 'Văn bản hoặc ý kiến xác nhận cách trình bày này.',
    submit: 'Lưu lựa chọn',
    done: 'Đã đổi lựa chọn thể thức',
  },
} as const

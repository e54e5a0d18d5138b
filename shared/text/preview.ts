/** What the developers' preview and the launcher say. */
export const previewText = {
  forbidden: 'Từ chối: chỉ mở được bằng địa chỉ in ra khi khởi động, một lần, trên chính máy này.',
  noWindow: (why: string) =>
    `Không mở được cửa sổ vì ${why}; chạy bản xem trước dành cho người phát triển tại:`,
  noElectron: (why: string) => `không có Electron trên máy này (${why})`,
  noAnswer: 'không tải được',
  noScreen: 'máy này không có màn hình',
  isRoot: 'Electron không chạy dưới quyền root',
  building: 'Đang dựng chương trình…',
  stop: 'Nhấn Ctrl+C để dừng.',
} as const

/** What the developers' preview and the launcher say. */
export const previewText = {
  forbidden: 'Từ chối: chỉ mở được bằng địa chỉ in ra khi khởi động, một lần, trên chính máy này.',
  noElectron: (why: string) =>
    `Không có Electron trên máy này (${why}); chạy bản xem trước dành cho người phát triển tại:`,
  building: 'Đang dựng chương trình…',
  stop: 'Nhấn Ctrl+C để dừng.',
} as const

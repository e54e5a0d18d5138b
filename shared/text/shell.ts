/** The window around the page: menu, dialogs, and what the program says when it cannot open a window. */
export const shellText = {
  name: 'An Cư',
  menu: {
    file: '&Tệp',
    lock: 'Khóa màn hình',
    quit: 'T&hoát',
    edit: '&Sửa',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    cut: 'Cắt',
    copy: 'Sao chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
    view: '&Xem',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    resetZoom: 'Cỡ chữ bình thường',
    fullScreen: 'Toàn màn hình',
    developerTools: 'Công cụ lập trình',
    help: 'Trợ &giúp',
    about: 'Giới thiệu An Cư',
  },
  about: (version: string) =>
    `An Cư phiên bản ${version}\nChương trình quản lý nhà ở xã hội dành cho Sở Xây dựng.`,
  close: 'Đóng',
  filesOf: (extensions: readonly string[]) =>
    `Tệp ${extensions.map((name) => name.toUpperCase()).join(', ')}`,
  allFiles: 'Mọi tệp',
  refusedTitle: 'An Cư không khởi động',
  refusedArgument: (argument: string) =>
    `An Cư không khởi động với tham số "${argument}" vì tham số này có thể mở dữ liệu cho chương trình khác. Hãy mở An Cư từ biểu tượng trên màn hình.`,
} as const

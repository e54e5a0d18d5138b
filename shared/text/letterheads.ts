import type { RegisterWords } from './registers.ts'

export const letterheadsText: RegisterWords = {
  heading: 'Tiêu đề văn bản',
  about: 'Phần đầu và phần ký của báo cáo theo thể thức Nhà nước và thể thức Đảng.',
  empty: {
    heading: 'Chưa khai báo tiêu đề văn bản',
    text: 'Báo cáo cần tên cơ quan, ký hiệu và người ký. Người quản trị thêm ở đây.',
  },
}

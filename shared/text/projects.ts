import type { RegisterWords } from './registers.ts'

export const projectsText: RegisterWords = {
  heading: 'Dự án nhà ở xã hội',
  empty: {
    heading: 'Chưa có dự án nào',
    text: 'Nhập danh sách từ tệp Excel mà đơn vị đang dùng, hoặc thêm từng dự án.',
  },
}
